/** The timeline drawn: lying, with labels written downwards, for wide pages; standing, with labels beside it, for narrow ones. */
import type { Event } from "../../schemas/event.ts";
import { circle, type Drawing, type Group, path, type Shape, text, transpose } from "../drawing/drawing.ts";
import { layoutTimeline, MILESTONE_RADIUS, RADIUS, type TimelineBand, type TimelineMark } from "./layout.ts";

/** What a reader is told of an event, in the script of the page. */
export interface EventWords {
  readonly title: string;
  readonly when: string;
}
export type WordsOf = (id: string) => EventWords;

const LANE = 12;

/**
 * A mark on an axis that runs along x at `axis`; lanes lie on the side that `side` (1 or -1) points to.
 * A point is a dot, a stretch a bar, an approximate date a broken bar, a limit a stop at the end of a broken line.
 */
function drawMark({ shape, milestone, basis, from, to, at, lane }: TimelineMark, axis: number, side: 1 | -1): Shape[] {
  const y = axis + side * lane * LANE;
  const known = basis === "editor" ? "dot open" : "dot";
  if (shape === "point") return [circle(known, at, y, milestone ? MILESTONE_RADIUS : RADIUS)];
  if (shape === "span") return [path("bar", [from, y], [to, y]), circle(known, at, y, RADIUS - 1)];
  if (shape === "about") return [path("bar about", [from, y], [to, y]), circle("dot open", at, y, RADIUS - 1)];
  const [open, stop] = at === to ? [from, to] : [to, from];
  return [path("bar about", [open, y], [stop, y]), path("bar stop", [stop, y - RADIUS - 1], [stop, y + RADIUS + 1])];
}

const markAt = ({ lane }: TimelineMark, axis: number, side: 1 | -1): number => axis + side * lane * LANE;

function drawAxis({ from, to, ticks }: TimelineBand, axis: number, label: (along: number, words: string) => Shape): Shape[] {
  return [
    path("axis", [from, axis], [to, axis]),
    ...ticks.flatMap(({ along, label: words }) => [
      path(words === null ? "tick minor" : "tick", [along, axis - 4], [along, axis + 4]),
      ...(words === null ? [] : [label(along, words)]),
    ]),
  ];
}

const group = (mark: TimelineMark, words: WordsOf, shapes: readonly Shape[]): Group => {
  const { title, when } = words(mark.id);
  return { class: mark.milestone ? "milestone" : mark.basis, url: `#${mark.id}`, name: `${when} ${title}`, shapes };
};

/** Of all labels in a band the one with most characters. */
const longest = (marks: readonly TimelineMark[], words: WordsOf): number =>
  Math.max(0, ...marks.filter(({ label, milestone }) => label !== null && !milestone).map(({ id }) => [...words(id).title].length));

/** Written downwards, digits stand on each other; a space between them and the Han characters would tear the line. */
const upright =
  (words: WordsOf): WordsOf =>
  (id) => ({ ...words(id), title: words(id).title.replace(/\s+/g, "") });

/** 1,120 units wide; the overview above with its labels standing on it, the focus below with its labels hanging from it. */
export function drawWide(events: readonly Event[], spoken: WordsOf): Drawing {
  const [width, margin, type] = [1120, 20, 17];
  const words = upright(spoken);
  const inner = width - 2 * margin;
  const { overview, focus, window } = layoutTimeline(events, { overview: inner, focus: inner, label: 27, milestone: 0 });
  const overviewAxis = longest(overview.marks, words) * type + 60 + (overview.lanes - 1) * LANE;
  const focusAxis = overviewAxis + 150 + (focus.lanes - 1) * LANE;
  const height = focusAxis + 66 + longest(focus.marks, words) * type + 10;
  const shift = <T extends { from: number; to: number }>(one: T): T => ({ ...one, from: one.from + margin, to: one.to + margin });
  const placed = (band: TimelineBand): TimelineBand => ({
    ...shift(band),
    ticks: band.ticks.map((tick) => ({ ...tick, along: tick.along + margin })),
    marks: band.marks.map((mark) => ({
      ...shift(mark),
      at: mark.at + margin,
      label: mark.label === null ? null : mark.label + margin,
    })),
  });
  const [far, near] = [placed(overview), placed(focus)];
  const [left, right] = [window[0] + margin, window[1] + margin];
  const back: Shape[] = [
    path("window", [left, overviewAxis], [right, overviewAxis], [near.to, focusAxis], [near.from, focusAxis], [left, overviewAxis]),
    ...drawAxis(far, overviewAxis, (x, year) => text("year", x, overviewAxis + 22, year)),
    path("axis near", [left, overviewAxis], [right, overviewAxis]),
    ...drawAxis(near, focusAxis, (x, year) =>
      x < near.to ? text("year start", x + 5, focusAxis + 20, year) : text("year end", x - 5, focusAxis + 20, year),
    ),
  ];
  const farGroups = far.marks.map((mark) => {
    const y = markAt(mark, overviewAxis, -1);
    const shapes = drawMark(mark, overviewAxis, -1);
    if (mark.label === null) return group(mark, words, shapes);
    const top = overviewAxis - 26 - (far.lanes - 1) * LANE;
    return group(mark, words, [
      path("lead", [mark.at, y - RADIUS], [mark.at, top + 12], [mark.label, top]),
      ...shapes,
      text("down end", mark.label, top - 6, words(mark.id).title),
    ]);
  });
  const nearGroups = near.marks.map((mark) => {
    const y = markAt(mark, focusAxis, -1);
    const shapes = drawMark(mark, focusAxis, -1);
    if (mark.milestone) {
      const { title, when } = spoken(mark.id);
      const top = focusAxis - focus.lanes * LANE - 24;
      const half = ([...title].length * 22) / 2;
      const x = Math.min(Math.max(mark.at, half + margin), width - half - margin);
      return group(mark, spoken, [
        path("lead", [mark.at, y - MILESTONE_RADIUS], [mark.at, top + 8]),
        ...shapes,
        text("date", x, top - 28, when),
        text("title", x, top, title),
      ]);
    }
    const foot = focusAxis + 50;
    return group(mark, words, [
      path("lead", [mark.at, y + RADIUS], [mark.at, focusAxis + 26], [mark.label!, foot]),
      ...shapes,
      text("down", mark.label!, foot + 6, words(mark.id).title),
    ]);
  });
  return { width, height, groups: [{ class: "back", url: null, name: null, shapes: back }, ...farGroups, ...nearGroups] };
}

/** 360 units wide; time runs down, the overview first and then the focus. */
export function drawTall(events: readonly Event[], words: WordsOf): Drawing {
  const [width, axis, labels, row] = [360, 44, 118, 41];
  const count = (isNear: boolean, marks: readonly TimelineMark[]) =>
    marks.filter(({ label }) => label !== null).length * row + (isNear ? 24 : 0);
  const sized = (overview: number, focus: number) => layoutTimeline(events, { overview, focus, label: row, milestone: row + 12 });
  const probe = sized(1, 1);
  const { overview, focus, years, window } = sized(count(false, probe.overview.marks) + 60, count(true, probe.focus.marks) + 60);
  const top = 16;
  const start = top + overview.to + 64;
  const down = (from: number, shapes: readonly Shape[]): Shape[] =>
    shapes.map((shape) => {
      const moved = transpose(shape);
      if (moved.shape === "path")
        return { ...moved, d: moved.d.replace(/ (-?[\d.]+)/g, (_, y: string) => ` ${Math.round((Number(y) + from) * 10) / 10}`) };
      return { ...moved, y: Math.round((moved.y + from) * 10) / 10 };
    });
  const year = (along: number, words: string) => text("year end", along + 5, axis - 10, words);
  const back: Shape[] = [
    ...down(top, drawAxis(overview, axis, year)),
    ...down(top, [path("axis near", [window[0], axis], [window[1], axis])]),
    ...down(start, drawAxis(focus, axis, year)),
    path("window line", [8, start - 34], [width - 8, start - 34]),
    text("date", 8, start - 14, `${years[0]}–${years[1] - 1}`),
  ];
  const groups = (band: TimelineBand, from: number): Group[] =>
    band.marks.map((mark) => {
      const shapes = down(from, drawMark(mark, axis, 1));
      if (mark.label === null) return group(mark, words, shapes);
      const x = markAt(mark, axis, 1) + (mark.milestone ? MILESTONE_RADIUS : RADIUS);
      const y = from + mark.label;
      const { title, when } = words(mark.id);
      return group(mark, words, [
        path("lead", [x, from + mark.at], [labels - 26, from + mark.at], [labels - 6, y]),
        ...shapes,
        text("date start", labels, y - 5, when),
        text(mark.milestone ? "title start" : "label", labels, y + (mark.milestone ? 17 : 13), title),
      ]);
    });
  return {
    width,
    height: start + focus.to + 24,
    groups: [{ class: "back", url: null, name: null, shapes: back }, ...groups(overview, top), ...groups(focus, start)],
  };
}

/** A sample of every kind of mark, by what it stands for. */
export function drawKey(): { readonly name: "point" | "span" | "about" | "limit" | "editor"; readonly drawing: Drawing }[] {
  const sample = { id: "", milestone: false, basis: "text", from: 6, to: 38, at: 22, lane: 0, label: null } as const;
  const marks: readonly (readonly ["point" | "span" | "about" | "limit" | "editor", TimelineMark])[] = [
    ["point", { ...sample, shape: "point" }],
    ["span", { ...sample, shape: "span" }],
    ["about", { ...sample, shape: "about" }],
    ["limit", { ...sample, shape: "limit", at: 38 }],
    ["editor", { ...sample, shape: "point", basis: "editor" }],
  ];
  return marks.map(([name, mark]) => ({
    name,
    drawing: { width: 44, height: 18, groups: [{ class: mark.basis, url: null, name: null, shapes: drawMark(mark, 9, 1) }] },
  }));
}
