import { z } from "astro/zod";
import { PassageId, ProseInput, SentenceId, Slug } from "./common.ts";

const LockedSentence = z
  .strictObject({
    id: SentenceId,
    text: z
      .string()
      .describe("Its wording, as the seed spells it; empty for a sentence that the editor inserted whole, of which the seed has none."),
  })
  .meta({ title: "Locked sentence", description: "A published sentence with its wording." });
export type LockedSentence = z.infer<typeof LockedSentence>;

const LockedPassage = z
  .strictObject({
    id: PassageId,
    text: z.string().min(1).describe("Its wording, as the seed spells it."),
    sentences: z.array(LockedSentence).default([]).describe("Its sentences, in reading order."),
    retired: z
      .array(LockedSentence)
      .default([])
      .describe("Sentences that were published once and are gone from it; their ids are never given again."),
  })
  .meta({ title: "Locked passage", description: "A published passage with its wording." });
export type LockedPassage = z.infer<typeof LockedPassage>;

export const PassageLock = z
  .strictObject({
    passages: z.array(LockedPassage).describe("The passages that stand in the text, in reading order."),
    retired: z.array(LockedPassage).describe("Passages that were published once and are gone; their ids are never given again."),
  })
  .meta({
    title: "Lock of passages",
    description:
      "`src/editorial/passages/<text>.lock.json`, written by `npm run prepare`: the passages and sentences that were published, with their wording as the seed spells it, so that an emendation of letters never moves an id.",
  });
export type PassageLock = z.infer<typeof PassageLock>;

const LockedEntry = z
  .strictObject({ id: Slug, text: z.string().min(1).describe("The title under which it was published, in Traditional Chinese.") })
  .meta({ title: "Locked entry", description: "A published id with its title." });
export type LockedEntry = z.infer<typeof LockedEntry>;

export const RegisterLock = z
  .strictObject({
    glossary: z.array(LockedEntry).default([]).describe("Entries of the glossary."),
    timeline: z.array(LockedEntry).default([]).describe("Events of the timeline."),
    areas: z.array(LockedEntry).default([]).describe("Focus areas."),
    notes: z.array(LockedEntry).default([]).describe("Editor's notes."),
  })
  .meta({
    title: "Lock of registers",
    description:
      "`src/editorial/registers.lock.json`, written by `npm run prepare`: every id that was ever published, of what is gone, too.",
  });
export type RegisterLock = z.infer<typeof RegisterLock>;

export const LockedRegister = RegisterLock.keyof().meta({
  title: "Register",
  description:
    "What has published ids, besides texts, named after the editor's file or folder. `glossary`: entries. `timeline`: events. `areas`: focus areas. `notes`: editor's notes.",
});
export type LockedRegister = z.infer<typeof LockedRegister>;
export const LOCKED_REGISTERS: readonly LockedRegister[] = LockedRegister.options;

/** A value for each of them, in their order. */
export const mapLocked = <T>(of: (register: LockedRegister) => T): Record<LockedRegister, T> =>
  Object.fromEntries(LOCKED_REGISTERS.map((register) => [register, of(register)])) as Record<LockedRegister, T>;

export const RetiredInput = z
  .strictObject({
    register: LockedRegister,
    id: Slug.meta({ description: "The published id that is gone.", examples: ["few"] }),
    to: z
      .string()
      .regex(
        new RegExp(`^(?:(?:${LOCKED_REGISTERS.join("|")}):)?[a-z0-9]+(?:-[a-z0-9]+)*$`),
        "must be an id such as few, or one of another register such as areas:few",
      )
      .nullable()
      .default(null)
      .meta({
        description:
          "What takes its place: an id of the same register, or of another with its name before it; left out, or null, where nothing does.",
        examples: ["few", "areas:few"],
      }),
    reason: ProseInput.describe("Why it is gone, for the reader: 併入「騰訊公益平台」。"),
  })
  .meta({
    title: "Retired",
    description: "One entry of `src/editorial/retired.yaml`: what became of a published entry, event, area or note that is gone.",
  });
export type RetiredInput = z.infer<typeof RetiredInput>;
