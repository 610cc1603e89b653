/** Which passages answer a query by their translations. Pure; the browser runs it. */
import { intersect, type Phrase } from "./query.ts";
import { isPart, type WordQuery, wordsOf } from "./words.ts";

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
  /** Records that have one of them only within longer words, or across. */
  readonly within: Records;
}

/** @param others records that have a phrase of the query in the text itself, for each of its phrases */
export async function answerWords(query: WordQuery, index: WordIndex, others: readonly Records[] = []): Promise<WordAnswer> {
  if (query.phrases.length === 0) return { whole: [], within: [] };
  const known = new Set(index.vocabulary);
  const whole = await Promise.all(query.phrases.map((phrase) => findWhole(phrase, index, known)));
  const parts = await Promise.all(query.phrases.map((phrase) => (isPart(phrase) ? findParts(phrase, index, known) : [])));
  const exact = whole.map((records, i) => unite([records, others[i] ?? []]));
  const loose = exact.map((records, i) => unite([records, parts[i]!]));
  const across = query.joined === null ? [] : await findParts(query.joined, index, known);
  const inWhole = exact.reduce(intersect);
  return { whole: inWhole, within: without(unite([loose.reduce(intersect), across]), inWhole) };
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
  if (words.length === 1) return findAny((word) => word.includes(first), index);
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
