/** Why something is not as it was: decisions of the editor say it by themselves, or he writes it for the version. */
import type { Prose, ProseInput, Span } from "../../schemas/common.ts";
import type { Reason } from "../../schemas/release.ts";
import { countCodePoints } from "../../shared/code-points.ts";
import { LANGUAGE_TAGS } from "../../shared/languages.ts";
import { textOf } from "../../shared/passage-id.ts";
import { joinSentences, toInput } from "../kernel/script.ts";
import { type Change, changedId } from "./changes.ts";
import { findDifference } from "./difference.ts";

/** What an edit put into a passage. */
export interface EditedSpan {
  /** In code points of the reading text; empty where it only took something out. */
  readonly span: Span;
  readonly reason: Prose;
}

/** The editor's decisions as far as they say why. */
export interface Decisions {
  /** What emendations and rules of punctuation made, by passage. */
  readonly edits: ReadonlyMap<string, readonly EditedSpan[]>;
  /** Of what was taken out of a register, by id with the register. @example "notes:half-a-life" */
  readonly retired: ReadonlyMap<string, ProseInput>;
}

/** Reasons that need not be written. */
export const reasonsOf = (changes: readonly Change[], decisions: Decisions): Reason[] =>
  changes.flatMap((change) => {
    const id = changedId(change);
    const reason = change.of === "passages" ? ofEdits(change, decisions.edits.get(change.id) ?? []) : decisions.retired.get(id);
    return reason === undefined ? [] : [{ id, reason }];
  });

/** The reasons of the edits that made all that is new in the wording; undefined where something is of none. */
function ofEdits({ what, fields }: Change, edits: readonly EditedSpan[]): ProseInput | undefined {
  const wording = fields.find(({ name }) => name === "wording");
  if (what !== "changed" || !wording?.before || !wording.after || fields.some(({ name }) => name === "kind")) return undefined;
  const reasons = new Map<string, Prose>(); // by what they say in the editor's language
  for (const [start, end] of changedSpans(wording.before["zh-Hant"], wording.after["zh-Hant"])) {
    const inside = edits.filter(({ span: [from, to] }) => from <= end && start <= to);
    if (!isCovered([start, end], inside)) return undefined;
    for (const { span, reason } of inside) {
      if (start === end || (span[0] < end && start < span[1])) reasons.set(reason["zh-Hant"], reason);
    }
  }
  return reasons.size === 0 ? undefined : joinReasons([...reasons.values()]);
}

/** Several reasons as one, in every language that all of them are in. */
function joinReasons(reasons: readonly Prose[]): ProseInput {
  const said = LANGUAGE_TAGS.filter((language) => reasons.every((one) => one[language] !== undefined));
  const joined = said.map((language) => [
    language,
    joinSentences(
      reasons.map((one) => one[language]!),
      language,
    ),
  ]);
  return toInput(Object.fromEntries(joined) as Prose);
}

/** Where the new wording is other than the old, in its code points; empty where only something was taken out. */
function changedSpans(before: string, after: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { of, text } of findDifference(before, after)) {
    if (of === "old") spans.push([at, at]);
    else if (of === "new") {
      if (spans.at(-1)?.[1] === at) spans.pop(); // it stands in place of that
      spans.push([at, at + countCodePoints(text)]);
    }
    if (of !== "old") at += countCodePoints(text);
  }
  return spans;
}

/** Whether edits, which do not overlap, made all of a span; `edits` are those that touch it, sorted. */
function isCovered([start, end]: Span, edits: readonly EditedSpan[]): boolean {
  if (start === end) return edits.some(({ span: [from, to] }) => from <= start && end <= to);
  let at = start;
  for (const { span } of edits) if (span[0] <= at) at = Math.max(at, span[1]);
  return at >= end;
}

/** The changes that must have a reason, and have none. What went with a whole text is said with it. */
export function findUnexplained(changes: readonly Change[], reasons: readonly Reason[]): Change[] {
  const explained = new Set(reasons.map(({ id }) => id));
  const gone = new Set(changes.flatMap(({ of, id, what }) => (of === "texts" && what === "gone" ? id : [])));
  return changes.filter((change) => {
    const { of, id, what } = change;
    if (what === "new" || what === "moved" || what === "translated" || explained.has(changedId(change))) return false;
    if (of === "passages") return !gone.has(textOf(id));
    return of === "texts" || what === "gone";
  });
}
