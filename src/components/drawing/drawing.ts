/** A drawing as plain data, for SVG: lengths in units of its view box, colours and type by class. */
export type Shape =
  | { readonly shape: "path"; readonly class: string; readonly d: string }
  | { readonly shape: "circle"; readonly class: string; readonly x: number; readonly y: number; readonly r: number }
  | {
      readonly shape: "rect";
      readonly class: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly shape: "text"; readonly class: string; readonly x: number; readonly y: number; readonly text: string };

/** Shapes that belong together; a link where they lead somewhere. */
export interface Group {
  readonly class: string;
  /** Address in the edition, or `#anchor` on the page. */
  readonly url: string | null;
  /** What the link is called, where its text does not say so. */
  readonly name: string | null;
  readonly shapes: readonly Shape[];
  /** Language of the words, where it is not that of the page. */
  readonly lang?: string | undefined;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly Group[];
}

/** To a tenth of a unit: short, and the same bytes on every machine. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** A path through points: `M0 0L3 4`. */
export const polyline = (...points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

/** A path with rounded coordinates. */
export const path = (name: string, ...points: readonly (readonly [x: number, y: number])[]): Shape => ({
  shape: "path",
  class: name,
  d: polyline(...points),
});
export const text = (name: string, x: number, y: number, words: string): Shape => ({
  shape: "text",
  class: name,
  x: round(x),
  y: round(y),
  text: words,
});
export const circle = (name: string, x: number, y: number, r: number): Shape => ({
  shape: "circle",
  class: name,
  x: round(x),
  y: round(y),
  r,
});
export const rect = (name: string, x: number, y: number, width: number, height: number): Shape => ({
  shape: "rect",
  class: name,
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
});

/** Whether words are in a script that is written downwards, too. */
export const runsDown = (words: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words);

/** How long words are when they lie: a Han character is one em, all else about half of one. */
export const lengthOf = (words: string, type: number): number =>
  [...words].reduce((sum, one) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(one) ? 1 : 0.56), 0) * type;

/** Words in as few lines as hold them, broken at spaces, each of at most `length` units where no word is longer. */
export function inLines(words: string, type: number, length: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && lengthOf(longer, type) <= length) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
