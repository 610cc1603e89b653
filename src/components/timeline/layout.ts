/** The timeline as shapes: a scale of all years and, below it, the years in which most happened on a larger one. */
import { scaleUtc } from "d3-scale";
import { utcMonth, utcYear } from "d3-time";
import { timeRange } from "../../edition/kernel/edtf.ts";
import type { Event } from "../../schemas/event.ts";
import { type DateShape, dateShape } from "../../site/when.ts";
import { spread } from "./spread.ts";

/** Lengths are in units of the drawing; `along` runs with time, `off` across it, away from the labels. */
export interface TimelineMark {
  readonly id: string;
  readonly shape: DateShape;
  readonly milestone: boolean;
  readonly basis: Event["basis"];
  /** Where the mark begins and ends on the axis; equal for a point; `at` is where its label is tied. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** Marks that would cover each other lie in different lanes, 0 on the axis. */
  readonly lane: number;
  /** Middle of the label along the axis; null where the band only shows the mark. */
  readonly label: number | null;
}

export interface TimelineTick {
  readonly along: number;
  /** Year or month. @example 2020 */
  readonly label: string | null;
}

export interface TimelineBand {
  /** Beginning and end of the axis. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly TimelineTick[];
  readonly marks: readonly TimelineMark[];
  readonly lanes: number;
}

export interface TimelineSize {
  /** Length of each axis. */
  readonly overview: number;
  readonly focus: number;
  /** What a label takes along the axis. */
  readonly label: number;
  readonly milestone: number;
}

export interface Timeline {
  readonly overview: TimelineBand;
  readonly focus: TimelineBand;
  /** Where the years of the focus lie in the overview. */
  readonly window: readonly [from: number, to: number];
  readonly years: readonly [from: number, to: number];
}

export const RADIUS = 4.5;
export const MILESTONE_RADIUS = 9;
/** What is known exactly lies on the axis, the rest beside it. */
const RANK: Record<DateShape, number> = { point: 1, limit: 2, about: 3, span: 3 };
/** Length of the stroke that shows a limit's open side, and half of what an approximate date may be off. */
const OPEN = 26;

const utc = (year: number): Date => new Date(Date.UTC(year, 0, 1));
/** An EDTF value as an interval of milliseconds; an open side is taken from the other one. */
function span(date: string): readonly [number, number] {
  const [min, max] = timeRange(date);
  return [Number.isFinite(min) ? min : max, Number.isFinite(max) ? max : min];
}
const yearOf = (time: number): number => new Date(time).getUTCFullYear();

/**
 * The run of at most `length` calendar years that holds most events; the earliest of several.
 * The years in which an event could lie are counted by the middle of its interval.
 */
export function densestYears(events: readonly Pick<Event, "edtf">[], length: number): readonly [from: number, to: number] {
  const years = events.map(({ edtf: date }) => yearOf((span(date)[0] + span(date)[1]) / 2)).sort((a, b) => a - b);
  let best: readonly [number, number] = [years[0] ?? 2000, (years[0] ?? 2000) + length];
  let most = 0;
  for (const from of new Set(years)) {
    const count = years.filter((year) => year >= from && year < from + length).length;
    if (count > most) [most, best] = [count, [from, from + length]];
  }
  return best;
}

export function layoutTimeline(events: readonly Event[], size: TimelineSize, focusYears = 4): Timeline {
  const years = densestYears(events, focusYears);
  const times = events.flatMap(({ edtf: date }) => span(date));
  const first = Math.min(yearOf(Math.min(...times)), years[0]) - 1;
  const last = Math.max(yearOf(Math.max(...times)) + 2, years[1]);
  const all = scaleUtc()
    .domain([utc(first), utc(last)])
    .range([0, size.overview]);
  const near = scaleUtc()
    .domain([utc(years[0]), utc(years[1])])
    .range([0, size.focus]);
  const middle = (event: Event) => (span(event.edtf)[0] + span(event.edtf)[1]) / 2;
  const inFocus = (event: Event) => middle(event) >= +utc(years[0]) && middle(event) < +utc(years[1]);
  const decades = utcYear.every(10)!.range(utc(first), utc(last));
  return {
    years,
    window: [all(utc(years[0])), all(utc(years[1]))],
    overview: {
      from: 0,
      to: size.overview,
      ticks: decades.map((date) => ({ along: all(date), label: String(date.getUTCFullYear()) })),
      ...layoutMarks(
        events.filter((event) => event.milestone || !inFocus(event)),
        all,
        size,
        size.overview,
        (event) => !inFocus(event),
      ),
    },
    focus: {
      from: 0,
      to: size.focus,
      ticks: utcMonth
        .every(3)!
        .range(utc(years[0]), new Date(+utc(years[1]) + 1))
        .map((date) => ({
          along: near(date),
          label: date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : null,
        })),
      ...layoutMarks(events.filter(inFocus), near, size, size.focus, () => true),
    },
  };
}

function layoutMarks(
  events: readonly Event[],
  scale: (date: Date) => number,
  size: TimelineSize,
  length: number,
  isLabelled: (event: Event) => boolean,
): { marks: TimelineMark[]; lanes: number } {
  const placed = events.map((event) => ({ event, ...place(event, scale) }));
  const lanes = stack(
    placed.map(({ event, shape, from, to }) => {
      const room = event.milestone ? MILESTONE_RADIUS : RADIUS;
      return { from: from - room, to: to + room, rank: event.milestone ? 0 : RANK[shape] };
    }),
  );
  const labelled = placed.filter(({ event }) => isLabelled(event)).sort((a, b) => a.at - b.at);
  const places = spread(
    labelled.map(({ event, at }) => ({ at, size: event.milestone ? size.milestone : size.label })),
    0,
    length,
  );
  const labels = new Map(labelled.map(({ event }, i) => [event.id, places[i]!]));
  return {
    marks: placed.map(({ event: { id, milestone, basis }, ...where }, i) => ({
      id,
      milestone,
      basis,
      ...where,
      lane: lanes[i]!,
      label: labels.get(id) ?? null,
    })),
    lanes: Math.max(0, ...lanes) + 1,
  };
}

function place(event: Event, scale: (date: Date) => number): Pick<TimelineMark, "shape" | "from" | "to" | "at"> {
  const shape = dateShape(event.edtf);
  const [from, to] = span(event.edtf).map((time) => scale(new Date(time))) as [number, number];
  if (shape === "limit") {
    const ahead = !event.edtf.startsWith("..") && !event.edtf.startsWith("/");
    return ahead ? { shape, from, to: from + OPEN, at: from } : { shape, from: to - OPEN, to, at: to };
  }
  if (shape === "point") return { shape, from: (from + to) / 2, to: (from + to) / 2, at: (from + to) / 2 };
  return { shape, from, to, at: (from + to) / 2 };
}

/** The lowest lane for each stretch in which it touches no other; those of a lower rank choose first. */
function stack(stretches: readonly { readonly from: number; readonly to: number; readonly rank: number }[]): number[] {
  const lanes: number[] = stretches.map(() => 0);
  const taken: number[] = [];
  const order = stretches.map((_, i) => i).sort((a, b) => stretches[a]!.rank - stretches[b]!.rank || a - b);
  for (const i of order) {
    const { from, to } = stretches[i]!;
    const blocked = new Set(taken.filter((k) => stretches[k]!.from < to && from < stretches[k]!.to).map((k) => lanes[k]!));
    while (blocked.has(lanes[i]!)) lanes[i]!++;
    taken.push(i);
  }
  return lanes;
}
