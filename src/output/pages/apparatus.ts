/** The emendations of a text, as they are listed below it: what is alike, once, with its places. */
import { nameStrays } from "../../edition/kernel/no-text.ts";
import { toHans } from "../../edition/kernel/script.ts";
import type { EditionText } from "../../edition/text/text.ts";
import type { Prose } from "../../schemas/common.ts";
import { codePoints } from "../../shared/code-points.ts";
import { changedSpans, type Emended, emendedSpans } from "./marks.ts";

/** A place of an emendation. */
export interface EmendedPlace {
  /** @example "e475": the place in the seed */
  readonly id: string;
  readonly passage: string;
  /** The words as the edition reads them, in Traditional as the source has them. @example "什麼" */
  readonly after: string;
  /** @example "什么" */
  readonly before: string;
}

/** One change for one reason, and where it was made. */
export interface EmendationGroup {
  /** What was changed, where only that differs: `么` of 什么. Else all of the words. */
  readonly before: string;
  readonly after: string;
  readonly reason: Prose;
  readonly kind: "emendation" | "conjecture";
  readonly certainty: "high" | "medium" | "low";
  /** An error of the conversion from Simplified: in Simplified, source and edition read alike. */
  readonly mechanical: boolean;
  /** In reading order, at least one. */
  readonly places: readonly EmendedPlace[];
}

/** Groups in the order of their first places. */
export function toEmendationGroups({ passages }: EditionText): EmendationGroup[] {
  const groups = new Map<string, Omit<EmendationGroup, "places"> & { readonly places: EmendedPlace[] }>();
  for (const passage of passages) {
    for (const emended of emendedSpans(passage)) {
      const { edit } = emended;
      const [before, after] = changeOf(emended);
      const { reason, kind, certainty } = edit;
      const key = JSON.stringify([before, after, reason, kind, certainty]);
      const group = groups.get(key) ?? {
        before: nameStrays(before),
        after: nameStrays(after),
        reason,
        kind: kind as EmendationGroup["kind"],
        certainty,
        mechanical: toHans(edit.before) === toHans(edit.after),
        places: [],
      };
      group.places.push({ id: `e${edit.start}`, passage: passage.id, after: edit.after, before: nameStrays(edit.before) });
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

/** What the source has and what the edition has in its place, from the first character that differs to the last. */
function changeOf(emended: Emended): [before: string, after: string] {
  const { edit, start } = emended;
  const spans = changedSpans(emended);
  const [from, to] = [spans[0]![0] - start, spans.at(-1)![1] - start];
  const [before, after] = [codePoints(edit.before), codePoints(edit.after)];
  return before.length === after.length ? [before.slice(from, to), after.slice(from, to)] : [edit.before, edit.after];
}
