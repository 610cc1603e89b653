import type { Script, Span } from "../schemas/common.ts";
import type { Passage } from "../schemas/text.ts";
import { codePoints, countCodePoints } from "./code-points.ts";
import { findAll } from "./selector.ts";

/** A quotation with the words around it. */
export interface InContext {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/**
 * A quotation of the reading text (Traditional) with its surroundings, in either script.
 * `reach`: the whole passage, or only the sentences that the quotation touches, with … where something is left out.
 * @throws if the passage does not hold the quotation: the build has checked that it does.
 */
export function inContext(
  passage: Pick<Passage, "id" | "text" | "textHans" | "sentences">,
  quote: string,
  script: Script,
  reach: "passage" | "sentence" = "passage",
): InContext {
  const start = findAll(codePoints(passage.text), { exact: quote })[0];
  if (start === undefined) throw new Error(`Passage ${passage.id} does not hold 「${quote}」.`);
  const end = start + countCodePoints(quote);
  const words = codePoints(script === "zh-Hant" ? passage.text : passage.textHans);
  const [from, to] = reach === "passage" ? [0, words.length] : touched(passage.sentences, [start, end]);
  return {
    before: (from > 0 ? "…" : "") + words.slice(from, start),
    quote: words.slice(start, end),
    after: words.slice(end, to) + (to < words.length ? "…" : ""),
  };
}

/** From the beginning of the first sentence that the span touches to the end of the last one. */
function touched(sentences: readonly Span[], [start, end]: Span): Span {
  const hit = sentences.filter(([from, to]) => from < end && start < to);
  return [Math.min(start, ...hit.map(([from]) => from)), Math.max(end, ...hit.map(([, to]) => to))];
}

/** At most `length` code points of a quotation, with … where it was cut. */
export function shorten(words: string, length: number): string {
  const points = codePoints(words);
  return points.length <= length ? words : `${points.slice(0, length - 1).replace(/[，、；：。「『（“‘]+$/u, "")}…`;
}
