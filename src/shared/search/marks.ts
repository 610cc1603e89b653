/** Where a passage answers a query. Pure; the browser runs it. */
import { type Folded, findPhrase } from "../fold.ts";
import type { Phrase } from "./query.ts";
import { findInWords, findWhole, type WordQuery } from "./words.ts";

/** In code points, end exclusive. */
export type MarkSpan = readonly [start: number, end: number];

export interface Marks {
  /** Sorted, not overlapping. */
  readonly spans: readonly MarkSpan[];
  /** Number of occurrences of all phrases. */
  readonly count: number;
  /** Phrases that do not occur. */
  readonly missing: readonly Phrase[];
}

export function markPhrases({ points, start, end }: Folded, phrases: readonly Phrase[]): Marks {
  const hits: MarkSpan[] = [];
  const missing: Phrase[] = [];
  for (const phrase of phrases) {
    const found = findPhrase(points, phrase);
    if (found.length === 0) missing.push(phrase);
    for (const i of found) hits.push([start[i]!, end[i + phrase.length - 1]!]);
  }
  return { spans: mergeSpans(hits), count: hits.length, missing };
}

/**
 * The same of the sentences of a passage in translation. Where all words of the query follow one another in it, they are
 * marked there and nowhere else; so are letters that begin and end within words, where the passage has them no other way.
 */
export function markWords(sentences: readonly Folded[], { phrases, joined }: Pick<WordQuery, "phrases" | "joined">): Marks[] {
  const locate = (phrase: Phrase, find: typeof findInWords): MarkSpan[][] =>
    sentences.map(({ points, start, end }) => find(points, phrase).map((i) => [start[i]!, end[i + phrase.length - 1]!]));
  const occurs = (hits: readonly MarkSpan[][]): boolean => hits.some(({ length }) => length > 0);
  const toMarks = (hits: readonly MarkSpan[], missing: readonly Phrase[]): Marks => ({
    spans: mergeSpans(hits),
    count: hits.length,
    missing,
  });
  if (joined !== null) {
    const isApart = () => phrases.every((phrase) => occurs(locate(phrase, findWhole)));
    const whole = locate(joined, findWhole);
    const together = occurs(whole) || isApart() ? whole : locate(joined, findInWords);
    if (occurs(together)) return together.map((hits) => toMarks(hits, []));
  }
  const found = phrases.map((phrase) => locate(phrase, findInWords));
  return sentences.map((_, i) =>
    toMarks(
      found.flatMap((hits) => hits[i]!),
      phrases.filter((_, k) => found[k]![i]!.length === 0),
    ),
  );
}

function mergeSpans(spans: readonly MarkSpan[]): MarkSpan[] {
  const merged: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** A piece of an excerpt; `marked` pieces answer the query. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Code points shown before the first mark, and in all. */
const BEFORE = 30;
const LENGTH = 160;

/** Text around the first marks, in pieces, with … where it is cut. Texts not much longer than an excerpt are not cut. */
export function toExcerpt(text: string, spans: readonly MarkSpan[]): Piece[] {
  const { length } = [...text];
  const first = spans[0]?.[0] ?? 0;
  const whole = length <= LENGTH * 1.25;
  const from = whole || first <= BEFORE ? 0 : Math.min(first - BEFORE, Math.max(0, length - LENGTH));
  const to = whole ? length : Math.min(length, Math.max(from + LENGTH, spans[0]?.[1] ?? 0));
  const pieces = toPieces(text, spans, from, to);
  if (from > 0) pieces.unshift({ text: "…", marked: false });
  if (to < length) pieces.push({ text: "…", marked: false });
  return pieces;
}

/** All of a text in pieces, or what stands between two of its code points. */
export function toPieces(text: string, spans: readonly MarkSpan[], from = 0, to = Number.POSITIVE_INFINITY): Piece[] {
  const points = [...text];
  const last = Math.min(to, points.length);
  const pieces: Piece[] = [];
  const add = (start: number, end: number, marked: boolean) => {
    if (end > start) pieces.push({ text: points.slice(start, end).join(""), marked });
  };
  let at = from;
  for (const [start, end] of spans) {
    if (start >= last) break;
    add(at, start, false);
    add(start, Math.min(end, last), true);
    at = Math.min(end, last);
  }
  add(at, last, false);
  return pieces;
}
