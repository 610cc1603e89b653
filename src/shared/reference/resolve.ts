/** Places that references name, held against what the texts have. */
import { type CitedText, hasPlace, type Missing, type Reference, type Referred } from "./catalogue.ts";

/** A passage, a sentence of it, the last passage of a range. */
export interface Written {
  readonly passage: number;
  readonly sentence: number | null;
  readonly until: number | null;
}

/** In which of the texts there is such a place: each that has it; where none has it, that none has it. */
export function resolve(texts: readonly CitedText[], { passage, sentence, until }: Written): Referred {
  const place = sentence === null ? String(passage) : `${passage}.${sentence}`;
  const ends = until === null ? [place] : [place, String(until)];
  const references = texts
    .filter((text) => ends.every((one) => hasPlace(text, one)))
    .map(({ id }): Reference => ({ kind: "passage", text: id, passage, sentence, until, query: "" }));
  if (references.length > 0) return { references, missing: [] };
  const missing = texts.map((text): Missing => ({ text: text.id, place: ends.find((one) => !hasPlace(text, one))! }));
  return { references, missing };
}
