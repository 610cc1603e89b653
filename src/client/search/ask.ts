/** What answers a query: the texts, and their translations where the query is in words. */
import { type FoldTable, fold } from "../../shared/fold.ts";
import { answerQuery, type FindPhrase, type Phrase, parseQuery } from "../../shared/search/query.ts";
import { answerWords, unite } from "../../shared/search/word-answer.ts";
import { foldWords, isInWords, parseWords, type WordQuery } from "../../shared/search/words.ts";
import type { Translations } from "./translations.ts";

export interface Answered {
  /** What is marked in the texts. */
  readonly phrases: readonly Phrase[];
  /** What is marked in translations; null where they were not asked. */
  readonly words: WordQuery | null;
  /** Records that answer, ascending. */
  readonly records: readonly number[];
  /** Those of them in whose translation the words of the query follow one another. */
  readonly together: readonly number[];
  /** Those of them that have words of the query only as parts of longer ones. */
  readonly within: readonly number[];
}

export interface Sources {
  readonly find: FindPhrase;
  readonly table: FoldTable;
  readonly translations: Translations;
  /** Number of passages; records from here on are entries. */
  readonly size: number;
}

/**
 * A query without Han characters asks both. One with Han asks the texts, and only where no passage answers, and words stand
 * beside, the translations too: 「騰訊 carbon」 finds what has the one here and the other there.
 */
export async function ask(query: string, { find, table, translations, size }: Sources): Promise<Answered> {
  const { phrases, records } = await answerQuery(parseQuery(query, table), find, size);
  const words = parseWords(query);
  const isFound = records.some((record) => record < size);
  if (!isInWords(query) && (isFound || !words.written.some((part) => isInWords(part) && /\p{L}/u.test(part))))
    return { phrases, words: null, records, together: [], within: [] };
  if (words.phrases.length === 0) return { phrases, words: null, records, together: [], within: [] };
  const others = await Promise.all(words.written.map((part) => findIfAny(fold(part, table).points, find)));
  const { whole, together, within } = await answerWords(words, await translations.words(), others);
  const first = new Set([...records, ...whole]);
  return { phrases, words, records: unite([records, whole, within]), together, within: within.filter((record) => !first.has(record)) };
}

const findIfAny = async (phrase: Phrase, find: FindPhrase): Promise<readonly number[]> => (phrase.length === 0 ? [] : find(phrase));

/** A query as names in these languages are compared. */
export const foldName = (query: string): string => foldWords(query).points.join("");
