import { z } from "astro/zod";
import { ProseInput, SentenceId, Slug, TextId } from "./common.ts";

export const TranslationStatus = z.enum(["draft", "revised"]).meta({
  title: "Status of a translation",
  description:
    "How far a translation has come. `draft`: made, perhaps not whole, and not read again. `revised`: whole, and each sentence read against the text by someone else.",
});

export const TranslationFile = z
  .strictObject({
    status: TranslationStatus,
    responsible: ProseInput.describe("Who answers for the translation: a person or a body."),
    made: ProseInput.describe("How it was made and checked."),
    sentences: z
      .array(
        z
          .strictObject({
            id: SentenceId,
            of: z
              .string()
              .min(1)
              .describe("The sentence as the edition prints it, in the script of its text. One that was emended since shows by it."),
            text: z.string().min(1).describe("Its translation, as plain text."),
          })
          .describe("A sentence with its translation."),
      )
      .describe("Every sentence in reading order: titles, headings and credits, too."),
    unrendered: z
      .array(
        z
          .strictObject({
            id: SentenceId,
            words: z.string().min(1).describe("What of the text no form of a name, no number and no date renders, as the text has it."),
            reason: z.string().min(1).describe("Why not, in Chinese."),
          })
          .describe("A mention, a figure or a date that the translation renders in its own way."),
      )
      .default([])
      .describe("What a program looks for in the translation and does not find, decided one by one."),
  })
  .meta({
    title: "Translation",
    description: "`src/editorial/translations/<text>.<language>.yaml`: a text sentence by sentence in another language.",
  });
export type TranslationFile = z.infer<typeof TranslationFile>;

export const Translation = z
  .strictObject({
    text: TextId,
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/, "must be a language tag such as en")
      .meta({ description: "Language of the translation, as a tag.", examples: ["en"] }),
    status: TranslationStatus,
    sentences: z
      .array(
        z
          .strictObject({
            id: SentenceId,
            text: z.string().describe("The translation of the sentence."),
            words: z
              .array(
                z
                  .tuple([z.int().nonnegative(), z.int().nonnegative(), Slug])
                  .describe("Start and end in code points of the translation, end exclusive, and the id of an entity."),
              )
              .describe("Where the translation names the entities that the sentence mentions; sorted, not overlapping."),
          })
          .describe("A translated sentence."),
      )
      .describe("Translated sentences in reading order."),
  })
  .meta({ title: "Translation", description: "One line of `/data/translations.json`: a text in another language, sentence by sentence." });
export type Translation = z.infer<typeof Translation>;
