import { codePoints, countCodePoints } from "../../shared/code-points.ts";

/** How a text begins, in at most `length` code points: what is longer ends with its last whole clause and …, or within one that is itself too long. */
export function firstWords(sentence: string, length: number): string {
  if (countCodePoints(sentence) <= length) return sentence;
  const fitting = codePoints(sentence).slice(0, length - 1);
  const clauses = /^.*(?=[，；：])/su.exec(fitting)?.[0] ?? fitting;
  return `${clauses}…`;
}
