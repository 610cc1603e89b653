import { partStrays } from "../../edition/kernel/no-text.ts";

/** A piece of the seed as the page shows it. */
export interface Piece {
  readonly text: string;
  /** In hexadecimal digits, the character for which `text` stands; null where it is itself. @example "202E" */
  readonly code: string | null;
}

/** Words of the seed in pieces, those apart that a page cannot have: what is no text, and CR, which browsers read as LF. */
export const toPieces = (words: string): Piece[] =>
  partStrays(words).flatMap(({ text, isStray }) => (isStray ? { text, code: text.slice("U+".length) } : partReturns(text)));

const partReturns = (text: string): Piece[] =>
  text
    .split(/(\r)/)
    .filter((part) => part !== "")
    .map((part) => (part === "\r" ? { text: "␍", code: "D" } : { text: part, code: null }));
