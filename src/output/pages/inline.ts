import { codePoints } from "../../shared/code-points.ts";

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
    for (let i = firstBehind(layer, start); i < layer.length && layer[i]!.start < end; i++) {
      const mark = layer[i]!;
      const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
      nodes.push(...nest(at, from, inner), { mark: mark.mark, children: nest(from, to, inner) });
      at = to;
    }
    return [...nodes, ...nest(at, end, inner)];
  };
  return nest(0, points.length, layers);
}

/** Of the sorted marks, the first that ends behind a place. */
function firstBehind(marks: readonly Mark<unknown>[], place: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end > place) high = middle;
    else low = middle + 1;
  }
  return low;
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
