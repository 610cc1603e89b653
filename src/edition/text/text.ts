import type { EmendationFile } from "../../schemas/edit.ts";
import type { PassageLock } from "../../schemas/lock.ts";
import type { Passage, TextProfile } from "../../schemas/text.ts";
import { codePoints, countCodePoints } from "../../shared/code-points.ts";
import { decode } from "../bytes/decode.ts";
import { EDITORIAL } from "../input/editorial.ts";
import { applyEdits, byPlace, createToSeed, type Edit, findOverlaps, shareOut } from "../kernel/edit.ts";
import type { Problem } from "../kernel/problem.ts";
import { numberPassages, toLock, unusualIds } from "../published/ids.ts";
import { type Retired, toRetired } from "../published/retired.ts";
import { clean, resolveReferences } from "./cut.ts";
import { emend, withoutEmended } from "./emend.ts";
import { checkKinds } from "./kinds.ts";
import { punctuate } from "./punctuate.ts";
import { segment } from "./segment.ts";
import { segmentSentences } from "./sentences.ts";
import { toSimplified } from "./simplify.ts";
import { isWhite, settleSpaces, uncovered } from "./spaces.ts";
import { checkStrays } from "./strays.ts";
import { checkTraditional } from "./traditional.ts";

/** A seed as it lies in the folder. */
export interface Seed {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A published passage with the edits that lie inside it, sorted. */
export interface EditionPassage extends Passage {
  readonly edits: readonly Edit[];
}

/** One text of the edition, from its seed to its passages. */
export interface EditionText {
  readonly id: string;
  readonly profile: TextProfile;
  readonly title: string;
  readonly seed: { readonly file: string; readonly sha256: string; readonly bytes: number; readonly codePoints: number };
  /** The decoded seed. */
  readonly source: string;
  readonly passages: readonly EditionPassage[];
  /** Every edit, sorted; replayed over `source` they give the passages joined by newlines. */
  readonly edits: readonly Edit[];
  /** Passages and sentences that were published once and are gone. */
  readonly retired: readonly Retired[];
  /** What was published; null where the ids are provisional. */
  readonly published: PassageLock | null;
  /** The lock that publishes the passages as they are. */
  readonly lock: PassageLock;
}

/** Whether the first sentence of a passage is this head. */
const startsWithHead = ({ text, sentences }: Passage, head: string): boolean =>
  text.startsWith(head) && sentences[0]?.[1] === countCodePoints(head);

/** Ids of the sentences of a passage, in order. */
export const sentenceIdsOf = ({ id, sentences, sentenceIds }: Pick<Passage, "id" | "sentences" | "sentenceIds">): readonly string[] =>
  sentenceIds ?? sentences.map((_, i) => `${id}.${i + 1}`);

/** Whether a passage begins with a head that runs in with it. */
export const hasRunIn = (passage: Passage, profile: TextProfile): boolean => profile.runIns.some((head) => startsWithHead(passage, head));

/** The digits that begin a seed's file name. */
export const textIdOf = (file: string): string | null => /^\d+/.exec(file)?.[0] ?? null;

/** Seed and the editor's decisions about it → the text; null where mistakes leave none. */
export function buildText(
  id: string,
  seed: Seed,
  profile: TextProfile,
  emendations: EmendationFile,
  published: PassageLock | null,
): { readonly value: EditionText | null; readonly problems: readonly Problem[] } {
  const decoded = decode(seed.bytes, profile.encoding);
  if ("error" in decoded) return { value: null, problems: [{ where: `seeds/${seed.file}`, message: decoded.error }] };
  const simplifiedSeed = checkTraditional(decoded.text);
  if (simplifiedSeed !== null) return { value: null, problems: [{ where: `seeds/${seed.file}`, message: simplifiedSeed }] };

  const where = `${EDITORIAL}/texts/${id}.yaml`;
  const source = codePoints(decoded.text);
  const cleaned = clean(source, profile, where);
  const segmented = segment(source, cleaned.value.blocks, profile, where);
  const early =
    cleaned.problems.length > 0 // lines are wrong where a cut is: no kind can be held against them
      ? cleaned.problems
      : [...segmented.problems, ...checkKinds(source, segmented.value.segments, profile, where)];
  if (early.length > 0) return { value: null, problems: early };
  if (segmented.value.segments.length === 0) {
    return {
      value: null,
      problems: [{ where: `seeds/${seed.file}`, message: "After the cuts no text is left. Check the cuts in the profile." }],
    };
  }

  const { labels } = segmented.value;
  const shown = uncovered(cleaned.value.characters, labels);
  const resolved = [...cleaned.value.edits, ...labels, ...resolveReferences(source, shown)].sort(byPlace);
  const cleanings = settleSpaces(source, shown, segmented.value.segments, resolved);
  const settled = shareOut(cleanings, segmented.value.segments);
  const punctuation = segmented.value.segments.flatMap((one, i) => punctuate(source, one, profile, settled[i]!));
  const repairs = [...cleanings, ...punctuation].sort(byPlace);
  const wordings = segmented.value.segments.map(({ start, end }) => source.slice(start, end));
  const ids = numberPassages(id, wordings, published);
  const segments = segmented.value.segments.map((one, i) => ({ ...one, id: ids[i]! }));
  const emendationsFile = `${EDITORIAL}/emendations/${id}.yaml`;
  const emended = emend(source, segments, emendations, repairs, emendationsFile);
  const edits = [...withoutEmended(repairs, emended.value), ...emended.value].sort(byPlace);
  const [overlap] = findOverlaps(edits);
  if (overlap !== undefined) throw new Error(`In ${seed.file} 「${overlap[0].before}」 and 「${overlap[1].before}」 are changed twice.`);
  const problems: Problem[] = [...emended.problems];

  const inside = shareOut(edits, segments);
  const readings = new Map(segments.map((one, i) => [one.id, applyEdits(source, inside[i]!, one.start, one.end)]));
  const simplified = toSimplified(readings, profile.simplified, where);
  problems.push(...simplified.problems);
  const sentences = new Map([...readings].map(([passage, text]) => [passage, segmentSentences(text)]));
  const lock = toLock(
    segments.map(({ id: passage, start }, i) => {
      const toSeed = createToSeed(start, inside[i]!);
      return { id: passage, text: wordings[i]!, sentences: sentences.get(passage)!.map((span) => source.slice(...toSeed(span))) };
    }),
    published,
  );
  const passages = segments.map(({ id: passage, kind, speaker, start, end }, i): EditionPassage => {
    const text = readings.get(passage)!;
    const sentenceIds = unusualIds(lock.passages[i]!);
    return {
      id: passage,
      kind,
      speaker,
      text,
      textHans: simplified.value.get(passage)!,
      sentences: sentences.get(passage)!,
      ...(sentenceIds === undefined ? {} : { sentenceIds }),
      seed: [start, end],
      url: `/texts/${id}/#p${passage.split(":")[1]}`,
      edits: inside[i]!,
    };
  });
  const strays = checkStrays(passages, source, seed, profile.encoding);
  if (strays !== null) return { value: null, problems: [...problems, strays] };
  const emptied = passages.filter(({ text }) => text === "" || isWhite(text));
  if (emptied.length > 0) {
    const message = (passage: string) => `Nothing is left of passage ${passage}. Keep some of its words, or cut its line in the profile.`;
    return { value: null, problems: [...problems, ...emptied.map((one) => ({ where: emendationsFile, message: message(one.id) }))] };
  }
  for (const [i, head] of profile.runIns.entries()) {
    if (passages.some((passage) => startsWithHead(passage, head))) continue;
    problems.push({
      where: `${where} → runIns[${i}]`,
      message: `No passage begins with the sentence 「${head}」. Quote it from the reading text.`,
    });
  }
  const title = passages.find(({ kind }) => kind === "title")?.text ?? passages[0]!.text;
  return {
    value: {
      id,
      profile,
      title,
      seed: { file: seed.file, sha256: seed.sha256, bytes: seed.bytes.length, codePoints: source.length },
      source: decoded.text,
      passages,
      edits,
      retired: toRetired(lock, source, edits),
      published,
      lock,
    },
    problems,
  };
}
