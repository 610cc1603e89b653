/** The timeline drawn for wide pages, its legend, and the bars of the list that stands in its place on narrow ones. */
import { circle, type Drawing, type Group, lengthOf, path, rect, round, runsDown, type Shape, text } from "../drawing/drawing.ts";
import type { DatedEvent } from "./dated.ts";
import { COLUMN, columns, type EventWords, flags, type Labels, most, POLE, TYPE, type WordsOf } from "./labels.ts";
import {
  focusOf,
  layoutTimeline,
  MILESTONE_RADIUS,
  placeMark,
  RADIUS,
  type TimelineBand,
  type TimelineMark,
  unevenScale,
  wholeScale,
} from "./layout.ts";
import type { AxisBreak } from "./scale.ts";
import { spread } from "./spread.ts";

type Drawn = Pick<TimelineMark, "shape" | "milestone" | "datedBy" | "from" | "to" | "at" | "ahead">;

/** Between lanes of marks, and of marks that bear words. */
const [LANE, LINE] = [13, 27];

/**
 * A mark at height `y`: a dot that is hollow where the editor dates the event. A point is the dot alone, a stretch a bar, what is
 * approximate a broken bar, a limit an arrow to its open side.
 */
function drawMark({ shape, milestone, datedBy, from, to, at, ahead }: Drawn, y: number): Shape[] {
  const radius = milestone ? MILESTONE_RADIUS : shape === "point" ? RADIUS : RADIUS - 1;
  const dot = circle(datedBy === "editor" ? "dot open" : "dot", at, y, radius);
  if (shape === "point") return [dot];
  if (shape === "limit") {
    const [tip, back] = ahead ? [to, to - 6] : [from, from + 6];
    return [path("bar", [at, y], [tip, y]), path("bar tip", [back, y - 4], [tip, y], [back, y + 4]), dot];
  }
  return [path(shape === "about" ? "bar about" : "bar", [from, y], [to, y]), dot];
}

/** An axis at height `y`, in pieces where it is broken, with a sign at each end of a break. */
const drawAxis = (length: number, breaks: readonly AxisBreak[], y: number, x = 0): Shape[] => {
  const ends = [0, ...breaks.flatMap(({ from, to }) => [(from + to) / 2 - 5, (from + to) / 2 + 5]), length];
  return ends.flatMap((end, i) => [
    ...(i % 2 === 1 ? [path("axis", [x + ends[i - 1]!, y], [x + end, y])] : []),
    ...(i > 0 && i < ends.length - 1 ? [path("break", [x + end - 3, y + 6], [x + end + 3, y - 6])] : []),
  ]);
};

const drawTicks = ({ ticks }: TimelineBand, y: number): Shape[] =>
  ticks.map(({ along, label }) => path(label === null ? "tick minor" : "tick", [along, y - 4], [along, y + 4]));

const group = (mark: TimelineMark, { title, when }: EventWords, shapes: readonly Shape[]): Group => ({
  class: mark.milestone ? "milestone" : "event-mark",
  url: `#${mark.id}`,
  name: `${when} ${title}`,
  shapes,
});

/**
 * 1,120 units wide. The overview lies above, its labels standing on it; the focus below: exact dates hang their labels, stretches of
 * time lie above the axis in lanes and bear theirs, and the milestones are rules from the head to the axis. `events`: one at least.
 */
export function drawWide(events: readonly DatedEvent[], words: WordsOf): Drawing {
  const [width, margin] = [1120, 20];
  const down = events.some(({ id }) => runsDown(words(id).title));
  const { overview, focus, window } = layoutTimeline(events, {
    length: width - 2 * margin,
    column: down ? COLUMN : POLE,
    lying: ({ id }) => lengthOf(words(id).title, TYPE),
  });
  const inside = (shapes: readonly Shape[]): Shape[] => shapes.map((shape) => shiftRight(shape, margin));
  const labelsOf = ({ marks }: TimelineBand): Labels => (down ? columns(marks, words) : flags(marks, words, width - 2 * margin));
  const [standing, hanging] = [labelsOf(overview), labelsOf(focus)];
  const lanes = ({ marks }: TimelineBand, is: "column" | "along") =>
    most(marks.flatMap(({ lane, label }) => ((label?.is ?? "column") === is ? lane + 1 : [])));

  const farAxis = 10 + standing.extent + 36;
  const years = farAxis + 22 + most([0, lanes(overview, "column") - 1]) * LANE;
  const head = years + 30;
  const bars = head + 64;
  const nearAxis = bars + lanes(focus, "along") * LINE + 24;
  const foot = nearAxis + 30 + most([0, lanes(focus, "column") - 1]) * LANE;

  const far = overview.marks.map((mark) => {
    const y = farAxis + mark.lane * LANE;
    const shapes = drawMark(mark, y);
    if (mark.label === null) return group(mark, words(mark.id), inside([rect("hit", mark.at - 14, y - 14, 28, 28), ...shapes]));
    const label = standing.draw(mark.id, mark.label.at, farAxis - 34, -1);
    const lead = path("lead", [mark.at, y], [mark.at, farAxis - 14], [mark.label.at, farAxis - 28], ...label.reach);
    return group(mark, words(mark.id), inside([label.hit, lead, ...shapes, ...label.words]));
  });
  const heads = headsOf(focus.marks, words, width - 2 * margin);
  const near = focus.marks.map((mark) => {
    const { title, when } = words(mark.id);
    if (mark.milestone) {
      const x = heads.get(mark.id)!;
      const rule = path("rule", [x, head + 44], [mark.at, head + 58], [mark.at, nearAxis]);
      return group(
        mark,
        words(mark.id),
        inside([rule, ...drawMark(mark, nearAxis), text("date", x, head + 10, when), text("title", x, head + 36, title)]),
      );
    }
    if (mark.label?.is === "along") {
      const y = nearAxis - 26 - mark.lane * LINE;
      return group(mark, words(mark.id), inside([...drawMark(mark, y), text("along", mark.label.at, y - 7, title)]));
    }
    const y = nearAxis + mark.lane * LANE;
    const at = mark.label?.at ?? mark.at;
    const label = hanging.draw(mark.id, at, foot + 18, 1);
    const lead = path("lead", [mark.at, y], [mark.at, foot - 8], [at, foot + 12], ...label.reach);
    return group(mark, words(mark.id), inside([label.hit, lead, ...drawMark(mark, y), ...label.words]));
  });
  const [left, right] = window;
  const back: Shape[] = [
    path("window", [left, farAxis], [right, farAxis], [focus.length, nearAxis], [0, nearAxis], [left, farAxis]),
    ...drawAxis(overview.length, overview.breaks, farAxis),
    ...drawTicks(overview, farAxis),
    ...overview.ticks.map(({ along, label }) => text("year", along, years, label!)),
    path("axis near", [left, farAxis], [right, farAxis]),
    ...drawAxis(focus.length, [], nearAxis),
    ...drawTicks(focus, nearAxis),
    ...focus.ticks.flatMap(({ along, label }) =>
      label === null
        ? []
        : [along < focus.length ? text("year start", along + 4, nearAxis - 7, label) : text("year end", along - 4, nearAxis - 7, label)],
    ),
  ];
  // The milestones' rules lie under what they cross.
  const ordered = [...near.filter((one) => one.class === "milestone"), ...near.filter((one) => one.class !== "milestone")];
  return {
    width,
    height: foot + 18 + hanging.extent + 10,
    groups: [{ class: "back", url: null, name: null, shapes: inside(back) }, ...far, ...ordered],
  };
}

/** Where the titles of the milestones stand, so that none covers another. */
function headsOf(marks: readonly TimelineMark[], words: WordsOf, length: number): ReadonlyMap<string, number> {
  const milestones = marks.filter(({ milestone }) => milestone).sort((a, b) => a.at - b.at);
  const places = spread(
    milestones.map(({ id, at }) => ({ at, size: Math.max(lengthOf(words(id).title, 21), 110) + 20 })),
    0,
    length,
  );
  return new Map(milestones.map(({ id }, i) => [id, places[i]!]));
}

const shiftRight = (shape: Shape, by: number): Shape => {
  if (shape.shape !== "path") return { ...shape, x: round(shape.x + by) };
  return { ...shape, d: shape.d.replace(/([ML])(-?[\d.]+)/g, (_, sign: string, x: string) => `${sign}${round(Number(x) + by)}`) };
};

/** What lasts is drawn at least so long where the scale is small, that it is seen on either side of its dot. */
const SEEN = 16;

/** The bars of events in a list: each 220 units that stand for all years, most of them for the years of the focus, and the event's mark: a point on the axis, what lasts above it. */
export function drawBars(events: readonly DatedEvent[]): ReadonlyMap<string, Drawing> {
  const [length, margin, y, open] = [200, 10, 14, 12];
  const scale = unevenScale(events, length, 3 * open);
  const [from, to] = focusOf(events).map(scale.at) as [number, number];
  const back = [...drawAxis(length, scale.breaks, y), path("axis near", [from, y], [to, y])];
  return new Map(
    events.map((event) => {
      const mark = { ...event, ...placeMark(event, scale, open) };
      const more = mark.shape === "span" || mark.shape === "about" ? Math.max(0, (SEEN - (mark.to - mark.from)) / 2) : 0;
      const own = drawMark({ ...mark, from: mark.from - more, to: mark.to + more }, mark.shape === "point" ? y : y - 6);
      const shapes = [...back, ...own].map((shape) => shiftRight(shape, margin));
      const group: Group = { class: event.milestone ? "milestone" : "event-mark", url: null, name: null, shapes };
      return [event.id, { width: length + 2 * margin, height: y + 10, groups: [group] }];
    }),
  );
}

/** What a legend explains. */
export type KeySign = "point" | "editor" | "span" | "about" | "limit" | "milestone" | "near" | "break";

/** A sample of every kind of sign that the drawing of these events has, and of no other, by what it stands for. */
export function drawKey(events: readonly DatedEvent[]): { readonly name: KeySign; readonly drawing: Drawing }[] {
  const sample = { shape: "point", milestone: false, datedBy: "text", from: 6, to: 38, at: 22, ahead: false } as const;
  const marks: readonly (readonly [KeySign, Drawn, (event: DatedEvent & Drawn) => boolean])[] = [
    ["point", sample, ({ shape, milestone, datedBy }) => shape === "point" && !milestone && datedBy === "text"],
    ["span", { ...sample, shape: "span" }, ({ shape }) => shape === "span"],
    ["about", { ...sample, shape: "about" }, ({ shape }) => shape === "about"],
    ["limit", { ...sample, shape: "limit", at: 38 }, ({ shape }) => shape === "limit"],
    ["editor", { ...sample, datedBy: "editor" }, ({ datedBy }) => datedBy === "editor"],
    ["milestone", { ...sample, milestone: true }, ({ milestone }) => milestone],
  ];
  const scale = wholeScale(events, 1);
  const drawn = events.map((event) => ({ ...event, ...placeMark(event, scale) }));
  const signs = marks
    .filter(([, , is]) => drawn.some(is))
    .map(([name, mark]) => ({ name, shapes: drawMark(mark, 9), class: mark.milestone ? "milestone" : "event-mark" }));
  const broken = { name: "break" as const, shapes: drawAxis(44, [{ from: 12, to: 32 }], 9), class: "back" };
  const near = { name: "near" as const, shapes: [...drawAxis(44, [], 9), path("axis near", [12, 9], [32, 9])], class: "back" };
  return [...signs, near, ...(scale.breaks.length > 0 ? [broken] : [])].map(({ name, shapes, class: own }) => ({
    name,
    drawing: { width: 44, height: 18, groups: [{ class: own, url: null, name: null, shapes }] },
  }));
}
