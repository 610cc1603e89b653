/** References as the panel of this edition writes them, in its seven styles: they name an address, or a text and a place in it. */
import { LANGUAGES } from "../languages.ts";
import { parseAddress } from "./address.ts";
import type { CitedText, ReferenceCatalogue, Referred } from "./catalogue.ts";
import { resolve, type Written } from "./resolve.ts";

/** A stretch of a string in UTF-16 units, end exclusive, and what it refers to. */
export interface FoundCitation {
  readonly start: number;
  readonly end: number;
  readonly referred: Referred;
}

/** What a record of reference managers calls a text and its passages. @example xinlantu-003-p31-33 */
const KEY = /(?:xinlantu|source)-(\d+)(?:-p(\d+)(?:[-–](\d+))?)?/;
/** 第 31–33 段, par. 31, (paras. 31–33), SP  - 31 */
const PLACE =
  /(?:第\s*(\d+)(?:\s*[–-]\s*(\d+))?\s*段|\bparas?\.\s*(\d+)(?:[–-](\d+))?|\bpars?\.\s*(\d+)(?:[–-](\d+))?|SP {2}- (\d+)(?:[–-](\d+))?)/;
const FOLDERS = Object.values(LANGUAGES).flatMap(({ folder }) => (folder === "" ? [] : `${folder}/`));
const ADDRESS = new RegExp(`(?:[a-z][a-z\\d+.-]*://|(?:\\.{0,2}/)*(?:${FOLDERS.join("|")})?texts/)[^\\s<>{}"「」『』“”]*`, "i");
/** What may follow the head of a reference: versions, places, dates, addresses and the words between them. */
const TAIL =
  /^(?:[\s.,:;()[\]（）：，。*]|第\s*\d+(?:\s*[–-]\s*\d+)?\s*段|\bpar(?:a?s?)\.\s*\d+(?:[–-]\d+)?|Accessed|Retrieved|from\b|Original work published|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?|[a-z][a-z\d+.-]*:\/\/[^\s「」『』“”]*|\d{1,4}(?:[-/.]\d{1,2}){0,2}(?:\+[\da-zA-Z.-]+)?)*/;

/** Nothing but a reference in one of the styles; null where it is none. */
export function parseCitation(text: string, catalogue: ReferenceCatalogue): Referred | null {
  const found = findCitation(text, catalogue);
  if (found === null) return null;
  const rest = text.slice(0, found.start) + text.slice(found.end);
  return /[\p{L}\p{N}]/u.test(rest) ? null : found.referred;
}

/** The first reference in one of the styles. */
export function findCitation(text: string, catalogue: ReferenceCatalogue): FoundCitation | null {
  return findRecord(text, catalogue) ?? findProse(text, catalogue) ?? findOther(text, catalogue);
}

function findRecord(text: string, catalogue: ReferenceCatalogue): FoundCitation | null {
  for (const find of [findBibtex, findRis, findCslJson]) {
    const span = find(text);
    if (span === null) continue;
    const record = text.slice(span.start, span.end);
    const own = textOfRecord(record, catalogue);
    if (own !== null) return { ...span, referred: readPlace(record, own, catalogue) };
  }
  return null;
}

type Span = Pick<FoundCitation, "start" | "end">;
const toSpan = (start: number, end: number): Span | null => (start < 0 || end <= start ? null : { start, end });

/** To the brace on a line of its own; a field of one line takes the line feeds from it. */
function findBibtex(text: string): Span | null {
  const start = text.search(/@\w+\s?\{\s?(?:xinlantu|source)-\d/);
  const line = text.indexOf("\n}", start);
  return toSpan(start, line === -1 ? text.lastIndexOf("}") + 1 : line + 2);
}

function findRis(text: string): Span | null {
  const start = text.indexOf("TY  - ");
  const end = text.indexOf("ER  -", start);
  return toSpan(start, end === -1 ? -1 : end + "ER  -".length);
}

/** An item, or an array with it alone. */
function findCslJson(text: string): Span | null {
  const id = text.search(/"id"\s?:\s?"(?:xinlantu|source)-\d/);
  const item = toSpan(id === -1 ? -1 : text.lastIndexOf("{", id), text.lastIndexOf("}") + 1);
  if (item === null) return null;
  const [before, behind] = [text.slice(0, item.start).trimEnd(), text.slice(item.end)];
  const isListed = before.endsWith("[") && behind.trimStart().startsWith("]");
  return isListed ? toSpan(before.length - 1, text.indexOf("]", item.end) + 1) : item;
}

function textOfRecord(record: string, { texts }: ReferenceCatalogue): CitedText | null {
  const [, id] = KEY.exec(record) ?? [];
  const plain = squash(record).letters;
  return (
    texts.find((text) => (id === undefined ? text.titles.some((title) => plain.includes(squash(title).letters)) : text.id === id)) ?? null
  );
}

/** Letters of the heads of a text: the same for every question. */
const squashed = new WeakMap<CitedText, readonly string[]>();

function headsOf(own: CitedText): readonly string[] {
  const heads = squashed.get(own) ?? own.heads.map((head) => squash(head).letters);
  squashed.set(own, heads);
  return heads;
}

function findProse(text: string, catalogue: ReferenceCatalogue): FoundCitation | null {
  const { letters, places } = squash(text);
  let best: { readonly own: CitedText; readonly start: number; readonly end: number } | null = null;
  for (const own of catalogue.texts) {
    for (const sought of headsOf(own)) {
      const at = sought === "" ? -1 : letters.indexOf(sought);
      if (at === -1 || (best !== null && best.end - best.start > sought.length)) continue;
      best = { own, start: places[at]!, end: places[at + sought.length - 1]! + 1 };
    }
  }
  if (best === null) return null;
  const end = best.end + TAIL.exec(text.slice(best.end))![0].length;
  return { start: best.start, end, referred: readPlace(text.slice(best.end, end), best.own, catalogue) };
}

/** In another shape, as an earlier version of the edition wrote it, or a hand: a line that names a text by its title and its address. */
function findOther(text: string, catalogue: ReferenceCatalogue): FoundCitation | null {
  const address = ADDRESS.exec(text);
  const referred = address && parseAddress(address[0], catalogue);
  const [reference] = referred?.references ?? [];
  if (address === null || referred === null || reference === undefined || reference.kind === "page") return null;
  const [lineStart, lineEnd] = [text.lastIndexOf("\n", address.index) + 1, text.indexOf("\n", address.index)];
  const end = lineEnd === -1 ? text.length : lineEnd;
  const { letters, places } = squash(text.slice(lineStart, end));
  const titles = catalogue.texts.find(({ id }) => id === reference.text)!.titles.map((title) => letters.indexOf(squash(title).letters));
  const title = titles.find((at) => at !== -1);
  if (title === undefined) return null;
  // What stands before it in the line is the quotation where a dash, a parenthesis or the mark that closes it parts them.
  const before = text.slice(lineStart, lineStart + places[title]!);
  return { start: lineStart + Math.max(...["—", "（", "」", "』", "”"].map((sign) => before.lastIndexOf(sign))) + 1, end, referred };
}

/** By its address, which says most; or by the place that it names, or the key. */
function readPlace(reference: string, own: CitedText, catalogue: ReferenceCatalogue): Referred {
  // In a field of one line the next tag of RIS is glued to the address.
  const address = ADDRESS.exec(reference)?.[0].replace(/(?:Y2|LA)$/, "");
  const addressed = address === undefined ? null : parseAddress(address, catalogue);
  const place = numbersIn(PLACE.exec(reference), 1) ?? numbersIn(KEY.exec(reference), 2);
  const isPlace = addressed?.references.some((one) => one.kind === "passage" && (place?.until == null || one.until !== null)) ?? false;
  if (addressed !== null && (isPlace || place === null || addressed.missing.length > 0)) return addressed;
  if (place === null) return { references: [{ kind: "text", text: own.id, query: "" }], missing: [] };
  return resolve([own], place);
}

/** @param from the first group of numbers */
function numbersIn(found: RegExpExecArray | null, from: number): Written | null {
  const [passage, until] = (found ?? [])
    .slice(from)
    .filter((one) => one !== undefined)
    .map(Number);
  return passage === undefined ? null : { passage, sentence: null, until: until === undefined || until <= passage ? null : until };
}

/** What may stand behind a version. @example "0.1.0+unreleased" */
const BUILD = /(?<=\d)\+[\da-z.-]+/gi;

/** The letters of a string, small and of one width, and where each begins, in UTF-16 units. Without digits: what version was cited, and when, may be any. */
function squash(text: string): { readonly letters: string; readonly places: readonly number[] } {
  let letters = "";
  const places: number[] = [];
  const builds = [...text.matchAll(BUILD)].map(({ index, 0: { length } }) => [index, index + length] as const);
  let at = 0;
  for (const one of text) {
    if (/\p{L}/u.test(one) && !builds.some(([start, end]) => at >= start && at < end)) {
      const plain = one.normalize("NFKC").toLowerCase();
      letters += plain;
      for (let unit = 0; unit < plain.length; unit++) places.push(at);
    }
    at += one.length;
  }
  return { letters, places };
}
