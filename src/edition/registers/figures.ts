import { Figure, FigureInput } from "../../schemas/figure.ts";
import { toOptionalProse, toProse } from "../kernel/script.ts";
import { textIdOf } from "../text/text.ts";
import { idsOf, type Register } from "./register.ts";

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
      const { id, passage, quote, value, unit, comparator, areas } = input;
      return [
        {
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
        },
      ];
    });
  },
};
