import { z } from "astro/zod";
import { PassageId, ProseInput, SentenceId, Slug } from "./common.ts";

/** A published sentence with its wording; of one that the editor inserted whole, the seed has none. */
const LockedSentence = z.strictObject({ id: SentenceId, text: z.string() });
export type LockedSentence = z.infer<typeof LockedSentence>;

/** A published passage with its wording. */
const LockedPassage = z.strictObject({
  id: PassageId,
  text: z.string().min(1),
  /** Its sentences, in reading order. */
  sentences: z.array(LockedSentence).default([]),
  /** Sentences that were published once and are gone from it; their ids are never given again. */
  retired: z.array(LockedSentence).default([]),
});
export type LockedPassage = z.infer<typeof LockedPassage>;

/**
 * `src/editorial/passages/<id>.lock.json`: the passages and sentences that were published, in reading order, with their
 * wording as the seed spells it: an emendation of letters never moves an id.
 */
export const PassageLock = z.strictObject({
  passages: z.array(LockedPassage),
  /** Passages that were published once and are gone; their ids are never given again. */
  retired: z.array(LockedPassage),
});
export type PassageLock = z.infer<typeof PassageLock>;

/** What the editor keeps by id, besides texts; named after the file or folder. */
export const Register = z.enum(["glossary", "timeline", "areas", "notes"]);
export type Register = z.infer<typeof Register>;
export const REGISTERS: readonly Register[] = Register.options;

/** A published id with the title under which it was published. */
const LockedEntry = z.strictObject({ id: Slug, text: z.string().min(1) });
export type LockedEntry = z.infer<typeof LockedEntry>;

/** `src/editorial/registers.lock.json`: every id that was ever published, of what is gone, too. */
export const RegisterLock = z.strictObject({
  glossary: z.array(LockedEntry).default([]),
  timeline: z.array(LockedEntry).default([]),
  areas: z.array(LockedEntry).default([]),
  notes: z.array(LockedEntry).default([]),
});
export type RegisterLock = z.infer<typeof RegisterLock>;

/** One entry of `src/editorial/retired.yaml`: what became of a published entry, event, area or note that is gone. */
export const RetiredInput = z.strictObject({
  register: Register,
  /** @example "few" */
  id: Slug,
  /** What takes its place: an id of the same register, or of another with its name before it; left out where nothing does. @example "areas:few" */
  to: z
    .string()
    .regex(
      /^(?:(?:glossary|timeline|areas|notes):)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
      "must be an id such as few, or one of another register such as areas:few",
    )
    .nullable()
    .default(null),
  /** Why it is gone, for the reader. @example "併入「騰訊公益平台」。" */
  reason: ProseInput,
});
export type RetiredInput = z.infer<typeof RetiredInput>;
