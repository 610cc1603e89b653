import { codePoints } from "./code-points.ts";

/** At most `length` code points of a quotation, with … where it was cut. */
export function shorten(words: string, length: number): string {
  const points = codePoints(words);
  return points.length <= length ? words : `${points.slice(0, length - 1).replace(/[，、；：。「『（“‘]+$/u, "")}…`;
}
