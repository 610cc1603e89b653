/** Building blocks shared by every schema. Offsets and lengths are counted in Unicode code points. */
import { z } from "astro/zod";
import edtf from "edtf";

/** Short ASCII name of an entity, event, area, figure, parallel or note, chosen once by the editor. @example "carbon-neutrality" */
export const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be an ASCII slug such as carbon-neutrality");

/** The digits that begin a seed's file name. @example "003" */
export const TextId = z.string().regex(/^\d+$/, 'must be the digits of a text id, quoted: "003"');

/** Text, colon, number from 1. @example "003:31" */
export const PassageId = z.string().regex(/^\d+:[1-9]\d*$/, 'must be a passage id such as "003:31"');

/** Passage, full stop, number from 1. @example "003:31.2" */
export const SentenceId = z.string().regex(/^\d+:[1-9]\d*\.[1-9]\d*$/, 'must be a sentence id such as "003:31.2"');

/** Start and end (exclusive), in code points. @example [12, 16] */
export const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type Span = z.infer<typeof Span>;

/** Who says it: the sources, the editor (general knowledge), or both. */
export const Basis = z.enum(["text", "editor", "mixed"]);

/** How sure the editor is of a decision. */
export const Certainty = z.enum(["high", "medium", "low"]);

/** Extended Date/Time Format, ISO 8601-2. @example "2021-04-19", "2016/2017", "../2030", "2020~" */
export const Edtf = z
  .string()
  .refine((value) => read(value) !== null, "is not a date in EDTF (ISO 8601-2), such as 2021-04-19, 2016/2017 or ../2030")
  .refine(
    (value) => read(value)?.some(Number.isFinite) ?? true,
    "has neither a beginning nor an end. Write one of the two, such as ../2030",
  );

/** First and last millisecond; null where the value is no EDTF. */
function read(value: string): (number | null)[] | null {
  try {
    const { min, max } = edtf(value);
    return [min, max];
  } catch {
    return null;
  }
}

/** How exactly an EDTF value is known. */
export const Precision = z.enum(["minute", "day", "month", "season", "year", "decade", "range", "limit", "approximate"]);

/** The two scripts of the edition, as language tags. */
export const Script = z.enum(["zh-Hant", "zh-Hans"]);
export type Script = z.infer<typeof Script>;
export const SCRIPTS: readonly Script[] = Script.options;

/** Prose by the editor, in both scripts, and in English where there is a translation. */
export const Prose = z.strictObject({ "zh-Hant": z.string(), "zh-Hans": z.string(), en: z.string().optional() });
export type Prose = z.infer<typeof Prose>;

/** Prose as the editor writes it: Traditional alone, or with English, or with a Simplified override where conversion errs. */
export const ProseInput = z.union([
  z.string().min(1),
  z.strictObject({ "zh-Hant": z.string().min(1), "zh-Hans": z.string().min(1).optional(), en: z.string().min(1).optional() }),
]);
export type ProseInput = z.infer<typeof ProseInput>;

/** A place in a text that carries a statement: the quote is verbatim from the reading text of the passage. */
export const Evidence = z.strictObject({ passage: PassageId, quote: z.string().min(1), seed: Span });
export type Evidence = z.infer<typeof Evidence>;

/** A quotation of the reading text; `prefix` and `suffix` decide where the quote occurs more than once in the passage. */
export const QuoteInput = z.strictObject({
  passage: PassageId,
  quote: z.string().min(1),
  prefix: z.string().min(1).optional(),
  suffix: z.string().min(1).optional(),
});
export type QuoteInput = z.infer<typeof QuoteInput>;

/** A quotation of the seed, as the seed spells it (a TextQuoteSelector of the Web Annotation data model). */
export const SeedQuote = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string().min(1).optional(),
  suffix: z.string().min(1).optional(),
});
export type SeedQuote = z.infer<typeof SeedQuote>;
