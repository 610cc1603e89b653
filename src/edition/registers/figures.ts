import { Figure, FigureInput } from "../../schemas/figure.ts";
import { toOptionalProse, toProse } from "../kernel/script.ts";
import { idsOf, type Register } from "./register.ts";
import { toPlace } from "./resolve.ts";

export const figures: Register<typeof FigureInput, Figure> = {
  file: "figures",
  input: FigureInput,
  data: { holds: "Every number of the texts that measures or counts something.", schema: Figure },
  quotes: (figure) => [figure],
  textOf: ({ text }) => text,
  build(entries, { file, resolver }) {
    resolver.unique(idsOf(entries), file);
    return entries.flatMap((input, i): Figure[] => {
      const where = `${file} → [${i}]`;
      resolver.ids("area", input.areas, `${where}.areas`);
      const found = resolver.quote(input, where);
      if (found === null) return [];
      const { id, quote, value, unit, comparator, areas } = input;
      return [
        {
          id,
          ...toPlace(found, quote),
          value,
          unit,
          comparator,
          measures: toProse(input.measures),
          asOf: input.asOf ?? null,
          areas,
          note: toOptionalProse(input.note),
        },
      ];
    });
  },
};
