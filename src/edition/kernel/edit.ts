import type { Prose, Span } from "../../schemas/common.ts";
import type { EditKind } from "../../schemas/edit.ts";
import type { RuleWord } from "../../schemas/interface.ts";
import { type CodePoints, codePoints, countCodePoints } from "../../shared/code-points.ts";

/** What stands in the seed, and what in its place; `start` in code points of the decoded seed. */
export interface Replacement {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** One recorded change. */
export interface Edit extends Replacement {
  readonly kind: EditKind;
  readonly rule: string;
  readonly reason: Prose;
  readonly certainty: "high" | "medium" | "low";
}

/** A change as a rule makes it: the reason is the editor's, or the word of the interface that says it. */
export interface Repair extends Omit<Edit, "reason"> {
  readonly reason: Prose | RuleWord;
}

/** End of what the edit replaces, exclusive, in code points of the seed. */
export const editEnd = (edit: Replacement): number => edit.start + countCodePoints(edit.before);

/** Order of place; of two at one place, the insertion comes first. */
export const byPlace = (a: Replacement, b: Replacement): number => a.start - b.start || editEnd(a) - editEnd(b);

/** Every pair of edits that overlap. `edits` must be sorted by place. */
export function findOverlaps<E extends Replacement>(edits: readonly E[]): (readonly [E, E])[] {
  const pairs: (readonly [E, E])[] = [];
  let widest: E | undefined; // of the edits passed so far the one that reaches farthest
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
export function applyEdits(seed: CodePoints, edits: readonly Replacement[], from = 0, to = seed.length): string {
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
export function undoEdits(text: string, edits: readonly Replacement[]): string {
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
 * The edits of each stretch: those that lie inside it; an insertion at its border lies between two.
 * @param edits sorted, not overlapping
 * @param stretches sorted, not overlapping
 */
export function shareOut<E extends Replacement>(
  edits: readonly E[],
  stretches: readonly { readonly start: number; readonly end: number }[],
): E[][] {
  let next = 0;
  return stretches.map(({ start, end }) => {
    while (next < edits.length && (edits[next]!.start < start || editEnd(edits[next]!) <= start)) next++;
    const from = next;
    while (next < edits.length && edits[next]!.start < end && editEnd(edits[next]!) <= end) next++;
    return edits.slice(from, next);
  });
}

/** From a place in the reading text of a passage to the place in the seed. */
export type ToSeed = (place: Span) => Span;

/** `seedSpan` for many places of one passage. */
export function createToSeed(start: number, edits: readonly Replacement[]): ToSeed {
  let shift = start; // seed = reading + shift, behind the edits passed so far
  const replacements = edits.flatMap(({ start: from, before, after }) => {
    const [old, now] = [countCodePoints(before), countCodePoints(after)];
    if (old === now) return [];
    const at = from - shift; // where the replacement begins in the reading
    const replacement = { at, end: at + now, from, to: from + old, shift };
    shift = from + old - (at + now);
    return [replacement];
  });
  /** The first replacement that fits; those before it do not, those behind it do. */
  const find = (fits: (one: (typeof replacements)[number]) => boolean) => {
    let [low, high] = [0, replacements.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fits(replacements[middle]!)) high = middle;
      else low = middle + 1;
    }
    return replacements[low];
  };
  return ([from, to]) => {
    const first = find(({ end }) => from < end);
    const last = find(({ at, end }) => to <= at || to < end);
    const seedFrom = first === undefined ? from + shift : from < first.at ? from + first.shift : first.from;
    const seedTo = last === undefined ? to + shift : to <= last.at ? to + last.shift : last.to;
    return [seedFrom, seedTo];
  };
}

/**
 * From places in the reading text of a passage to places in the seed.
 * A replacement of as many code points as it replaces is taken point by point; of any other, a span that begins or ends
 * inside takes the whole.
 * @param start where the passage begins in the seed
 * @param edits the edits inside the passage, sorted
 */
export const seedSpan = (start: number, edits: readonly Replacement[], place: Span): Span => createToSeed(start, edits)(place);
