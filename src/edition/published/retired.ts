import type { Prose, Script } from "../../schemas/common.ts";
import type { LockedSentence, PassageLock } from "../../schemas/lock.ts";
import type { CodePoints } from "../../shared/code-points.ts";
import { type Edit, editEnd } from "../kernel/edit.ts";
import { toProse } from "../kernel/script.ts";
import { findAll } from "../kernel/selector.ts";

/** A passage or sentence that was published once and is gone: what the notice at its address says of it. */
export interface Retired {
  /** @example "003:12", "003:5.2" */
  readonly id: string;
  /** Its wording after the edits; null where nothing is left of it, as of a line that was cut as spam. */
  readonly wording: Prose | null;
  /** Of a passage, its sentences, which are gone with it. */
  readonly sentences: readonly Retired[];
}

/**
 * Everything gone that a lock remembers: passages with the sentences they had to the last, then sentences that were gone
 * before. `edits`: all of the text, sorted.
 */
export function toRetired({ passages, retired }: PassageLock, source: CodePoints, edits: readonly Edit[]): Retired[] {
  const notice = ({ id, text }: LockedSentence, sentences: readonly Retired[] = []): Retired => {
    const wording = wordingOf(text, source, edits);
    return { id, wording: wording === "" ? null : toProse(wording), sentences };
  };
  const gone = [...passages, ...retired].flatMap((passage) => passage.retired.map((sentence) => notice(sentence)));
  return [
    ...retired.map((passage) =>
      notice(
        passage,
        passage.sentences.map((sentence) => notice(sentence)),
      ),
    ),
    ...gone,
  ];
}

/**
 * The lock has the wording as the seed spells it; what was cut is shown on witness pages alone. Where the seed has the
 * wording more than once, the place of which least is left decides.
 */
function wordingOf(text: string, source: CodePoints, edits: readonly Edit[]): string {
  if (text === "") return "";
  const length = [...text].length;
  const wordings = findAll(source, { exact: text }).map((start) => readingOf(source, edits, start, start + length));
  return wordings.toSorted((a, b) => a.length - b.length)[0] ?? "";
}

/** What the edits leave from `start` to `end`; of an edit that reaches beyond, a cut alone counts. */
function readingOf(source: CodePoints, edits: readonly Edit[], start: number, end: number): string {
  let text = "";
  let at = start;
  for (const edit of edits) {
    const [from, to] = [Math.max(edit.start, start), Math.min(editEnd(edit), end)];
    if (from > to || (from === to && edit.before !== "")) continue;
    const isInside = edit.start >= start && editEnd(edit) <= end;
    text += source.slice(at, from) + (isInside ? edit.after : edit.kind === "cut" ? "" : source.slice(from, to));
    at = to;
  }
  return (text + source.slice(at, end)).replace(/\s+/g, " ").trim();
}

/** A stretch of a gone passage's wording; `id`: of the sentence that it is. */
export interface Piece {
  readonly id: string | null;
  readonly text: string;
}

/** The wording of what is gone, each sentence of a passage by itself, so that its own address leads there, too. */
export function piecesOf({ wording, sentences }: Retired, script: Script): Piece[] {
  const whole = wording?.[script] ?? "";
  const pieces: Piece[] = [];
  let at = 0;
  const pass = (to: number) => {
    if (to > at) pieces.push({ id: null, text: whole.slice(at, to) });
    at = to;
  };
  for (const { id, wording: own } of sentences) {
    const text = own?.[script] ?? "";
    const start = whole.indexOf(text, at);
    if (start !== -1) pass(start);
    pieces.push({ id, text: start === -1 ? "" : text });
    if (start !== -1) at += text.length;
  }
  pass(whole.length);
  return pieces;
}
