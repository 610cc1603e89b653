/** Several places that readers name at once, with the title of the edition, a version or a date between them. */
import { idOf, type Missing, type Reference, type ReferenceCatalogue, type Referred } from "./catalogue.ts";
import { NUMBER } from "./numbers.ts";
import { mayRefer, parseReference } from "./parse.ts";

/** Longer is none, in UTF-16 units; of more pieces than these it is none, too. */
const LONGEST = 400;
const PIECES = 16;

const BETWEEN = /([；;、，,。.\n]+\s*|\s*(?:以及|[及和與与])\s*(?=[第《\p{L}\d]))/u;
/** 第 20、21 段 */
const LISTED = new RegExp(`第\\s*(${NUMBER}(?:\\s*[、,，及和與与]\\s*${NUMBER})+)\\s*段`, "gu");
/** 0.1.0 版, 第 0.1.0 版, v0.1.0+build; not the one in an address */
const VERSION = /(?<![=\w/.:])(?:第\s*|版本\s*|v\.?\s*)?\d+\.\d+\.\d+(?:[+-][\da-z.-]+)?\s*版?(?![\w/])/giu;
const DATE = /(?<![=\w/])\d{4}(?:[-/.]\d{1,2}){2}(?!\d)|\d{4}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?/gu;

/** What one reference names, or each of several; null where anything else is said. */
export function parseReferences(input: string, catalogue: ReferenceCatalogue): Referred | null {
  const found = findReferences(input, catalogue);
  return found === null || found.others.length > 0 ? null : found.referred;
}

/** References among other words, each between commas. */
export interface Among {
  readonly referred: Referred;
  /** What is none. */
  readonly others: readonly string[];
}

/** null where there is none. */
export function findReferences(input: string, catalogue: ReferenceCatalogue): Among | null {
  const whole = parseReference(input, catalogue);
  if (whole !== null) return { referred: whole, others: [] };
  if (input.length > LONGEST || !mayRefer(input)) return null;
  const bare = withoutEdition(input, catalogue.edition)
    .replace(VERSION, "")
    .replace(DATE, "")
    .replace(LISTED, (_, numbers: string) =>
      numbers
        .split(/\s*[、,，及和與与]\s*/u)
        .map((number) => `第 ${number} 段`)
        .join("、"),
    );
  const pieces = bare.split(BETWEEN);
  return pieces.length > 2 * PIECES ? null : readPieces(pieces, catalogue);
}

function withoutEdition(text: string, titles: readonly string[]): string {
  const wide = titles.flatMap((title) => [`《${title}》`, `〈${title}〉`, `「${title}」`, title]);
  return wide.reduce((rest, title) => rest.replaceAll(title, "，"), text);
}

/** @param pieces with what stands between them, in turns */
function readPieces(pieces: readonly string[], catalogue: ReferenceCatalogue): Among | null {
  const references: Reference[] = [];
  const others: string[] = [];
  const missing: Missing[] = [];
  let within: string | null = null;
  for (let from = 0; from < pieces.length; from += 2) {
    if (!/[\p{L}\p{N}#]/u.test(pieces[from]!)) continue;
    let read: Referred | null = null;
    // The longest that is one: a title may have commas of its own.
    for (let to = pieces.length; read === null && to > from; to -= 2) {
      read = parseWithin(pieces.slice(from, to).join(""), within, catalogue);
      if (read !== null) from = to - 1 - ((to - 1 - from) % 2);
    }
    if (read === null) {
      others.push(pieces[from]!.trim());
      continue;
    }
    references.push(...read.references);
    missing.push(...read.missing);
    const texts: readonly string[] = [
      ...new Set([...read.references.flatMap((one) => (one.kind === "page" ? [] : one.text)), ...read.missing.map(({ text }) => text)]),
    ];
    within = texts.length === 1 ? texts[0]! : within;
  }
  const own = withoutRepeated(references);
  return own.length + missing.length === 0 ? null : { referred: { references: own, missing }, others };
}

/** A number alone is one of the text named before. */
function parseWithin(piece: string, text: string | null, catalogue: ReferenceCatalogue): Referred | null {
  const isNumber = /^\s*(?:第|#?p\d)/iu.test(piece);
  const texts = text !== null && isNumber ? catalogue.texts.filter(({ id }) => id === text) : catalogue.texts;
  return parseReference(piece, { ...catalogue, texts });
}

/** Each place once, and no text as a whole whose places are named. */
function withoutRepeated(references: readonly Reference[]): Reference[] {
  const best = new Map<string, Reference>();
  for (const one of references) {
    const kept = best.get(idOf(one));
    if (kept === undefined || weigh(one) > weigh(kept)) best.set(idOf(one), one);
  }
  const own = [...best.values()];
  const isPlaced = (text: string): boolean => own.some((one) => one.kind === "passage" && one.text === text);
  return own.filter((one) => one.kind !== "text" || !isPlaced(one.text));
}

/** What says more. */
const weigh = (one: Reference): number =>
  one.kind === "page" ? 0 : (one.query === "" ? 0 : 1) + (one.kind === "passage" && one.until !== null ? 2 : 0);
