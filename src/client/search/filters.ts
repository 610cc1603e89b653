/** The filters as a form of check boxes, with the number of passages each would leave. */

import { fill } from "../../shared/fill.ts";
import { lookUp, ownValue } from "../../shared/keyed.ts";
import type { Labels } from "../../shared/search/catalogue.ts";
import { countValues, FACETS, type Facet, filterRecords, hasChoice, type Postings, type Selection } from "../../shared/search/facets.ts";
import type { SearchConfig } from "./config.ts";
import { element } from "./dom.ts";

/** Values shown at first in a facet that has many. */
const SHOWN = 60;

export function labelOf(facet: Facet, value: string, labels: Labels, { words }: SearchConfig): string {
  if (facet === "text") return lookUp(labels.texts, value) ?? value;
  if (facet === "kind") return ownValue(words, `kind.${value}`) ?? value;
  return lookUp(facet === "area" ? labels.areas : labels.names, value) ?? value;
}

/**
 * Of each facet that has something to choose.
 * @param open facets that stand open; the entities are counted only then
 * @param records all passages that answer, before any filter
 */
export function filterForm(
  records: readonly number[],
  selection: Selection,
  postings: Postings,
  size: number,
  labels: Labels,
  config: SearchConfig,
  open: ReadonlySet<Facet>,
): HTMLElement[] {
  return FACETS.flatMap((facet) => {
    const details = element("details", { "data-facet": facet }, element("summary", {}, config.words[`filter.${facet}`]!));
    details.open = open.has(facet);
    if (postings[facet] === undefined) return records.length > 1 ? details : [];
    const counts = countValues(records, selection, postings, size, facet);
    if (!hasChoice(counts, filterRecords(records, { ...selection, [facet]: [] }, postings, size).length, selection[facet])) return [];
    if (facet === "entity" || facet === "speaker") counts.sort((a, b) => b[1] - a[1]);
    const chosen = new Set(selection[facet]);
    const shown = [...counts.slice(0, SHOWN), ...counts.slice(SHOWN).filter(([value]) => chosen.has(value))];
    const items = shown.map(([value, count]) => {
      const box = element("input", { type: "checkbox", name: facet, value });
      box.checked = chosen.has(value);
      const number = element("span", { class: "count" }, fill(config.words["n"]!, { n: count }));
      return element("li", {}, element("label", {}, box, " ", labelOf(facet, value, labels, config), " ", number));
    });
    details.append(element("ul", { class: "list" }, ...items));
    return details;
  });
}
