import { z } from "astro/zod";
import { Certainty, PassageId, SeedQuote, Span, TextId } from "./common.ts";

export const EditKind = z.enum(["cut", "space", "punctuation", "label", "emendation", "conjecture"]);
export type EditKind = z.infer<typeof EditKind>;

/** One line of `/data/edits.json`: a recorded change from seed to reading text. */
export const PublishedEdit = z.strictObject({
  text: TextId,
  /** Where the change stands in the decoded seed; an insertion has two equal numbers. */
  seed: Span,
  /** The seed's slice. */
  before: z.string(),
  /** What the reading text has instead. */
  after: z.string(),
  kind: EditKind,
  /** Short name of the rule that made the change. @example "html-tag" */
  rule: z.string(),
  reason: z.string(),
  certainty: Certainty,
});
export type PublishedEdit = z.infer<typeof PublishedEdit>;

/** A change of wording: `exact` is quoted from the seed's passage and becomes `reading`. */
const EmendationInput = SeedQuote.extend({
  passage: PassageId,
  reading: z.string(),
  kind: z.enum(["emendation", "conjecture"]).default("emendation"),
  reason: z.string().min(1),
  certainty: Certainty.default("high"),
});
export type EmendationInput = z.infer<typeof EmendationInput>;

/** A form that an opencc round trip suspects and the editor keeps; without `passage` in the whole text. */
const KeptForm = z.strictObject({
  /** The characters with so much of their neighbours that the decision holds wherever they stand. @example "上下游" */
  keep: z.string().min(1),
  passage: PassageId.optional(),
  reason: z.string().min(1),
});
export type KeptForm = z.infer<typeof KeptForm>;

/** `src/editorial/emendations/<id>.yaml` */
export const EmendationFile = z.array(z.union([EmendationInput, KeptForm]));
export type EmendationFile = z.infer<typeof EmendationFile>;
