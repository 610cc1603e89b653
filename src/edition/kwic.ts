import type { Script } from "../schemas/common.ts";
import { codePoints } from "./code-points.ts";
import type { Occurrence } from "./content.ts";

/** One line of a concordance: the key word in its context. */
export interface KwicLine {
  readonly text: string;
  readonly number: string;
  readonly url: string;
  readonly before: string;
  readonly key: string;
  readonly after: string;
}

/** Code points of context on either side. */
const CONTEXT = 24;

export const toKwic = (occurrences: readonly Occurrence[], script: Script): KwicLine[] =>
  occurrences.map((occurrence) => {
    const { passage, start, end } = occurrence;
    const [text, number] = passage.split(":") as [string, string];
    const points = codePoints(occurrence[script]);
    const from = Math.max(0, start - CONTEXT);
    const to = Math.min(points.length, end + CONTEXT);
    return {
      text,
      number,
      url: `/texts/${text}/#p${number}`,
      before: (from > 0 ? "…" : "") + points.slice(from, start),
      key: points.slice(start, end),
      after: points.slice(end, to) + (to < points.length ? "…" : ""),
    };
  });
