/** Entries and areas that a query names, in Chinese or in the words of other languages. */
import type { Entry } from "../../shared/search/catalogue.ts";
import { findInNames, findNames } from "../../shared/search/names.ts";
import { findAreas } from "../../shared/search/order.ts";
import { type Answered, foldName } from "./ask.ts";
import { foldQuery, type Session } from "./session.ts";

/** Entries that a query names and that are listed. */
const ENTRIES = 8;

/** Entries that the query names. */
export async function nameEntries(query: string, { words: asked }: Answered, { table, labels, translations }: Session): Promise<Entry[]> {
  const named = findNames(foldQuery(query, table), labels.entries);
  if (asked === null) return named;
  const inWords = findInNames(foldName(query), (await translations.words()).names, labels.entries);
  return [...new Set([...named, ...inWords])].slice(0, Math.max(named.length, ENTRIES));
}

/** Areas that the query names, in Chinese or as entries are named in words. */
export async function askedAreas(query: string, { phrases, words: asked }: Answered, { labels, translations }: Session): Promise<string[]> {
  const inText = findAreas(phrases, labels.entries);
  if (asked === null) return inText;
  const { names } = await translations.words();
  const areas = findInNames(foldName(query), names, labels.entries, labels.entries.length).filter(({ kind }) => kind === "area");
  return [...new Set([...inText, ...areas.map(({ id }) => id.replace(/^area:/, ""))])];
}
