import { countCodePoints } from "../../shared/code-points.ts";

/** A wording to be compared; what takes time is made when it is asked for, and once. */
export interface Comparable {
  /** In code points. */
  readonly length: number;
  points(): readonly string[];
  /** How often each code point occurs. */
  counts(): ReadonlyMap<string, number>;
}

export function toComparable(text: string): Comparable {
  let points: readonly string[] | undefined;
  let counts: Map<string, number> | undefined;
  return {
    length: countCodePoints(text),
    points() {
      points ??= [...text];
      return points;
    },
    counts() {
      if (counts !== undefined) return counts;
      counts = new Map();
      for (const point of text) counts.set(point, (counts.get(point) ?? 0) + 1);
      return counts;
    },
  };
}

/** From this likeness on, two wordings may be one that was changed. */
const LIKE = 2 / 3;
/** With fewer code points in common nothing is shown: 「理念升級。」 and 「模式升級。」 are two heads. */
const ENOUGH = 8;
/** By so much the likeness must be greater than that of any other pair. */
const CLEARLY = 0.1;

/** Below this, no likeness decides anything. */
const IDLE = LIKE - CLEARLY;

/**
 * How alike two wordings are, from 0 to 1: the code points of their longest common subsequence, over those of the longer
 * wording. 「我們在深圳」 and 「我們都在北京」 have 我們在 in common: 3 of 6. What is too far apart to matter counts as 0.
 */
export function likeness(a: Comparable, b: Comparable): number {
  const longer = Math.max(a.length, b.length);
  const least = IDLE * longer;
  if (Math.min(a.length, b.length) < least || sharedPoints(a, b) < least) return 0;
  const common = commonLength(a.points(), b.points());
  return common < least ? 0 : common / longer;
}

/** Whether one wording is demonstrably the other, changed. `lead`: by how much more alike they are than either to any other. */
export function isChanged(a: Comparable, b: Comparable, found: number, lead: number): boolean {
  const common = found * Math.max(a.length, b.length);
  return found >= LIKE && lead >= CLEARLY && common >= ENOUGH;
}

/** Whether a wording that stands alone, such as a title, is demonstrably the other, changed or not. */
export function isLike(a: string, b: string): boolean {
  const [one, other] = [toComparable(a), toComparable(b)];
  return a === b || isChanged(one, other, likeness(one, other), 1);
}

/** Code points that both have, in any order: at least as many as a common subsequence has, and quick to count. */
function sharedPoints(a: Comparable, b: Comparable): number {
  let shared = 0;
  const others = b.counts();
  for (const [point, count] of a.counts()) shared += Math.min(count, others.get(point) ?? 0);
  return shared;
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const row = new Uint32Array(b.length + 1); // of the points of `a` so far, with the first k of `b`
  for (const point of a) {
    let diagonal = 0;
    for (let k = 1; k <= b.length; k++) {
      const above = row[k]!;
      row[k] = point === b[k - 1] ? diagonal + 1 : Math.max(above, row[k - 1]!);
      diagonal = above;
    }
  }
  return row[b.length]!;
}
