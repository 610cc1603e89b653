import { Area, AreaInput } from "../../schemas/area.ts";
import type { Span } from "../../schemas/common.ts";
import { toOptionalProse, toProse } from "../kernel/script.ts";
import { idsOf, type Register } from "./register.ts";

/** An area as published, with the places of its quotations in the seed. */
export interface EditionArea extends Omit<Area, "passages"> {
  readonly passages: readonly (Area["passages"][number] & { readonly seed: Span })[];
}

/** Areas in the editor's order. */
export const areas: Register<typeof AreaInput, EditionArea> = {
  file: "areas",
  input: AreaInput,
  data: {
    holds: "The focus areas of the strategy, in the press release's order.",
    schema: Area,
    of: (area): Area => ({ ...area, passages: area.passages.map(({ seed: _, ...line }) => line) }),
  },
  quotes: ({ passages }) => passages,
  title: ({ name }) => name,
  locked: { of: ({ id, name }) => ({ id, title: name }), url: (id) => `/areas/${id}/` },
  build(entries, { file, resolver, figures }) {
    resolver.unique(idsOf(entries), file);
    return entries.map((input, i): EditionArea => {
      const where = `${file} → [${i}]`;
      resolver.ids("entity", input.initiatives, `${where}.initiatives`);
      const passages = input.passages.map(({ passage, relation, note, ...selector }, k) => {
        const found = resolver.quote({ passage, ...selector }, `${where}.passages[${k}]`);
        return { passage, relation, quote: selector.quote, seed: found?.seed ?? [0, 0], note: toOptionalProse(note) };
      });
      return {
        id: input.id,
        order: i + 1,
        name: toProse(input.name),
        aliases: input.aliases,
        summary: toProse(input.summary),
        passages,
        initiatives: input.initiatives,
        figures: idsOf(figures.filter((figure) => figure.areas.includes(input.id))),
      };
    });
  },
};
