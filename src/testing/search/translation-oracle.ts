/** For tests of search: what a plain scan of the translations finds, and queries in their languages. */
import type { Translation } from "../../schemas/translation.ts";
import { type Question, random } from "./oracle.ts";

/** A query with the passages that have its words as words, and those that have them only as parts of longer ones. */
export interface WordQuestion extends Question {
  readonly within: readonly string[];
  /** Those in which the words of the query follow one another. */
  readonly together: readonly string[];
}

export interface TranslationOracle {
  /** Passages that answer a query without Han characters, in reading order. */
  scan(query: string): Omit<WordQuestion, "query">;
  /** Words and strings of letters that occur, spelled in various ways. */
  questions(count: number, seed: number): WordQuestion[];
  /** The same in quotation marks. */
  quoted(count: number, seed: number): WordQuestion[];
}

/** As results stand: what has the words as a phrase, what has them as words, then the rest. */
export const inOrder = ({ expected, together, within }: Omit<WordQuestion, "query">): string[] => [
  ...together,
  ...expected.filter((id) => !together.includes(id) && !within.includes(id)),
  ...within,
];

const SIGN = "\\p{Sm}\\p{Sc}\\p{So}%&@#";

/** `Tech-for-Good’s 12,000` → `tech for good s 12000`: written otherwise than the search does it. */
export const normalise = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/(?<=\p{N})[,·•‧](?=\p{N})/gu, "")
    .replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, " ")
    .replace(new RegExp(`[${SIGN}]`, "gu"), " $& ")
    .replace(new RegExp(`[^\\p{L}\\p{N}.${SIGN}]+`, "gu"), " ")
    .trim();

/** A string of letters as it may stand in a longer one: a number is not taken apart. */
const toPart = (words: string): RegExp => {
  const [before, after] = [/^[\p{N}.]/u.test(words) ? "(?<![\\p{N}.])" : "", /[\p{N}.]$/u.test(words) ? "(?![\\p{N}.])" : ""];
  return new RegExp(before + words.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`) + after, "u");
};
const isNumber = (words: string): boolean => /\p{N}/u.test(words) && !/\p{L}/u.test(words);

const hasThreeLetters = (words: string): boolean => [...words.replaceAll(" ", "")].length >= 3;

/**
 * @param passages ids of all, in reading order
 * @param scanTexts passages whose Chinese has a string
 */
export function createTranslationOracle(
  translations: readonly Pick<Translation, "sentences">[],
  passages: readonly string[],
  scanTexts: (words: string) => readonly string[],
): TranslationOracle {
  const sentences = translations.flatMap((one) => one.sentences.map(({ id, text }) => ({ passage: id.replace(/\.\d+$/, ""), text })));
  const plain = Map.groupBy(
    sentences.map(({ passage, text }) => ({ passage, text: normalise(text) })),
    ({ passage }) => passage,
  );
  const inSome = (id: string, fits: (sentence: string) => boolean): boolean => plain.get(id)?.some(({ text }) => fits(text)) ?? false;
  const hasWhole = (id: string, words: string): boolean => inSome(id, (text) => ` ${text} `.includes(` ${words} `));
  const hasPart = (id: string, words: string): boolean => hasThreeLetters(words) && inSome(id, (text) => toPart(words).test(text));

  const scan: TranslationOracle["scan"] = (query) => {
    const isQuoted = /^[“"][^“”"]*[”"]$/.test(query);
    const written = (isQuoted ? [query.slice(1, -1)] : query.split(/\s+/)).filter((word) => normalise(word) !== "");
    const asked = written.map((word) => ({ words: normalise(word), inTexts: new Set(scanTexts(word)) }));
    const joined = written.length > 1 ? normalise(query) : null;
    const inTexts = new Set(scanTexts(isQuoted ? query.slice(1, -1) : query));
    if (asked.length === 0) return { expected: passages.filter((id) => inTexts.has(id)), together: [], within: [] };
    // 500 in the text is not the 500 of a query that the text does not have as a whole.
    const counts = (one: (typeof asked)[number], id: string): boolean => !isNumber(one.words) && one.inTexts.has(id);
    const isFirst = (id: string): boolean =>
      inTexts.has(id) || asked.every((one) => one.inTexts.has(id)) || asked.every((one) => counts(one, id) || hasWhole(id, one.words));
    const isFound = (id: string): boolean =>
      asked.every((one) => counts(one, id) || hasWhole(id, one.words) || hasPart(id, one.words)) ||
      (joined !== null && hasPart(id, joined));
    const first = passages.filter(isFirst);
    const expected = passages.filter((id) => first.includes(id) || isFound(id));
    const isSeveral = new Set(asked.map(({ words }) => words)).size > 1;
    const together = joined === null || !isSeveral || !hasThreeLetters(joined) ? [] : passages.filter((id) => hasWhole(id, joined));
    return { expected, together, within: expected.filter((id) => !first.includes(id)) };
  };

  /** Some of the letters large, one with an accent, apostrophes of the other kind. */
  const respell = (text: string, pick: (below: number) => number): string => {
    const accented = pick(4) === 0 ? text.replace(/[eo]/, "$&\u0301").normalize("NFC") : text;
    const marked = pick(2) === 0 ? accented.replaceAll("’", "'") : accented;
    return [...marked].map((letter) => (pick(4) === 0 ? letter.toUpperCase() : letter)).join("");
  };
  const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const oneOf = <T>(list: readonly T[], pick: (below: number) => number): T => list[pick(list.length)]!;
  const ask = (kind: number, pick: (below: number) => number): string => {
    const { text, passage } = oneOf(sentences, pick);
    const words = wordsIn(text);
    const at = pick(words.length);
    if (kind === 0) return words[at]!;
    if (kind === 1) return `${words[at]} ${oneOf(words, pick)}`;
    if (kind === 2)
      return `${words[at]} ${oneOf(
        wordsIn(
          oneOf(
            sentences.filter((one) => one.passage === passage),
            pick,
          ).text,
        ),
        pick,
      )}`;
    if (kind === 3) return words.slice(at, at + 2 + pick(2)).join("-");
    const start = pick(text.length);
    return text.slice(start, start + 3 + pick(18)).trim();
  };
  const collect = (count: number, seed: number, kinds: readonly number[], write: (query: string) => string): WordQuestion[] => {
    const pick = random(seed);
    const questions: WordQuestion[] = [];
    while (questions.length < count) {
      const found = ask(oneOf(kinds, pick), pick);
      // Part of a quotation, with its marks, is another question than its words.
      if (/[“”"]/.test(found) || !hasThreeLetters(normalise(found))) continue;
      const query = write(respell(found, pick));
      questions.push({ query, ...scan(query) });
    }
    return questions;
  };
  return {
    scan,
    questions: (count, seed) => collect(count, seed, [0, 1, 2, 3, 4, 4, 4, 4], (query) => query),
    quoted: (count, seed) => collect(count, seed, [0, 3, 4], (query) => (query.length % 2 === 0 ? `"${query}"` : `“${query}”`)),
  };
}
