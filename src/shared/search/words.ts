/**
 * How translations are searched: languages that part their words are compared word by word, and letter by letter within
 * and across words. What is indexed and what is asked go through one folding, as in `../fold.ts`. Pure; the browser runs it.
 */
import type { Folded } from "../fold.ts";
import { type Phrase, partsOf } from "./query.ts";

/** Letters and digits below which nothing is looked for within words: every word would answer. */
const SHORTEST_PART = 3;

const CLUSTER = /[\s\S]\p{M}*/gu;
const MARK = /\p{M}/gu;
const LETTER = /[\p{L}\p{N}]/u;
const LETTER_ALONE = /\p{L}/u;
const DIGIT = /\p{N}/u;
/** As folded, where a point stands in numbers alone. */
const IN_NUMBER = /[\p{N}.]/u;
/** Said for itself: R&D, 6%, C++. */
const SIGN = /[\p{Sm}\p{Sc}\p{So}%&@#]/u;
/** Not seen: soft hyphens, joiners. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
/** Between two digits they part no words: 12,000 is 12000 and 9·30 is 930, as 3.2 is 3.2. */
const IN_NUMBERS: Readonly<Record<string, string>> = { ".": ".", ",": "", "·": "", "•": "", "‧": "" };
const HAN = /\p{Script=Han}/u;

/**
 * Words with one space between, small, without accents; hyphens, apostrophes and all other punctuation part words.
 * “Tech-for-Good’s 12,000” → `tech for good s 12000`, each code point with its place in the input.
 */
export function foldWords(text: string): Folded {
  const points: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  /** Whether the next word does not go on with the last point. */
  let isParted = false;
  const add = (point: string, from: number, to: number) => {
    if (isParted && points.length > 0) {
      points.push(" ");
      start.push(end.at(-1)!);
      end.push(from);
    }
    isParted = false;
    points.push(point);
    start.push(from);
    end.push(to);
  };
  const clusters = text.match(CLUSTER) ?? [];
  let at = 0;
  clusters.forEach((cluster, i) => {
    const from = at;
    at += [...cluster].length;
    for (const point of cluster.normalize("NFKD").toLowerCase().replace(MARK, "")) {
      const inNumber = !isParted && DIGIT.test(points.at(-1) ?? "") && DIGIT.test(clusters[i + 1] ?? "") ? IN_NUMBERS[point] : undefined;
      if (LETTER.test(point) || inNumber === ".") add(point, from, at);
      else if (SIGN.test(point)) {
        isParted = true;
        add(point, from, at);
        isParted = true;
      } else if (inNumber !== "" && !UNSEEN.test(point)) isParted = true;
    }
  });
  return { points, start, end };
}

/** A query as translations are asked. */
export interface WordQuery {
  /** Folded, words with one space between. All of these must occur in a passage, each within a sentence. */
  readonly phrases: readonly Phrase[];
  /** The same phrases as they are written. */
  readonly written: readonly string[];
  /** Words that no quotation marks hold together, as they follow one another: their letters may begin and end within words. */
  readonly joined: Phrase | null;
}

/** Whether a query is one of words: without Han characters. */
export const isInWords = (text: string): boolean => !HAN.test(text);

const QUOTES = /[“”„«»＂]/g;

/** `Tech-for-good AI` → `tech for good`, `ai`; `“carbon neutral”` → one phrase. */
export function parseWords(text: string): WordQuery {
  const plain = text.replace(QUOTES, '"');
  const parts = new Map<string, readonly [written: string, phrase: Phrase]>();
  for (const written of partsOf(plain)) {
    const phrase = foldWords(written).points;
    const key = phrase.join("");
    if (key !== "" && !parts.has(key)) parts.set(key, [written, phrase]);
  }
  const joined = foldWords(plain).points;
  return {
    phrases: [...parts.values()].map(([, phrase]) => phrase),
    written: [...parts.values()].map(([written]) => written),
    joined: joined.includes(" ") && !/"[^"]*"/.test(plain) && isPart(joined) ? joined : null,
  };
}

/** Whether a phrase is looked for within words, too. */
export const isPart = (phrase: Phrase): boolean => phrase.filter((point) => point !== " ").length >= SHORTEST_PART;

/** `["a", " ", "i"]` → a, i */
export const wordsOf = (phrase: Phrase): string[] => phrase.join("").split(" ");

/** Whether a phrase is a number, with its signs: 50, 1.2, 6 %. */
export const isNumber = (phrase: Phrase): boolean =>
  phrase.some((point) => DIGIT.test(point)) && !phrase.some((point) => LETTER_ALONE.test(point));

/** Whether a place in a folded sentence is between two words. */
const isEdge = (points: readonly string[], at: number): boolean => (points[at - 1] ?? " ") === " " || (points[at] ?? " ") === " ";

/** Whether a place is between two words or two letters; what is left of a number is another: 50 is not in 500, nor 1.2 in 11.2. */
const isOutsideNumber = (points: readonly string[], at: number): boolean =>
  !IN_NUMBER.test(points[at - 1] ?? " ") || !IN_NUMBER.test(points[at] ?? " ");

/** Every place of a phrase in a folded sentence: within words, but not numbers, where it is long enough; whole words where it is not. */
export const findInWords = (points: readonly string[], phrase: Phrase): number[] =>
  findBetween(points, phrase, isPart(phrase) ? isOutsideNumber : isEdge);

/** Every place where a phrase begins and ends with a word. */
export const findWhole = (points: readonly string[], phrase: Phrase): number[] => findBetween(points, phrase, isEdge);

/** Places that do not overlap, from left to right. What does not begin and end as it should hides none that does. */
function findBetween(points: readonly string[], phrase: Phrase, mayPart: (points: readonly string[], at: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i + phrase.length <= points.length; i++) {
    if (!phrase.every((point, k) => points[i + k] === point) || !mayPart(points, i) || !mayPart(points, i + phrase.length)) continue;
    found.push(i);
    i += phrase.length - 1;
  }
  return found;
}
