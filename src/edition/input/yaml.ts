import type { z } from "astro/zod";
import { LineCounter, parseDocument } from "yaml";
import { formatPath, type Problem } from "../kernel/problem.ts";
import { explainIssue } from "./issue.ts";
import { DEEPEST, findDeepYaml } from "./nesting.ts";

/** How often a name may stand for what it names, and for names within: a reason recurs hundreds of times in a long text. */
const MOST_ALIASES = 1000;

/** `undefined` where the source is no YAML; JSON is YAML too. `above`: lines of the file that stand before the source. */
export function parseYaml(source: string, where: string, problems: Problem[], above = 0): unknown {
  const deep = findDeepYaml(source);
  if (deep !== null) {
    const before = source.slice(0, deep).split("\n");
    problems.push({
      where: `${where}:${before.length + above}:${before.at(-1)!.length + 1}`,
      message: `Lists or fields nest more than ${DEEPEST} deep here. Mend the brackets, dashes or spaces that are too many.`,
    });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    problems.push({ where: `${where}:${line + above}:${col}`, message: `This is not YAML: ${sentenceOf(error.message)} Mend the line.` });
  }
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
  } catch (error) {
    // An alias of nothing, or one that unfolds without end.
    const { message } = error as Error;
    problems.push({ where, message: `This is not YAML: ${sentenceOf(message)} Put words that begin with * or & in quotation marks.` });
    return undefined;
  }
}

/** `undefined` where the source is no JSON; for files that a command writes and nobody edits. */
export function parseJson(source: string, where: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    problems.push({ where, message: `This is not JSON: ${sentenceOf((error as Error).message)} Restore the file as it was committed.` });
    return undefined;
  }
}

/** A message of a library with its full stop. */
const sentenceOf = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);

/** The value as its schema says; null where it is not, each complaint a problem. */
export function validate<T extends z.ZodType>(schema: T, value: unknown, where: string, problems: Problem[]): z.output<T> | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of flatten(result.error.issues)) {
    const path = formatPath(issue.path);
    problems.push({ where: path === "" ? where : `${where} → ${path}`, message: explainIssue(issue, valueAt(value, issue.path)) });
  }
  return null;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key], value);

/** Of the alternatives of a union, the one with the fewest complaints is what the editor meant. */
function flatten(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
    const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0]!;
    return flatten(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}
