/**
 * The passage that a quotation is nearest to. It shows how they differ, and is never taken for what was quoted.
 *
 * Windows of the texts that share the most pairs of neighbouring letters with the quotation, each pair weighed by how rare it
 * is, are laid under it; the nearest is that with the fewest changes.
 */
import { align, type Pair } from "./align.ts";
import type { Corpus, CorpusText, Stretch } from "./corpus.ts";
import type { Quote } from "./quote.ts";

export interface Near {
  readonly stretch: Stretch;
  /** Letters of the quotation and of the stream. */
  readonly pairs: readonly Pair[];
  /** Number of letters that both have. */
  readonly same: number;
  /** Letters that both have, of all: 2 · same / (letters here + letters there). From 0 to 1. */
  readonly likeness: number;
}

/** Windows that are laid under a quotation. */
const TRIED = 6;
/** Letters of the smallest window. */
const WINDOW = 16;
/** Pairs of letters are told apart as well as they need be for a guess. */
const BUCKETS = 1 << 16;

const bucketOf = (units: string, i: number): number => (Math.imul(units.charCodeAt(i), 40503) + units.charCodeAt(i + 1)) & (BUCKETS - 1);

/** Where the pairs of a text stand: those of bucket b from `first[b]` to `first[b + 1]` in `places`. */
interface PairIndex {
  readonly first: Int32Array;
  readonly places: Int32Array;
}
const indexes = new WeakMap<CorpusText, PairIndex>();

function indexOf(text: CorpusText): PairIndex {
  const kept = indexes.get(text);
  if (kept !== undefined) return kept;
  const { units } = text.streams.reading();
  const first = new Int32Array(BUCKETS + 1);
  for (let i = 0; i + 1 < units.length; i++) first[bucketOf(units, i) + 1]!++;
  for (let b = 0; b < BUCKETS; b++) first[b + 1]! += first[b]!;
  const next = first.slice(0, BUCKETS);
  const places = new Int32Array(Math.max(0, units.length - 1));
  for (let i = 0; i + 1 < units.length; i++) places[next[bucketOf(units, i)]!++] = i;
  const index = { first, places };
  indexes.set(text, index);
  return index;
}

interface Window {
  readonly text: CorpusText;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** @param prefers whether a stretch is where it is said to be; decides between equals. */
export function findNearest(quote: Quote, corpus: Corpus, prefers: (stretch: Stretch) => boolean): Near | null {
  let nearest: Near | null = null;
  for (const window of findWindows(quote.units, corpus)) {
    const near = lay(quote, window);
    if (near === null) continue;
    const isNearer =
      nearest === null ||
      near.likeness > nearest.likeness ||
      (near.likeness === nearest.likeness && prefers(near.stretch) && !prefers(nearest.stretch));
    if (isNearer) nearest = near;
  }
  return nearest;
}

function findWindows(units: string, { texts }: Corpus): Window[] {
  const size = Math.max(WINDOW, units.length);
  const buckets = new Set(Array.from({ length: Math.max(0, units.length - 1) }, (_, i) => bucketOf(units, i)));
  const total = new Map([...buckets].map((bucket) => [bucket, texts.reduce((sum, text) => sum + countIn(text, bucket), 0)]));
  const best: Window[] = [];
  for (const text of texts) {
    const { first, places } = indexOf(text);
    const { length } = text.streams.reading().units;
    const weights = new Float32Array(Math.floor(length / size) + 2);
    for (const bucket of buckets) {
      const weight = 1 / Math.log2(2 + total.get(bucket)!);
      let last = -1; // once a window
      for (let p = first[bucket]!; p < first[bucket + 1]!; p++) {
        const window = Math.floor(places[p]! / size);
        if (window !== last) weights[window]! += weight;
        last = window;
      }
    }
    // Two neighbours, so that nothing is parted by the border between them.
    for (let w = 0; w + 1 < weights.length; w++) {
      const weight = weights[w]! + weights[w + 1]!;
      if (weight === 0 || (best.length === TRIED && best.at(-1)!.weight >= weight)) continue;
      const slack = Math.min(size, 4 * WINDOW);
      best.push({ text, from: Math.max(0, w * size - slack), to: Math.min(length, (w + 2) * size + slack), weight });
      best.sort((a, b) => b.weight - a.weight);
      best.length = Math.min(best.length, TRIED);
    }
  }
  return best;
}

function countIn(text: CorpusText, bucket: number): number {
  const { first } = indexOf(text);
  return first[bucket + 1]! - first[bucket]!;
}

function lay({ units }: Quote, { text, from, to }: Window): Near | null {
  const own = text.streams.reading().units;
  const laid = align(units, own.slice(from, to));
  const pairs = settleEnds(
    laid.pairs.map(([x, y]): Pair => [x, y === -1 ? -1 : y + from]),
    units,
    text,
  );
  const there = pairs.flatMap(([, y]) => (y === -1 ? [] : y));
  if (there.length === 0) return null;
  const low = there.reduce((a, b) => Math.min(a, b));
  const high = there.reduce((a, b) => Math.max(a, b));
  const same = pairs.filter(([x, y]) => x !== -1 && y !== -1 && units[x] === own[y]).length;
  const stretch: Stretch = { text, version: "reading", from: low, to: high + 1 };
  return { stretch, pairs, same, likeness: (2 * same) / (units.length + high + 1 - low) };
}

/**
 * Words put in before the first letter that both have, or behind the last, are not laid on the sentence next to it; and a number
 * that begins or ends there is laid on whole.
 */
function settleEnds(pairs: readonly Pair[], units: string, text: CorpusText): readonly Pair[] {
  const own = text.streams.reading().units;
  const isSame = ([x, y]: Pair): boolean => x !== -1 && y !== -1 && units[x] === own[y];
  const [first, last] = [pairs.findIndex(isSame), pairs.findLastIndex(isSame)];
  if (first === -1) return pairs;
  const head = settleEnd(pairs.slice(0, first).reverse(), pairs[first]![1], -1, text).reverse();
  return [...head, ...pairs.slice(first, last + 1), ...settleEnd(pairs.slice(last + 1), pairs[last]![1], 1, text)];
}

/** @param pairs from the letter that both have outwards @param from its place in the text */
function settleEnd(pairs: readonly Pair[], from: number, step: -1 | 1, text: CorpusText): Pair[] {
  const settled: Pair[] = [];
  let at = from;
  for (const [x, y] of pairs) {
    const isNext = y !== -1 && at === y - step && !isSentenceBetween(Math.min(at, y), text);
    if (isNext) at = y;
    if (isNext || x !== -1) settled.push([x, isNext ? y : -1]);
  }
  while (at !== from && isDigit(at, text) && isDigit(at + step, text) && areNeighbours(at, at + step, text)) {
    at += step;
    settled.push([-1, at]);
  }
  return settled;
}

const pointsFrom = ({ streams, passages }: CorpusText, from: number, to: number, p: number): string =>
  passages[streams.reading().passage[p]!]!.points.reading["zh-Hant"]().slice(from, to).join("");

/** Whether a sentence or a passage ends behind a letter. */
function isSentenceBetween(p: number, text: CorpusText): boolean {
  const { passage, start, end } = text.streams.reading();
  return passage[p] !== passage[p + 1] || /[。！？!?…]/u.test(pointsFrom(text, end[p]!, start[p + 1]!, p));
}

const isDigit = (p: number, text: CorpusText): boolean => {
  const { units, start, end } = text.streams.reading();
  return p >= 0 && p < units.length && /^\p{Nd}$/u.test(pointsFrom(text, start[p]!, end[p]!, p));
};

function areNeighbours(a: number, b: number, text: CorpusText): boolean {
  const { passage, start, end } = text.streams.reading();
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return passage[low] === passage[high] && end[low] === start[high];
}
