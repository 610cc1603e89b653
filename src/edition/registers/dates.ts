import { DatedExpression, DateInput } from "../../schemas/date.ts";
import { toOptionalProse } from "../kernel/script.ts";
import type { Register } from "./register.ts";
import { toPlace } from "./resolve.ts";

/** Dated expressions, in the order of the texts. */
export const dates: Register<typeof DateInput, DatedExpression> = {
  file: "dates",
  input: DateInput,
  data: { holds: "Every dated or datable expression of the texts.", schema: DatedExpression },
  quotes: (date) => [date],
  textOf: ({ text }) => text,
  build: (entries, { file, resolver }) =>
    entries
      .flatMap((input, i): DatedExpression[] => {
        const found = resolver.quote(input, `${file} → [${i}]`);
        if (found === null) return [];
        const { quote, edtf, precision, basis } = input;
        return [
          {
            ...toPlace(found, quote),
            edtf,
            precision,
            basis,
            note: toOptionalProse(input.note),
          },
        ];
      })
      .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.seed[0] - b.seed[0])),
};
