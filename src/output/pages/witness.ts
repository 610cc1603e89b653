/** The seed as it came, with every change of the edition in its place. */
import { editEnd } from "../../edition/kernel/edit.ts";
import type { EditionText } from "../../edition/text/text.ts";
import type { Prose } from "../../schemas/common.ts";
import type { EditKind } from "../../schemas/edit.ts";

/** A stretch of the seed on the witness page: kept as it is, or changed by an edit. */
export interface WitnessPart {
  readonly text: string;
  readonly edit: {
    /** @example "e475" where something stands in the seed, "e475i" where the edition inserts before it */
    readonly id: string;
    readonly after: string;
    readonly kind: EditKind;
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
      edit: { id: `e${edit.start}${before === "" ? "i" : ""}`, after, kind, rule, reason, certainty },
    });
    at = editEnd(edit);
  }
  keep(points.length);
  return parts;
}

/** What the witness page shows in turn: a stretch of the seed, or a screen of cuts of which it shows one line until it is opened. */
export type WitnessBlock = { readonly part: WitnessPart } | { readonly folded: readonly WitnessPart[] };

/** Lines of cuts that are still shown as they stand. */
const MOST_LINES = 2;

const isCut = ({ edit }: WitnessPart): boolean => edit?.kind === "cut";
/** Nothing of it is printed. */
const isGone = (part: WitnessPart): boolean => isCut(part) || (part.edit?.kind === "space" && part.edit.after === "");

/** Cuts on many lines, with the white space around them, are folded; what is cut elsewhere stays among the words. */
export function foldCuts(parts: readonly WitnessPart[]): WitnessBlock[] {
  const blocks: WitnessBlock[] = [];
  for (let at = 0; at < parts.length; ) {
    const kept = parts.findIndex((part, i) => i >= at && !isGone(part));
    const run = parts.slice(at, kept === -1 ? undefined : kept);
    if (linesOf(run) > MOST_LINES) blocks.push({ folded: run });
    else blocks.push(...run.map((part) => ({ part })));
    if (kept !== -1) blocks.push({ part: parts[kept]! });
    at += run.length + 1;
  }
  return blocks;
}

/** Lines on which something is cut. */
const linesOf = (run: readonly WitnessPart[]): number =>
  run
    .map((part) => (isCut(part) ? part.text.replace(/[^\n]+/g, "x") : part.text.replace(/[^\n]+/g, "")))
    .join("")
    .split("\n")
    .filter((line) => line !== "").length;
