/** The timeline as shapes: a scale of all years and, below it, the years in which most happened on a larger one. */
import { utcMonth } from "d3-time";
import type { Event } from "../../schemas/event.ts";
import { type DateShape, dateShape } from "../../site/when.ts";
import type { DatedBy, DatedEvent } from "./dated.ts";
import { type AxisBreak, type Interval, intervalOf, type TimeScale, timeScale, utcYearStart, yearOf } from "./scale.ts";
import { spread } from "./spread.ts";

/** Lengths are in units of the drawing and run with time. */
export interface TimelineMark {
  readonly id: string;
  readonly shape: DateShape;
  readonly milestone: boolean;
  readonly datedBy: DatedBy;
  /** Where the mark begins and ends on the axis; equal for a point. */
  readonly from: number;
  readonly to: number;
  /** Its dot, where a label is tied. */
  readonly at: number;
  /** Whether the open side of a limit lies ahead; false for all else. */
  readonly ahead: boolean;
  /** Marks that would cover each other lie in different lanes, 0 on the axis. */
  readonly lane: number;
  /** How the label stands to the mark: on a column of its own, tied by a leader; along the mark, touching it; or not at all. */
  readonly label: { readonly is: "column" | "along"; readonly at: number } | null;
}

export interface TimelineTick {
  readonly along: number;
  /** Year; null for a quarter. @example "2020" */
  readonly label: string | null;
}

export interface TimelineBand {
  readonly length: number;
  readonly breaks: readonly AxisBreak[];
  readonly ticks: readonly TimelineTick[];
  readonly marks: readonly TimelineMark[];
}

export interface Timeline {
  readonly overview: TimelineBand;
  readonly focus: TimelineBand;
  /** Where the years of the focus lie in the overview. */
  readonly window: readonly [from: number, to: number];
}

export interface TimelineSize {
  /** Length of either axis. */
  readonly length: number;
  /** What a label in a column takes along the axis. */
  readonly column: number;
  /** What the label of an event takes along the axis when it lies. */
  readonly lying: (event: Event) => number;
}

export const RADIUS = 4.5;
export const MILESTONE_RADIUS = 9;
/** What is known exactly lies on the axis, the rest beside it. */
const RANK: Record<DateShape, number> = { point: 1, limit: 2, about: 3, span: 3 };
/** Length of the stroke that shows a limit's open side. */
export const OPEN = 26;
/** A break of the axis holds the open sides of two limits. */
const GAP = 2 * OPEN + 28;
/** So many calendar years are drawn on the larger scale. */
const FOCUS_YEARS = 4;
/** Between a rule and words beside it. */
const GUTTER = 6;
/** A stretch that is shorter is tied to its label as a point is. */
const SHORT = 24;

/**
 * The run of at most `length` calendar years that holds most events; the earliest of several.
 * The years in which an event could lie are counted by the middle of its interval.
 */
export function densestYears(events: readonly Pick<Event, "edtf">[], length: number): readonly [from: number, to: number] {
  const years = events.map((event) => yearOf(middleOf(event))).sort((a, b) => a - b);
  let best: readonly [number, number] = [years[0] ?? 2000, (years[0] ?? 2000) + length];
  let most = 0;
  for (const from of new Set(years)) {
    const count = years.filter((year) => year >= from && year < from + length).length;
    if (count > most) [most, best] = [count, [from, from + length]];
  }
  return best;
}

const middleOf = ({ edtf }: Pick<Event, "edtf">): number => (intervalOf(edtf)[0] + intervalOf(edtf)[1]) / 2;

/** All years of the events on `length` units, with some room at either end; broken, by `gap` units, where nothing happened for long. */
export function wholeScale(events: readonly Pick<Event, "edtf">[], length: number, gap = GAP): TimeScale {
  const intervals = intervalsOf(events);
  return timeScale(intervals, yearsOf(intervals), length, gap);
}

/** The same, with the years of the focus on more than half of the units. */
export function unevenScale(events: readonly Pick<Event, "edtf">[], length: number, gap: number): TimeScale {
  const intervals = intervalsOf(events);
  return timeScale(intervals, yearsOf(intervals), length, gap, densestYears(events, FOCUS_YEARS));
}

/** The years of the focus, in milliseconds. */
export const focusOf = (events: readonly Pick<Event, "edtf">[]): Interval =>
  densestYears(events, FOCUS_YEARS).map(utcYearStart) as [number, number];

/** Of the events, and of the years of the focus, which are seen in the overview even where nothing happened in them. */
const intervalsOf = (events: readonly Pick<Event, "edtf">[]): Interval[] => {
  const [from, to] = focusOf(events);
  return [...events.map(({ edtf }) => intervalOf(edtf)), [from, to - 1]];
};

const yearsOf = (intervals: readonly Interval[]): readonly [first: number, last: number] => {
  const years = intervals.flat().map(yearOf);
  return [Math.min(...years) - 1, Math.max(...years) + 2];
};

/** `events`: one at least. */
export function layoutTimeline(events: readonly DatedEvent[], size: TimelineSize): Timeline {
  const years = densestYears(events, FOCUS_YEARS);
  const [from, to] = focusOf(events);
  const isNear = (event: Event) => middleOf(event) >= from && middleOf(event) < to;
  const all = wholeScale(events, size.length);
  const near = timeScale([], years, size.length, 0);
  const [first, last] = yearsOf(intervalsOf(events));
  const decades = Array.from({ length: last - first }, (_, i) => first + i).filter((year) => year % 10 === 0);
  const marksFar = placeMarks(
    events.filter((event) => event.milestone || !isNear(event)),
    all,
  );
  const marksNear = placeMarks(events.filter(isNear), near);
  return {
    window: [all.at(from), all.at(to)],
    overview: {
      length: size.length,
      breaks: all.breaks,
      ticks: decades
        .map((year) => ({ along: all.at(utcYearStart(year)), label: String(year) }))
        .filter(({ along }) => !all.breaks.some((one) => along > one.from + 1 && along < one.to - 1)),
      marks: inColumns(inLanes(marksFar, laneRoom), ({ event }) => !isNear(event), size),
    },
    focus: {
      length: size.length,
      breaks: [],
      ticks: utcMonth
        .every(3)!
        .range(new Date(from), new Date(to + 1))
        .map((date) => ({ along: near.at(+date), label: date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : null })),
      marks: layoutFocus(marksNear, size),
    },
  };
}

type Placed = Omit<TimelineMark, "lane" | "label"> & { readonly event: Event };
type Laned = Placed & { readonly lane: number };

const placeMarks = (events: readonly DatedEvent[], scale: TimeScale): Placed[] =>
  events.map((event) => {
    const { id, milestone, datedBy } = event;
    return { event, id, milestone, datedBy, ...placeMark(event, scale) };
  });

/** A mark on a scale, whatever else lies there; `open` is the length of a limit's open side. */
export function placeMark(
  { edtf }: Pick<Event, "edtf">,
  scale: TimeScale,
  open = OPEN,
): Pick<TimelineMark, "shape" | "from" | "to" | "at" | "ahead"> {
  const shape = dateShape(edtf);
  const [from, to] = intervalOf(edtf).map(scale.at) as [number, number];
  const at = (from + to) / 2;
  if (shape === "limit") {
    const ahead = !edtf.startsWith("..") && !edtf.startsWith("/");
    return ahead ? { shape, from, to: from + open, at: from, ahead } : { shape, from: to - open, to, at: to, ahead };
  }
  return shape === "point" ? { shape, from: at, to: at, at, ahead: false } : { shape, from, to, at, ahead: false };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}
const laneRoom = ({ from, to, milestone }: Placed): Stretch => {
  const room = milestone ? MILESTONE_RADIUS : RADIUS;
  return { from: from - room, to: to + room };
};

/** Exact dates first, which lie on the axis; then what is shorter, so that a longer stretch has an end that looks out. */
function inLanes<T extends Placed>(marks: readonly T[], roomOf: (mark: T) => Stretch): (T & { readonly lane: number })[] {
  const rank = ({ milestone, shape }: Placed) => (milestone ? 0 : RANK[shape]);
  const order = marks.toSorted((a, b) => rank(a) - rank(b) || a.to - a.from - (b.to - b.from));
  const lanes = new Map<T, number>();
  for (const mark of order) {
    const own = roomOf(mark);
    const blocked = new Set([...lanes].filter(([other]) => overlap(own, roomOf(other))).map(([, lane]) => lane));
    let lane = 0;
    while (blocked.has(lane)) lane++;
    lanes.set(mark, lane);
  }
  return marks.map((mark) => ({ ...mark, lane: lanes.get(mark)! }));
}

const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;

/** Labels in columns in the order of their dots, so that no two leaders cross. */
function inColumns(marks: readonly Laned[], isLabelled: (mark: Laned) => boolean, { column, length }: TimelineSize): TimelineMark[] {
  const tied = marks.map((mark) => ({ ...mark, at: freePlace(mark, marks) }));
  const labelled = tied.filter(isLabelled).sort((a, b) => a.at - b.at);
  const places = spread(
    labelled.map(({ at }) => ({ at, size: column })),
    0,
    length,
  );
  const labels = new Map(labelled.map(({ id }, i) => [id, { is: "column" as const, at: places[i]! }]));
  return tied.map(({ event: _, ...mark }) => ({ ...mark, label: labels.get(mark.id) ?? null }));
}

/** Where the dot of a stretch lies, so that its leader meets no mark on the way to the axis: the middle, or a place near an end. */
function freePlace(mark: Laned, marks: readonly Laned[]): number {
  if (mark.shape !== "span" && mark.shape !== "about") return mark.at;
  const inner = marks.filter(({ lane }) => lane < mark.lane).map(laneRoom);
  const places = [mark.at, mark.to - RADIUS, mark.from + RADIUS, ...inner.flatMap(({ from, to }) => [to + 1, from - 1])];
  const isFree = (at: number) => at >= mark.from && at <= mark.to && inner.every(({ from, to }) => at < from || at > to);
  return places.find(isFree) ?? mark.at;
}

/** Points hang their labels below in columns; stretches bear theirs along themselves, above the axis; milestones say theirs at the head. */
function layoutFocus(marks: readonly Placed[], size: TimelineSize): TimelineMark[] {
  const isAlong = ({ shape, from, to, milestone }: Placed) =>
    !milestone && (shape === "limit" || (shape !== "point" && to - from >= SHORT));
  const [along, points] = [marks.filter(isAlong), marks.filter((mark) => !isAlong(mark))];
  const rules = points.filter(({ milestone }) => milestone).map(({ at }) => at);
  const words = along.map((mark) => {
    const own = size.lying(mark.event);
    return { ...mark, label: { is: "along" as const, at: lie(mark, own, rules, size.length) }, own };
  });
  const bars = inLanes(words, ({ from, to, label, own }) => ({
    from: Math.min(from, label.at) - 6,
    to: Math.max(to, label.at + own) + 6,
  })).map(({ event: _, own: __, ...mark }): TimelineMark => mark);
  return [...bars, ...inColumns(inLanes(points, laneRoom), ({ milestone }) => !milestone, size)];
}

/**
 * Where a label begins that lies along its mark: where the mark does, pushed inside; beside a milestone's rule rather than across it,
 * where it still stands at its mark.
 */
function lie({ from, to }: Stretch, own: number, rules: readonly number[], length: number): number {
  const inside = Math.max(0, Math.min(from, length - own));
  const isFree = (at: number) => at >= 0 && at + own <= length && rules.every((rule) => rule < at || rule > at + own);
  const touches = (at: number) => at <= to && at + own >= from - 3 * GUTTER;
  return [inside, ...rules.flatMap((rule) => [rule + GUTTER, rule - own - GUTTER])].find((at) => isFree(at) && touches(at)) ?? inside;
}
