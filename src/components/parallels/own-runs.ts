import type { Span } from "../../schemas/common.ts";
import { codePoints } from "../../shared/code-points.ts";

/** What a quotation has and its counterpart has not: the words between the common ones, punctuation and spaces at either end left out. In code points. */
export function ownRuns(quote: string, common: readonly Span[]): Span[] {
  const points = codePoints(quote);
  const starts = [0, ...common.map(([, end]) => end)];
  const ends = [...common.map(([start]) => start), points.length];
  return starts.flatMap((start, i): Span[] => {
    const words = [...points.slice(start, ends[i])];
    const first = words.findIndex(isWord);
    return first === -1 ? [] : [[start + first, start + words.findLastIndex(isWord) + 1]];
  });
}

const isWord = (point: string): boolean => /[\p{L}\p{N}%]/u.test(point);
