import { codePoints } from "../../shared/code-points.ts";

/** One line of a concordance: the key word in its context. */
export interface KwicLine {
  readonly passage: string;
  readonly before: string;
  readonly key: string;
  readonly after: string;
}

/** Code points of context on either side. */
const CONTEXT = 24;

/** `start` and `end` in code points of `text`, the wording of the passage in either script. */
export function toKwicLine(passage: string, text: string, start: number, end: number): KwicLine {
  const points = codePoints(text);
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(points.length, end + CONTEXT);
  return {
    passage,
    before: (from > 0 ? "…" : "") + points.slice(from, start),
    key: points.slice(start, end),
    after: points.slice(end, to) + (to < points.length ? "…" : ""),
  };
}
