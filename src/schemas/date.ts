import { z } from "astro/zod";
import { Basis, Edtf, PassageId, Precision, Prose, ProseInput, QuoteInput, Span, TextId } from "./common.ts";

const fields = { edtf: Edtf, precision: Precision, basis: Basis };

/** One entry of `src/editorial/dates.yaml`: a dated or datable expression. */
export const DateInput = z.strictObject({ ...fields, ...QuoteInput.shape, note: ProseInput.optional() });
export type DateInput = z.infer<typeof DateInput>;

/** One line of `/data/dates.json`. */
export const DatedExpression = z.strictObject({
  ...fields,
  text: TextId,
  passage: PassageId,
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  seed: Span,
  note: Prose.nullable(),
});
export type DatedExpression = z.infer<typeof DatedExpression>;
