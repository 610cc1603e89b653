/** Which passages answer a query by their translations. Pure; the browser runs it. */
import { intersect, type Phrase } from "./query.ts";
import { findInWords, isNumber, isPart, type WordQuery, wordsOf } from "./words.ts";

/** Records, ascending. */
type Records = readonly number[];

/** What is asked of an index of words. */
export interface WordIndex {
  /** Every word that occurs, folded. */
  readonly vocabulary: readonly string[];
  /** Records in which these words stand one after another. */
  find(words: readonly string[]): Promise<Records>;
  /** Those of the records that have the phrase in a sentence, begun and ended within words or not: by reading them. */
  verify(records: Records, phrase: Phrase): Promise<Records>;
}

export interface WordAnswer {
  /** Records that have every phrase in whole words. */
  readonly whole: Records;
  /** Those of them in which the words of the query, which are several, follow one another. */
  readonly together: Records;
  /** Records that have one of them only within longer words, or across. */
  readonly within: Records;
}

/**
 * What the text itself has counts for a word of letters; for a number only where the text has all of the query, for beside
 * words of a translation it may be another: 500 億 is 50 billion.
 * @param others records that have a phrase of the query in the text itself, for each of its phrases
 */
export async function answerWords(query: WordQuery, index: WordIndex, others: readonly Records[] = []): Promise<WordAnswer> {
  if (query.phrases.length === 0) return { whole: [], together: [], within: [] };
  const known = new Set(index.vocabulary);
  const whole = await Promise.all(query.phrases.map((phrase) => findWhole(phrase, index, known)));
  const parts = await Promise.all(query.phrases.map((phrase) => (isPart(phrase) ? findParts(phrase, index, known) : [])));
  const inTexts = query.phrases.map((_, i) => others[i] ?? []);
  const exact = whole.map((records, i) => (isNumber(query.phrases[i]!) ? records : unite([records, inTexts[i]!])));
  const loose = exact.map((records, i) => unite([records, parts[i]!]));
  const across = query.joined === null ? [] : await findParts(query.joined, index, known);
  const together = query.joined === null || query.phrases.length < 2 ? [] : await findWhole(query.joined, index, known);
  const inWhole = unite([exact.reduce(intersect), inTexts.reduce(intersect)]);
  return { whole: inWhole, together, within: without(unite([loose.reduce(intersect), across]), inWhole) };
}

/** Words that occur nowhere are not asked for. */
const findWhole = async (phrase: Phrase, index: WordIndex, known: ReadonlySet<string>): Promise<Records> => {
  const words = wordsOf(phrase);
  return words.every((word) => known.has(word)) ? index.find(words) : [];
};

/** Of one word, the records of all words that hold it; of several, those where the outer ones end and begin as asked, read. */
async function findParts(phrase: Phrase, index: WordIndex, known: ReadonlySet<string>): Promise<Records> {
  const words = wordsOf(phrase);
  const [first, last] = [words[0]!, words.at(-1)!];
  const inner = words.slice(1, -1);
  if (words.length === 1) return findAny((word) => word.includes(first) && findInWords([...word], phrase).length > 0, index);
  if (!inner.every((word) => known.has(word))) return [];
  const found = [
    findAny((word) => word.endsWith(first), index),
    findAny((word) => word.startsWith(last), index),
    ...(inner.length > 0 ? [index.find(inner)] : []),
  ];
  const candidates = (await Promise.all(found)).reduce(intersect);
  return candidates.length === 0 ? [] : index.verify(candidates, phrase);
}

const findAny = async (fits: (word: string) => boolean, index: WordIndex): Promise<Records> =>
  unite(await Promise.all(index.vocabulary.filter(fits).map((word) => index.find([word]))));

/** Records in any of the lists, ascending. */
export const unite = (lists: readonly Records[]): Records => [...new Set(lists.flat())].sort((a, b) => a - b);

export function without(records: Records, others: Records): Records {
  const left = new Set(others);
  return records.filter((record) => !left.has(record));
}
