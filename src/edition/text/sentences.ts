/** Where sentences end. */
import { type CodePoints, codePoints } from "../../shared/code-points.ts";

const ENDS = new Set("。！？!?…");
const CLOSERS = new Set("」』”’）)]】》〉");

/**
 * Sentences of a reading text as spans in code points; what stands between two is spaces at most.
 * Closing quotes and brackets stay with their sentence: 「……好一點。」 is one.
 */
export function segmentSentences(text: string): [number, number][] {
  const points = codePoints(text);
  const spans: [number, number][] = [];
  let start = 0;
  for (let i = 0; i < points.length; i++) {
    if (!endsSentence(points, i)) continue;
    let end = i + 1;
    while (end < points.length && (ENDS.has(points.at(end)!) || CLOSERS.has(points.at(end)!))) end++;
    if (!startsAfresh(points, end)) continue;
    spans.push([start, end]);
    while (points.at(end) === " ") end++;
    start = end;
    i = end - 1;
  }
  if (start < points.length) spans.push([start, points.length]);
  return spans;
}

/** A half-width full stop ends a sentence only before a space: not in 3.2%. */
function endsSentence(points: CodePoints, i: number): boolean {
  const point = points.at(i)!;
  if (point === "…") return points.at(i + 1) !== "…" && isEnd(points, i + 1);
  return ENDS.has(point) || (point === "." && (points.at(i + 1) === " " || i + 1 === points.length));
}

/** An ellipsis ends a sentence only where a closing quote or the end of the passage follows. */
const isEnd = (points: CodePoints, i: number): boolean => i >= points.length || CLOSERS.has(points.at(i)!);

/** Where the sentence goes on behind a closed quotation (「……嗎？」的問題), it has not ended. */
function startsAfresh(points: CodePoints, i: number): boolean {
  const next = points.at(i);
  return next === undefined || !"，、；：,;:的之與和".includes(next) || !CLOSERS.has(points.at(i - 1)!);
}
