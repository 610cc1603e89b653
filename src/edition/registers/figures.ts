import type { Figure } from "../../schemas/figure.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import { toOptionalProse, toProse } from "../kernel/script.ts";
import { textIdOf } from "../text/text.ts";
import type { Resolver } from "./resolve.ts";

export function buildFigures({ figures }: Editorial, resolver: Resolver): Figure[] {
  const file = `${EDITORIAL}/figures.yaml`;
  resolver.unique(
    figures.map(({ id }) => id),
    file,
  );
  return figures.flatMap((input, i) => {
    const where = `${file} → [${i}]`;
    resolver.ids("area", input.areas, `${where}.areas`);
    const found = resolver.quote(input, where);
    if (found === null) return [];
    const { id, passage, quote, value, unit, comparator, areas } = input;
    return {
      id,
      text: textIdOf(passage)!,
      passage,
      start: found.start,
      end: found.end,
      quote,
      seed: found.seed,
      value,
      unit,
      comparator,
      measures: toProse(input.measures),
      asOf: input.asOf ?? null,
      areas,
      note: toOptionalProse(input.note),
    };
  });
}
