/** Changes of the editor's that reach over other changes: where they are written, and what to do. */
import type { TextProfile } from "../../schemas/text.ts";
import type { CodePoints } from "../../shared/code-points.ts";
import type { Replacement } from "../kernel/edit.ts";
import type { Problem } from "../kernel/problem.ts";
import { findAll } from "../kernel/selector.ts";

/** A cut of the profile's that overlaps another, or markup. `where`: the profile. */
export function explainCut(seed: CodePoints, [a, b]: readonly [Replacement, Replacement], { cuts }: TextProfile, where: string): Problem {
  const indicesOf = (edit: Replacement): number[] =>
    cuts.flatMap((cut, i) => (cut.exact === edit.before && findAll(seed, cut)[0] === edit.start ? i : []));
  const [first, second] = [indicesOf(a)[0], indicesOf(b).at(-1)];
  const at = (index: number) => `${where} → cuts[${index}].exact`;
  if (first === undefined || second === undefined) {
    const [own, other, index] = first === undefined ? [b, a, second] : [a, b, first];
    const message = `「${own.before}」 reaches over 「${other.before}」, which is cut by itself as markup. Quote the words before it and behind it, each as a cut of its own.`;
    return { where: index === undefined ? where : at(index), message };
  }
  const message =
    a.start === b.start && a.before === b.before
      ? `「${b.before}」 is cut by cuts[${first}] already. Remove one of the two.`
      : `「${b.before}」 overlaps cuts[${first}], 「${a.before}」. Shorten one of the two.`;
  return { where: at(second), message };
}
