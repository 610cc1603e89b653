/** Changes of the editor's that reach over other changes: where they are written, and what to do. */
import type { TextProfile } from "../schemas/text.ts";
import type { CodePoints } from "./code-points.ts";
import { type Edit, editEnd } from "./edit.ts";
import type { Problem } from "./problem.ts";
import { findAll } from "./selector.ts";

/** Every pair of edits that overlap. `edits` must be sorted by place. */
export function findOverlaps(edits: readonly Edit[]): (readonly [Edit, Edit])[] {
  const pairs: (readonly [Edit, Edit])[] = [];
  let widest: Edit | undefined; // of the edits passed so far the one that reaches farthest
  for (const edit of edits) {
    if (widest !== undefined && editEnd(widest) > edit.start) pairs.push([widest, edit]);
    if (widest === undefined || editEnd(edit) > editEnd(widest)) widest = edit;
  }
  return pairs;
}

/** A cut of the profile's that overlaps another change of the seed. `where`: the profile. */
export function explainCut(seed: CodePoints, [a, b]: readonly [Edit, Edit], { cuts }: TextProfile, where: string): Problem {
  const indexOf = (edit: Edit): number => cuts.findIndex((cut) => cut.exact === edit.before && findAll(seed, cut)[0] === edit.start);
  const [first, second] = [a, b].map(indexOf) as [number, number];
  if (first >= 0 && second >= 0) {
    const message = `「${b.before}」 overlaps cuts[${first}], 「${a.before}」. Shorten one of the two.`;
    return { where: `${where} → cuts[${second}].exact`, message };
  }
  const [own, other, index] = first >= 0 ? [a, b, first] : [b, a, second];
  const done = other.kind === "cut" ? "which is cut by itself as markup" : "which another rule changes by itself";
  const message = `「${own.before}」 reaches over 「${other.before}」, ${done}. Quote the words before it and behind it, each as a cut of its own.`;
  return { where: index < 0 ? where : `${where} → cuts[${index}].exact`, message };
}
