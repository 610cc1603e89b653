import type { Edition } from "../../edition/edition.ts";
import { buildFoldTable } from "../../edition/kernel/fold-table.ts";
import type { Span } from "../../schemas/common.ts";
import { type Folded, type FoldTable, fold } from "../../shared/fold.ts";
import { type Keyed, toKeyed } from "../../shared/keyed.ts";

/** The words that two quotations share: spans of either, in code points, each list in its own order. */
export interface CommonRuns {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

/** What the two sides of each parallel share, by its id. A passage folds to the same in both scripts, so that one list holds for either. */
export function collectCommonRuns({ texts, parallels }: Pick<Edition, "texts" | "parallels">): Keyed<CommonRuns> {
  const table = buildFoldTable(texts.flatMap(({ passages }) => passages));
  return toKeyed(parallels.map(({ id, a, b }) => [id, commonRuns(a.quote, b.quote, table)]));
}

const isWord = (point: string): boolean => /[\p{L}\p{N}%]/u.test(point);

/**
 * Runs of at least `least` folded code points that stand in both texts, the longest first, none used twice
 * (greedy string tiling: what was moved is found, too); marks at either end of a run are left out. Script, variants, spaces and middle dots make no difference.
 */
export function commonRuns(a: string, b: string, table: FoldTable, least = 2): CommonRuns {
  const [left, right] = [fold(a, table), fold(b, table)];
  const taken = { a: new Set<number>(), b: new Set<number>() };
  const runs: { a: number; b: number; length: number }[] = [];
  for (;;) {
    const best = longest(left.points, right.points, taken);
    if (best.length < least) break;
    for (let i = 0; i < best.length; i++) {
      taken.a.add(best.a + i);
      taken.b.add(best.b + i);
    }
    const words = left.points.slice(best.a, best.a + best.length);
    const [first, last] = [words.findIndex(isWord), words.findLastIndex(isWord)];
    if (last - first + 1 >= least && first !== -1) runs.push({ a: best.a + first, b: best.b + first, length: last - first + 1 });
  }
  return {
    a: toSpans(
      left,
      runs.map((run) => [run.a, run.a + run.length]),
    ),
    b: toSpans(
      right,
      runs.map((run) => [run.b, run.b + run.length]),
    ),
  };
}

/** The longest run of free points common to both; the first of several. */
function longest(a: readonly string[], b: readonly string[], taken: { a: ReadonlySet<number>; b: ReadonlySet<number> }) {
  let best = { a: 0, b: 0, length: 0 };
  // Length of the common run that ends at a[i] and b[j], row by row.
  let above: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < b.length; j++) {
      const same = a[i] === b[j] && !taken.a.has(i) && !taken.b.has(j);
      row[j] = same ? (above[j - 1] ?? 0) + 1 : 0;
      if (row[j]! > best.length) best = { a: i - row[j]! + 1, b: j - row[j]! + 1, length: row[j]! };
    }
    above = row;
  }
  return best;
}

/** Sorted, in code points of the unfolded text; runs that touch become one. */
function toSpans({ start, end }: Folded, runs: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const [from, to] of runs.toSorted((one, two) => one[0] - two[0])) {
    const span: Span = [start[from]!, end[to - 1]!];
    const last = spans.at(-1);
    if (last !== undefined && last[1] >= span[0]) last[1] = span[1];
    else spans.push(span);
  }
  return spans;
}
