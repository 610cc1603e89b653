import type { PassageView } from "../../output/pages/passages.ts";

/** Minutes of reading at 255 characters a minute, the mean of adult readers of Chinese (IReST, Trauzettel-Klosinski and Dietz 2012). */
export const readingMinutes = (characters: number): number => Math.max(1, Math.round(characters / 255));

/** A line of the table of contents: a heading and the questions below it; before the first heading, questions alone. */
export interface ContentsEntry {
  /** Null for what stands before the first heading. */
  readonly heading: number | null;
  readonly questions: readonly number[];
}

export function toContents(views: readonly PassageView[]): ContentsEntry[] {
  const entries: { heading: number | null; questions: number[] }[] = [];
  for (const { kind, number } of views) {
    if (kind === "heading") entries.push({ heading: number, questions: [] });
    if (kind !== "question") continue;
    if (entries.length === 0) entries.push({ heading: null, questions: [] });
    entries.at(-1)!.questions.push(number);
  }
  return entries;
}
