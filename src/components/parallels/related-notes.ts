import type { Note } from "../../schemas/note.ts";
import type { Parallel } from "../../schemas/parallel.ts";

/** Editor's notes on what a parallel sets side by side: those that quote both of its passages in overlapping words. */
export const relatedNotes = ({ a, b }: Pick<Parallel, "a" | "b">, notes: readonly Note[]): Note[] =>
  notes.filter(({ quotes }) => [a, b].every((side) => quotes.some((quote) => overlaps(quote, side))));

const overlaps = (one: Parallel["a"], two: Parallel["a"]): boolean =>
  one.passage === two.passage && one.seed[0] < two.seed[1] && two.seed[0] < one.seed[1];
