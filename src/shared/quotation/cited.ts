/** Whether a quotation stands where it is said to stand. */
import type { Reference } from "../reference/catalogue.ts";
import { type CorpusText, rangeOf, type Stretch } from "./corpus.ts";

/** Whether one of these references names the stretch, or several name its passages; a range of passages names all that lies in it. */
export function citesStretch(cited: readonly Reference[], stretch: Stretch): boolean {
  if (cited.some((one) => cites(one, stretch))) return true;
  const { passages } = stretch.text;
  const { start, end } = rangeOf(stretch);
  const [from, to] = [start, end].map(({ passage }) => passages.findIndex(({ number }) => number === passage)) as [number, number];
  return from < to && passages.slice(from, to + 1).every(({ number }) => cited.some((one) => hasPassage(one, stretch.text, number)));
}

function hasPassage(reference: Reference, { id }: CorpusText, number: number): boolean {
  if (reference.kind !== "passage" || reference.text !== id || reference.sentence !== null) return false;
  return number >= reference.passage && number <= (reference.until ?? reference.passage);
}

function cites(reference: Reference, stretch: Stretch): boolean {
  if (reference.kind === "text") return reference.text === stretch.text.id;
  if (reference.kind !== "passage" || reference.text !== stretch.text.id) return false;
  const { passages } = stretch.text;
  const { start, end } = rangeOf(stretch);
  const indexOf = (number: number): number => passages.findIndex((one) => one.number === number);
  const [first, last] = [indexOf(reference.passage), indexOf(reference.until ?? reference.passage)];
  const [from, to] = [indexOf(start.passage), indexOf(end.passage)];
  if (first === -1 || from < first || to > last) return false;
  if (reference.sentence === null) return true;
  const [low, high] = spanOf(stretch.text, first, reference.sentence);
  return from === to && start.at >= low && end.at <= high;
}

/** Where a sentence of a passage stands; nowhere, where it has no such sentence. */
function spanOf({ passages }: CorpusText, passage: number, sentence: number): readonly [start: number, end: number] {
  const { ends } = passages[passage]!;
  const i = ends.findIndex(([number]) => number === sentence);
  return i === -1 ? [0, -1] : [ends[i - 1]?.[1] ?? 0, ends[i]![1]];
}
