import type { Span } from "../schemas/common.ts";
import type { EditKind } from "../schemas/edit.ts";
import { type CodePoints, codePoints, countCodePoints } from "./code-points.ts";

/** One recorded change; `start` in code points of the decoded seed. */
export interface Edit {
  readonly start: number;
  readonly before: string;
  readonly after: string;
  readonly kind: EditKind;
  readonly rule: string;
  readonly reason: string;
  readonly certainty: "high" | "medium" | "low";
}

/** End of what the edit replaces, exclusive, in code points of the seed. */
export const editEnd = (edit: Edit): number => edit.start + countCodePoints(edit.before);

/** Order of place; of two at one place, the insertion comes first. */
export const byPlace = (a: Edit, b: Edit): number => a.start - b.start || editEnd(a) - editEnd(b);

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

/**
 * The text from `from` to `to` after the edits that lie in it.
 * @throws if an edit's `before` is not what the seed has, or two overlap: a programmer's mistake.
 */
export function applyEdits(seed: CodePoints, edits: readonly Edit[], from = 0, to = seed.length): string {
  let text = "";
  let at = from;
  for (const edit of edits) {
    if (seed.slice(edit.start, editEnd(edit)) !== edit.before) {
      throw new Error(`Edit at ${edit.start} says 「${edit.before}」, the seed has 「${seed.slice(edit.start, editEnd(edit))}」.`);
    }
    if (edit.start < at) throw new RangeError(`Edit at ${edit.start} begins before ${at}, where the one before it ends.`);
    text += seed.slice(at, edit.start) + edit.after;
    at = editEnd(edit);
  }
  return text + seed.slice(at, to);
}

/** The seed again: `undoEdits(applyEdits(seed, edits), edits) === seed.text`. */
export function undoEdits(text: string, edits: readonly Edit[]): string {
  const reading = codePoints(text);
  let seed = "";
  let at = 0;
  let atSeed = 0;
  for (const edit of edits) {
    const kept = edit.start - atSeed;
    seed += reading.slice(at, at + kept) + edit.before;
    at += kept + countCodePoints(edit.after);
    atSeed = editEnd(edit);
  }
  return seed + reading.slice(at);
}

/**
 * From places in the reading text of a passage to places in the seed.
 * A replacement of as many code points as it replaces is taken point by point; of any other, a span that begins or ends
 * inside takes the whole.
 * @param start where the passage begins in the seed
 * @param edits the edits inside the passage, sorted
 */
export function seedSpan(start: number, edits: readonly Edit[], [from, to]: Span): Span {
  let shift = start; // seed = reading + shift, behind the edits passed so far
  let seedFrom: number | null = null;
  let seedTo: number | null = null;
  for (const edit of edits) {
    const after = countCodePoints(edit.after);
    if (after === editEnd(edit) - edit.start) continue;
    const at = edit.start - shift; // where the replacement begins in the reading
    if (seedFrom === null && from < at + after) seedFrom = from < at ? from + shift : edit.start;
    if (seedTo === null && to <= at) seedTo = to + shift;
    if (seedTo === null && to < at + after) seedTo = editEnd(edit);
    shift = editEnd(edit) - (at + after);
  }
  return [seedFrom ?? from + shift, seedTo ?? to + shift];
}
