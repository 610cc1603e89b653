/** The state of the search page, as its address says it. Pure. */
import { FACETS, type Selection } from "../../shared/search/facets.ts";
import { fitOrder, type Order } from "../../shared/search/order.ts";
import { cutQuery } from "../../shared/search/query.ts";

export interface SearchState {
  /** As far as it is answered. */
  readonly query: string;
  readonly selection: Selection;
  /** null where the address leaves it to the reader. */
  readonly order: Order | null;
  /** Whether the reader asked more than is answered. */
  readonly cut: boolean;
}

/** What a reader asks, in the address or in the field. */
export function toState(asked: string, selection: Selection, order: Order | null): SearchState {
  const query = cutQuery(asked);
  return { query, selection, order, cut: query !== asked };
}

/** `?q=碳中和&text=000&kind=answer&kind=question&order=relevance` */
export function parseAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen = FACETS.flatMap((facet) => {
    const values = [...new Set(parameters.getAll(facet))].sort();
    return values.length > 0 ? [[facet, values] as const] : [];
  });
  return toState(parameters.get("q") ?? "", Object.fromEntries(chosen), fitOrder(parameters.get("order")));
}

/** The reverse of `parseAddress`; a state that asks for nothing is `?`. */
export function formatAddress({ query, selection, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  for (const facet of FACETS) for (const value of selection[facet] ?? []) parameters.append(facet, value);
  if (order !== null) parameters.set("order", order);
  return `?${parameters}`;
}
