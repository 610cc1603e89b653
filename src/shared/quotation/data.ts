/** What the browser is given to check quotations: the texts in both scripts and in the spelling of their seeds, packed. */
import type { ReferenceCatalogue } from "../reference/catalogue.ts";

export interface QuotationData {
  /** As `formatFoldTable` writes it. */
  readonly fold: string;
  /** Traditional and Simplified in turns: how most passages write each character that is another. @example "體体臺台「“" */
  readonly hans: string;
  readonly texts: readonly PackedText[];
  readonly references: ReferenceCatalogue;
}

export interface PackedText {
  readonly id: string;
  /** Labels of those who speak, in every spelling; a reader may copy one with the words. @example ["馬化騰", "马化腾"] */
  readonly labels: readonly string[];
  readonly passages: readonly PackedPassage[];
}

export type PackedPassage = readonly [
  number: number,
  /** Reading text, Traditional. */
  text: string,
  /** Number of each sentence, and where it ends. */
  ends: readonly (readonly [sentence: number, end: number])[],
  edits: readonly PackedEdit[],
  /** Places and characters in turns where Simplified is another than `hans` says. */
  exceptions: readonly (number | string)[],
  /** Who speaks, where anybody does. */
  speaker?: string,
];

/** Where the reading has something else than its seed, in code points; what the seed has, in Traditional and, of words, in Simplified. */
export type PackedEdit = readonly [at: number, length: number, before: string, hans?: string];

/** A character each → the pairs that `parsePairs` reads. */
export const formatPairs = (pairs: ReadonlyMap<string, string>): string => [...pairs].flat().join("");

export function parsePairs(pairs: string): ReadonlyMap<string, string> {
  const points = [...pairs];
  return new Map(points.flatMap((point, i) => (i % 2 === 0 ? [[point, points[i + 1]!] as const] : [])));
}
