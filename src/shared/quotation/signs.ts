/** Punctuation of a quotation, held against that of the text between the same letters. */

/** What a quotation has between two letters, and what stands there. */
export interface SignDifference {
  readonly quoted: string;
  readonly stands: string;
  /**
   * `level`: marks of a quotation within a quotation, as custom has them; `form`: the same sign in another shape or width;
   * `other`: another sign, or none.
   */
  readonly kind: "level" | "form" | "other";
}

const SPACE = /[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
export const withoutSpaces = (text: string): string => text.replace(SPACE, "");

/** Marks of a quotation within one → those of one that stands alone. */
const OUTER: Readonly<Record<string, string>> = { "『": "「", "』": "」", "‘": "“", "’": "”" };
const FORMS: Readonly<Record<string, string>> = {
  ...{ "“": "「", "”": "」", "‘": "「", "’": "」", "『": "「", "』": "」", '"': "「", "'": "「" },
  ...{ ".": "。", "•": "·", "‧": "·", "・": "·", "∙": "·", "⋅": "·", "᛫": "·", "⸱": "·" },
};

const toOuter = (signs: string): string => signs.replace(/[『』‘’]/g, (sign) => OUTER[sign]!);
const toForm = (signs: string): string =>
  signs
    .normalize("NFKC")
    .replace(/(?:…|⋯|\.{3,})+/g, "…")
    .replace(/[—–―─-]+/g, "—")
    .replace(/[\s\S]/g, (sign) => (Object.hasOwn(FORMS, sign) ? FORMS[sign]! : sign))
    .replace(/[」"]/g, "「"); // a straight mark does not say which side it is on

/** Compares two strings of signs as `fits` says; null where nothing is to be said. */
function compare(quoted: string, stands: string, isWrapped: boolean, fits: (a: string, b: string) => boolean): SignDifference | null {
  const [a, b] = [withoutSpaces(quoted), withoutSpaces(stands)];
  if (fits(a, b)) return null;
  const kind = isWrapped && fits(toOuter(a), toOuter(b)) ? "level" : fits(toForm(a), toForm(b)) ? "form" : "other";
  return { quoted: a, stands: b, kind };
}

/** @param isWrapped whether the quotation stands in quotation marks of its own */
export const compareSigns = (quoted: string, stands: string, isWrapped: boolean): SignDifference | null =>
  compare(quoted, stands, isWrapped, (a, b) => a === b);

/** Of what a quotation has before its first letter, or behind its last, only what it has is asked. */
export const compareHead = (quoted: string, stands: string, isWrapped: boolean): SignDifference | null =>
  compare(quoted, stands, isWrapped, (a, b) => b.endsWith(a));
export const compareTail = (quoted: string, stands: string, isWrapped: boolean): SignDifference | null =>
  compare(quoted, stands, isWrapped, (a, b) => b.startsWith(a));
