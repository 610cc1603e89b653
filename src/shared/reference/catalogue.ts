/** What references may name: shapes as the build writes and the browser reads them. */
import type { Language, Prose } from "../../schemas/common.ts";

export interface ReferenceCatalogue {
  /** What the edition is called, in every spelling. @example ["新藍圖校注", "新蓝图校注"] */
  readonly edition: readonly string[];
  /** How pages of every language name a passage or a sentence of a text. @example ["第 {n} 段", "passage {n}", "passage {n}, sentence {s}"] */
  readonly places: readonly string[];
  readonly texts: readonly CitedText[];
  readonly pages: readonly CitedPage[];
}

export interface CitedText {
  /** @example "003" */
  readonly id: string;
  /** Short name. @example 專訪 */
  readonly label: Prose;
  /** In both scripts, and in translation. */
  readonly titles: readonly string[];
  /** How references to it begin that this edition writes, up to the place that they name. */
  readonly heads: readonly string[];
  /** Passages in reading order: number, and numbers of the sentences, or how many there are where they are 1, 2, 3 … */
  readonly passages: readonly (readonly [number: number, sentences: number | readonly number[]])[];
  /** What was published once and is gone; a notice stands there. @example ["12", "5.2"] */
  readonly retired: readonly string[];
}

/** A page besides those of the texts, or a place on one. */
export interface CitedPage {
  /** @example "entity:few", "page:/about/" */
  readonly id: string;
  /** From the root of the edition. @example "/glossary/few/", "/timeline/#upgrade-419" */
  readonly url: string;
  readonly label: Prose;
}

/** What a reference leads to. */
export type Reference =
  | ({ readonly kind: "passage"; readonly text: string; readonly passage: number; readonly sentence: number | null } & {
      /** The last passage of a range. */
      readonly until: number | null;
      /** What its address says besides: the words that are cited, the version. @example "?sel=…&says=…" */
      readonly query: string;
    })
  | { readonly kind: "text"; readonly text: string; readonly query: string }
  | { readonly kind: "page"; readonly page: CitedPage };

/** A place that a text does not have. */
export interface Missing {
  readonly text: string;
  /** @example "99", "31.9" */
  readonly place: string;
}

/** What a string refers to. */
export interface Referred {
  readonly references: readonly Reference[];
  readonly missing: readonly Missing[];
}

/** Numbers of the sentences of a passage; null: the text has no such passage. */
export function sentencesOf({ passages }: CitedText, passage: number): readonly number[] | null {
  const found = passages.find(([number]) => number === passage);
  if (found === undefined) return null;
  return typeof found[1] === "number" ? Array.from({ length: found[1] }, (_, i) => i + 1) : found[1];
}

/** @param place in the text. @example "31", "31.2" */
export function hasPlace(text: CitedText, place: string): boolean {
  const [passage, sentence] = place.split(".");
  const sentences = sentencesOf(text, Number(passage));
  return text.retired.includes(place) || (sentences !== null && (sentence === undefined || sentences.includes(Number(sentence))));
}

/** Numbers in runs, with what stands between. [1, 2, 3, 5] → 1–3、5 */
export function formatNumbers(numbers: readonly number[], between: string): string {
  const runs: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 >= number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(between);
}

/** What a text has instead of a place that it has not: numbers of its passages, or of the sentences of the passage. */
export function insteadOf(text: CitedText, { place }: Missing, between: string): string {
  const [passage, sentence] = place.split(".");
  const sentences = sentence === undefined ? null : sentencesOf(text, Number(passage));
  return formatNumbers(sentences ?? text.passages.map(([number]) => number), between);
}

/** From the root of the edition. */
export function urlOf(reference: Reference): string {
  if (reference.kind === "page") return reference.page.url;
  if (reference.kind === "text") return `/texts/${reference.text}/${reference.query}`;
  const { text, passage, sentence, query } = reference;
  return `/texts/${text}/${query}#p${passage}${sentence === null ? "" : `.${sentence}`}`;
}

/** As search names what it offers. @example "passage:003:31" */
export function idOf(reference: Reference): string {
  if (reference.kind === "page") return reference.page.id;
  if (reference.kind === "text") return `text:${reference.text}`;
  return `passage:${reference.text}:${reference.passage}${reference.sentence === null ? "" : `.${reference.sentence}`}`;
}

/** What a text is called in a language. */
export const textLabel = ({ texts }: ReferenceCatalogue, id: string, language: Language): string =>
  texts.find((text) => text.id === id)?.label[language] ?? id;
