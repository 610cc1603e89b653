/** Where a passage answers a query. Pure; the browser runs it. */
import { type Folded, findPhrase } from "../fold.ts";
import type { Phrase } from "./query.ts";
import { findInWords, type WordQuery } from "./words.ts";

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

/** The same of a sentence of a translation. Where words are too short to be looked for as parts, they are marked with those around them. */
export function markWords({ points, start, end }: Folded, { phrases, joined }: Pick<WordQuery, "phrases" | "joined">): Marks {
  const find = (phrase: Phrase): MarkSpan[] => findInWords(points, phrase).map((i) => [start[i]!, end[i + phrase.length - 1]!]);
  const found = phrases.map(find);
  const missing = phrases.filter((_, i) => found[i]!.length === 0);
  const together = joined === null || missing.length === 0 ? [] : find(joined);
  const hits = together.length > 0 ? together : found.flat();
  return { spans: mergeSpans(hits), count: hits.length, missing: together.length > 0 ? [] : missing };
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
