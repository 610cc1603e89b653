import { z } from "astro/zod";
import { PassageId, Prose, ProseInput, QuoteInput, Remark, RemarkInput, Slug } from "./common.ts";

export const Relation = z.enum(["substantive", "mention"]).meta({
  title: "Relation",
  description:
    "How the passage stands to the area. `substantive`: it is about the area. `mention`: it only names it, as the list of the eight does.",
});

const aliases = z.array(z.string()).meta({ description: "Other names that the texts use for it.", examples: [["基礎研究", "科學研究"]] });
const initiatives = z.array(Slug.describe("Id of an entity.")).describe("Entities that are undertakings in this area.");

export const AreaInput = z
  .strictObject({
    id: Slug.describe("Id of the area, part of its address."),
    name: ProseInput.describe("Name of the area, as the press release has it."),
    aliases: aliases.default([]),
    summary: ProseInput.describe("What the texts say of the area, in a few sentences."),
    passages: z
      .array(
        QuoteInput.extend({ relation: Relation, note: RemarkInput }).describe(
          "A passage that is about the area or names it, with the words that show it.",
        ),
      )
      .describe("Passages that are about the area or name it."),
    initiatives: initiatives.default([]),
  })
  .meta({
    title: "Area",
    description:
      "One entry of `src/editorial/areas.yaml`, in the press release's order: a focus area of the strategy. Its figures are those of `figures.yaml` that name it.",
  });
export type AreaInput = z.infer<typeof AreaInput>;

export const Area = z
  .strictObject({
    id: Slug.describe("Id of the area, part of its address: `/areas/<id>/`."),
    order: z.int().positive().describe("Its place in the press release's list, from 1."),
    name: Prose.describe("Name of the area."),
    aliases,
    summary: Prose.describe("What the texts say of the area."),
    passages: z
      .array(
        z
          .strictObject({
            passage: PassageId,
            relation: Relation,
            quote: z.string().describe("The words that show it, verbatim from the reading text of the passage."),
            note: Remark,
          })
          .describe("A passage that is about the area or names it."),
      )
      .describe("Passages that are about the area or name it."),
    initiatives,
    figures: z
      .array(Slug.meta({ description: "Id of a figure.", examples: ["initial-investment"] }))
      .describe("Figures of this area, as in `figures.json`."),
  })
  .meta({ title: "Area", description: "One line of `/data/areas.json`: a focus area of the strategy, and where the texts speak of it." });
export type Area = z.infer<typeof Area>;
