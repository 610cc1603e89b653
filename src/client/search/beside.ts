/** Sentences of a translation beside the sentences that they render. Pure. */
import { codePoints, countCodePoints } from "../../shared/code-points.ts";
import type { TranslatedSentence } from "../../shared/search/catalogue.ts";
import { type MarkSpan, markWords } from "../../shared/search/marks.ts";
import { foldWords, type WordQuery } from "../../shared/search/words.ts";

export interface Beside {
  readonly language: string;
  /** Number of the first sentence. */
  readonly sentence: number;
  /** Whether it answers itself; else it renders what answers. */
  readonly isFound: boolean;
  /** The sentences of the translation. */
  readonly words: string;
  readonly spans: readonly MarkSpan[];
  /** The same sentences in the text. */
  readonly original: string;
}

/** A passage in a language. */
export interface TranslatedPassage {
  readonly language: string;
  readonly sentences: readonly TranslatedSentence[];
}

/** Sentences that are shown of a passage. */
const MOST = 2;

/** A sentence, and where it answers. */
interface Marked {
  readonly sentence: TranslatedSentence;
  readonly spans: readonly MarkSpan[];
}

/** The first translation that has words of the query: the sentences that have most of them, and occurrences in all; null where none has. */
export function besideWords(
  passage: string,
  translations: readonly TranslatedPassage[],
  query: WordQuery,
): { readonly beside: Beside; readonly count: number } | null {
  for (const { language, sentences } of translations) {
    const marked = sentences.map((sentence) => ({ sentence, ...markWords(foldWords(sentence[3]), query) }));
    const found = marked.filter(({ spans }) => spans.length > 0);
    if (found.length === 0) continue;
    const best = found.toSorted((a, b) => a.missing.length - b.missing.length).slice(0, MOST);
    const count = found.reduce((sum, one) => sum + one.count, 0);
    return {
      beside: {
        language,
        isFound: true,
        ...join(
          passage,
          found.filter((one) => best.includes(one)),
        ),
      },
      count,
    };
  }
  return null;
}

/** The sentences in which the spans of the passage lie; of a passage without any, the first. */
export function besideOf(passage: string, spans: readonly MarkSpan[], translation: TranslatedPassage | undefined): Beside | null {
  if (translation === undefined || translation.sentences.length === 0) return null;
  const { language, sentences } = translation;
  const touched = sentences.filter(([, start, end]) => spans.some(([from, to]) => from < end && start < to));
  const shown = (touched.length > 0 ? touched : sentences).slice(0, MOST);
  return {
    language,
    isFound: false,
    ...join(
      passage,
      shown.map((sentence) => ({ sentence, spans: [] })),
    ),
  };
}

/** Sentences one after another, with … where others stand between. */
function join(passage: string, marked: readonly Marked[]): Pick<Beside, "sentence" | "words" | "spans" | "original"> {
  const points = codePoints(passage);
  let [words, original] = ["", ""];
  const spans: MarkSpan[] = [];
  marked.forEach(({ sentence: [, start, end, text], spans: own }, i) => {
    const before = marked[i - 1]?.sentence[2];
    const isNext = before === undefined || points.slice(before, start).trim() === "";
    words += before === undefined ? "" : isNext ? " " : " … ";
    original += before === undefined ? "" : isNext ? points.slice(before, start) : "……";
    const at = countCodePoints(words);
    for (const [from, to] of own) spans.push([at + from, at + to]);
    words += text;
    original += points.slice(start, end);
  });
  return { sentence: marked[0]!.sentence[0], words, spans, original };
}
