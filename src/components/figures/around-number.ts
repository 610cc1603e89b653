import { codePoints, countCodePoints } from "../../shared/code-points.ts";

/** Words with a number among them. */
export interface AroundNumber {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/**
 * The words of a translated sentence around a number, at most `reach` code points on either side, whole words, with … where something
 * is left out. Null where the sentence does not write the number so, or more than once.
 */
export function aroundNumber(sentence: string, number: string, reach: number): AroundNumber | null {
  const pattern = number.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s/g, "\\s");
  const [found, ...more] = sentence.matchAll(new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])${pattern}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, "gu"));
  if (found === undefined || more.length > 0) return null;
  const end = found.index + found[0].length;
  return { before: lastWords(sentence.slice(0, found.index), reach), number: found[0], after: firstWords(sentence.slice(end), reach) };
}

function lastWords(words: string, reach: number): string {
  const length = countCodePoints(words);
  return length <= reach
    ? words
    : codePoints(words)
        .slice(length - reach, length)
        .replace(/^\S*\s+/u, "…");
}

function firstWords(words: string, reach: number): string {
  return countCodePoints(words) <= reach
    ? words
    : codePoints(words)
        .slice(0, reach)
        .replace(/[\s,;:]*\s\S*$/u, "…");
}
