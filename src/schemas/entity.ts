import { z } from "astro/zod";
import { Basis, PassageId, PLACE, Prose, ProseInput, QuoteInput, Slug, WebAddress } from "./common.ts";
import { SOURCING, SOURCING_INPUT } from "./outside/sourcing.ts";

export const EntityKind = z.enum(["person", "organisation", "product", "place", "concept"]).meta({
  title: "Kind of entity",
  description:
    "What the entity is. `person`: someone (馬化騰). `organisation`: a company, part of one, authority, newspaper or website (騰訊). `product`: a product, award, fund, document or system (企業微信). `place`: somewhere (深圳). `concept`: all else (碳中和).",
});
export type EntityKind = z.infer<typeof EntityKind>;

const evidence = z.array(PassageId).describe("Passages that carry the definition.");
const areas = z.array(Slug.describe("Id of an area.")).describe("Focus areas the entity belongs to.");
const sameAs = z.array(WebAddress).meta({
  description: "Pages elsewhere that are about the same entity: its own site, an encyclopaedia.",
  examples: [["https://www.tencent.com/"]],
});

export const GlossaryEntry = z
  .strictObject({
    kind: EntityKind,
    term: ProseInput.describe("The canonical form of the name; it is a form that is looked for in the texts."),
    en: z
      .string()
      .min(1)
      .meta({ description: "The English term, official where there is one.", examples: ["Carbon neutrality"] }),
    aliases: z
      .array(z.string().min(1))
      .default([])
      .meta({
        description: "Every other form that occurs in a text or that a reader may look for, in Traditional Chinese.",
        examples: [["9·30變革"]],
      }),
    enAliases: z
      .array(z.string().min(1))
      .default([])
      .meta({ description: "Other English forms that a translation uses.", examples: [["Tencent's", "the company"]] }),
    definition: z.string().min(1).describe("The definition in English: two sentences at most."),
    definitionHans: z
      .string()
      .optional()
      .describe("The definition in Simplified Chinese (Markdown, GFM), where conversion of the one below errs."),
    basis: Basis,
    ...SOURCING_INPUT,
    evidence: evidence.default([]),
    areas: areas.default([]),
    sameAs: sameAs.default([]),
    pinyin: z
      .string()
      .optional()
      .meta({
        description: "Reading for sorting, where the usual one of a polyphonic character is wrong.",
        examples: ["chong qing"],
      }),
    spoken: z
      .string()
      .optional()
      .meta({
        description:
          "The term in Hanyu Pinyin, with tones, word by word, for readers of other languages: where a program would part its words wrongly.",
        examples: ["kěchíxù fāzhǎn"],
      }),
    readings: z
      .array(
        z
          .tuple([
            z.string().min(1).describe("The term or an alias."),
            z
              .string()
              .regex(
                /^\p{Ll}+(?: \p{Ll}+)*$/u,
                "must be syllables of pinyin in small letters, with tone marks, parted by one space: tàn zhōng hé",
              )
              .describe("Its syllables with tone marks, one for each Chinese character, parted by a space."),
          ])
          .describe("A form of the name and how it is read."),
      )
      .default([])
      .meta({
        description:
          "How forms of the name are read, where a character has several readings: decided by the editor, as the standard language of the mainland reads them. What is not given a program reads.",
        examples: [[["碳中和", "tàn zhōng hé"]]],
      }),
    match: z.boolean().default(true).describe("`false`: no form is a mention by itself, only the places in `allow` are."),
    allow: z
      .array(QuoteInput.describe("A place that names this entity. The quote is the term or one of `aliases`."))
      .default([])
      .describe("Places that name this entity, though no form of it would be found there by itself."),
    deny: z
      .array(
        QuoteInput.extend({ reason: z.string().describe("Why it is no mention of this entity.") }).describe(
          "A place that does not name this entity. The quote is the term or one of `aliases`.",
        ),
      )
      .default([])
      .describe("Places where a form of the name stands and does not mean this entity."),
  })
  .meta({
    title: "Glossary entry",
    description:
      "Front matter of `src/editorial/glossary/<entity>.md`, whose name is the entity's id; the body is the definition, in Traditional Chinese (Markdown, GFM).",
  });
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

export const Entity = z
  .strictObject({
    id: Slug.describe("Id of the entity, part of its address."),
    kind: EntityKind,
    term: Prose.required().describe("The canonical form of the name."),
    aliases: z
      .array(z.string())
      .describe("Every other form of the name that occurs in a text or that a reader may look for, in Traditional Chinese."),
    definition: Prose.required().describe("What it is, as plain text."),
    basis: Basis,
    ...SOURCING,
    evidence,
    areas,
    sameAs,
    url: z.string().meta({
      description: "Address of the entry from the root of the edition, without the folder in which it is hosted.",
      examples: ["/glossary/carbon-neutrality/"],
    }),
  })
  .meta({
    title: "Entity",
    description: "One line of `/data/entities.json`: a person, organisation, product, place or concept that has a glossary entry.",
  });
export type Entity = z.infer<typeof Entity>;

export const Mention = z
  .strictObject({
    entity: Slug.describe("Id of the entity, as in `entities.json`."),
    ...PLACE,
    quote: PLACE.quote.min(1).describe("The reading text from `start` to `end`: the term of the entity or one of its `aliases`."),
  })
  .meta({
    title: "Mention",
    description:
      "One line of `/data/mentions.json`: a span of a passage that names an entity. Mentions are sorted by text and offset and do not overlap; of names that nest, the longest is the mention.",
  });
export type Mention = z.infer<typeof Mention>;
