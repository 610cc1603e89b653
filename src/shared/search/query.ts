/** What a reader asks for, and which passages answer it. Pure; the browser runs it. */
import { type FoldTable, fold } from "../fold.ts";

/** Folded code points that must stand in a passage without a gap. */
export type Phrase = readonly string[];

/** A query, understood. */
export interface Query {
  /** All of these must occur in a passage. */
  readonly phrases: readonly Phrase[];
  /** The whole as one phrase, to be tried first: its spaces stand where Chinese is set with or without one (500 億). */
  readonly joined: Phrase | null;
}

/** Code points of a query that are answered: more than any passage needs, and few enough to be answered at once. */
export const LONGEST_QUERY = 1000;

/** A query as far as it is answered. */
export const cutQuery = (text: string): string =>
  text.length <= LONGEST_QUERY ? text : [...text.slice(0, 2 * LONGEST_QUERY)].slice(0, LONGEST_QUERY).join("");

const FULL_WIDTH_QUOTE = /＂/g;
/** A phrase in straight quotes, or a word; a quote without its fellow is no quote. */
const PART = /"([^"]*)"|([^\s"]+)/g;
/** Latin letters and digits, with the signs that go with them. */
const LATIN = /[\p{Script=Latin}\p{N}%％.．+&-]/u;

/** Words of a query, and what stands in straight quotes, as they are written. */
export const partsOf = (text: string): string[] =>
  [...text.replace(FULL_WIDTH_QUOTE, '"').matchAll(PART)].map(([, quoted, word]) => quoted ?? word!);

/**
 * `碳中和 教育` → two phrases; `500 億` → the same, and 500億 to be tried first; `"科技 向善"` → one phrase.
 * Parts of which nothing remains when folded ask for nothing.
 */
export function parseQuery(text: string, table: FoldTable): Query {
  const input = text.replace(FULL_WIDTH_QUOTE, '"').trim();
  const foldPart = (part: string): Phrase => fold(part, table).points;
  const phrases = partsOf(input)
    .map(foldPart)
    .filter(({ length }) => length > 0);
  const unique = [...new Map(phrases.map((phrase) => [phrase.join(""), phrase])).values()];
  const joined = phrases.length > 1 && !input.includes('"') && hasLooseSpacesOnly(input) ? foldPart(input) : null;
  return { phrases: unique, joined };
}

/** Whether every space touches Latin or a digit. */
function hasLooseSpacesOnly(input: string): boolean {
  return [...input.matchAll(/(\S)\s+(?=(\S))/gu)].every(([, before, after]) => LATIN.test(before!) || LATIN.test(after!));
}

/** Numbers of the records that contain a phrase, ascending. */
export type FindPhrase = (phrase: Phrase) => Promise<readonly number[]>;

export interface Answer {
  /** What was found: the joined phrase, or the words. */
  readonly phrases: readonly Phrase[];
  /** Records that contain all phrases, ascending. */
  readonly records: readonly number[];
}

/** @param limit records from here on (entries, which are no passages) do not decide whether the joined phrase occurs */
export async function answerQuery({ phrases, joined }: Query, find: FindPhrase, limit = Number.POSITIVE_INFINITY): Promise<Answer> {
  if (joined !== null) {
    const records = await find(joined);
    if (records.some((record) => record < limit)) return { phrases: [joined], records };
  }
  if (phrases.length === 0) return { phrases, records: [] };
  const found = await Promise.all(phrases.map(find));
  return { phrases, records: found.reduce(intersect) };
}

/** Numbers in both lists; both ascending. */
export function intersect(a: readonly number[], b: readonly number[]): readonly number[] {
  const both: number[] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) {
      both.push(a[i]!);
      i++;
      k++;
    } else if (a[i]! < b[k]!) i++;
    else k++;
  }
  return both;
}

/** Latin letters and digits, as folded. */
const LETTER = /^[a-z0-9]$/;

/** Whether a word says enough to be offered: a letter or a digit alone does not. */
export const isTelling = (phrase: Phrase): boolean => phrase.length > 1 || !LETTER.test(phrase[0] ?? "a");

/**
 * Parts of a phrase that occurs nowhere which do occur: the longest there are, at most three. A Latin word or a number is
 * not taken apart: what is left of one is another.
 * 碳中和計畫 → 碳中和; `1500億元` → `1500億`; `pony` → nothing
 */
export async function findNearest(phrase: Phrase, find: FindPhrase): Promise<Phrase[]> {
  const head = phrase.slice(0, 16);
  /** Whether a part may begin or end before this point. */
  const isEdge = (at: number): boolean => !LETTER.test(phrase[at - 1] ?? "") || !LETTER.test(phrase[at] ?? "");
  const shortest = head.length > 2 ? 2 : 1;
  for (let length = Math.min(head.length, phrase.length - 1); length >= shortest; length--) {
    const near: Phrase[] = [];
    for (let start = 0; start + length <= head.length && near.length < 3; start++) {
      const part = head.slice(start, start + length);
      if (!isEdge(start) || !isEdge(start + length) || !isTelling(part)) continue;
      if ((await find(part)).length > 0) near.push(part);
    }
    if (near.length > 0) return near;
  }
  return [];
}
