import type { EditionPassage } from "../../edition/text/text.ts";
import { placeOf, type Quoted } from "../../output/pages/quotes.ts";
import type { Script, Span } from "../../schemas/common.ts";
import { codePoints } from "../../shared/code-points.ts";

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
  passage: Pick<EditionPassage, "id" | "text" | "textHans" | "sentences" | "seed" | "edits">,
  quoted: Omit<Quoted, "passage">,
  script: Script,
  reach: "passage" | "sentence" = "passage",
): InContext {
  const place = placeOf(passage, quoted);
  if (place === null) throw new Error(`Passage ${passage.id} does not hold 「${quoted.quote}」.`);
  const [start, end] = place;
  const words = codePoints(script === "zh-Hant" ? passage.text : passage.textHans);
  const [from, to] = reach === "passage" ? [0, words.length] : touched(passage.sentences, place);
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
