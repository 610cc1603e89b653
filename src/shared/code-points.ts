/**
 * A text addressed by Unicode code points, the unit of every offset in the edition.
 * JavaScript counts UTF-16 units; here is the only place where the two meet.
 */
export interface CodePoints {
  readonly text: string;
  /** In code points. */
  readonly length: number;
  /** Code point `i` as a string; `undefined` past the end. */
  at(i: number): string | undefined;
  /** From `start` to `end` (exclusive), in code points. */
  slice(start: number, end?: number): string;
  /** UTF-16 index → code-point index. */
  fromUtf16(index: number): number;
}

const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;

export function codePoints(text: string): CodePoints {
  if (!ASTRAL.test(text)) {
    return {
      text,
      length: text.length,
      at: (i) => text[i],
      slice: (start, end) => text.slice(start, end),
      fromUtf16: (index) => index,
    };
  }
  const points = [...text];
  const places = placesOf(points, text.length);
  return {
    text,
    length: points.length,
    at: (i) => points[i],
    slice: (start, end) => points.slice(start, end).join(""),
    fromUtf16: (index) => places[index] ?? points.length,
  };
}

/** Code-point index by UTF-16 index, from 0 to the length of the text; behind the first unit of a pair the pair is passed. */
function placesOf(points: readonly string[], length: number): Uint32Array {
  const places = new Uint32Array(length + 1);
  let at = 0;
  points.forEach((point, i) => {
    for (let unit = 0; unit < point.length; unit++) places[at++] = unit === 0 ? i : i + 1;
  });
  places[length] = points.length;
  return places;
}

/** Number of code points. */
export const countCodePoints = (text: string): number => (ASTRAL.test(text) ? [...text].length : text.length);
