/** The filters as a form of check boxes, with the number of passages each would leave. */
import { lookUp, ownValue } from "../../shared/keyed.ts";
import type { Labels } from "../../shared/search/catalogue.ts";
import { countValues, FACETS, type Facet, type Postings, type Selection } from "../../shared/search/facets.ts";
import { fill, type SearchConfig } from "./config.ts";
import { element } from "./dom.ts";

/** Values shown at first in a facet that has many. */
const SHOWN = 60;

export function labelOf(facet: Facet, value: string, labels: Labels, { words }: SearchConfig): string {
  if (facet === "text") return lookUp(labels.texts, value) ?? value;
  if (facet === "kind") return ownValue(words, `kind.${value}`) ?? value;
  return lookUp(facet === "area" ? labels.areas : labels.names, value) ?? value;
}

/**
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
  return FACETS.map((facet) => {
    const details = element("details", { "data-facet": facet }, element("summary", {}, config.words[`filter.${facet}`]!));
    details.open = open.has(facet);
    if (postings[facet] === undefined) return details;
    const counts = countValues(records, selection, postings, size, facet);
    if (facet === "entity" || facet === "speaker") counts.sort((a, b) => b[1] - a[1]);
    const chosen = new Set(selection[facet]);
    const shown = [...counts.slice(0, SHOWN), ...counts.slice(SHOWN).filter(([value]) => chosen.has(value))];
    const list = element(
      "ul",
      { class: "list" },
      ...shown.map(([value, count]) => {
        const box = element("input", { type: "checkbox", name: facet, value });
        box.checked = chosen.has(value);
        return element(
          "li",
          {},
          element(
            "label",
            {},
            box,
            " ",
            labelOf(facet, value, labels, config),
            " ",
            element("span", { class: "count" }, fill(config.words["n"]!, { n: count })),
          ),
        );
      }),
    );
    details.append(shown.length > 0 ? list : element("p", { class: "count" }, config.words["filter.none"]!));
    return details;
  });
}
