import type { TextSummary } from "../../output/content.ts";
import type { PassageView } from "../../output/pages/passages.ts";
import { lookUp } from "../../shared/keyed.ts";
import type { PageContext } from "../../site/page.ts";

/** Minutes of reading at 255 characters a minute, the mean of adult readers of Chinese (IReST, Trauzettel-Klosinski and Dietz 2012). */
export const readingMinutes = (characters: number): number => Math.max(1, Math.round(characters / 255));

/** Words of a translation that are read in a minute: those of English, as its adult readers read (the same study: 228). */
const WORDS_A_MINUTE = 230;

/** How long a text is for readers of a page, and how many minutes they read it: by its translation, where there is one into their language. */
export function lengthOf(
  text: Pick<TextSummary, "passages" | "characters" | "words">,
  page: Pick<PageContext, "t" | "language" | "number">,
): { readonly said: string; readonly minutes: number } {
  const words = lookUp(text.words, page.language);
  const minutes = words === undefined ? readingMinutes(text.characters) : Math.max(1, Math.round(words / WORDS_A_MINUTE));
  const n = text.passages;
  const said =
    words === undefined
      ? page.t("reading.length", { n, characters: page.number(text.characters), minutes })
      : page.t("reading.length.translated", { n, words: page.number(words), minutes });
  return { said, minutes };
}

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
