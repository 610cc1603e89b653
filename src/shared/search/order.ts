/** In which order results stand. Pure; the browser runs it. */
import { lookUp } from "../keyed.ts";
import { type Catalogue, type Entry, fromDistances, fromRuns } from "./catalogue.ts";
import type { Phrase } from "./query.ts";

/** Passages as they follow one another in the texts, or the most relevant first. */
export const ORDERS = ["text", "relevance"] as const;
export type Order = (typeof ORDERS)[number];

/** An order as an address or the browser's store may hold it; null for none. */
export const fitOrder = (value: string | null): Order | null => ORDERS.find((order) => order === value) ?? null;

/** Kinds of passages that say what those below them are about. */
const HEADS: ReadonlySet<string> = new Set(["title", "deck", "heading"]);
/** Code points of a word that is taken for the name of an area, or the beginning of one. */
const SHORTEST = 2;

/** Ids of the areas that words of a query name: in whole, by a beginning, or with more around. 教育 → `education` */
export function findAreas(phrases: readonly Phrase[], entries: readonly Entry[]): string[] {
  const words = phrases.filter(({ length }) => length >= SHORTEST).map((phrase) => phrase.join(""));
  const names = (form: string): boolean =>
    [...form].length >= SHORTEST && words.some((word) => form.startsWith(word) || (isHan(form) && word.includes(form)));
  return entries.filter(({ kind, forms }) => kind === "area" && forms.some(names)).map(({ id }) => id.replace(/^area:/, ""));
}

/** Pinyin and English stand within other words by chance. */
const isHan = (form: string): boolean => /^\p{Script=Han}+$/u.test(form);

/** For each passage, of how many of these areas it treats. */
export function countAreas(areas: readonly string[], catalogue: Catalogue): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const area of areas) {
    for (const record of fromDistances(lookUp(catalogue.areas, area) ?? [])) counts.set(record, (counts.get(record) ?? 0) + 1);
  }
  return counts;
}

/**
 * Passages that treat of what is asked before those that mention it; then titles and headings; then where it occurs more
 * often; then in the order of the texts.
 * @param about of how many areas that were asked each passage treats
 * @param occurrences in each passage; left out where not all of them were read
 */
export function byRelevance(
  records: readonly number[],
  catalogue: Catalogue,
  about: ReadonlyMap<number, number>,
  occurrences: ReadonlyMap<number, number> = new Map(),
): number[] {
  const kindOf = fromRuns(catalogue.kindOf);
  const isHead = (record: number): number => Number(HEADS.has(catalogue.kinds[kindOf[record]!] ?? ""));
  const of = (counts: ReadonlyMap<number, number>, record: number): number => counts.get(record) ?? 0;
  return records.toSorted(
    (a, b) => of(about, b) - of(about, a) || isHead(b) - isHead(a) || of(occurrences, b) - of(occurrences, a) || a - b,
  );
}
