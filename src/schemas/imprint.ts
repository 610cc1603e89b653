import { z } from "astro/zod";
import { Prose, ProseInput, TranslatedLanguage } from "./common.ts";

export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as "2026-11-21", in quotation marks')
  .meta({ title: "Day", description: "A day, ISO 8601.", examples: ["2026-11-21"] });

const Address = z
  .string()
  .regex(
    /^(?:https?:\/\/\S+|mailto:[^\s@?]+@[^\s@?]+)$/,
    "must be an address such as mailto:editor@example.org or https://example.org/issues/new",
  )
  .meta({
    title: "Address",
    description: "Where a reader reports an error: `mailto:` with an address, or the page of an issue tracker on which an issue is opened.",
    examples: ["mailto:editor@example.org", "https://example.org/issues/new"],
  });

const Licence = z
  .string()
  .min(1)
  .meta({
    title: "Licence",
    description: "Licence of the editorial work and of the data: its identifier in the SPDX list.",
    examples: ["CC-BY-4.0"],
  });

const Doi = z
  .string()
  .regex(/^10\.\d{4,9}\/\S+$/, "must be a DOI without https://doi.org/, such as 10.5281/zenodo.1234567")
  .meta({ title: "DOI", description: "Digital object identifier of the edition.", examples: ["10.5281/zenodo.1234567"] });

/** Fields that are written and published alike, but for the scripts of prose. */
const fields = <P extends z.ZodType>(prose: P) => ({
  rights: prose.describe("Whose the printed texts are, why they may be printed, and what one does who objects."),
  made: prose.describe("How annotations and data were made, and who has checked them."),
  audience: prose.describe("For whom the edition is made, and for what."),
  completeness: prose.describe("What is finished, and what is not."),
  deposit: prose.describe("Where the edition is kept besides its own address, or that it is not."),
});

const named = <P extends z.ZodType>(prose: P) =>
  z.strictObject({ name: prose.describe("Their name."), role: prose.describe("What they did or answer for.") });

export const ImprintInput = z
  .strictObject({
    title: z
      .strictObject({
        "zh-Hant": z.string().min(1).describe("In Traditional Chinese."),
        "zh-Hans": z.string().min(1).optional().describe("In Simplified Chinese; only where conversion errs."),
        en: z.string().min(1).describe("In English."),
      })
      .describe("Title of the edition in every language."),
    titlePinyin: z
      .string()
      .min(1)
      .meta({ description: "The title in Hanyu Pinyin without tones, for references in English.", examples: ["Xin lantu jiaozhu"] }),
    responsible: named(ProseInput).describe("Who answers for the edition: a person or a body. References name it as the editor."),
    people: z
      .array(named(ProseInput).describe("A person with a role."))
      .default([])
      .describe("Persons who took part. Where none is named, the edition says so."),
    contact: Address.optional().describe(
      "Where errors are reported; without it, readers copy their reports. `mailto:` or the page of a tracker.",
    ),
    place: ProseInput.optional().describe("Where it is published, if that can be said."),
    published: Day.describe("Day on which the edition was first published."),
    date: Day.optional().describe(
      "Day of its present state. Left out, it is that of the release or, where the edition is no longer as it was released, of the last commit that touched `seeds/` or `src/editorial/`; write it only where the project is kept without git.",
    ),
    languages: z
      .array(TranslatedLanguage)
      .default([])
      .describe(
        "Languages of the pages besides Chinese: those into which all that the edition says is translated. Left out, there are none.",
      ),
    licence: Licence,
    doi: Doi.optional(),
    ...fields(ProseInput),
  })
  .meta({
    title: "Imprint",
    description: "`src/editorial/edition.yaml`: what the edition says of itself. Nobody is named who did not agree to it.",
  });
export type ImprintInput = z.infer<typeof ImprintInput>;

export const Imprint = z
  .strictObject({
    title: Prose.required().describe("Title of the edition in every language."),
    titlePinyin: z.string().describe("The title in Hanyu Pinyin without tones."),
    version: z.string().meta({
      description:
        "Version of the edition, by Semantic Versioning. Where its wording is no longer that of the release, `+unreleased` stands behind it.",
      examples: ["0.2.0", "0.2.0+unreleased"],
    }),
    release: z.string().meta({ description: "The release that it is, or that it comes after, as in `package.json`.", examples: ["0.2.0"] }),
    date: Day.describe("Day of the release; of what is not released, of the last change of a seed or of editorial data."),
    responsible: named(Prose).describe("Who answers for the edition."),
    people: z.array(named(Prose).describe("A person with a role.")).describe("Persons who took part; may be empty."),
    contact: Address.nullable().describe("Where errors are reported; null where there is no such address."),
    place: Prose.nullable().describe("Where it is published; null where that is not said."),
    published: Day.describe("Day on which the edition was first published."),
    licence: Licence,
    doi: Doi.nullable().describe("Digital object identifier; null where there is none."),
    ...fields(Prose),
  })
  .meta({ title: "Imprint", description: "What the edition says of itself." });
export type Imprint = z.infer<typeof Imprint>;

export const PublishedImprint = z
  .strictObject({
    title: Imprint.shape.title,
    version: Imprint.shape.version,
    date: Imprint.shape.date,
    responsible: z
      .array(named(Prose).describe("A body or a person with a role."))
      .describe("Who answers for the edition, then the persons who took part, where any is named."),
    contact: Imprint.shape.contact,
    licence: z
      .strictObject({ work: Licence, texts: Prose.describe("Whose the printed texts are; no licence covers them.") })
      .describe("Licence of the editorial work, and what holds of the printed texts."),
    made: Imprint.shape.made,
    doi: Imprint.shape.doi,
  })
  .meta({
    title: "Edition",
    description: "`/data/edition.json`: who answers for the edition, which version it is, of which day, under which licence.",
  });
export type PublishedImprint = z.infer<typeof PublishedImprint>;
