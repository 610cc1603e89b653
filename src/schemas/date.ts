import { z } from "astro/zod";
import { Basis, Edtf, PLACE, Precision, QuoteInput, Remark, RemarkInput } from "./common.ts";

const fields = { edtf: Edtf, precision: Precision, basis: Basis };

export const DateInput = z.strictObject({ ...fields, ...QuoteInput.shape, note: RemarkInput }).meta({
  title: "Dated expression",
  description:
    "One entry of `src/editorial/dates.yaml`: a dated or datable expression, explicit (2018年) or relative (去年), and the time it means.",
});
export type DateInput = z.infer<typeof DateInput>;

export const DatedExpression = z.strictObject({ ...fields, ...PLACE, note: Remark }).meta({
  title: "Dated expression",
  description: "One line of `/data/dates.json`: a dated or datable expression of a text, explicit or relative, and the time it means.",
});
export type DatedExpression = z.infer<typeof DatedExpression>;
