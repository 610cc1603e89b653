/** The emendations of a text, as they are listed below it. */
import { nameStrays } from "../../edition/kernel/no-text.ts";
import { toHans } from "../../edition/kernel/script.ts";
import type { EditionText } from "../../edition/text/text.ts";
import type { Prose } from "../../schemas/common.ts";
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

const reasons = new Map<string, Prose>();

/** Reasons recur from edit to edit: each is converted once. */
export function toReason(reason: string): Prose {
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
