import { z } from "astro/zod";
import { Edtf, ProseInput, Remark, Script, Slug, WebAddress } from "../common.ts";

export const SourceKind = z.enum(["official", "law", "news", "encyclopaedia", "scholarship", "data"]).meta({
  title: "Kind of source",
  description:
    "Who speaks in the source. `official`: the organisation or authority itself. `law`: a law or another rule. `news`: a newspaper, news agency or news site. `encyclopaedia`: a work of reference. `scholarship`: an article or book of scholars. `data`: a data set, program or edition of a text.",
});
export type SourceKind = z.infer<typeof SourceKind>;

const id = Slug.meta({
  description: "Id of the source, part of its address: outlet, year, matter.",
  examples: ["thepaper-2018-930"],
});
const words = (description: string, ...examples: string[]) => z.string().min(1).meta({ description, examples });

/** Years, months and days are all that a source prints. */
const date = Edtf.regex(/^\d{4}(?:-\d{2}){0,2}$/, "must be a year, month or day, such as 2018, 2018-09 or 2018-09-30").meta({
  description: "When it came out, as far as the source shows it.",
  examples: ["2018-09-30"],
});
const accessed = z.iso.date().meta({ description: "Day on which the address was opened, ISO 8601.", examples: ["2026-11-27"] });
const language = z.enum([...Script.options, "en"]).meta({
  title: "Language of the source",
  description:
    "As a language tag. `zh-Hant`: Chinese in Traditional characters. `zh-Hans`: Chinese in Simplified characters. `en`: English.",
});
const supplied = z.boolean().describe("`true`: the editor supplied the title, as what was opened showed none; it is printed in brackets.");

/** What is written and kept alike: in the language and script of the source. */
const fields = {
  id,
  kind: SourceKind,
  title: words("Title, as the source has it.", "腾讯架构大调整玄机"),
  authors: z
    .array(z.string().min(1))
    .meta({ description: "Names of the authors, as the source has them; empty where it shows none.", examples: [["杨鑫倢"]] }),
  container: words("The newspaper, site, journal or work that it stands in, as that calls itself.", "澎湃新闻"),
  date: date.nullable().describe("When it came out, as far as the source shows it; null where it does not."),
  language,
};

export const SourceInput = z
  .strictObject({
    ...fields,
    authors: fields.authors.default([]),
    titleEn: words("The title in English, by the editor, where it is in another language.", "What lies behind Tencent’s reform").optional(),
    publisher: words("Who published it, where that is another than the container.", "新华社").optional(),
    volume: words("Volume of the journal.", "6").optional(),
    issue: words("Number within the volume.", "4").optional(),
    pages: words("First and last page.", "571–614").optional(),
    url: WebAddress.optional(),
    accessed: accessed.optional().describe("Day on which the address was opened, ISO 8601; it stands with `url`."),
    supplied: supplied.default(false),
    note: ProseInput.optional().describe("Remark for the reader: what of it was opened, what it reprints."),
  })
  .meta({
    title: "Source",
    description:
      "One entry of `src/editorial/sources.yaml`: something outside of the texts that was opened and carries what the editor says. Title, names and container stand in its own script.",
  });
export type SourceInput = z.infer<typeof SourceInput>;

/** A source as pages print it. */
export const Source = z
  .strictObject({
    ...fields,
    titleEn: z.string().nullable().describe("The title in English, by the editor; null where there is none."),
    publisher: z.string().nullable().describe("Who published it; null where that is the container."),
    volume: z.string().nullable().describe("Volume of the journal; null where there is none."),
    issue: z.string().nullable().describe("Number within the volume; null where there is none."),
    pages: z.string().nullable().describe("First and last page; null where there are none."),
    url: WebAddress.nullable().describe("Address of the source; null where it has none."),
    accessed: accessed.nullable().describe("Day on which the address was opened; null where there is no address."),
    supplied,
    note: Remark,
  })
  .meta({ title: "Source", description: "Something outside of the texts that carries what the editor says." });
export type Source = z.infer<typeof Source>;

const CslDate = z
  .strictObject({
    "date-parts": z
      .array(z.array(z.int()).describe("Year, then month and day where they are known."))
      .describe("The date, as a list of one."),
  })
  .meta({ title: "Date in CSL-JSON", description: "Year, month and day, as far as they are known." });

/** An item of CSL-JSON (schema 1.0.2), as reference managers read it. */
export const CslItem = z
  .strictObject({
    id: z.string().describe("The id of the source."),
    type: z
      .enum(["webpage", "legislation", "entry-encyclopedia", "article-journal", "dataset"])
      .describe(
        "What it is in the words of CSL. `webpage`: a page of a site. `legislation`: a law. `entry-encyclopedia`: an entry of a work of reference. `article-journal`: an article in a journal. `dataset`: a data set.",
      ),
    title: z.string().describe("Title in the script of the source; in brackets where the editor supplied it."),
    author: z
      .array(z.strictObject({ literal: z.string().describe("The name.") }).describe("An author."))
      .optional()
      .describe("Authors, as the source has them; left out where it shows none."),
    "container-title": z.string().describe("The newspaper, site, journal or work that it stands in."),
    publisher: z.string().optional().describe("Who published it; left out where that is the container."),
    volume: z.string().optional().describe("Volume of the journal."),
    issue: z.string().optional().describe("Number within the volume."),
    page: z.string().optional().describe("First and last page."),
    issued: CslDate.optional().describe("When it came out; left out where the source does not show it."),
    accessed: CslDate.optional().describe("When its address was opened."),
    language,
    URL: WebAddress.optional(),
  })
  .meta({ title: "Item of CSL-JSON", description: "The source in CSL-JSON (schema 1.0.2), as reference managers read it." });
export type CslItem = z.infer<typeof CslItem>;

export const PublishedSource = z
  .strictObject({
    id,
    kind: SourceKind,
    csl: CslItem,
    url: WebAddress.nullable().describe("Address of the source; null where it has none."),
    accessed: accessed.nullable().describe("Day on which the address was opened; null where there is no address."),
  })
  .meta({
    title: "Source",
    description: "One line of `/data/sources.json`: something outside of the texts that carries what the editor says.",
  });
export type PublishedSource = z.infer<typeof PublishedSource>;
