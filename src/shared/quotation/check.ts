/** Whether a quotation is right: the one question of the page, from a quotation to its answer. Pure; the browser runs it. */
import type { Reference } from "../reference/catalogue.ts";
import { citesStretch } from "./cited.ts";
import { type Corpus, rangeOf, type Stretch } from "./corpus.ts";
import { type Differences, toDifferences } from "./differences.ts";
import { findNearest, type Near } from "./nearest.ts";
import { findAllPlaces, GRADES, isWorse, type RightPlace } from "./places.ts";
import { type Quote, splitParts, toQuote, unwrap, withoutEnds, withoutLabels } from "./quote.ts";

/**
 * `exact`: word for word, sign for sign; `punctuation`: the words are right, the signs are not; `source`: right as the seed has
 * it; `elsewhere`: right, but not where it was cited; `differs`: there is a passage that is near; `absent`: there is none.
 */
export type Verdict = "exact" | "elsewhere" | "punctuation" | "source" | "differs" | "absent";

/** The better first. */
export const ORDER: readonly Verdict[] = ["exact", "source", "punctuation", "elsewhere", "differs", "absent"];
/** Whether the words are. */
export const isRight = ({ verdict }: Pick<Answer, "verdict">): boolean => verdict !== "differs" && verdict !== "absent";

export interface Answer {
  readonly verdict: Verdict;
  /** The quotation, or what stands between its ellipses, or lines of it that have places of their own. */
  readonly parts: readonly Part[];
  /** Whether it names who speaks, which is no part of the text. */
  readonly labelled: boolean;
  /** Every part is right, but not where it stands: `order`, the parts do not follow one another so in one text; `lines`, `sentences`: they are not all of it. */
  readonly scattered: "order" | "lines" | "sentences" | null;
  /** Where an ellipsis joins what is far apart, or of two speakers. */
  readonly gaps: readonly Gap[];
}

/** Between a part and the one before it. */
export interface Gap {
  /** Index of the part behind it. */
  readonly part: number;
  /** Number of passages from one to the other, where that is many; else 0. */
  readonly passages: number;
  readonly speakers: boolean;
}

export interface Part {
  readonly quoted: string;
  /** Number of its letters. */
  readonly letters: number;
  /** Whether it is one of the lines, or sentences, of what was quoted as one. */
  readonly by: Unit | null;
  /** Where it is right, in the order of the texts: of parts of a quotation the one place where they follow one another. */
  readonly places: readonly RightPlace[];
  /** Where else it is right, of parts of a quotation. */
  readonly further: readonly RightPlace[];
  /** Where it is not right: what it is nearest to. */
  readonly nearest: (Differences & { readonly stretch: Stretch; readonly likeness: number }) | null;
}

/** What a quotation is parted into. */
type Unit = "lines" | "sentences";

/** Letters of a quotation that is too short to tell where it comes from. */
export const SHORT = 3;
/**
 * Likeness of a passage that is shown as near, at least. Measured on the two texts of this edition: of 800 quotations of which every
 * fifth letter is another, left out or put in, the least like is 0.56; of 40 sentences on the same subjects the most like is 0.33.
 */
export const NEAR = 0.5;
/** A few letters that agree are chance, unless they are nearly all. */
const NEARLY_ALL = 0.75;

/** A passage so much like a quotation of several lines is shown for all of them; else each is asked alone. */
const WHOLE = 0.8;
/** Lines and sentences that are asked alone. */
const MOST: Readonly<Record<Unit, number>> = { lines: 60, sentences: 200 };
/** Passages between two parts of which nothing need be said. */
const FAR = 3;

/** @param cited where the quotation is said to stand; null where nothing is said. null: there are no letters to check. */
export function checkQuotation(text: string, cited: readonly Reference[] | null, corpus: Corpus): Answer | null {
  const labels = corpus.texts.flatMap((one) => one.labels);
  const readings = unwrap(text).map(({ inner, wrapped }) => ({ inner, wrapped, unlabelled: withoutLabels(inner, labels) }));
  const right = readings.flatMap(({ inner, wrapped, unlabelled }) =>
    [...new Set([inner, unlabelled, withoutEnds(unlabelled)])].flatMap((own) => {
      const part = findRight(toQuote(own, wrapped, corpus), corpus);
      return part === null ? [] : judge([part], cited, unlabelled !== inner && own !== inner);
    }),
  );
  if (right.length > 0) return bestOf(right);
  const others = readings.flatMap(({ inner, wrapped, unlabelled }) => {
    const parts = splitParts(unlabelled).flatMap((part, _, { length }) => partsOf(part, wrapped, length > 1, cited, corpus));
    return parts.length === 0 ? [] : judge(parts, cited, unlabelled !== inner);
  });
  return others.length === 0 ? null : bestOf(others);
}

const bestOf = (answers: readonly Answer[]): Answer =>
  answers.reduce((best, one) => (ORDER.indexOf(one.verdict) < ORDER.indexOf(best.verdict) ? one : best));

function findRight(quote: Quote, corpus: Corpus): Part | null {
  const places = quote.units === "" ? [] : findAllPlaces(quote, corpus);
  return places.length === 0 ? null : { ...toPart(quote), places };
}

/** What stands between two ellipses: right, or near to something, or line by line. */
function partsOf(
  text: string,
  wrapped: Quote["wrapped"],
  isOneOfMany: boolean,
  cited: readonly Reference[] | null,
  corpus: Corpus,
): Part[] {
  const own = isOneOfMany ? unwrap(text)[0]! : { inner: text, wrapped: null };
  const toOwn = (words: string): Quote => toQuote(words, own.wrapped ?? wrapped, corpus);
  const quote = toOwn(own.inner);
  const right = isOneOfMany ? findRight(quote, corpus) : null;
  if (right !== null) return [right];
  const nearest = nearestOf(quote, cited, corpus);
  const find = (words: string): Part | null => findRight(toOwn(words), corpus);
  const lines = runsOf(own.inner, "lines", find);
  const runs = lines.some(({ part }) => part !== null) ? lines : runsOf(own.inner, "sentences", find);
  const isEach = runs.length > 0 && runs.every(({ part }) => part !== null);
  const isLike = nearest !== null && nearest.likeness >= WHOLE;
  const isAlone = (part: Part | null): boolean => part !== null && (part.by === "lines" || part.letters > SHORT);
  if (!isEach && (isLike || !runs.some(({ part }) => isAlone(part)))) {
    const near =
      nearest === null
        ? runs.map(({ words, by }) => ({ ...toPart(toOwn(words)), by, nearest: nearestOf(toOwn(words), cited, corpus) }))
        : [];
    return near.some((one) => one.nearest !== null) ? near : [{ ...toPart(quote), nearest }];
  }
  return runs.map(({ words, by, part }) => part ?? { ...toPart(toOwn(words)), by, nearest: nearestOf(toOwn(words), cited, corpus) });
}

interface Run {
  readonly words: string;
  readonly by: Unit;
  readonly part: Part | null;
}

/** With the signs that close it. */
const SENTENCE = /[^。！？!?\n]+[。！？!?…」』”’"）)]*/gu;

/** The longest runs of lines, or of sentences, that are right, and such as are not. */
function runsOf(text: string, by: Unit, find: (words: string) => Part | null): Run[] {
  const [pieces, joint] = by === "lines" ? [text.split("\n"), "\n"] : [text.match(SENTENCE) ?? [], ""];
  const said = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  if (said.length < 2 || said.length > MOST[by]) return [];
  const runs: Run[] = [];
  for (const piece of said) {
    const before = runs.at(-1);
    const words = `${before?.words}${joint}${piece}`;
    const joined = before?.part == null ? null : find(words);
    if (joined !== null) runs[runs.length - 1] = { words, by, part: { ...joined, by } };
    else {
      const part = find(piece);
      runs.push({ words: piece, by, part: part && { ...part, by } });
    }
  }
  return runs;
}

const toPart = ({ points, letters }: Quote): Part => ({
  quoted: points.join("").trim(),
  letters: letters.points.length,
  places: [],
  further: [],
  nearest: null,
  by: null,
});

function nearestOf(quote: Quote, cited: readonly Reference[] | null, corpus: Corpus): Part["nearest"] {
  const near: Near | null = quote.units.length <= SHORT ? null : findNearest(quote, corpus, (one) => citesStretch(cited ?? [], one));
  if (near === null || near.likeness < NEAR || (near.same <= SHORT && near.likeness < NEARLY_ALL)) return null;
  return { ...toDifferences(quote, near), stretch: near.stretch, likeness: near.likeness };
}

function judge(parts: readonly Part[], cited: readonly Reference[] | null, labelled: boolean): Answer {
  const wrong = parts.filter(({ places }) => places.length === 0);
  if (wrong.length > 0) {
    const isAbsent = parts.every(({ places, nearest }) => places.length === 0 && nearest === null);
    return { verdict: isAbsent ? "absent" : "differs", parts, labelled, scattered: null, gaps: [] };
  }
  // Had they followed one another without a gap, they would be right as one.
  const by = parts.length > 1 ? parts.find((part) => part.by !== null)?.by : null;
  if (by != null) return { verdict: "differs", parts, labelled, scattered: by, gaps: [] };
  const chained = parts.length === 1 ? parts : chain(parts, cited);
  if (chained === null) return { verdict: "differs", parts, labelled, scattered: "order", gaps: [] };
  const places = chained.flatMap((part) => part.places);
  const isCited = ({ stretch }: RightPlace): boolean => cited === null || citesStretch(cited, stretch);
  const isWhereCited = parts.length === 1 ? places.some(isCited) : places.every(isCited);
  if (!isWhereCited) return { verdict: "elsewhere", parts: chained, labelled, scattered: null, gaps: gapsOf(chained) };
  // Of one quotation the best of its places counts, of several parts the worst of theirs.
  const grades = places.filter(isCited).map(({ grade }) => GRADES.indexOf(grade));
  const verdict = GRADES[parts.length === 1 ? Math.min(...grades) : Math.max(...grades)]!;
  return { verdict, parts: chained, labelled, scattered: null, gaps: gapsOf(chained) };
}

/** @param parts with one place each */
function gapsOf(parts: readonly Part[]): Gap[] {
  return parts.slice(1).flatMap(({ places: [place] }, i) => {
    const { text, version, to } = parts[i]!.places[0]!.stretch;
    const [before, behind] = [text.streams[version]().passage[to - 1]!, orderOf(place!.stretch)[0]];
    const speakers = text.passages[before]!.speaker !== text.passages[behind]!.speaker;
    const passages = behind - before > FAR ? behind - before : 0;
    return passages > 0 || speakers ? { part: i + 1, passages, speakers } : [];
  });
}

/** Places of each part that are tried as the beginning. */
const BEGINNINGS = 200;

/** One place for each part, in one text and in their order: where they were cited, the best, the closest. null: there are none. */
function chain(parts: readonly Part[], cited: readonly Reference[] | null): readonly Part[] | null {
  let best: { readonly places: readonly RightPlace[]; readonly rank: number } | null = null;
  for (const first of parts[0]!.places.slice(0, BEGINNINGS)) {
    const places = [first];
    for (const { places: next } of parts.slice(1)) {
      const last = places.at(-1)!;
      const following = next.filter(({ stretch }) => stretch.text === first.stretch.text && isBehind(stretch, last.stretch));
      if (following.length === 0) break;
      places.push(following.reduce((a, b) => (isWorse(a.grade, b.grade) ? b : a)));
    }
    if (places.length < parts.length) continue;
    const isCited = cited === null || places.every(({ stretch }) => citesStretch(cited, stretch));
    const span = orderOf(places.at(-1)!.stretch)[0] - orderOf(first.stretch)[0];
    const rank = span + 1e4 * worstOf(places) + (isCited ? 0 : 1e6);
    if (best === null || rank < best.rank) best = { places, rank };
  }
  return best && parts.map((part, i) => toPlaced(part, best.places[i]!));
}

const toPlaced = (part: Part, place: RightPlace): Part => ({
  ...part,
  places: [place],
  further: part.places.filter((one) => one !== place),
});

const worstOf = (places: readonly RightPlace[]): number => Math.max(...places.map(({ grade }) => GRADES.indexOf(grade)));

/** The passage in the text, and the place in it. */
function orderOf(stretch: Stretch): readonly [passage: number, at: number] {
  const { text, version, from } = stretch;
  return [text.streams[version]().passage[from]!, rangeOf(stretch).start.at];
}

function isBehind(one: Stretch, other: Stretch): boolean {
  const { text, version, to } = other;
  const [passage, at] = orderOf(one);
  const last = text.streams[version]().passage[to - 1]!;
  return passage > last || (passage === last && at >= rangeOf(other).end.at);
}
