/** The seed as it came, with every change of the edition in its place. */
import { editEnd } from "../../edition/kernel/edit.ts";
import type { EditionText } from "../../edition/text/text.ts";
import type { Prose } from "../../schemas/common.ts";
import { toReason } from "./apparatus.ts";

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
