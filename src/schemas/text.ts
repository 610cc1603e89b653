import { z } from "astro/zod";
import { PassageId, ProseInput, SeedQuote, SentenceId, Slug, Span, TextId } from "./common.ts";

/** What a passage is in its text. */
export const PassageKind = z.enum(["title", "deck", "dateline", "heading", "paragraph", "question", "answer", "credit"]);
export type PassageKind = z.infer<typeof PassageKind>;

/** `src/editorial/texts/<id>.yaml`: what the editor decides about one seed. */
export const TextProfile = z.strictObject({
  /** Name of the seed in `seeds/`; the digits that begin it are the text's id. */
  file: z.string().regex(/^\d+[^/\\]*$/, "must be the name of a file in seeds/ that begins with digits"),
  /** `html`: tags are markup remnants and are cut; what only looks like one (`a<b 且 c>d`) is text. `plain`: every character is text. */
  format: z.enum(["html", "plain"]),
  encoding: z.enum(["utf-8", "gb18030", "big5"]).default("utf-8"),
  /** Short name in navigation and citations. @example "專訪" */
  label: ProseInput,
  /** One sentence on what the text is. */
  about: ProseInput,
  genre: z.enum(["press-release", "interview", "article"]),
  /** What the publisher put it out on, for references. */
  medium: z.enum(["website", "newspaper", "magazine"]).default("website"),
  /** Day of publication, ISO 8601. */
  date: z.iso.date().nullable(),
  /** Where the date comes from, when the text does not print it. */
  dateNote: ProseInput.optional(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()).default([]),
  /** `full-width`: ASCII punctuation and “ ” become full-width and 「 」. `keep`: as it is. */
  punctuation: z.enum(["full-width", "keep"]),
  /** Text that is not part of the work, quoted from the seed. */
  cuts: z.array(SeedQuote.extend({ rule: z.enum(["navigation", "caption", "spam", "duplicate"]), reason: z.string() })).default([]),
  /** Places within a line where a new passage begins: each quote starts the new passage. */
  breaks: z.array(SeedQuote.extend({ reason: z.string() })).default([]),
  /** Kinds of passages that are not paragraphs; `exact` is the whole passage as the seed has it. */
  kinds: z.array(z.strictObject({ exact: z.string().min(1), kind: PassageKind })).default([]),
  /** Labels that name who speaks, without the colon. */
  speakers: z.array(z.strictObject({ label: z.string().min(1), entity: Slug, kind: z.enum(["question", "answer"]) })).default([]),
  /** Heads that run in with their paragraphs: each is the whole first sentence of one. @example "理念升級。" */
  runIns: z.array(z.string().min(1)).default([]),
  /** Places where the Simplified conversion of the reading text errs, as it stands and as it should be. */
  simplified: z.array(z.strictObject({ passage: PassageId, converted: z.string().min(1), reading: z.string().min(1) })).default([]),
});
export type TextProfile = z.infer<typeof TextProfile>;

/** One published passage. */
export const Passage = z.strictObject({
  id: PassageId,
  kind: PassageKind,
  /** Entity that speaks; null where nobody does. */
  speaker: Slug.nullable(),
  /** The reading text, Traditional Chinese. */
  text: z.string(),
  /** The same in Simplified Chinese: as many code points as `text`. */
  textHans: z.string(),
  /** Sentences as spans of `text`. */
  sentences: z.array(Span),
  /**
   * Ids of the sentences, in the same order; left out where they are `<passage>.1` to `<passage>.n`. A sentence keeps its
   * id when others come or go, so numbers may be missing or out of order. @example ["003:5.1", "003:5.4"]
   */
  sentenceIds: z.array(SentenceId).optional(),
  /** The passage in the decoded seed, speaker label excluded. */
  seed: Span,
  /** Address from the root of the edition. @example "/texts/003/#p31" */
  url: z.string(),
});
export type Passage = z.infer<typeof Passage>;

/** One text of `/data/texts.json`. */
export const Text = z.strictObject({
  id: TextId,
  title: z.string(),
  date: z.iso.date().nullable(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  seed: z.strictObject({
    file: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int(),
    codePoints: z.int(),
  }),
  passages: z.array(Passage),
});
export type Text = z.infer<typeof Text>;
