/** The state of the search page, as its address says it. Pure. */
import { FACETS, type Selection } from "../../edition/search-facets.ts";

export interface SearchState {
  readonly query: string;
  readonly selection: Selection;
}

/** `?q=碳中和&text=000&kind=answer&kind=question` */
export function parseAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen = FACETS.flatMap((facet) => {
    const values = [...new Set(parameters.getAll(facet))].sort();
    return values.length > 0 ? [[facet, values] as const] : [];
  });
  return { query: parameters.get("q") ?? "", selection: Object.fromEntries(chosen) };
}

/** The reverse of `parseAddress`; a state that asks for nothing is `?`. */
export function formatAddress({ query, selection }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  for (const facet of FACETS) for (const value of selection[facet] ?? []) parameters.append(facet, value);
  return `?${parameters}`;
}
