import { z } from "astro/zod";
import { PassageId, ProseInput, SentenceId, Slug, TextId } from "./common.ts";
import { Day } from "./imprint.ts";
import { LOCKED_REGISTERS } from "./lock.ts";
import { Nature } from "./parallel.ts";
import { PassageKind } from "./text.ts";

const ReleasedText = z
  .strictObject({
    id: TextId,
    title: ProseInput.describe("Its title."),
    seed: z
      .strictObject({
        file: z.string().describe("Name of the seed in `seeds/`."),
        sha256: z.string().describe("SHA-256 of the seed, in hexadecimal digits."),
      })
      .describe("The raw text it was made of."),
  })
  .meta({ title: "Released text", description: "A text as it was released; its passages stand in a list of their own." });

const ReleasedPassage = z
  .strictObject({
    id: PassageId,
    kind: PassageKind,
    text: z.string().describe("Its wording, as the edition printed it."),
    hans: z.string().optional().describe("Its wording in Simplified Chinese, where that was not what conversion gives."),
    sentences: z
      .array(
        z
          .tuple([SentenceId, z.int().nonnegative(), z.int().nonnegative()])
          .describe("Id of a sentence, and where it begins and ends in `text`, in Unicode code points, end exclusive."),
      )
      .describe("Its sentences, in reading order."),
  })
  .meta({ title: "Released passage", description: "A passage as it was released." });

const title = ProseInput.describe("Its title, term or topic.");

const ReleasedEntry = z
  .strictObject({ id: Slug, title, definition: ProseInput.describe("The definition, as plain text.") })
  .meta({ title: "Released entry", description: "An entry of the glossary as it was released." });

const ReleasedEvent = z
  .strictObject({
    id: Slug,
    title,
    edtf: z.string().meta({ description: "Its date in EDTF.", examples: ["2021-04-19"] }),
    summary: ProseInput.describe("What happened."),
    note: ProseInput.optional().describe("What the editor had to say of it; left out where there was nothing."),
  })
  .meta({ title: "Released event", description: "An event of the timeline as it was released." });

const ReleasedArea = z
  .strictObject({ id: Slug, title, summary: ProseInput.describe("What the texts say of it.") })
  .meta({ title: "Released area", description: "A focus area as it was released." });

const ReleasedNote = z
  .strictObject({
    id: Slug,
    title,
    note: ProseInput.describe("What the editor had to say."),
    quotes: z.array(PassageId).describe("The passages it quoted, each once."),
  })
  .meta({ title: "Released note", description: "An editor's note as it was released." });

const place = z.strictObject({ passage: PassageId, quote: z.string().describe("The words, as the edition printed them.") });

const ReleasedParallel = z
  .strictObject({
    id: Slug,
    title,
    nature: Nature,
    a: place.describe("The place in one text."),
    b: place.describe("The place in the other text."),
    note: ProseInput.optional().describe("What the editor had to say of it; left out where there was nothing."),
  })
  .meta({ title: "Released parallel", description: "A parallel of two places as it was released." });

/** What the edition says, to be held against what it said. */
export const Contents = z
  .strictObject({
    texts: z.array(ReleasedText).describe("The texts, in order of their ids."),
    passages: z.array(ReleasedPassage).describe("The passages of all texts, in reading order."),
    glossary: z.array(ReleasedEntry).describe("Entries of the glossary."),
    timeline: z.array(ReleasedEvent).describe("Events of the timeline."),
    areas: z.array(ReleasedArea).describe("Focus areas."),
    notes: z.array(ReleasedNote).describe("Editor's notes."),
    parallels: z.array(ReleasedParallel).describe("Parallels of the texts."),
  })
  .meta({ title: "Contents", description: "What can be cited of the edition: every id with its wording." });
export type Contents = z.infer<typeof Contents>;

export const ChangedId = z
  .string()
  .regex(
    new RegExp(`^(?:\\d+(?::[1-9]\\d*)?|(?:${[...LOCKED_REGISTERS, "parallels"].join("|")}):[a-z0-9]+(?:-[a-z0-9]+)*)$`),
    'must be the id of a text or passage in quotation marks, such as "003:31", or of an entry with its register, such as notes:half-a-life',
  )
  .meta({
    title: "Changed id",
    description:
      "What changed: a passage (`003:31`), a whole text (`003`), or an entry, event, area, note or parallel with its register before it (`glossary:few`, `timeline:upgrade-419`, `areas:few`, `notes:half-a-life`, `parallels:slogan`).",
    examples: ["003:31", "notes:half-a-life"],
  });

const Reason = z
  .strictObject({ id: ChangedId, reason: ProseInput.describe("Why it was changed or taken out, for the reader: 據南方網頁面改正。") })
  .meta({ title: "Reason", description: "Why something is not as it was in the version before." });
export type Reason = z.infer<typeof Reason>;

export const Release = z
  .strictObject({
    version: z.string().meta({ description: "The version, as the file is named.", examples: ["0.2.0"] }),
    date: Day.describe("Day on which it was released."),
    ...Contents.shape,
    reasons: z
      .array(Reason)
      .describe("Reasons that decisions of the editor gave by themselves: those of emendations and of what was taken out."),
    check: z.string().describe("Short fingerprint of all the rest: a file that was changed by hand does not fit it."),
  })
  .meta({
    title: "Release",
    description: "`src/editorial/releases/<version>.json`, written by `npm run release`: what was published as this version.",
  });
export type Release = z.infer<typeof Release>;

export const ReleaseNotes = z
  .strictObject({
    summary: ProseInput.optional().describe("What the version brings, in a few sentences."),
    reasons: z.array(Reason).default([]).describe("Reasons that no other decision of the editor gives."),
  })
  .meta({
    title: "Release notes",
    description: "`src/editorial/releases/<version>.yaml`, which may be left out: what the editor says of a version.",
  });
export type ReleaseNotes = z.infer<typeof ReleaseNotes>;
