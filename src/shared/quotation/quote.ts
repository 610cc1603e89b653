/** A quotation as it is read: without the marks around it, in its letters. */
import type { Corpus } from "./corpus.ts";
import { type Letters, toLetters } from "./letters.ts";

export interface Quote {
  /** Code points, without the marks around it. */
  readonly points: readonly string[];
  readonly letters: Letters;
  /** As units of the corpus. */
  readonly units: string;
  /** The marks that stood around it; null where there were none. */
  readonly wrapped: readonly [open: string, close: string] | null;
}

const PAIRS: Readonly<Record<string, string>> = { "「": "」", "『": "』", "“": "”", "‘": "’", '"': '"', "＂": "＂", "'": "'", "«": "»" };

/** A quotation without the marks around it, and these. */
export type Unwrapped = { readonly inner: string; readonly wrapped: Quote["wrapped"] };

/**
 * How a quotation may be read. 「「科技向善」是使命」 → 「科技向善」是使命; of 「一」和「二」, and of 「他說：「好」, which a quotation within it
 * leaves open, the first and the last mark may belong to the text or not.
 */
export function unwrap(text: string): readonly Unwrapped[] {
  const trimmed = text.trim();
  const whole: Unwrapped = { inner: trimmed, wrapped: null };
  const open = trimmed[0] ?? "";
  const close = Object.hasOwn(PAIRS, open) ? PAIRS[open]! : null;
  const body = trimmed.slice(0, endBefore(trimmed, /[\s。．.，,、；;]/u));
  if (close === null || body.length < 3 || !body.endsWith(close)) return [whole];
  const inner = body.slice(1, -1);
  const unwrapped: Unwrapped = { inner, wrapped: [open, close] };
  const isSure = open === close ? isEven(inner, open) : isBalanced(inner, open, close);
  return isSure ? [unwrapped] : [whole, unwrapped];
}

/** Where a text ends without such signs; a pattern that looks for its end would look for it from every place. */
function endBefore(text: string, sign: RegExp): number {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1]!)) end--;
  return end;
}

const isEven = (text: string, mark: string): boolean => (text.split(mark).length - 1) % 2 === 0;

function isBalanced(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (const one of text) {
    if (one === open) depth++;
    if (one === close && --depth < 0) return false;
  }
  return depth === 0;
}

export function toQuote(text: string, wrapped: Quote["wrapped"], { table, toUnits }: Corpus): Quote {
  const letters = toLetters(text, table);
  return { points: [...text], letters, units: toUnits(letters.points), wrapped };
}

/** What a writer sets where he leaves words out; in brackets or not. */
const ELLIPSIS = /(?:[…⋯]+|\.{3,}|。{3,}|．{3,}|\.(?:\s\.){2,})/u;
const OPENING = /[[［(（〔【]$/u;
const CLOSING = /^[\]］)）〕】]/u;
/** Parts that are told apart; of more than these it is no quotation. */
const PARTS = 60;

/** The parts between ellipses, each with a letter in it. */
export function splitParts(text: string): string[] {
  const parts = text.split(ELLIPSIS).map((part) => part.trim());
  const unbracketed = parts.map((part, i) => {
    const head = i === 0 || !OPENING.test(parts[i - 1]!) ? part : part.replace(CLOSING, "");
    return i + 1 === parts.length || !CLOSING.test(parts[i + 1]!) ? head : head.replace(OPENING, "");
  });
  const said = unbracketed.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return said.length > PARTS ? [text] : said;
}

/** Without ellipses before the first letter and behind the last: a quotation need not begin where a sentence does. */
export function withoutEnds(text: string): string {
  const parts = splitParts(text);
  return parts.length === 1 ? parts[0]! : text;
}

/** Lines that name who speaks, without the names. */
export function withoutLabels(text: string, labels: readonly string[]): string {
  if (labels.length === 0) return text;
  const names = labels.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return text.replace(new RegExp(`(^|\\n)([「『“‘"]?)[^\\S\\n]*(?:${names})[^\\S\\n]*[:：][^\\S\\n]*`, "g"), "$1$2");
}
