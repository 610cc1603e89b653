/** Quotations in languages that part their words, held against the translations of the texts. Pure; the browser runs it. */
import type { Reference, ReferenceCatalogue, Referred } from "../reference/catalogue.ts";
import type { TranslatedText } from "../search/catalogue.ts";
import { foldWords, isInWords } from "../search/words.ts";
import type { SelectionRange } from "../selection-link.ts";
import { type Answer, isRight } from "./check.ts";
import { citesStretch } from "./cited.ts";
import type { Corpus, CorpusPassage, CorpusText, Stretch } from "./corpus.ts";
import { type Aside, type Checked, withoutBracket, withoutNotes } from "./pasted.ts";
import { splitParts } from "./quote.ts";
import { citedBy, splitPasted } from "./split.ts";

/** A text in a language: the sentences of each of its passages, in the order of the text. */
export interface Translation {
  readonly text: string;
  readonly language: string;
  readonly passages: TranslatedText;
}

/** Sentences in which a quotation stands word for word. */
export interface TranslatedPlace {
  readonly language: string;
  readonly text: CorpusText;
  /** The sentences of the text that they render. */
  readonly range: SelectionRange;
  /** Number of the first of them. */
  readonly sentence: number;
  /** As they are translated. */
  readonly words: string;
  /** Whether it was cited from here. */
  readonly isCited: boolean;
}

export interface TranslatedAnswer {
  /** Those that were cited, or where none of them was, all. Empty: the translations have no such words. */
  readonly places: readonly TranslatedPlace[];
  readonly referred: Referred | null;
  readonly aside: readonly Aside[];
}

const LATIN = /\p{Script=Latin}/u;

/** Whether translations are asked: the texts do not have it so, and it has no Han characters. */
export function mayBeTranslated(text: string, { answer }: Pick<Checked, "answer">, catalogue: ReferenceCatalogue): boolean {
  if (answer === null || isRight(answer)) return false;
  const { quotation } = splitPasted(text, catalogue);
  return LATIN.test(quotation) && isInWords(quotation);
}

/** Whether every part of it stands in the texts, or is near to what does: then that is said of it which the texts tell. */
export const isNear = ({ parts }: Answer): boolean => parts.every(({ places, nearest }) => places.length > 0 || nearest !== null);

export function checkTranslated(
  text: string,
  catalogue: ReferenceCatalogue,
  corpus: Corpus,
  translations: readonly Translation[],
): TranslatedAnswer {
  const read = readings(text, catalogue, corpus);
  for (const { quotation, referred, aside } of read) {
    const found = translations.flatMap((translation) => {
      const own = corpus.texts.find(({ id }) => id === translation.text);
      return own === undefined ? [] : findIn(own, translation, quotation, citedBy(referred));
    });
    const cited = found.filter(({ isCited }) => isCited);
    if (found.length > 0) return { places: cited.length > 0 ? cited : found, referred, aside };
  }
  return { places: [], referred: read[0]!.referred, aside: [] };
}

interface Reading {
  readonly quotation: string;
  readonly referred: Referred | null;
  readonly aside: readonly Aside[];
}

/** As it was pasted, then without marks of notes, then without a last bracket that is no reference. */
function readings(text: string, catalogue: ReferenceCatalogue, corpus: Corpus): Reading[] {
  const found: Reading[] = [{ ...splitPasted(text, catalogue), aside: [] }];
  let rest = text.trim();
  for (const setAside of [withoutNotes, withoutBracket]) {
    const next = setAside(rest, catalogue, corpus);
    if (next === null) continue;
    rest = next.rest;
    const split = splitPasted(rest, catalogue);
    found.push({ ...split, referred: next.referred ?? split.referred, aside: [...found.at(-1)!.aside, next.aside] });
  }
  return found;
}

/** A sentence of the translation in the line of all of them: from one UTF-16 unit to another. */
interface InLine {
  /** Index of its passage. */
  readonly passage: number;
  readonly number: number;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** Where parts follow one another, each once. */
function findIn(text: CorpusText, translation: Translation, quotation: string, cited: readonly Reference[] | null): TranslatedPlace[] {
  const { line, sentences } = toLine(text, translation.passages);
  const phrases = splitParts(quotation).flatMap((part) => {
    const words = foldWords(part).points.join("");
    return words === "" ? [] : ` ${words} `;
  });
  if (phrases.length === 0) return [];
  const places: TranslatedPlace[] = [];
  for (let start = line.indexOf(phrases[0]!); start !== -1; ) {
    const end = endOf(line, phrases, start);
    if (end === -1) break;
    const own = sentences.filter(({ from, to }) => from < end - 1 && to > start + 1);
    places.push(toPlace(text, translation.language, own, cited));
    const last = own.at(-1)!;
    start = line.indexOf(phrases[0]!, Math.max(start + 1, last.to - 1));
  }
  return places;
}

/** Behind the last part; -1 where one does not follow. */
function endOf(line: string, phrases: readonly string[], start: number): number {
  let end = start + phrases[0]!.length;
  for (const phrase of phrases.slice(1)) {
    const at = line.indexOf(phrase, end - 1);
    if (at === -1) return -1;
    end = at + phrase.length;
  }
  return end;
}

/** What is not translated parts the sentences around it: no words reach over it. */
const GAP = "\n ";

function toLine(text: CorpusText, passages: TranslatedText): { readonly line: string; readonly sentences: readonly InLine[] } {
  let line = " ";
  const sentences: InLine[] = [];
  text.passages.forEach(({ ends }, passage) => {
    const translated = new Map((passages[passage] ?? []).map(([number, , , words]) => [number, words]));
    for (const [number] of ends) {
      const words = translated.get(number);
      if (words === undefined) {
        line += GAP;
        continue;
      }
      const from = line.length;
      const folded = foldWords(words).points.join("");
      if (folded !== "") line += `${folded} `;
      sentences.push({ passage, number, words, from, to: line.length - 1 });
    }
  });
  return { line, sentences };
}

function toPlace(text: CorpusText, language: string, sentences: readonly InLine[], cited: readonly Reference[] | null): TranslatedPlace {
  const [first, last] = [sentences[0]!, sentences.at(-1)!];
  const range = rangeOf(text, first, last);
  return {
    language,
    text,
    range,
    sentence: first.number,
    words: sentences.map(({ words }) => words).join(" "),
    isCited: cited !== null && citesStretch(cited, stretchOf(text, range, first, last)),
  };
}

/** From where a sentence begins to where another ends. */
function rangeOf({ passages }: CorpusText, first: InLine, last: InLine): SelectionRange {
  const [from, to] = [passages[first.passage]!, passages[last.passage]!];
  const indexOf = (ends: CorpusPassage["ends"], number: number) => ends.findIndex(([one]) => one === number);
  return {
    start: { passage: from.number, at: from.ends[indexOf(from.ends, first.number) - 1]?.[1] ?? 0 },
    end: { passage: to.number, at: to.ends[indexOf(to.ends, last.number)]![1] },
  };
}

/** From the first letter within these sentences to the last. */
function stretchOf(text: CorpusText, range: SelectionRange, first: InLine, last: InLine): Stretch {
  const { passage, start, end } = text.streams.reading();
  const from = passage.findIndex((index, k) => index === first.passage && start[k]! >= range.start.at);
  const to = passage.findLastIndex((index, k) => index === last.passage && end[k]! <= range.end.at);
  return { text, version: "reading", from, to: to + 1 };
}
