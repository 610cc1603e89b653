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

/** Entries whose names share most with a query that names none: half of its pairs of neighbouring characters at least. */
export function findSimilarNames(query: string, entries: readonly Entry[], limit = 5): Entry[] {
  const asked = pairsOf(query);
  if (asked.size === 0) return [];
  const ranked = entries.flatMap((entry, order) => {
    const likeness = Math.max(...entry.forms.map((form) => dice(asked, pairsOf(form))));
    return likeness >= 0.3 ? [{ entry, order, likeness }] : [];
  });
  return ranked
    .sort((a, b) => b.likeness - a.likeness || a.order - b.order)
    .slice(0, limit)
    .map(({ entry }) => entry);
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
