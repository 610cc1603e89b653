/** Entries by name. Pure; the browser runs it. */
import type { Entry } from "./catalogue.ts";

/** Entries that a folded query names or begins to name; exact names first, then the shorter. */
export function findNames(query: string, entries: readonly Entry[], limit = 8): Entry[] {
  if (query === "") return [];
  const ranked = entries.flatMap((entry, order) => {
    const forms = entry.forms.filter((form) => form.startsWith(query));
    if (forms.length === 0) return [];
    return [{ entry, order, rest: Math.min(...forms.map(({ length }) => length)) - query.length }];
  });
  return ranked
    .sort((a, b) => a.rest - b.rest || a.order - b.order)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/**
 * Entries that have the words of a query in a name in a language that parts its words; the last may be begun:
 * `neutrality` names “Carbon neutrality”, and so does `carbon neu`. Exact names first, then beginnings, then whole words, each the shorter first.
 * @param names folded, of each entry
 */
export function findInNames(query: string, names: readonly (readonly string[])[], entries: readonly Entry[], limit = 8): Entry[] {
  if (query === "") return [];
  const ranked = entries.flatMap((entry, order) => {
    const ranks = (names[order] ?? []).flatMap((name) => {
      const place = [
        name.startsWith(query),
        ` ${name} `.includes(` ${query} `),
        query.length >= SHORTEST_BEGUN && name.includes(` ${query}`),
      ];
      return place.includes(true) ? FAR * place.indexOf(true) + name.length - query.length : [];
    });
    return ranks.length > 0 ? [{ entry, order, rank: Math.min(...ranks) }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** Letters of a word of a name that is begun. */
const SHORTEST_BEGUN = 3;
/** More than names are long. */
const FAR = 1000;

/** Words that are most like one that does not occur, by the same measure as names, or begin like it. */
export function findSimilarWords(word: string, vocabulary: readonly string[], limit = 3): string[] {
  if (!LATIN.test(word)) return [];
  const likenessTo = likenessToLatin(word);
  const may = Math.floor(word.length / 4);
  const lengths = Array.from({ length: 2 * may + 1 }, (_, i) => word.length - may + i);
  const likenessToBeginning = (one: string): number =>
    one.length <= word.length + may ? 0 : BEGUN * Math.max(...lengths.map((length) => likenessTo(one.slice(0, length))));
  return vocabulary
    .map((one) => [one, likenessTo(one) || likenessToBeginning(one)] as const)
    .filter(([, likeness]) => likeness > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([one]) => one);
}

/** What a word that only begins alike counts. */
const BEGUN = 0.5;

/** Letters of a Latin word that others may be like: below it, every word is like every other. */
const SHORTEST_LATIN = 4;
const LATIN = /^[a-z0-9]+$/;

/**
 * Entries whose names are most like a query that names none. Latin is compared with Latin: at most one letter in four is
 * another, missing, too many or has changed places with its neighbour. All else shares pairs of neighbouring characters.
 */
export function findSimilarNames(query: string, entries: readonly Entry[], limit = 5): Entry[] {
  const likenessTo = LATIN.test(query) ? likenessToLatin(query) : likenessToPairs(query);
  const ranked = entries.flatMap((entry, order) => {
    const likeness = Math.max(...entry.forms.map(likenessTo));
    return likeness > 0 ? [{ entry, order, likeness }] : [];
  });
  return ranked
    .sort((a, b) => b.likeness - a.likeness || a.order - b.order)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** From 0, not alike, to 1, the same. */
type Likeness = (form: string) => number;

function likenessToLatin(query: string): Likeness {
  const may = Math.floor(query.length / 4);
  return (form) => {
    const isSimilar = query.length >= SHORTEST_LATIN && LATIN.test(form) && Math.abs(form.length - query.length) <= may;
    if (!isSimilar) return 0;
    const errors = countErrors(query, form);
    return errors <= may ? 1 - errors / query.length : 0;
  };
}

/** Letters to change, insert, take away or exchange with their neighbours, to make one word the other. */
function countErrors(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let k = 1; k <= b.length; k++) {
      const changed = last[k - 1]! + Number(a[i - 1] !== b[k - 1]);
      row[k] = Math.min(changed, last[k]! + 1, row[k - 1]! + 1);
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) row[k] = Math.min(row[k]!, before[k - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** Pairs that both have, of all; less than 0.3 is no likeness. */
function likenessToPairs(query: string): Likeness {
  const asked = pairsOf(query);
  return (form) => {
    const likeness = dice(asked, pairsOf(form));
    return likeness >= 0.3 ? likeness : 0;
  };
}

function pairsOf(text: string): Set<string> {
  const points = [...text];
  return new Set(points.slice(1).map((point, i) => points[i]! + point));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of a) if (b.has(pair)) both++;
  return (2 * both) / (a.size + b.size || 1);
}
