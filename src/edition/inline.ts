import { codePoints } from "./code-points.ts";

/** A span of a reading text that means something; in code points, end exclusive, never empty. */
export interface Mark<T> {
  readonly start: number;
  readonly end: number;
  readonly mark: T;
}

/** Text, or a mark around further nodes. */
export type Inline<T> = { readonly text: string } | { readonly mark: T; readonly children: readonly Inline<T>[] };

/**
 * Nested marks over a text. `layers` go from the outermost to the innermost; the marks of a layer are sorted and do not
 * overlap. Where a mark crosses the border of an outer one, it is split there, so that the result is a tree.
 * @throws if marks of a layer overlap, are empty or not in order, for the text would be printed twice: a programmer's mistake.
 */
export function nestMarks<T>(text: string, layers: readonly (readonly Mark<T>[])[]): Inline<T>[] {
  const points = codePoints(text);
  for (const layer of layers) checkLayer(layer, points.length);
  const nest = (start: number, end: number, [layer, ...inner]: readonly (readonly Mark<T>[])[]): Inline<T>[] => {
    if (start === end) return [];
    if (layer === undefined) return [{ text: points.slice(start, end) }];
    const nodes: Inline<T>[] = [];
    let at = start;
    for (const mark of layer) {
      if (mark.end <= start || mark.start >= end) continue;
      const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
      nodes.push(...nest(at, from, inner), { mark: mark.mark, children: nest(from, to, inner) });
      at = to;
    }
    return [...nodes, ...nest(at, end, inner)];
  };
  return nest(0, points.length, layers);
}

function checkLayer(marks: readonly Mark<unknown>[], length: number): void {
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at || end <= start || end > length) {
      throw new RangeError(`A mark from ${start} to ${end} does not stand between ${at} and ${length}.`);
    }
    at = end;
  }
}
