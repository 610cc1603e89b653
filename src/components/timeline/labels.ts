/** Labels tied to their marks by leaders: in columns where they are written downwards, as flags where they lie. */
import { lengthOf, rect, type Shape, text } from "../drawing/drawing.ts";
import { stackFlags } from "./flags.ts";
import type { TimelineMark } from "./layout.ts";

/** What a reader is told of an event, in the language of the page. */
export interface EventWords {
  readonly title: string;
  readonly when: string;
}
export type WordsOf = (id: string) => EventWords;

/** The labels of the marks of a band. */
export interface Labels {
  /** How far they reach from the line where they begin. */
  readonly extent: number;
  /** The label of a mark, tied at `x` along the axis. It begins at the line `y`; `way`: -1 where it stands above that, 1 where it hangs below. */
  draw(id: string, x: number, y: number, way: -1 | 1): DrawnLabel;
}

interface DrawnLabel {
  /** What a pointer meets, wider than the words. */
  readonly hit: Shape;
  readonly words: readonly Shape[];
  /** Points to which the leader goes on. */
  readonly reach: readonly (readonly [x: number, y: number])[];
}

/** Size of type, and of a character with what stands between two of them. */
export const TYPE = 15;
const ADVANCE = 16.2;
/** What a column, and what the pole of a flag takes along the axis. */
export const COLUMN = 30;
export const POLE = 14;
/** Between the rows of flags. */
const ROW = 24;

export const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);

type Tied = Pick<TimelineMark, "id" | "label">;
const tiedIn = (marks: readonly Tied[]) => marks.flatMap(({ id, label }) => (label?.is === "column" ? { id, at: label.at } : []));

/** Words that are written downwards: a column for each. */
export const columns = (marks: readonly Tied[], words: WordsOf): Labels => ({
  extent: most(tiedIn(marks).map(({ id }) => heightOf(words(id).title))),
  draw(id, x, y, way) {
    const { title } = words(id);
    const top = way === -1 ? y - heightOf(title) : y;
    return { hit: rect("hit", x - 14, top, 28, heightOf(title)), words: drawColumn(x, top, title), reach: [] };
  },
});

/** Words that lie: each begins or ends at its leader, in rows. `length`: of the axis */
export function flags(marks: readonly Tied[], words: WordsOf, length: number): Labels {
  const tied = tiedIn(marks).sort((a, b) => a.at - b.at);
  const sizeOf = (id: string) => lengthOf(words(id).title, TYPE) + 10;
  const stacked = stackFlags(
    tied.map(({ id, at }) => ({ at, size: sizeOf(id) })),
    length,
  );
  const byId = new Map(tied.map(({ id }, i) => [id, stacked[i]!]));
  return {
    extent: most(stacked.map(({ row }) => (row + 1) * ROW)),
    draw(id, x, y, way) {
      const { row, before } = byId.get(id) ?? { row: 0, before: false };
      const base = way === -1 ? y - row * ROW - 4 : y + row * ROW + 13;
      const size = sizeOf(id);
      return {
        hit: rect("hit", before ? x - size : x, base - 17, size, ROW),
        words: [text(before ? "end" : "start", before ? x - 5 : x + 5, base, words(id).title)],
        reach: [[x, way === -1 ? base - 10 : base + 3]],
      };
    },
  };
}

/** Groups digits of a number or a year, so that it stands upright as one in a column; all else stands character by character. */
const cellsOf = (words: string): string[] => words.replace(/\s+/g, "").match(/(?<!\d)\d{2,4}(?!\d)|./gsu) ?? [];
const heightOf = (words: string): number => cellsOf(words).length * ADVANCE;

/** Words in a column that begins at `y`, its middle at `x`. */
function drawColumn(x: number, y: number, words: string): Shape[] {
  const runs: { cells: string[]; isNumber: boolean; from: number }[] = [];
  cellsOf(words).forEach((cell, i) => {
    const isNumber = cell.length > 1 && /^\d/.test(cell);
    const last = runs.at(-1);
    if (last !== undefined && !last.isNumber && !isNumber) last.cells.push(cell);
    else runs.push({ cells: [cell], isNumber, from: i });
  });
  return runs.map(({ cells, isNumber, from }) =>
    isNumber
      ? text(cells[0]!.length > 2 ? "number long" : "number", x, y + from * ADVANCE + 12.5, cells[0]!)
      : text("down", x, y + from * ADVANCE, cells.join("")),
  );
}
