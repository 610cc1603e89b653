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
