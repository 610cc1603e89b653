/** What does occur, where a query occurs nowhere. */
import { type FoldTable, findPhrase, fold } from "../../shared/fold.ts";
import { findSimilarNames, findSimilarWords } from "../../shared/search/names.ts";
import { findNearest, isTelling, type Phrase } from "../../shared/search/query.ts";
import { isPart, type WordQuery, wordsOf } from "../../shared/search/words.ts";
import type { Asked } from "./hits.ts";
import { foldQuery, type Session } from "./session.ts";

/** Words of a query for which others are offered, and words that are offered. */
const NEAR = 6;

/** Terms that stand in the texts: names that are like the query, and its longest parts, as the reader wrote them. @param named whether it names an entry */
export async function nearestTerms(query: string, { phrases, words }: Asked, session: Session, named: boolean): Promise<string[]> {
  const { find, table, labels, size } = session;
  const inTexts = async (phrase: Phrase) => (await find(phrase)).filter((record) => record < size);
  const names: string[] = [];
  for (const { label, forms } of named ? [] : findSimilarNames(foldQuery(query, table), labels.entries)) {
    if ((await inTexts([...forms[0]!])).length > 0) names.push(label);
  }
  const parts: Phrase[] = [];
  for (const phrase of phrases.slice(0, NEAR)) {
    const occurs = (await inTexts(phrase)).length > 0;
    parts.push(...(occurs ? [phrase].filter(isTelling) : await findNearest(phrase, inTexts)));
  }
  if (words !== null) return [...new Set([...names, ...(await nearestWords(words, session))])].slice(0, NEAR);
  const long = parts.filter(({ length }) => length > 1);
  return [...new Set([...names, ...(long.length > 0 ? long : parts).map((part) => unfold(query, part, table))])].slice(0, NEAR);
}

/** Words that stand in the translations: of a query in words, those of it that do, and for the others what is like them. */
async function nearestWords({ phrases }: WordQuery, { translations, size }: Session): Promise<string[]> {
  const { vocabulary, find } = await translations.words();
  const known = new Set(vocabulary);
  const asked = [...new Set(phrases.flatMap(wordsOf))].slice(0, NEAR);
  const offered = asked.flatMap((word) => (known.has(word) ? [word] : findSimilarWords(word, vocabulary)));
  const telling = offered.filter((word) => isPart([...word]) && (asked.length > 1 || word !== asked[0]));
  // Names and descriptions of entries have words, too.
  const found = await Promise.all(telling.map(async (word) => (await find([word])).some((record) => record < size)));
  return telling.filter((_, i) => found[i]);
}

/** A folded part of the query as it stands there. */
function unfold(query: string, part: Phrase, table: FoldTable): string {
  const { points, start, end } = fold(query, table);
  const at = findPhrase(points, part)[0];
  return at === undefined ? part.join("") : [...query].slice(start[at], end[at + part.length - 1]).join("");
}
