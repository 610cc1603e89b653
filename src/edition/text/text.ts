import type { Prose } from "../../schemas/common.ts";
import type { EmendationFile } from "../../schemas/edit.ts";
import type { PassageLock } from "../../schemas/lock.ts";
import type { Passage, Text, TextProfile } from "../../schemas/text.ts";
import { type CodePoints, codePoints, countCodePoints } from "../../shared/code-points.ts";
import { passageUrl } from "../../shared/passage-id.ts";
import { decode } from "../bytes/decode.ts";
import { EDITORIAL } from "../input/editorial.ts";
import { applyEdits, byPlace, createToSeed, type Edit, findOverlaps, shareOut } from "../kernel/edit.ts";
import type { Checked, Problem } from "../kernel/problem.ts";
import { numberPassages, toLock, unusualIds } from "../published/ids.ts";
import { type Retired, toRetired } from "../published/retired.ts";
import { type Cleaned, clean, resolveReferences } from "./cut.ts";
import { emend, withoutEmended } from "./emend.ts";
import { checkKinds } from "./kinds.ts";
import { punctuate } from "./punctuate.ts";
import { explain, type RuleReasons } from "./rule-reasons.ts";
import { type Segment, type Segmented, segment } from "./segment.ts";
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
  /** Of the passage that is the title, or else of the first. */
  readonly title: Prose;
  readonly seed: Text["seed"];
  /** The seed as it lies in the folder. */
  readonly bytes: Uint8Array;
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

/** What one step gives to the next; null where its mistakes leave nothing to go on with. */
type Step<T> = { readonly value: T; readonly problems: readonly Problem[] } | Failure;
interface Failure {
  readonly value: null;
  readonly problems: readonly Problem[];
}

const failure = (...problems: readonly Problem[]): Failure => ({ value: null, problems });

/** Seed and the editor's decisions about it → the text; null where mistakes leave none. */
export function buildText(
  id: string,
  seed: Seed,
  profile: TextProfile,
  emendations: EmendationFile,
  published: PassageLock | null,
  reasons: RuleReasons,
): Step<EditionText> {
  const where = {
    seed: `seeds/${seed.file}`,
    profile: `${EDITORIAL}/texts/${id}.yaml`,
    emendations: `${EDITORIAL}/emendations/${id}.yaml`,
  };
  const decoded = readSeed(seed, profile, where.seed);
  if (decoded.value === null) return decoded;
  const source = decoded.value;
  const parted = part(source, profile, where);
  if (parted.value === null) return parted;
  const repairs = settle(source, profile, parted.value, reasons);
  const lines = number(id, source, parted.value.segments, published);
  const emended = emend(source, lines, emendations, repairs, where.emendations);
  const edits = join(repairs, emended.value, seed.file);
  const read = readPassages(source, lines, edits, profile, published, where.profile);
  const { passages, lock } = read.value;
  const problems = [...emended.problems, ...read.problems];
  const strays = checkStrays(passages, source, seed, profile.encoding);
  if (strays !== null) return failure(...problems, strays);
  const emptied = checkEmptied(passages, where.emendations);
  if (emptied.length > 0) return failure(...problems, ...emptied);
  return {
    value: {
      id,
      profile,
      title: titleOf(passages),
      seed: describeSeed(seed, source, profile),
      bytes: seed.bytes,
      source: source.text,
      passages,
      edits,
      retired: toRetired(lock, source, edits),
      published,
      lock,
    },
    problems: [...problems, ...checkRunIns(passages, profile, where.profile)],
  };
}

const describeSeed = ({ file, sha256, bytes }: Seed, { length }: CodePoints, { encoding }: TextProfile): Text["seed"] => ({
  file,
  sha256,
  bytes: bytes.length,
  codePoints: length,
  ...(encoding === "utf-8" ? {} : { encoding }),
});

/** Bytes → text, if it is one, and in Traditional Chinese. */
function readSeed({ bytes }: Seed, { encoding }: TextProfile, where: string): Step<CodePoints> {
  const decoded = decode(bytes, encoding);
  if ("error" in decoded) return failure({ where, message: decoded.error });
  const message = checkTraditional(decoded.text);
  return message === null ? { value: codePoints(decoded.text), problems: [] } : failure({ where, message });
}

/** A seed without what is cut, in lines that become passages. */
interface Parted extends Segmented {
  readonly cleaned: Cleaned;
}

function part(source: CodePoints, profile: TextProfile, where: { readonly seed: string; readonly profile: string }): Step<Parted> {
  const cleaned = clean(source, profile, where.profile);
  if (cleaned.problems.length > 0) return failure(...cleaned.problems); // lines are wrong where a cut is: nothing can be held against them
  const { value, problems } = segment(source, cleaned.value.blocks, profile, where.profile);
  const wrong = [...problems, ...checkKinds(source, value.segments, profile, where.profile)];
  if (wrong.length > 0) return failure(...wrong);
  if (value.segments.length === 0)
    return failure({ where: where.seed, message: "After the cuts no text is left. Check the cuts in the profile." });
  return { value: { ...value, cleaned: cleaned.value }, problems: [] };
}

/** All edits that the editor does not make one by one, sorted: what is cut or lifted out, characters for references, white space, punctuation. */
function settle(source: CodePoints, profile: TextProfile, { cleaned, segments, labels }: Parted, reasons: RuleReasons): Edit[] {
  const shown = uncovered(cleaned.characters, labels);
  const resolved = [...cleaned.edits, ...labels, ...resolveReferences(source, shown)].sort(byPlace);
  const spaced = settleSpaces(source, shown, segments, resolved);
  const inside = shareOut(spaced, segments);
  const punctuation = segments.flatMap((one, i) => punctuate(source, one, profile, inside[i]!));
  return [...spaced, ...punctuation].sort(byPlace).map((repair) => explain(repair, reasons));
}

/** A line with the id of the passage that it becomes, and as the seed spells it. */
interface Line extends Segment {
  readonly id: string;
  readonly wording: string;
}

function number(text: string, source: CodePoints, segments: readonly Segment[], published: PassageLock | null): Line[] {
  const wordings = segments.map(({ start, end }) => source.slice(start, end));
  const ids = numberPassages(text, wordings, published);
  return segments.map((one, i) => ({ ...one, id: ids[i]!, wording: wordings[i]! }));
}

/** Emendations in the place of what they mend, and all else, sorted. @throws where two edits change one place: a programmer's mistake. */
function join(repairs: readonly Edit[], emendations: readonly Edit[], file: string): Edit[] {
  const edits = [...withoutEmended(repairs, emendations), ...emendations].sort(byPlace);
  const [overlap] = findOverlaps(edits);
  if (overlap !== undefined) throw new Error(`In ${file} 「${overlap[0].before}」 and 「${overlap[1].before}」 are changed twice.`);
  return edits;
}

/** The passages as they read, in both scripts and in sentences, and the lock that publishes them. */
function readPassages(
  source: CodePoints,
  lines: readonly Line[],
  edits: readonly Edit[],
  profile: TextProfile,
  published: PassageLock | null,
  where: string,
): Checked<{ readonly passages: readonly EditionPassage[]; readonly lock: PassageLock }> {
  const inside = shareOut(edits, lines);
  const readings = lines.map(({ start, end }, i) => applyEdits(source, inside[i]!, start, end));
  const simplified = toSimplified(new Map(lines.map(({ id }, i) => [id, readings[i]!])), profile.simplified, where);
  const sentences = readings.map(segmentSentences);
  const wordings = lines.map(({ id, start, wording }, i) => {
    const toSeed = createToSeed(start, inside[i]!);
    return { id, text: wording, sentences: sentences[i]!.map((span) => source.slice(...toSeed(span))) };
  });
  const lock = toLock(wordings, published);
  const passages = lines.map(({ id, kind, speaker, start, end }, i): EditionPassage => {
    const sentenceIds = unusualIds(lock.passages[i]!);
    return {
      id,
      kind,
      speaker,
      text: readings[i]!,
      textHans: simplified.value.get(id)!,
      sentences: sentences[i]!,
      ...(sentenceIds === undefined ? {} : { sentenceIds }),
      seed: [start, end],
      url: passageUrl(id),
      edits: inside[i]!,
    };
  });
  return { value: { passages, lock }, problems: simplified.problems };
}

function titleOf(passages: readonly EditionPassage[]): Prose {
  const { text, textHans } = passages.find(({ kind }) => kind === "title") ?? passages[0]!;
  return { "zh-Hant": text, "zh-Hans": textHans };
}

const checkEmptied = (passages: readonly EditionPassage[], where: string): Problem[] =>
  passages
    .filter(({ text }) => text === "" || isWhite(text))
    .map(({ id }) => ({
      where,
      message: `Nothing is left of passage ${id}. Keep some of its words, or cut its line in the profile.`,
    }));

const checkRunIns = (passages: readonly EditionPassage[], { runIns }: TextProfile, where: string): Problem[] =>
  runIns.flatMap((head, i) =>
    passages.some((passage) => startsWithHead(passage, head))
      ? []
      : [
          {
            where: `${where} → runIns[${i}]`,
            message: `No passage begins with the sentence 「${head}」. Quote it from the reading text.`,
          },
        ],
  );
