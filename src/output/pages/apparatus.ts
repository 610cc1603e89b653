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

const reasons = new Map<string, Prose>();

/** Reasons recur from edit to edit: each is converted once. What they quote in 「」 is the source's spelling and stays. */
export function toReason(reason: string): Prose {
  const prose = reasons.get(reason) ?? { "zh-Hant": reason, "zh-Hans": toHansAround(reason) };
  reasons.set(reason, prose);
  return prose;
}

/** `簡體「么」對應「么／麼」` → `简体“么”对应“么／麼”` */
const toHansAround = (reason: string): string =>
  reason
    .split(/(「[^」]*」)/)
    .map((part) => (part.startsWith("「") ? `“${part.slice(1, -1)}”` : toHans(part)))
    .join("");

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
        reason: toReason(reason),
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
