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
  readonly originalSpans: readonly MarkSpan[];
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

/** A passage with what answers in it. */
export interface MarkedPassage {
  readonly words: string;
  readonly spans: readonly MarkSpan[];
}

/** The first translation that has words of the query: the sentences that have most of them, and occurrences in all; null where none has. */
export function besideWords(
  passage: MarkedPassage,
  translations: readonly TranslatedPassage[],
  query: WordQuery,
): { readonly beside: Beside; readonly count: number } | null {
  for (const { language, sentences } of translations) {
    const marks = markWords(
      sentences.map(([, , , words]) => foldWords(words)),
      query,
    );
    const found = sentences.map((sentence, i) => ({ sentence, ...marks[i]! })).filter(({ spans }) => spans.length > 0);
    if (found.length === 0) continue;
    const best = new Set(found.toSorted((a, b) => a.missing.length - b.missing.length).slice(0, MOST));
    const count = found.reduce((sum, one) => sum + one.count, 0);
    const shown = found.filter((one) => best.has(one));
    return { beside: { language, isFound: true, ...join(passage, shown) }, count };
  }
  return null;
}

/** The sentences that answer in the passage, as far as a translation renders them; null where it renders none. */
export function besideOf(passage: MarkedPassage, translation: TranslatedPassage | undefined): Beside | null {
  const touched = (translation?.sentences ?? []).filter(([, start, end]) => passage.spans.some(([from, to]) => from < end && start < to));
  if (touched.length === 0) return null;
  const shown = touched.slice(0, MOST).map((sentence) => ({ sentence, spans: [] }));
  return { language: translation!.language, isFound: false, ...join(passage, shown) };
}

/** Sentences one after another, with … where others stand between. */
function join(passage: MarkedPassage, marked: readonly Marked[]): Omit<Beside, "language" | "isFound"> {
  const points = codePoints(passage.words);
  let [words, original] = ["", ""];
  const [spans, originalSpans]: [MarkSpan[], MarkSpan[]] = [[], []];
  marked.forEach(({ sentence: [, start, end, text], spans: own }, i) => {
    const before = marked[i - 1]?.sentence[2];
    const isNext = before === undefined || points.slice(before, start).trim() === "";
    words += before === undefined ? "" : isNext ? " " : " … ";
    original += before === undefined ? "" : isNext ? points.slice(before, start) : "……";
    const [at, from] = [countCodePoints(words), countCodePoints(original) - start];
    spans.push(...own.map(([a, b]): MarkSpan => [at + a, at + b]));
    const within = passage.spans.filter(([a, b]) => a < end && start < b);
    originalSpans.push(...within.map(([a, b]): MarkSpan => [from + Math.max(a, start), from + Math.min(b, end)]));
    words += text;
    original += points.slice(start, end);
  });
  return { sentence: marked[0]!.sentence[0], words, spans, original, originalSpans };
}
