/** What the editor wrote, before anything prints it: how deep it nests, and whether all of it is text. */
import { findStrays, nameStray } from "../kernel/no-text.ts";
import type { Problem } from "../kernel/problem.ts";
import { formatPath } from "../kernel/problem.ts";
import { parseMarkdown } from "../prose/markdown.ts";
import { DEEPEST, findDeepLine, walk } from "./nesting.ts";

const tooDeep = (where: string): Problem => ({
  where,
  message: `Quotations, lists or emphasis nest more than ${DEEPEST} deep here. Remove the signs that are too many.`,
});

const notText = (where: string, character: string): Problem => ({
  where,
  message: `It has ${nameStray(character)}, which is no text: no reader sees it, or each another sign. Remove it, or write what is meant.`,
});

/** Mistakes in Markdown. `above`: lines of the file that stand before it. */
export function checkWritten(markdown: string, where: string, above = 0): Problem[] {
  const line = findDeepLine(markdown);
  if (line !== null) return [tooDeep(`${where}:${line + above}`)];
  const strays = new Map<number, string>();
  for (const { node, depth } of walk(parseMarkdown(markdown))) {
    const at = (node.position?.start.line ?? 1) + above;
    if (depth > DEEPEST) return [tooDeep(`${where}:${at}`)];
    const [stray] = findStrays(node.value ?? "");
    if (stray !== undefined && !strays.has(at)) strays.set(at, stray.character);
  }
  return [...strays].map(([at, character]) => notText(`${where}:${at}`, character));
}

/** Fields that quote a seed, which may have anything, and what is read in its place: what of them is printed is checked there. */
const QUOTED = new Set<PropertyKey>(["exact", "prefix", "suffix", "reading"]);

/** Values of an editor's file that have what is no text. Of what an alias repeats, or puts into itself, the first place counts. */
export function checkValues(value: unknown, where: string): Problem[] {
  const seen = new Set<unknown>();
  const check = (value: unknown, path: readonly PropertyKey[]): Problem[] => {
    if (typeof value === "string") {
      const [stray] = QUOTED.has(path.at(-1) ?? "") ? [] : findStrays(value);
      return stray === undefined ? [] : [notText(path.length === 0 ? where : `${where} → ${formatPath(path)}`, stray.character)];
    }
    if (typeof value !== "object" || value === null || seen.has(value) || path.length > DEEPEST) return [];
    seen.add(value);
    const entries: [PropertyKey, unknown][] = Array.isArray(value) ? value.map((one, i) => [i, one]) : Object.entries(value);
    return entries.flatMap(([key, one]) => check(one, [...path, key]));
  };
  return check(value, []);
}
