import type { Prose } from "../schemas/common.ts";
import type { PassageLock } from "../schemas/text.ts";
import type { CodePoints } from "./code-points.ts";
import { type Edit, editEnd } from "./edit.ts";
import { toProse } from "./script.ts";
import { findAll } from "./selector.ts";

/** A passage that was published once and is gone: what the notice at its address says of it. */
export interface RetiredPassage {
  /** @example "003:12" */
  readonly id: string;
  /** Its wording after the edits; null where nothing is left of it, as of a line that was cut as spam. */
  readonly wording: Prose | null;
}

/**
 * The lock has the wording as the seed spells it; what was cut is shown on witness pages alone. Where the seed has the
 * wording more than once, the place of which least is left decides. `edits`: all of the text, sorted.
 */
export function toRetired({ id, text }: PassageLock["retired"][number], source: CodePoints, edits: readonly Edit[]): RetiredPassage {
  const length = [...text].length;
  const wordings = findAll(source, { exact: text }).map((start) => readingOf(source, edits, start, start + length));
  const least = wordings.toSorted((a, b) => a.length - b.length)[0] ?? "";
  return { id, wording: least === "" ? null : toProse(least) };
}

/** What the edits leave from `start` to `end`; of an edit that reaches beyond, a cut alone counts. */
function readingOf(source: CodePoints, edits: readonly Edit[], start: number, end: number): string {
  let text = "";
  let at = start;
  for (const edit of edits) {
    const [from, to] = [Math.max(edit.start, start), Math.min(editEnd(edit), end)];
    if (from > to || (from === to && edit.before !== "")) continue;
    const isInside = edit.start >= start && editEnd(edit) <= end;
    text += source.slice(at, from) + (isInside ? edit.after : edit.kind === "cut" ? "" : source.slice(from, to));
    at = to;
  }
  return (text + source.slice(at, end)).replace(/\s+/g, " ").trim();
}
