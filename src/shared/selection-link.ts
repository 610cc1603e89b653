/**
 * Links to exactly the words that a reader selected. All offsets are code points of the reading text.
 *
 * A link carries where the words stand, in which script they were cited, a check of their wording, a print of the
 * passages they stand in, and so much of the wording that a reader can be shown what was cited:
 * `?sel=t7.12-7.30-1x2y3z-4a5b6c&says=科技向善…#p7`
 *
 * Both scripts have the same offsets but not the same characters, and the browser converts nothing. So a link that
 * goes over to the other script is proven by the print, which is taken of the Traditional text on the pages of both.
 */
import type { Script } from "../schemas/common.ts";
import { checkOf } from "./check.ts";
import { codePoints, countCodePoints } from "./code-points.ts";

/** From a code point of a passage to one (exclusive) of the same or a later passage; passages by their number. */
export interface SelectionRange {
  readonly start: { readonly passage: number; readonly at: number };
  readonly end: { readonly passage: number; readonly at: number };
}

export interface SelectionLink extends SelectionRange {
  readonly script: Script;
  /** Of the selected words. */
  readonly check: string;
  /** Of the passages they stand in. */
  readonly print: string;
  /** The selected words, or their beginning and end with `…` between. */
  readonly says: string;
}

/** A passage as a page shows it. */
export interface ShownPassage {
  readonly number: number;
  readonly text: string;
  /** `checkOf` its Traditional text. */
  readonly print: string;
}

/**
 * Where the cited words are now. `edited`: at their place, while other words of their passages differ from what was cited.
 * `changed` and `missing` have no place, so that nothing else is ever taken for them.
 */
export type Found =
  | { readonly state: "same" | "edited" | "moved"; readonly range: SelectionRange }
  | { readonly state: "changed" | "missing"; readonly range: null };

/** The passages that a range touches, in reading order; null where its ends are not there in this order. */
function passagesOf(passages: readonly ShownPassage[], { start, end }: SelectionRange): readonly ShownPassage[] | null {
  const first = passages.findIndex(({ number }) => number === start.passage);
  const last = passages.findIndex(({ number }) => number === end.passage);
  return first === -1 || last < first ? null : passages.slice(first, last + 1);
}

/** The words of a range, passages on lines of their own; null where the range lies outside the text or is empty. */
export function wordsOf(passages: readonly ShownPassage[], range: SelectionRange): string | null {
  const touched = passagesOf(passages, range);
  if (touched === null) return null;
  const { start, end } = range;
  const last = touched.length - 1;
  if (start.at >= countCodePoints(touched[0]!.text) || end.at > countCodePoints(touched[last]!.text)) return null;
  const lines = touched.map(({ text }, i) => codePoints(text).slice(i === 0 ? start.at : 0, i === last ? end.at : undefined));
  const words = lines.join("\n");
  return words === "" || (last === 0 && start.at >= end.at) ? null : words;
}

/** Wordings up to this length, in code points, stand whole in a link. */
const WHOLE = 48;
const HALF = 22;

function abridge(words: string): string {
  const points = codePoints(words);
  return points.length <= WHOLE ? words : `${points.slice(0, HALF)}…${points.slice(points.length - HALF)}`;
}

/** @throws if the range selects nothing of the passages. */
export function toLink(passages: readonly ShownPassage[], range: SelectionRange, script: Script): SelectionLink {
  const words = wordsOf(passages, range);
  if (words === null) throw new RangeError("The range selects no words of these passages.");
  return { ...range, script, check: checkOf(words), print: printOf(passages, range)!, says: abridge(words) };
}

function printOf(passages: readonly ShownPassage[], range: SelectionRange): string | null {
  const touched = passagesOf(passages, range);
  return touched && checkOf(touched.map(({ print }) => print).join(" "));
}

/** The query and anchor of the link: `?sel=t7.12-7.30-1x2y3z-4a5b6c&says=…#p7` */
export function formatLink({ start, end, script, check, print, says }: SelectionLink): string {
  const places = `${start.passage}.${start.at}-${end.passage}.${end.at}`;
  const query = new URLSearchParams({ sel: `${script === "zh-Hant" ? "t" : "s"}${places}-${check}-${print}`, says });
  return `?${query}#p${start.passage}`;
}

/** Whether the link holds the whole wording that its check was taken of. */
export const isWhole = ({ says, check }: SelectionLink): boolean => checkOf(says) === check;

/** The link of an address's query and anchor; null where there is none, or none that can be read, or the two name different passages. */
export function parseLink(search: string, hash: string): SelectionLink | null {
  const query = new URLSearchParams(search);
  const parts = /^([ts])(\d{1,7})\.(\d{1,7})-(\d{1,7})\.(\d{1,7})-([0-9a-z]{1,7})-([0-9a-z]{1,7})$/.exec(query.get("sel") ?? "");
  if (parts === null) return null;
  const [, script, startPassage, startAt, endPassage, endAt, check, print] = parts;
  if (hash !== "" && hash !== `#p${startPassage}`) return null;
  return {
    script: script === "t" ? "zh-Hant" : "zh-Hans",
    start: { passage: Number(startPassage), at: Number(startAt) },
    end: { passage: Number(endPassage), at: Number(endAt) },
    check: check!,
    print: print!,
    says: query.get("says") ?? "",
  };
}

/**
 * Finds the cited words on a page in either script.
 * In the script of the link, they are compared themselves, and then their passages; when they are no longer at their place but stand
 * just once in these passages, they have moved. In the other script, the print of the passages decides.
 */
export function resolveLink(link: SelectionLink, page: { readonly script: Script; readonly passages: readonly ShownPassage[] }): Found {
  const { passages, script } = page;
  const range: SelectionRange = { start: link.start, end: link.end };
  if (passagesOf(passages, range) === null) return { state: "missing", range: null };
  const words = wordsOf(passages, range);
  if (script !== link.script) {
    return words !== null && printOf(passages, range) === link.print ? { state: "same", range } : { state: "changed", range: null };
  }
  if (words !== null && checkOf(words) === link.check) return { state: printOf(passages, range) === link.print ? "same" : "edited", range };
  return findMoved(link, passages) ?? { state: "changed", range: null };
}

/** `moved` where what the link says of the wording stands just once between its first and its last passage, and the check proves all of it. */
function findMoved(link: SelectionLink, passages: readonly ShownPassage[]): Found | null {
  const touched = passagesOf(passages, link)!;
  const text = touched.map((one) => one.text).join("\n");
  const [head, tail] = halvesOf(link);
  const [start, last] = [findOnce(text, head), findOnce(text, tail)];
  const end = last + tail.length;
  if (start === -1 || last === -1 || checkOf(text.slice(start, end)) !== link.check) return null;
  return { state: "moved", range: { start: placeOf(touched, start), end: placeOf(touched, end) } };
}

/** The beginning and the end of the wording, as the link says it: each is the whole where the whole is said. */
function halvesOf(link: SelectionLink): readonly [string, string] {
  if (isWhole(link)) return [link.says, link.says];
  const points = codePoints(link.says);
  return [points.slice(0, HALF), points.slice(Math.max(0, points.length - HALF))];
}

/** UTF-16 index of the only place; -1 where there is none or several. */
function findOnce(text: string, part: string): number {
  const index = text.indexOf(part);
  return text.indexOf(part, index + 1) === -1 ? index : -1;
}

/** The place of a UTF-16 index in passages on lines of their own. */
function placeOf(touched: readonly ShownPassage[], index: number): SelectionRange["start"] {
  let at = index;
  for (const { number, text } of touched) {
    if (at <= text.length) return { passage: number, at: codePoints(text).fromUtf16(at) };
    at -= text.length + 1;
  }
  throw new RangeError("The index lies outside the passages.");
}
