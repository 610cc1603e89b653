/**
 * A text as its letters: what makes its wording, without punctuation and spaces. Letters are folded, so that they meet in
 * every script and width; whether two of them are written alike is asked of the text itself, by their places.
 */
import { type FoldTable, fold } from "../fold.ts";

export interface Letters {
  /** Folded, one an item. */
  readonly points: readonly string[];
  /** Code-point offset in the text where each begins. */
  readonly start: readonly number[];
  /** Where it ends, exclusive. */
  readonly end: readonly number[];
}

/** Marks that say something, among what Unicode calls punctuation. */
const LETTER = /^[\p{L}\p{N}\p{M}\p{S}%‰&#@§]$/u;
const DIGIT = /^\p{Nd}$/u;
/** Most of what there is. */
const HAN = /^[一-鿿]$/;

/** Signs between two digits belong to the number: 3.2 is not 32. What may stand for each other is one. */
const JOINTS: Readonly<Record<string, string>> = {
  ".": ".",
  ",": ",",
  "、": ",",
  ";": ",",
  ":": ":",
  "/": "/",
  "-": "-",
  "–": "-",
  "—": "-",
  "−": "-",
};

/** 「３.2%，Ａ」 → 3 . 2 % a, each with its place. */
export function toLetters(text: string, table: FoldTable): Letters {
  const folded = fold(text, table);
  const points: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  folded.points.forEach((point, i) => {
    const letter = HAN.test(point) || LETTER.test(point) ? point : jointAt(folded.points, i);
    if (letter === undefined) return;
    points.push(letter);
    start.push(folded.start[i]!);
    end.push(folded.end[i]!);
  });
  return { points, start, end };
}

function jointAt(points: readonly string[], i: number): string | undefined {
  const isJoint = DIGIT.test(points[i - 1] ?? "") && DIGIT.test(points[i + 1] ?? "");
  return isJoint && Object.hasOwn(JOINTS, points[i]!) ? JOINTS[points[i]!] : undefined;
}

/** What is written from one place to another, whatever its width. */
export const written = (points: readonly string[], start: number, end: number): string =>
  (end === start + 1 ? points[start]! : points.slice(start, end).join("")).normalize("NFKC");
