import { z } from "astro/zod";
import { PassageId, Prose, ProseInput, SeedQuote, SeedSpan, SentenceId, Slug, Span, TextId } from "./common.ts";

export const PassageKind = z.enum(["title", "deck", "dateline", "heading", "paragraph", "question", "answer", "credit"]).meta({
  title: "Kind of passage",
  description:
    "What a passage is in its text. `title`: the title, passage 1. `deck`: the line below it (副題). `dateline`: day or place of publication. `heading`: the head of a section. `paragraph`: a paragraph in which nobody is asked or answers. `question`: what an interviewer says. `answer`: a paragraph of an answer. `credit`: a line on source, byline or editor.",
});
export type PassageKind = z.infer<typeof PassageKind>;

const date = z.iso
  .date()
  .nullable()
  .meta({ description: "Day of publication, ISO 8601; null where it is not known.", examples: ["2021-04-23"] });
const publisher = z
  .string()
  .nullable()
  .meta({ description: "Who published it; null where it is not known.", examples: ["南方網"] });
const authors = z
  .array(z.string())
  .meta({ description: "Names of the authors, in the order of the text.", examples: [["杜強", "周小鈴"]] });

export const TextProfile = z
  .strictObject({
    file: z
      .string()
      .regex(/^\d+[^/\\]*$/, "must be the name of a file in seeds/ that begins with digits")
      .meta({
        description: "Name of the seed in `seeds/`; the digits that begin it are the text's id.",
        examples: ["003_e57b8ac5fc0c0579.txt"],
      }),
    format: z
      .enum(["html", "plain"])
      .describe(
        "How the seed is read. `html`: tags are markup remnants and are cut; what only looks like one (`a<b 且 c>d`) is text. `plain`: every character is text.",
      ),
    encoding: z
      .enum(["utf-8", "gb18030", "big5"])
      .default("utf-8")
      .describe(
        "How the bytes of the seed spell characters. `utf-8`: Unicode. `gb18030`: the Chinese standard. `big5`: Big5, with the characters of Hong Kong.",
      ),
    label: ProseInput.describe("Short name in navigation and citations: 專訪."),
    titleEn: z
      .string()
      .min(1)
      .optional()
      .meta({
        description:
          "The title in English, by the editor, in sentence case: references in English give it in brackets. Left out where a translation of the text into English has it.",
        examples: ["Tencent releases a new blueprint"],
      }),
    titlePinyin: z
      .string()
      .min(1)
      .optional()
      .meta({
        description: "The title in pinyin by words, in sentence case, where a program would part or spell them wrongly.",
        examples: ["Tengxun fabu xin lantu"],
      }),
    about: ProseInput.describe("One sentence on what the text is."),
    genre: z
      .enum(["press-release", "interview", "article"])
      .describe("What kind of text it is, for references. `press-release`: 新聞稿. `interview`: 專訪. `article`: all else."),
    medium: z
      .enum(["website", "newspaper", "magazine"])
      .default("website")
      .describe(
        "What the publisher put it out on, for references. `website`: a page of the web. `newspaper`: a printed newspaper. `magazine`: a printed magazine.",
      ),
    date,
    dateNote: ProseInput.optional().describe("Where the date comes from, when the text does not print it."),
    publisher,
    authors: authors.default([]),
    source: ProseInput.optional().describe(
      "Where the copy stood that the seed was taken from, and what it shows of its origin: 轉載的網頁，署「來源：南方網」.",
    ),
    converted: z
      .boolean()
      .default(false)
      .describe("Whether its characters had been converted by machine before it came here; who quotes it is told."),
    punctuation: z
      .enum(["full-width", "keep"])
      .describe(
        "What becomes of punctuation. `full-width`: ASCII signs and “ ” become full-width and 「 」; a clock time keeps its colon. `keep`: it stays as it is.",
      ),
    cuts: z
      .array(
        SeedQuote.extend({
          rule: z
            .enum(["navigation", "caption", "spam", "duplicate"])
            .describe(
              "What it is. `navigation`: links of the website. `caption`: a label of pictures that are not there. `spam`: advertising that was planted. `duplicate`: what stands elsewhere already.",
            ),
          reason: ProseInput.describe("Why it is no part of the work, for the reader."),
        }).describe("Words of the seed that are left out."),
      )
      .default([])
      .describe("Text that is not part of the work, quoted from the seed."),
    breaks: z
      .array(
        SeedQuote.extend({ reason: ProseInput.describe("Why a passage begins here, for the reader.") }).describe(
          "The words that begin the new passage.",
        ),
      )
      .default([])
      .describe("Places within a line of the seed where a new passage begins."),
    kinds: z
      .array(
        z
          .strictObject({
            exact: z.string().min(1).describe("The whole passage, as the seed has it, without the spaces around it."),
            kind: PassageKind,
          })
          .describe("A passage and its kind."),
      )
      .default([])
      .describe("Kinds of passages that are not paragraphs, questions or answers; one at most is the `title`."),
    speakers: z
      .array(
        z
          .strictObject({
            label: z
              .string()
              .min(1)
              .meta({ description: "The label before the words, without its colon.", examples: ["馬化騰"] }),
            entity: Slug.meta({ description: "Id of the entity that speaks.", examples: ["ma-huateng"] }),
            kind: z.enum(["question", "answer"]).describe("What the speaker's passages are. `question`: they ask. `answer`: they answer."),
          })
          .describe("Someone who speaks."),
      )
      .default([])
      .describe("Labels that name who speaks. Paragraphs without a label continue what the last one said."),
    runIns: z
      .array(z.string().min(1))
      .default([])
      .meta({
        description: "Heads that run in with their paragraphs: each is the whole first sentence of one.",
        examples: [["理念升級。"]],
      }),
    simplified: z
      .array(
        z
          .strictObject({
            passage: PassageId,
            converted: z.string().min(1).describe("The words as they are converted, verbatim; they occur once in the converted passage."),
            reading: z.string().min(1).describe("The words as they should be: as many code points as `converted`."),
          })
          .describe("A place where conversion errs, and what should stand there."),
      )
      .default([])
      .describe("Places where the Simplified conversion of the reading text errs."),
  })
  .meta({ title: "Profile of a text", description: "`src/editorial/texts/<text>.yaml`: what the editor decides about one seed." });
export type TextProfile = z.infer<typeof TextProfile>;

export const Passage = z
  .strictObject({
    id: PassageId,
    kind: PassageKind,
    speaker: Slug.nullable().meta({
      description: "Id of the entity that speaks, also in paragraphs that continue an answer; null where nobody does.",
      examples: ["ma-huateng"],
    }),
    text: z
      .string()
      .describe(
        "The reading text, in Traditional Chinese: the seed after cuts, punctuation and emendations, without the label of who speaks.",
      ),
    textHans: z.string().describe("The same in Simplified Chinese: as many code points as `text`, so that every offset holds."),
    sentences: z
      .array(Span.describe("A sentence: start and end in `text`, in Unicode code points, from 0, end exclusive."))
      .describe("The sentences, as spans of `text` in reading order; between them stand at most spaces."),
    sentenceIds: z
      .array(SentenceId)
      .optional()
      .meta({
        description:
          "Ids of the sentences, in the same order; left out where they are `<passage>.1` to `<passage>.n`. A sentence keeps its id when others come or go, so numbers may be missing or out of order.",
        examples: [["003:5.1", "003:5.4"]],
      }),
    seed: SeedSpan.describe(
      "Where the passage stands in the decoded seed, the label of who speaks excluded: start and end in Unicode code points, from 0, end exclusive.",
    ),
    url: z.string().meta({
      description: "Address of the passage from the root of the edition, without the folder in which it is hosted.",
      examples: ["/texts/003/#p31"],
    }),
  })
  .meta({
    title: "Passage",
    description: "A title, deck, dateline, heading, paragraph, question, paragraph of an answer or credit line.",
  });
export type Passage = z.infer<typeof Passage>;

export const Text = z
  .strictObject({
    id: TextId,
    title: z.string().describe("Title of the text, as its reading text has it; of one without a passage `title`, the first passage."),
    date,
    publisher,
    authors,
    source: Prose.nullable().describe(
      "Where the copy stood that the seed was taken from, and what it shows of its origin; null where that is not said.",
    ),
    seed: z
      .strictObject({
        file: z.string().describe("Its name in `seeds/`."),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe("SHA-256 of its bytes, in small hexadecimal digits."),
        bytes: z.int().describe("Its size in bytes."),
        codePoints: z.int().describe("Its length in Unicode code points, once decoded; a byte order mark counts."),
        encoding: z
          .enum(["gb18030", "big5"])
          .optional()
          .describe("How its bytes spell characters, where it is not UTF-8: `gb18030` or `big5` (with the characters of Hong Kong)."),
      })
      .describe("The raw file from which the text is made, and whose bytes are never edited."),
    passages: z.array(Passage).describe("The passages, in reading order."),
  })
  .meta({ title: "Text", description: "One text of `/data/texts.json`: a source document, as the edition prints it." });
export type Text = z.infer<typeof Text>;
