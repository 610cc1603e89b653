/** Proposes parallels: wording that two texts share beyond the names that both have to use. */
import type { Mention } from "../../schemas/entity.ts";
import type { Parallel } from "../../schemas/parallel.ts";
import { codePoints } from "../../shared/code-points.ts";
import { type Folded, type FoldTable, fold } from "../../shared/fold.ts";
import { findOne } from "../kernel/selector.ts";
import type { EditionText } from "../text/text.ts";

/** A place in a passage; `start` and `end` in code points of the reading text. */
export interface Place {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Proposal {
  readonly a: Place;
  readonly b: Place;
}

interface FoldedPassage extends Folded {
  readonly id: string;
  readonly text: string;
  /** Which folded points lie in a mention. */
  readonly named: readonly boolean[];
}

/** Folded code points that a shared run must have, and how many of them must lie outside of names. */
export interface Threshold {
  readonly run: number;
  readonly own: number;
}
export const THRESHOLD: Threshold = { run: 4, own: 4 };

/**
 * Every longest run of folded code points that a passage of one text shares with one of the other, of at least `run`
 * code points, `own` of which are not part of a name: that both texts name 可持續社會價值創新 makes no parallel.
 */
export function detectParallels(
  a: Pick<EditionText, "passages">,
  b: Pick<EditionText, "passages">,
  mentions: readonly Mention[],
  table: FoldTable,
  { run, own }: Threshold = THRESHOLD,
): Proposal[] {
  const names = Map.groupBy(mentions, ({ passage }) => passage);
  const prepare = ({ id, text }: EditionText["passages"][number]): FoldedPassage => {
    const folded = fold(text, table);
    const named = folded.start.map((at) => (names.get(id) ?? []).some(({ start, end }) => at >= start && at < end));
    return { id, text, ...folded, named };
  };
  const [left, right] = [a.passages.map(prepare), b.passages.map(prepare)];
  return left.flatMap((one) =>
    right.flatMap((two) =>
      sharedRuns(one.points, two.points, run)
        .filter(({ a: from, length }) => countOwn(one, from, length) >= own)
        .map(({ a: from, b: to, length }) => ({ a: placeOf(one, from, length), b: placeOf(two, to, length) })),
    ),
  );
}

const isWord = (point: string): boolean => /[\p{L}\p{N}]/u.test(point);
const countOwn = ({ points, named }: FoldedPassage, from: number, length: number): number =>
  points.slice(from, from + length).filter((point, i) => isWord(point) && !named[from + i]).length;

function placeOf({ id, text, start, end }: FoldedPassage, from: number, length: number): Place {
  const [first, last] = [start[from]!, end[from + length - 1]!];
  return { passage: id, start: first, end: last, text: codePoints(text).slice(first, last) };
}

/** Runs common to two lists that cannot be made longer on either side. */
function sharedRuns(a: readonly string[], b: readonly string[], least: number): { a: number; b: number; length: number }[] {
  const runs: { a: number; b: number; length: number }[] = [];
  let above: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const row = b.map((point, j) => (point === a[i] ? (above[j - 1] ?? 0) + 1 : 0));
    row.forEach((length, j) => {
      const isEnd = i + 1 === a.length || j + 1 === b.length || a[i + 1] !== b[j + 1];
      if (isEnd && length >= least) runs.push({ a: i - length + 1, b: j - length + 1, length });
    });
    above = row;
  }
  return runs;
}

/** What the editor decided on shared wording. */
export interface Decisions {
  readonly parallels: readonly Pick<Parallel, "a" | "b">[];
  /** Wording that makes no parallel. */
  readonly phrases: readonly string[];
}

/**
 * Proposals that nothing decides. One is decided where a parallel quotes both places in part, in either order; where the shared wording
 * stands in both quotations of some parallel (what is said again elsewhere is the same parallel); or where it consists
 * of phrases that make none. `passages`: reading texts by id.
 */
export function undecidedProposals(
  proposals: readonly Proposal[],
  { parallels, phrases }: Decisions,
  passages: ReadonlyMap<string, string>,
  table: FoldTable,
  { own }: Threshold = THRESHOLD,
): Proposal[] {
  const folded = (text: string) => fold(text, table).points.filter(isWord).join("");
  const sides = parallels.map(({ a, b }) => [a, b].map((side) => ({ ...placeOfQuote(side, passages), words: folded(side.quote) })));
  const idle = phrases.map(folded).sort((a, b) => b.length - a.length);
  return proposals.filter(({ a, b }) => {
    const words = folded(a.text);
    if (idle.reduce((left, phrase) => left.replaceAll(phrase, ""), words).length < own) return false;
    return !sides.some(
      ([one, two]) =>
        (overlaps(a, one!) && overlaps(b, two!)) ||
        (overlaps(b, one!) && overlaps(a, two!)) ||
        (one!.words.includes(words) && two!.words.includes(words)),
    );
  });
}

const overlaps = (one: Omit<Place, "text">, two: Omit<Place, "text">): boolean =>
  one.passage === two.passage && one.start < two.end && two.start < one.end;

/** A quotation in its passage; the whole passage, where the words stand there twice. */
function placeOfQuote({ passage, quote }: Parallel["a"], passages: ReadonlyMap<string, string>): Omit<Place, "text"> {
  const place = findOne(passages.get(passage)!, { exact: quote });
  return "count" in place ? { passage, start: 0, end: Number.POSITIVE_INFINITY } : { passage, start: place[0], end: place[1] };
}

/** `000:11 / 003:59 「…」`, the wording as either text has it. */
export const formatProposal = ({ a, b }: Proposal): string => `${a.passage} / ${b.passage}  「${a.text}」 / 「${b.text}」`;
