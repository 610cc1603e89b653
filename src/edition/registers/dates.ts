import type { DatedExpression } from "../../schemas/date.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import { toOptionalProse } from "../kernel/script.ts";
import { textIdOf } from "../text/text.ts";
import type { Resolver } from "./resolve.ts";

export function buildDates({ dates }: Editorial, resolver: Resolver): DatedExpression[] {
  return dates
    .flatMap((input, i) => {
      const found = resolver.quote(input, `${EDITORIAL}/dates.yaml → [${i}]`);
      if (found === null) return [];
      const { passage, quote, edtf, precision, basis } = input;
      return {
        text: textIdOf(passage)!,
        passage,
        start: found.start,
        end: found.end,
        quote,
        seed: found.seed,
        edtf,
        precision,
        basis,
        note: toOptionalProse(input.note),
      };
    })
    .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.seed[0] - b.seed[0]));
}
