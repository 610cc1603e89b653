/**
 * Building blocks shared by every schema. What a field means stands in its schema, from where it goes into the JSON Schemas;
 * comments hold what programmers alone need. A field that describes itself anew keeps title and examples of its block.
 */
import { z } from "astro/zod";
import edtf from "edtf";

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be an ASCII slug such as carbon-neutrality")
  .meta({
    title: "Slug",
    description:
      "Short ASCII name of an entity, event, area, figure, parallel or note, chosen once by the editor and kept: small letters, digits and hyphens. No id is derived from Chinese text.",
    examples: ["carbon-neutrality"],
  });

export const TextId = z
  .string()
  .regex(/^\d+$/, 'must be the digits of a text id, quoted: "003"')
  .meta({
    title: "Text id",
    description: "The digits that begin the file name of the text's seed.",
    examples: ["003"],
  });

export const PassageId = z
  .string()
  .regex(/^\d+:[1-9]\d*$/, 'must be a passage id such as "003:31"')
  .meta({
    title: "Passage id",
    description: "Id of a passage: text id, colon, number from 1. It stays with the wording, wherever that stands.",
    examples: ["003:31"],
  });

export const SentenceId = z
  .string()
  .regex(/^\d+:[1-9]\d*\.[1-9]\d*$/, 'must be a sentence id such as "003:31.2"')
  .meta({
    title: "Sentence id",
    description: "Id of a sentence: passage id, full stop, number from 1.",
    examples: ["003:31.2"],
  });

export const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).meta({
  title: "Span",
  description: "Start and end of a stretch of characters, in Unicode code points, from 0, end exclusive.",
  examples: [[12, 16]],
});
export type Span = z.infer<typeof Span>;

/** A span of the decoded seed. */
export const SeedSpan = Span.describe(
  "Where it stands in the decoded seed (a byte order mark is kept and counts): start and end in Unicode code points, from 0, end exclusive.",
);

export const Basis = z.enum(["text", "editor", "mixed"]).meta({
  title: "Basis",
  description:
    "Who says it. `text`: the texts of the edition say it. `editor`: the editor does, who knows it from elsewhere. `mixed`: both.",
});

export const WebAddress = z
  .string()
  .regex(/^https?:\/\/[!-~]+$/, "is no address of a page. Begin it with https:// or http://, and write what is not ASCII percent-encoded")
  .meta({ title: "Address on the web", description: "Address of a page elsewhere, in ASCII.", examples: ["https://example.org/news/1"] });

export const Certainty = z.enum(["high", "medium", "low"]).meta({
  title: "Certainty",
  description:
    "How sure the editor is of a decision. `high`: there is no reasonable doubt. `medium`: it is probably right (大致可信). `low`: it is doubtful (存疑).",
});

export const Edtf = z
  .string()
  .refine((value) => read(value) !== null, "is not a date in EDTF (ISO 8601-2), such as 2021-04-19, 2016/2017 or ../2030")
  .refine(
    (value) => read(value)?.some(Number.isFinite) ?? true,
    "has neither a beginning nor an end. Write one of the two, such as ../2030",
  )
  .meta({
    title: "Date in EDTF",
    description:
      "A time in Extended Date/Time Format (ISO 8601-2): a day, month or year; `2016/2017` is a range, `../2030` all until then, `2020~` about that year. At least one end is known.",
    examples: ["2021-04-19", "2016/2017", "../2030", "2020~"],
  });

/** What was read before: its grammar takes long, and an edition has few dates and asks for each often. */
const known = new Map<string, (number | null)[] | null>();

/** First and last millisecond; null where the value is no EDTF. */
function read(value: string): (number | null)[] | null {
  const before = known.get(value);
  if (before !== undefined) return before;
  let range: (number | null)[] | null = null;
  try {
    const { min, max } = edtf(value);
    range = [min, max];
  } catch {}
  known.set(value, range);
  return range;
}

export const Precision = z.enum(["minute", "day", "month", "season", "year", "decade", "range", "limit", "approximate"]).meta({
  title: "Precision",
  description:
    "How exactly the date is known. To the `minute`, `day`, `month`, `season`, `year` or `decade`; or as a `range` from one time to another (2016/2017), a `limit` before or after which it lies (../2030), an `approximate` time (2020~).",
});

export const Script = z.enum(["zh-Hant", "zh-Hans"]).meta({
  title: "Script",
  description: "A script of the edition, as a language tag. `zh-Hant`: Traditional Chinese (繁體). `zh-Hans`: Simplified Chinese (简体).",
});
export type Script = z.infer<typeof Script>;
export const SCRIPTS: readonly Script[] = Script.options;

/** Languages into which the editor's words are translated, by their names in English. */
const TRANSLATED = { en: "English" } as const;
type Translated = keyof typeof TRANSLATED;

/** One field for each of them. */
const inTranslation = <T extends z.ZodType>(fieldOf: (name: string) => T): Record<Translated, T> =>
  Object.fromEntries(Object.entries(TRANSLATED).map(([language, name]) => [language, fieldOf(name)])) as Record<Translated, T>;

/** Languages, besides the scripts of Chinese, that the editor may translate into. */
export const TranslatedLanguage = z.enum(Object.keys(TRANSLATED) as Translated[]).meta({
  title: "Language of a translation",
  description: `A language into which the editor translates. ${Object.entries(TRANSLATED)
    .map(([tag, name]) => `\`${tag}\`: ${name}.`)
    .join(" ")}`,
});

/** Words of the translations, by their language. */
export const Renderings = z
  .strictObject(inTranslation((name) => z.string().min(1).optional().describe(`Words of the translation into ${name}.`)))
  .meta({
    title: "Renderings",
    description:
      "What of the translations renders the words, by language: verbatim from the translation of the passage, but for a first capital.",
    examples: [{ en: "The open strategy" }],
  });
export type Renderings = z.infer<typeof Renderings>;

export const Language = z.enum([...Script.options, ...(Object.keys(TRANSLATED) as Translated[])]).meta({
  title: "Language",
  description: `Language of a page, as a tag. \`zh-Hant\`, \`zh-Hans\`: Chinese in this script. Into others the editor's words are translated: ${Object.entries(
    TRANSLATED,
  )
    .map(([tag, name]) => `\`${tag}\`: ${name}`)
    .join(", ")}.`,
});
export type Language = z.infer<typeof Language>;

export const Prose = z
  .strictObject({
    "zh-Hant": z.string().describe("In Traditional Chinese, as the editor wrote it."),
    "zh-Hans": z.string().describe("The same in Simplified Chinese: converted, or the editor's own where conversion errs."),
    ...inTranslation((name) => z.string().optional().describe(`In ${name}; left out where there is no translation.`)),
  })
  .meta({ title: "Prose", description: "Words of the editor in both scripts, and in English where there is a translation." });
export type Prose = z.infer<typeof Prose>;

export const Translations = z
  .strictObject(inTranslation((name) => z.string().optional().describe(`In ${name}; left out where there is no translation.`)))
  .meta({ title: "Translations", description: "What stands in Traditional Chinese beside them, in other languages." });

/** Words of a text in both scripts. Nobody translates them in passing: a page in another language quotes them. */
export type InScripts = Readonly<Record<Script, string>>;

export const ProseInput = z
  .union([
    z.string().min(1).describe("In Traditional Chinese; the edition derives Simplified."),
    z
      .strictObject({
        "zh-Hant": z.string().min(1).describe("In Traditional Chinese."),
        "zh-Hans": z.string().min(1).optional().describe("In Simplified Chinese; only where conversion errs."),
        ...inTranslation((name) => z.string().min(1).optional().describe(`In ${name}.`)),
      })
      .describe(
        "In Traditional Chinese with English, or with Simplified where conversion errs: `{zh-Hant: 首期投入, en: First investment}`.",
      ),
  ])
  .meta({
    title: "Prose",
    description: "Words of the editor: Traditional Chinese alone, or with English, or with a Simplified override where conversion errs.",
  });
export type ProseInput = z.infer<typeof ProseInput>;

export const Remark = Prose.nullable().meta({
  title: "Remark",
  description: "Remark by the editor for the reader; null where there is none.",
});
export const RemarkInput = ProseInput.optional().meta({
  title: "Remark",
  description: "Remark for the reader, where there is something to say: why so, what is not said, what else could be meant.",
});

export const Evidence = z
  .strictObject({
    passage: PassageId,
    quote: z.string().min(1).describe("The words, verbatim from the reading text of the passage."),
    seed: SeedSpan,
  })
  .meta({ title: "Evidence", description: "A place in a text that carries a statement." });
export type Evidence = z.infer<typeof Evidence>;

export const QuoteInput = z
  .strictObject({
    passage: PassageId,
    quote: z
      .string()
      .min(1)
      .describe("The words, verbatim from the reading text of the passage: emended, with the punctuation that the edition prints."),
    prefix: z.string().min(1).optional().describe("Words directly before the quote, where it occurs more than once in the passage."),
    suffix: z.string().min(1).optional().describe("Words directly behind the quote, where it occurs more than once in the passage."),
  })
  .meta({ title: "Quotation of the reading text", description: "A place in a text, quoted. It must occur exactly once in the passage." });
export type QuoteInput = z.infer<typeof QuoteInput>;

/** A TextQuoteSelector of the Web Annotation data model. */
export const SeedQuote = z
  .strictObject({
    exact: z.string().min(1).describe("The words, verbatim as the seed spells them, errors included."),
    prefix: z.string().min(1).optional().describe("What the seed has directly before them, where they occur more than once."),
    suffix: z.string().min(1).optional().describe("What the seed has directly behind them, where they occur more than once."),
  })
  .meta({ title: "Quotation of the seed", description: "A place in the seed, quoted as the seed has it. It must occur exactly once." });
export type SeedQuote = z.infer<typeof SeedQuote>;

/** A span of a passage as published: the fields that all registers of spans share, in this order. */
export const PLACE = {
  text: TextId,
  passage: PassageId,
  start: z.int().describe("Where the span begins in the reading text of the passage, in Unicode code points from 0."),
  end: z.int().describe("Where the span ends in the reading text of the passage, in Unicode code points, exclusive."),
  quote: z.string().describe("The reading text from `start` to `end`."),
  seed: SeedSpan,
};
