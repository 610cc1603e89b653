/** What does occur, where a query occurs nowhere. */
import { type FoldTable, findPhrase, fold } from "../../shared/fold.ts";
import { findSimilarNames } from "../../shared/search/names.ts";
import { findNearest, isTelling, type Phrase } from "../../shared/search/query.ts";
import { foldQuery, type Session } from "./session.ts";

/** Words of a query for which others are offered, and words that are offered. */
const NEAR = 6;

/** Terms that stand in the texts: names that are like the query, and its longest parts, as the reader wrote them. @param named whether it names an entry */
export async function nearestTerms(
  query: string,
  phrases: readonly Phrase[],
  { find, table, labels, size }: Session,
  named: boolean,
): Promise<string[]> {
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
  const long = parts.filter(({ length }) => length > 1);
  return [...new Set([...names, ...(long.length > 0 ? long : parts).map((part) => unfold(query, part, table))])].slice(0, NEAR);
}

/** A folded part of the query as it stands there. */
function unfold(query: string, part: Phrase, table: FoldTable): string {
  const { points, start, end } = fold(query, table);
  const at = findPhrase(points, part)[0];
  return at === undefined ? part.join("") : [...query].slice(start[at], end[at + part.length - 1]).join("");
}
