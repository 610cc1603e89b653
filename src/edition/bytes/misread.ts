/** Texts whose bytes were read in another encoding than theirs, and saved again: mojibake, which decodes without a fault. */
import { findStrays } from "../kernel/no-text.ts";
import { decodeAs, decodeLoosely, ENCODINGS, type Encoding, encodeAs, NAMES, shareOfCommon } from "./encodings.ts";

/** As much of a text as is looked at: what was read wrongly was read so from its beginning. */
const SAMPLE = 20_000;

/** Shares of common characters: prose has 0.15 and more, what is read wrongly less than 0.02. */
const [WRONG, RIGHT] = [0.03, 0.1];

/**
 * Characters beyond ASCII of which a share of common ones says something: of 100,000 fragments of this length none is
 * suspected that is sound; of half the length, two.
 */
const ENOUGH = 30;

const isHan = (point: string): boolean => /\p{Script=Han}|[\u3000-\u303F\uFF01-\uFF5E]/u.test(point);

/** How a wrong reading shows: `as` is how the bytes were read, `is` what they are. */
interface Misreading {
  readonly as: string;
  readonly is: Encoding;
  /** The beginning of the text, as it reads and as it should. */
  readonly shown: readonly [wrong: string, right: string];
}

/** A text that makes Chinese prose if its bytes are read otherwise, and none as they were; null where nothing is certain. */
export function findMisreading(text: string): Misreading | null {
  const sample = text.slice(0, SAMPLE);
  const points = [...sample].filter((point) => point > "\u007f");
  const own = shareOfCommon(sample);
  if (points.length < 2 || own > WRONG) return null;
  for (const [as, name] of [
    ["windows-1252", "Windows-1252 (Latin-1)"],
    ["gbk", "GBK"],
    ["big5", "Big5"],
  ] as const) {
    if (as === "windows-1252" && points.filter(isHan).length > points.length / 10) continue;
    const bytes = encodeAs(sample, as);
    for (const is of ENCODINGS) {
      if (is === as || (is === "gb18030" && as === "gbk")) continue;
      const right = decodeLoosely(bytes, is);
      const certain =
        is === "utf-8" ? isWholly(right, as === "windows-1252" ? 1 : 2) : points.length >= ENOUGH && shareOfCommon(right) > RIGHT;
      if (certain) return { as: name, is, shown: [begin(sample), begin(right)] };
    }
  }
  return null;
}

/**
 * Whether bytes read as UTF-8 are nearly all Han: two thirds of what is not ASCII. Bytes of other encodings hardly ever
 * follow the rules of UTF-8, so that `least` characters are enough: of Latin letters one, of Han two (鍋爐 in GBK has one by
 * chance). A character or two may have been lost.
 */
function isWholly(text: string, least: number): boolean {
  const points = [...text].filter((point) => point > "\u007f");
  const han = points.filter(isHan).length;
  return han >= least && han >= (2 / 3) * points.length;
}

const begin = (text: string): string =>
  [...text.replace(/^[\0-\x7f]+/, "")]
    .slice(0, 8)
    .join("")
    .replace(/\p{Cc}/gu, "");

export const explainMisreading = ({ as, is, shown: [wrong, right] }: Misreading): string =>
  `The text is ${NAMES[is]} that was read as ${as} and saved again: 「${wrong}」 should be 「${right}」. Take the file as it was before, or have the place that you have it from send it anew.`;

/** More than a few characters that are no text, and more than a few in a hundred: then the text was never read rightly. */
const MOST = { count: 20, share: 0.05 };

/** How many characters are no text, where they are so many that no decision on each makes sense; else null. */
export function countStrays(text: string): { readonly count: number; readonly of: number; readonly first: string } | null {
  const strays = findStrays(text);
  if (strays.length <= MOST.count) return null;
  const of = [...text].length;
  return strays.length > MOST.share * of ? { count: strays.length, of, first: strays[0]!.character } : null;
}

/**
 * Whether bytes make Chinese prose in another encoding and none in `encoding`. Bytes of another hardly ever follow the rules
 * of UTF-8, and a few characters prove nothing.
 */
export function isBetterOtherwise(bytes: Uint8Array, text: string, encoding: Encoding): boolean {
  if (encoding === "utf-8" || shareOfCommon(text.slice(0, SAMPLE)) > WRONG || bytes.length < 2 * ENOUGH) return false;
  return ENCODINGS.some((one) => one !== encoding && shareOfCommon(decodeAs(bytes, one)) > RIGHT);
}
