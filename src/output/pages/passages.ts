/** What the reading page shows around the words of a passage. */
import type { Edition } from "../../edition/edition.ts";
import { editEnd } from "../../edition/kernel/edit.ts";
import { nameStrays } from "../../edition/kernel/no-text.ts";
import { toHans } from "../../edition/kernel/script.ts";
import { type EditionPassage, type EditionText, hasRunIn } from "../../edition/text/text.ts";
import type { Prose } from "../../schemas/common.ts";
import { checkOf } from "../../shared/check.ts";
import { emendedSpans } from "./marks.ts";

/** An emendation as the apparatus shows it. */
export interface EmendationView {
  /** @example "e475": the place in the seed */
  readonly id: string;
  readonly passage: string;
  readonly before: string;
  readonly after: Prose;
  readonly reason: Prose;
  readonly kind: "emendation" | "conjecture";
  readonly certainty: "high" | "medium" | "low";
}

export interface PassageView {
  readonly id: string;
  /** The number behind the colon of the id; `p<number>` is the anchor. */
  readonly number: number;
  readonly tag: "h1" | "h2" | "p";
  readonly kind: EditionPassage["kind"];
  readonly speaker: string | null;
  /** Name of the speaker, where one begins to speak. */
  readonly speakerName: Prose | null;
  /** The first sentence is a head that runs in with the paragraph. */
  readonly runIn: boolean;
  /** Fingerprint of the Traditional text, the same on the pages of both scripts. */
  readonly print: string;
}

const TAGS: Partial<Record<EditionPassage["kind"], "h1" | "h2">> = { title: "h1", heading: "h2" };

export const passageNumber = (id: string): number => Number(id.split(":")[1]);

export function toPassageViews({ passages, profile }: EditionText, { entities }: Pick<Edition, "entities">): PassageView[] {
  const names = new Map(entities.map(({ id, term }) => [id, term]));
  return passages.map((passage, i) => {
    const { id, kind, speaker } = passage;
    const before = passages[i - 1];
    const begins = speaker !== null && (before?.speaker !== speaker || before.kind !== kind);
    return {
      id,
      number: passageNumber(id),
      tag: TAGS[kind] ?? "p",
      kind,
      speaker,
      speakerName: begins ? (names.get(speaker) ?? null) : null,
      runIn: hasRunIn(passage, profile),
      print: checkOf(passage.text),
    };
  });
}

const reasons = new Map<string, Prose>();

/** Reasons recur from edit to edit: each is converted once. */
function toReason(reason: string): Prose {
  const prose = reasons.get(reason) ?? { "zh-Hant": reason, "zh-Hans": toHans(reason) };
  reasons.set(reason, prose);
  return prose;
}

export const toEmendationViews = ({ passages }: EditionText): EmendationView[] =>
  passages.flatMap((passage) =>
    emendedSpans(passage).map(({ edit }) => ({
      id: `e${edit.start}`,
      passage: passage.id,
      before: nameStrays(edit.before),
      after: { "zh-Hant": edit.after, "zh-Hans": toHans(edit.after) },
      reason: toReason(edit.reason),
      kind: edit.kind as EmendationView["kind"],
      certainty: edit.certainty,
    })),
  );

/** A stretch of the seed on the witness page: kept as it is, or changed by an edit. */
export interface WitnessPart {
  readonly text: string;
  readonly edit: {
    /** @example "e475" where something stands in the seed, "e475i" where the edition inserts before it */
    readonly id: string;
    readonly after: string;
    readonly kind: string;
    readonly rule: string;
    readonly reason: Prose;
    readonly certainty: string;
  } | null;
}

/** The seed from its first to its last code point, with every change in its place. */
export function toWitness({ source, edits }: EditionText): WitnessPart[] {
  const points = [...source];
  const parts: WitnessPart[] = [];
  let at = 0;
  const keep = (end: number) => {
    if (end > at) parts.push({ text: points.slice(at, end).join(""), edit: null });
  };
  for (const edit of edits) {
    keep(edit.start);
    const { before, after, kind, rule, reason, certainty } = edit;
    parts.push({
      text: before,
      edit: { id: `e${edit.start}${before === "" ? "i" : ""}`, after, kind, rule, reason: toReason(reason), certainty },
    });
    at = editEnd(edit);
  }
  keep(points.length);
  return parts;
}

/** Minutes of reading at 255 characters a minute, the mean of adult readers of Chinese (IReST, Trauzettel-Klosinski and Dietz 2012). */
export const readingMinutes = (characters: number): number => Math.max(1, Math.round(characters / 255));

/** A line of the table of contents: a heading and the questions below it; before the first heading, questions alone. */
export interface ContentsEntry {
  /** Null for what stands before the first heading. */
  readonly heading: number | null;
  readonly questions: readonly number[];
}

export function toContents(views: readonly PassageView[]): ContentsEntry[] {
  const entries: { heading: number | null; questions: number[] }[] = [];
  for (const { kind, number } of views) {
    if (kind === "heading") entries.push({ heading: number, questions: [] });
    if (kind !== "question") continue;
    if (entries.length === 0) entries.push({ heading: null, questions: [] });
    entries.at(-1)!.questions.push(number);
  }
  return entries;
}
