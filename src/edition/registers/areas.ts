import type { Area } from "../../schemas/area.ts";
import type { Span } from "../../schemas/common.ts";
import type { Figure } from "../../schemas/figure.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import { toOptionalProse, toProse } from "../kernel/script.ts";
import type { Resolver } from "./resolve.ts";

/** An area as published, with the places of its quotations in the seed. */
export interface EditionArea extends Omit<Area, "passages"> {
  readonly passages: readonly (Area["passages"][number] & { readonly seed: Span })[];
}

export function buildAreas({ areas }: Editorial, figures: readonly Figure[], resolver: Resolver): EditionArea[] {
  const file = `${EDITORIAL}/areas.yaml`;
  resolver.unique(
    areas.map(({ id }) => id),
    file,
  );
  return areas.map((input, i): EditionArea => {
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
      figures: figures.filter((figure) => figure.areas.includes(input.id)).map(({ id }) => id),
    };
  });
}
