import type { TextProfile } from "../../schemas/text.ts";
import type { CodePoints } from "../../shared/code-points.ts";
import type { Problem } from "../kernel/problem.ts";
import type { Segment } from "./segment.ts";

/** Kinds that contradict each other: a line with two of them, a text with two titles. `where`: the profile. */
export function checkKinds(seed: CodePoints, segments: readonly Segment[], { kinds, file }: TextProfile, where: string): Problem[] {
  const twice = kinds.flatMap(({ exact }, i): Problem[] => {
    const first = kinds.findIndex((one) => one.exact === exact);
    if (first === i) return [];
    return [{ where: `${where} → kinds[${i}].exact`, message: `kinds[${first}] quotes 「${exact}」 already. Remove one of the two.` }];
  });
  const titles = segments.filter(({ kind }) => kind === "title").map(({ start, end }) => seed.slice(start, end));
  if (titles.length < 2) return twice;
  const message = `${titles.length} lines of ${file} are titles: ${titles.map((title) => `「${title}」`).join(", ")}. Cut those that repeat the title (rule: duplicate), or give them another kind.`;
  return [...twice, { where: `${where} → kinds`, message }];
}
