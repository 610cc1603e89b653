import { type CodePoints, codePoints, countCodePoints } from "../../shared/code-points.ts";

/** Words to be found, with the words right before and after them where they occur more than once. */
export interface Selector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Every place where the selector matches between `from` and `to`, in code points. Exact, never fuzzy. */
export function findAll(text: CodePoints, selector: Selector, from = 0, to = text.length): number[] {
  const range = text.slice(from, to);
  const points = from === 0 && to === text.length ? text : codePoints(range);
  const { exact, prefix = "", suffix = "" } = selector;
  const places: number[] = [];
  for (let i = range.indexOf(exact); i !== -1; i = range.indexOf(exact, i + 1)) {
    if (range.startsWith(suffix, i + exact.length) && range.slice(0, i).endsWith(prefix)) {
      places.push(from + points.fromUtf16(i));
    }
  }
  return places;
}

/** The one place of a quotation in a reading text as `[start, end]`, or how often it occurs instead. */
export function findOne(text: string, selector: Selector): readonly [number, number] | { readonly count: number } {
  const places = findAll(codePoints(text), selector);
  return places.length === 1 ? [places[0]!, places[0]! + countCodePoints(selector.exact)] : { count: places.length };
}

/** 「服務于」 occurs 0 times in passage 003:31. … */
export function miscount(exact: string, count: number, where: string, layer: "seed" | "reading"): string {
  const as = layer === "seed" ? "as the seed has it" : "as the edition reads";
  const advice = count === 0 ? `Quote it ${as}, or remove the entry.` : "Add prefix or suffix, so that one place is meant.";
  return `「${exact}」 occurs ${count} times in ${where}. ${advice}`;
}
