/** A scale of time that leaves out long stretches in which nothing happened. */
import { scaleUtc } from "d3-scale";
import { timeRange } from "../../edition/kernel/edtf.ts";

/** Milliseconds, from and to. */
export type Interval = readonly [from: number, to: number];

/** A stretch of the axis where it is broken, in units of the drawing. */
export interface AxisBreak {
  readonly from: number;
  readonly to: number;
}

export interface TimeScale {
  readonly at: (time: number) => number;
  readonly breaks: readonly AxisBreak[];
}

/** So many empty years, and more, are left out. */
const EMPTY_YEARS = 15;

export const utcYearStart = (year: number): number => Date.UTC(year, 0, 1);
export const yearOf = (time: number): number => new Date(time).getUTCFullYear();

/** An EDTF value as an interval of milliseconds; an open side is taken from the other one. */
export function intervalOf(date: string): Interval {
  const [min, max] = timeRange(date);
  return [Number.isFinite(min) ? min : max, Number.isFinite(max) ? max : min];
}

/**
 * Whole calendar years, first and last (exclusive), in which there is nothing; between the first of the intervals and the last.
 */
export function emptyYears(intervals: readonly Interval[], least = EMPTY_YEARS): (readonly [from: number, to: number])[] {
  const sorted = intervals.toSorted(([a], [b]) => a - b);
  const found: (readonly [number, number])[] = [];
  let end = sorted[0] === undefined ? 0 : yearOf(sorted[0][1]) + 1;
  for (const [from, to] of sorted) {
    const year = yearOf(from);
    if (year - end >= least) found.push([end, year]);
    end = Math.max(end, yearOf(to) + 1);
  }
  return found;
}

/**
 * From `first` to `last`, calendar years, on `length` units. What is empty is a break of `gap` units; where the breaks would take more
 * than half of the length, they share that half. All other years are equally long, unless `zoomed`: these have three fifths of what is left.
 */
export function timeScale(
  intervals: readonly Interval[],
  [first, last]: readonly [number, number],
  length: number,
  gap: number,
  zoomed: readonly [number, number] | null = null,
): TimeScale {
  const empty = emptyYears(intervals);
  const each = Math.min(gap, length / 2 / Math.max(1, empty.length));
  const years = [...new Set([first, ...empty.flat(), ...(zoomed ?? []), last])].sort((a, b) => a - b);
  const pieces = years.slice(1).map((to, i) => ({ from: years[i]!, to }));
  const isEmpty = ({ from }: { from: number }) => empty.some(([start]) => start === from);
  const isZoomed = ({ from, to }: { from: number; to: number }) => zoomed !== null && from >= zoomed[0] && to <= zoomed[1];
  const kept = (zooms: boolean) =>
    pieces.filter((one) => !isEmpty(one) && isZoomed(one) === zooms).reduce((sum, { from, to }) => sum + to - from, 0);
  const rest = length - each * empty.length;
  const [unit, zoom] = zoomed === null ? [rest / kept(false), 0] : [(rest * 2) / 5 / kept(false), (rest * 3) / 5 / kept(true)];
  const breaks: AxisBreak[] = [];
  const range = [0];
  for (const piece of pieces) {
    const from = range.at(-1)!;
    const to = from + (isEmpty(piece) ? each : (piece.to - piece.from) * (isZoomed(piece) ? zoom : unit));
    if (isEmpty(piece)) breaks.push({ from, to });
    range.push(to);
  }
  const scale = scaleUtc()
    .domain(years.map((one) => new Date(utcYearStart(one))))
    .range(range);
  return { at: (time) => scale(new Date(time)), breaks };
}
