import { z } from "astro/zod";
import { Basis, Edtf, Evidence, Precision, Prose, ProseInput, QuoteInput, Slug } from "./common.ts";

const fields = {
  id: Slug,
  edtf: Edtf,
  precision: Precision,
  basis: Basis,
  /** One of the two dominant events of the edition. */
  milestone: z.boolean().default(false),
  entities: z.array(Slug).default([]),
  areas: z.array(Slug).default([]),
};

/** One entry of `src/editorial/timeline.yaml`. */
export const EventInput = z.strictObject({
  ...fields,
  title: ProseInput,
  summary: ProseInput,
  evidence: z.array(QuoteInput).default([]),
  note: ProseInput.optional(),
});
export type EventInput = z.infer<typeof EventInput>;

/** One line of `/data/timeline.json`, in order of time. */
export const Event = z.strictObject({
  ...fields,
  milestone: z.boolean(),
  entities: z.array(Slug),
  areas: z.array(Slug),
  title: Prose,
  summary: Prose,
  evidence: z.array(Evidence),
  note: Prose.nullable(),
});
export type Event = z.infer<typeof Event>;
