import { z } from "astro/zod";
import { Certainty, PassageId, ProseInput, SeedQuote, SeedSpan, TextId, Translations } from "./common.ts";

export const EditKind = z.enum(["cut", "space", "punctuation", "label", "emendation", "conjecture"]).meta({
  title: "Kind of edit",
  description:
    "What was done. `cut`: what is no part of the work is left out. `space`: white space is removed or put right, or a line parted. `punctuation`: signs take the form of Chinese typesetting (, becomes ，). `label`: the name of who speaks (馬化騰:) is lifted into `speaker`. `emendation`: wrong characters are put right (什么 becomes 什麼). `conjecture`: the same, where it can be argued.",
});
export type EditKind = z.infer<typeof EditKind>;

export const PublishedEdit = z
  .strictObject({
    text: TextId,
    seed: SeedSpan.describe(
      "Where the change stands in the decoded seed: start and end in Unicode code points, from 0, end exclusive; an insertion has two equal numbers.",
    ),
    before: z.string().describe("What the seed has there: its slice; empty for an insertion."),
    after: z.string().describe("What the reading text has instead; empty where nothing stands."),
    kind: EditKind,
    rule: z.string().meta({
      description: "Short name of the rule that made the change; `editor` where the editor did, by an entry of the emendations.",
      examples: ["html-tag", "full-width", "editor"],
    }),
    reason: z
      .string()
      .meta({ description: "Why, in Traditional Chinese.", examples: ["簡體「么」對應「么／麼」，此處應作「麼」；機器轉換未改。"] }),
    reasonIn: Translations.optional().describe("The same in other languages; left out where it is not translated."),
    certainty: Certainty,
  })
  .meta({
    title: "Edit",
    description:
      "One line of `/data/edits.json`: a recorded change from seed to reading text. Those of a text are sorted and do not overlap; replayed over the seed they give its passages, joined by line feeds, and undone they give the seed back.",
  });
export type PublishedEdit = z.infer<typeof PublishedEdit>;

const reason = ProseInput.describe(
  "Why, for the reader. One that recurs is named where it first stands, `reason: &麼 {…}`, and is then `reason: *麼`.",
);

const EmendationInput = SeedQuote.extend({
  passage: PassageId,
  reading: z.string().meta({ description: "What stands instead of `exact`.", examples: ["什麼"] }),
  kind: z
    .enum(["emendation", "conjecture"])
    .default("emendation")
    .describe("`emendation`: the seed is wrong, and the reading is sure. `conjecture`: the reading can be argued."),
  reason,
  certainty: Certainty.default("high"),
}).meta({
  title: "Emendation",
  description: "A change of wording: `exact` is quoted from the seed's passage, where it must occur once, and becomes `reading`.",
});
export type EmendationInput = z.infer<typeof EmendationInput>;

const KeptForm = z
  .strictObject({
    keep: z
      .string()
      .min(1)
      .meta({
        description: "The characters, with so much of their neighbours that the decision holds wherever they stand.",
        examples: ["上下游"],
      }),
    passage: PassageId.optional().describe("Id of the passage for which the decision holds; left out where it holds for the whole text."),
    reason: z.string().min(1).describe("Why, in Chinese; no page shows it."),
  })
  .meta({
    title: "Kept form",
    description: "Characters that a program suspects to come from a conversion between scripts, and that are right as they are.",
  });
export type KeptForm = z.infer<typeof KeptForm>;

export const EmendationFile = z
  .array(z.union([EmendationInput, KeptForm]).describe("A change of wording (`exact` and `reading`), or a form that stays (`keep`)."))
  .meta({
    title: "Emendations",
    description: "`src/editorial/emendations/<text>.yaml`: what the editor changes in a text, letter by letter, and what stays.",
  });
export type EmendationFile = z.infer<typeof EmendationFile>;
