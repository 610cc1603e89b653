import { z } from "astro/zod";
import { PassageId, Prose, ProseInput, QuoteInput, Slug } from "./common.ts";

/** `substantive`: the passage is about the area. `mention`: it only names it. */
export const Relation = z.enum(["substantive", "mention"]);

/** One entry of `src/editorial/areas.yaml`, in the press release's order. Its figures are those of `figures.yaml` that name it. */
export const AreaInput = z.strictObject({
  id: Slug,
  name: ProseInput,
  /** Other names that the texts use for it. */
  aliases: z.array(z.string()).default([]),
  summary: ProseInput,
  passages: z.array(QuoteInput.extend({ relation: Relation, note: ProseInput.optional() })),
  /** Entities that are undertakings in this area. */
  initiatives: z.array(Slug).default([]),
});
export type AreaInput = z.infer<typeof AreaInput>;

/** One line of `/data/areas.json`. */
export const Area = z.strictObject({
  id: Slug,
  order: z.int().positive(),
  name: Prose,
  aliases: z.array(z.string()),
  summary: Prose,
  passages: z.array(z.strictObject({ passage: PassageId, relation: Relation, quote: z.string(), note: Prose.nullable() })),
  initiatives: z.array(Slug),
  figures: z.array(Slug),
});
export type Area = z.infer<typeof Area>;
