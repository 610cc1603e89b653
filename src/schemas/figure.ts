import { z } from "astro/zod";
import { Edtf, PassageId, Prose, ProseInput, QuoteInput, Slug, Span, TextId } from "./common.ts";

const fields = {
  id: Slug,
  /** A plain number. @example 50000000000 */
  value: z.number(),
  /** @example "CNY", "person-time", "account/day" */
  unit: z.enum([
    "CNY",
    "person",
    "user",
    "person-time",
    "organisation",
    "customer",
    "project",
    "percent",
    "account/day",
    "year",
    "server",
    "team",
    "edition",
    "business-group",
    "area",
    "upgrade",
    "change",
    "goal",
    "age",
    "member",
    "times",
    "round",
  ]),
  comparator: z.enum(["=", ">", ">=", "<", "<=", "~"]),
  areas: z.array(Slug).default([]),
};

/** One entry of `src/editorial/figures.yaml`. */
export const FigureInput = z.strictObject({
  ...fields,
  ...QuoteInput.shape,
  /** What is counted. */
  measures: ProseInput,
  asOf: Edtf.optional(),
  note: ProseInput.optional(),
});
export type FigureInput = z.infer<typeof FigureInput>;

/** One line of `/data/figures.json`. */
export const Figure = z.strictObject({
  ...fields,
  areas: z.array(Slug),
  text: TextId,
  passage: PassageId,
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  seed: Span,
  measures: Prose,
  asOf: Edtf.nullable(),
  note: Prose.nullable(),
});
export type Figure = z.infer<typeof Figure>;
