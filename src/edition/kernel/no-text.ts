/** Characters that are no text: what no font shows, or each as it likes, and what hides or turns round the words beside it. */
import { codePoints } from "../../shared/code-points.ts";

/** What is no text, by its name. Line breaks (VT, FF and NEL among them) are white space. */
const KINDS: readonly (readonly [name: string, pattern: string])[] = [
  ["private use", "\\p{Co}"],
  ["replacement character", "\\uFFFD"],
  ["object replacement character", "\\uFFFC"],
  ["noncharacter", "\\p{Noncharacter_Code_Point}"],
  ["lone surrogate", "\\p{Cs}"],
  ["control", "[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F]"],
  ["bidirectional control", "[\\u202A-\\u202E\\u2066-\\u2069]"],
  ["annotation control", "[\\uFFF9-\\uFFFB]"],
  ["hidden tag", "[\\u{E0001}\\u{E0020}-\\u{E007F}]"],
];
const NAMED = KINDS.map(([name, pattern]) => [name, new RegExp(`^${pattern}$`, "u")] as const);

/** The flags of England, Scotland and Wales are written with tags behind a black flag; there they hide nothing. */
const FLAG = "\\u{1F3F4}[\\u{E0020}-\\u{E007E}]+\\u{E007F}";
const NO_TEXT = new RegExp(`${FLAG}|(${KINDS.map(([, pattern]) => pattern).join("|")})`, "gu");

/** A character that is no text. */
export interface Stray {
  /** Its place, in code points. */
  readonly at: number;
  readonly character: string;
}

/** Every character that is no text, in order. */
export function findStrays(text: string): Stray[] {
  const found = [...text.matchAll(NO_TEXT)].filter((match) => match[1] !== undefined);
  if (found.length === 0) return [];
  const points = codePoints(text);
  return found.map((match) => ({ at: points.fromUtf16(match.index), character: match[1]! }));
}

/** `U+E123 (private use)` */
export function nameStray(character: string): string {
  const kind = NAMED.find(([, pattern]) => pattern.test(character));
  return kind === undefined ? codeOf(character) : `${codeOf(character)} (${kind[0]})`;
}

/** `U+000A` */
export const codeOf = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** As it is written in YAML within double quotes: `\uE123`, `\U000F0000` */
export function escapeStray(character: string): string {
  const code = character.codePointAt(0)!;
  const digits = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
}

/** A text in pieces, those that are no text apart, so that a page can name them: raw they would hide or turn round its words. */
export function partStrays(text: string): { readonly text: string; readonly isStray: boolean }[] {
  const points = codePoints(text);
  const pieces: { text: string; isStray: boolean }[] = [];
  let at = 0;
  for (const stray of [...findStrays(text), { at: points.length, character: "" }]) {
    if (stray.at > at) pieces.push({ text: points.slice(at, stray.at), isStray: false });
    if (stray.character !== "") pieces.push({ text: codeOf(stray.character), isStray: true });
    at = stray.at + 1;
  }
  return pieces;
}

/** A text with the name of what is no text in its place: `甲U+202E乙` */
export const nameStrays = (text: string): string =>
  partStrays(text)
    .map((piece) => piece.text)
    .join("");
