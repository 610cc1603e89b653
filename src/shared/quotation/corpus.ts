/** The texts as quotations are held against them. All offsets are code points. */
import type { Script } from "../../schemas/common.ts";
import { type FoldTable, parseFoldTable } from "../fold.ts";
import type { SelectionRange } from "../selection-link.ts";
import { type PackedEdit, type PackedPassage, parsePairs, type QuotationData } from "./data.ts";
import { toLetters } from "./letters.ts";

export interface Corpus {
  readonly table: FoldTable;
  readonly texts: readonly CorpusText[];
  /** Letters as units of a string. */
  toUnits(letters: readonly string[]): string;
}

export interface CorpusText {
  readonly id: string;
  /** Its place among the texts. */
  readonly order: number;
  readonly labels: readonly string[];
  readonly passages: readonly CorpusPassage[];
  /** The letters of all passages, as the edition reads and as the seed spells them. */
  readonly streams: Readonly<Record<Version, () => Stream>>;
}

export const VERSIONS = ["reading", "seed"] as const;
export type Version = (typeof VERSIONS)[number];

export interface CorpusPassage {
  readonly number: number;
  readonly text: string;
  /** Number of each sentence, and where it ends. */
  readonly ends: PackedPassage[2];
  readonly edits: readonly PackedEdit[];
  readonly speaker: string | null;
  /** Code points of a spelling. */
  readonly points: Readonly<Record<Version, Readonly<Record<Script, () => readonly string[]>>>>;
}

/** The letters of a text, each a unit of `units`, with its passage and its place there. */
export interface Stream {
  readonly units: string;
  readonly passage: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Letters that are told apart; there are far fewer. Whatever else there is shares a unit, and is told apart by how it is written. */
const MOST = 60_000;

/** Makes a thing when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function openCorpus(data: QuotationData): Corpus {
  const table = parseFoldTable(data.fold);
  const hans = parsePairs(data.hans);
  const numbers = new Map<string, string>();
  const unitOf = (letter: string): string => {
    const unit = numbers.get(letter) ?? String.fromCharCode(Math.min(numbers.size, MOST) + 1);
    numbers.set(letter, unit);
    return unit;
  };
  const texts = data.texts.map(({ id, labels, passages: packed }, order): CorpusText => {
    const passages = packed.map((passage) => unpack(passage, hans));
    const stream = (version: Version) => once(() => toStream(passages, version, table, unitOf));
    return { id, order, labels, passages, streams: { reading: stream("reading"), seed: stream("seed") } };
  });
  return { table, texts, toUnits: (letters) => letters.map(unitOf).join("") };
}

function unpack([number, text, ends, edits, exceptions, speaker]: PackedPassage, hans: ReadonlyMap<string, string>): CorpusPassage {
  const hant = once(() => [...text]);
  const simplified = once(() => {
    const points = hant().map((point) => hans.get(point) ?? point);
    for (let i = 0; i < exceptions.length; i += 2) points[exceptions[i] as number] = exceptions[i + 1] as string;
    return points;
  });
  const seed = {
    "zh-Hant": once(() => unedit(hant(), edits, ([, , before]) => before)),
    "zh-Hans": once(() => unedit(simplified(), edits, ([, , before, other]) => other ?? before)),
  };
  return { number, text, ends, edits, speaker: speaker ?? null, points: { reading: { "zh-Hant": hant, "zh-Hans": simplified }, seed } };
}

function unedit(points: readonly string[], edits: readonly PackedEdit[], beforeOf: (edit: PackedEdit) => string): string[] {
  const seed: string[] = [];
  let at = 0;
  for (const edit of edits) {
    seed.push(...points.slice(at, edit[0]), ...beforeOf(edit));
    at = edit[0] + edit[1];
  }
  return [...seed, ...points.slice(at)];
}

function toStream(passages: readonly CorpusPassage[], version: Version, table: FoldTable, unitOf: (letter: string) => string): Stream {
  const units: string[] = [];
  const passage: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  passages.forEach(({ text, points }, i) => {
    const letters = toLetters(version === "reading" ? text : points.seed["zh-Hant"]().join(""), table);
    letters.points.forEach((letter, k) => {
      units.push(unitOf(letter));
      passage.push(i);
      start.push(letters.start[k]!);
      end.push(letters.end[k]!);
    });
  });
  return { units: units.join(""), passage: Int32Array.from(passage), start: Int32Array.from(start), end: Int32Array.from(end) };
}

/** A stretch of a stream: from one letter to another, exclusive. */
export interface Stretch {
  readonly text: CorpusText;
  readonly version: Version;
  readonly from: number;
  readonly to: number;
}

/** Where its first letter begins and its last one ends, in the reading text: an edit that is touched is in it whole. */
export function rangeOf({ text, version, from, to }: Stretch): SelectionRange {
  const stream = text.streams[version]();
  const [first, last] = [text.passages[stream.passage[from]!]!, text.passages[stream.passage[to - 1]!]!];
  const [start, end] = [stream.start[from]!, stream.end[to - 1]!];
  return version === "reading"
    ? { start: { passage: first.number, at: start }, end: { passage: last.number, at: end } }
    : { start: { passage: first.number, at: toReading(first, start)[0] }, end: { passage: last.number, at: toReading(last, end - 1)[1] } };
}

/** What of the reading the character at a place of the seed's spelling stands for. */
function toReading({ edits }: CorpusPassage, place: number): readonly [start: number, end: number] {
  let shift = 0; // reading = seed + shift, behind the edits passed so far
  for (const [at, length, before] of edits) {
    const from = at - shift;
    const to = from + [...before].length;
    if (place < from) break;
    if (place < to) return to - from === length ? [place + shift, place + shift + 1] : [at, at + length];
    shift += length - (to - from);
  }
  return [place + shift, place + shift + 1];
}
