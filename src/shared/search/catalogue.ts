/** Shapes of the files beside the index, as the build writes and the browser reads them. */
import type { Keyed } from "../keyed.ts";

/** `catalogue.json`: what is known of every record, without its words. */
export interface Catalogue {
  /** In reading order; passages are records 0, 1, 2 … through all texts. */
  readonly texts: readonly CatalogueText[];
  /** Kinds of passages; `kindOf` points here. */
  readonly kinds: readonly string[];
  /** Entity ids of those who speak; `speakerOf` points here. */
  readonly speakers: readonly string[];
  /** Run lengths `[index, count, index, count, …]`; -1 is none. */
  readonly kindOf: readonly number[];
  readonly speakerOf: readonly number[];
  /** Records about each area: the first, then the distances. */
  readonly areas: Keyed<readonly number[]>;
}

export interface CatalogueText {
  readonly id: string;
  /** Number of its passages. */
  readonly count: number;
}

/** First record of each text. */
export function startsOf({ texts }: Catalogue): number[] {
  let at = 0;
  return texts.map(({ count }) => {
    at += count;
    return at - count;
  });
}

/** `entities.json`: records that name each entity: the first, then the distances. */
export type EntityRecords = Keyed<readonly number[]>;

/** `labels.<language>.json`: what results and filters are called. */
export interface Labels {
  readonly texts: Keyed<string>;
  /** Names of speakers, entities and areas by id. */
  readonly names: Keyed<string>;
  readonly areas: Keyed<string>;
  /** Records after the last passage, in this order. */
  readonly entries: readonly Entry[];
}

/** Something that can be offered besides passages. */
export interface Entry {
  /** @example "entity:carbon-neutrality" */
  readonly id: string;
  /** Kind of the entity, `event` or `area`. */
  readonly kind: string;
  readonly label: string;
  /** The name in the script of the texts, where the label is in another language. */
  readonly original?: string;
  readonly about: string;
  /** From the root of the edition. @example "/glossary/carbon-neutrality/" */
  readonly url: string;
  /** Every name, folded: both scripts, English, pinyin, initials. The first is the term. */
  readonly forms: readonly string[];
}

/** `texts/<id>.<script>.json`: the passages of one text. */
export interface SearchText {
  readonly passages: readonly SearchPassage[];
}

/** Number, reading text, and the spelling of the seed if it is another when folded. */
export type SearchPassage = readonly [number: number, text: string, seed?: string];

/** `words/languages.json`: languages into which each text is translated. */
export type TranslatedInto = Keyed<readonly string[]>;

/** `words/vocabulary.json`: what is known of all that is said in languages that part their words. */
export interface Vocabulary {
  /** Every word that occurs, folded, sorted, with one space between. */
  readonly words: string;
  /** Names of each entry in these languages, folded; in the order of the entries. */
  readonly names: readonly (readonly string[])[];
}

/** `translations/<id>.<language>.json`: sentences of one text, for each of its passages those that are translated. */
export type TranslatedText = readonly (readonly TranslatedSentence[])[];

/** Name of its file, without the ending. @example "translations/003.en" */
export const translationFile = (text: string, language: string): string => `translations/${text}.${language.toLowerCase()}`;

/** Number of the sentence, its place in the passage in code points, end exclusive, and the translation. */
export type TranslatedSentence = readonly [number: number, start: number, end: number, text: string];

/** `[2, 5, 3]` → 2, 7, 10 */
export function fromDistances(distances: readonly number[]): number[] {
  let at = 0;
  return distances.map((distance) => (at += distance));
}

/** 2, 7, 10 → `[2, 5, 3]` */
export const toDistances = (numbers: readonly number[]): number[] => numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

/** `[0, 2, 5, 1]` → 0, 0, 5 */
export function fromRuns(runs: readonly number[]): Int16Array {
  let length = 0;
  for (let i = 1; i < runs.length; i += 2) length += runs[i]!;
  const values = new Int16Array(length);
  let at = 0;
  for (let i = 0; i < runs.length; i += 2) {
    values.fill(runs[i]!, at, at + runs[i + 1]!);
    at += runs[i + 1]!;
  }
  return values;
}

/** 0, 0, 5 → `[0, 2, 5, 1]` */
export function toRuns(values: readonly number[]): number[] {
  const runs: number[] = [];
  for (const value of values) {
    if (runs.at(-2) === value) runs[runs.length - 1]!++;
    else runs.push(value, 1);
  }
  return runs;
}
