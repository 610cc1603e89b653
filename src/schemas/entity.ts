import { z } from "astro/zod";
import { Basis, PassageId, Prose, ProseInput, QuoteInput, Slug, Span, TextId } from "./common.ts";

export const EntityKind = z.enum(["person", "organisation", "product", "place", "concept"]);
export type EntityKind = z.infer<typeof EntityKind>;

/** Front matter of `src/editorial/glossary/<entity>.md`; the body is the definition, in Traditional Chinese (Markdown, GFM). */
export const GlossaryEntry = z.strictObject({
  kind: EntityKind,
  /** The canonical form. */
  term: ProseInput,
  /** The English term, official where there is one. */
  en: z.string().min(1),
  /** Every other form that occurs in a text or that a reader may look for. */
  aliases: z.array(z.string().min(1)).default([]),
  /** The definition in English: two sentences at most. */
  definition: z.string().min(1),
  /** The body in Simplified, where conversion errs. */
  definitionHans: z.string().optional(),
  basis: Basis,
  /** Passages that carry the definition. */
  evidence: z.array(PassageId).default([]),
  /** Areas the entity belongs to. */
  areas: z.array(Slug).default([]),
  /** Reading for sorting, where the usual one of a polyphonic character is wrong. @example "chong qing" */
  pinyin: z.string().optional(),
  /** `false`: forms are no mentions by themselves, only the places in `allow`. */
  match: z.boolean().default(true),
  /** Places that name this entity, though no form of it would be found there by itself. */
  allow: z.array(QuoteInput).default([]),
  /** Places where a form stands and does not mean this entity. */
  deny: z.array(QuoteInput.extend({ reason: z.string() })).default([]),
});
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

/** One line of `/data/entities.json`. */
export const Entity = z.strictObject({
  id: Slug,
  kind: EntityKind,
  term: Prose.required(),
  aliases: z.array(z.string()),
  definition: Prose.required(),
  basis: Basis,
  evidence: z.array(PassageId),
  areas: z.array(Slug),
  url: z.string(),
});
export type Entity = z.infer<typeof Entity>;

/** One line of `/data/mentions.json`: a span of a passage that names an entity. */
export const Mention = z.strictObject({
  entity: Slug,
  text: TextId,
  passage: PassageId,
  start: z.int(),
  end: z.int(),
  quote: z.string().min(1),
  seed: Span,
});
export type Mention = z.infer<typeof Mention>;
