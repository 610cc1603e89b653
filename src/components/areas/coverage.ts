import type { EditionArea } from "../../edition/registers/areas.ts";

/** What one text says on one area. */
export interface CoverageCell {
  readonly text: string;
  readonly substantive: EditionArea["passages"];
  readonly mention: EditionArea["passages"];
}

/** Passages of an area by text, in the order of `texts`; a text that does not discuss it has an empty cell. */
export const coverageOf = (area: Pick<EditionArea, "passages">, texts: readonly { readonly id: string }[]): CoverageCell[] =>
  texts.map(({ id }) => {
    const here = area.passages.filter(({ passage }) => passage.startsWith(`${id}:`));
    return {
      text: id,
      substantive: here.filter(({ relation }) => relation === "substantive"),
      mention: here.filter(({ relation }) => relation === "mention"),
    };
  });
