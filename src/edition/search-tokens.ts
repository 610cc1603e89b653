/**
 * How folded text is written for Pagefind: one code point a token. Its engine then knows nothing of words,
 * and a quoted phrase is exactly a substring.
 */

/** Stands between two texts of one record. No query can contain it: `x` opens a number in hexadecimal, or is a letter alone. */
const SEPARATOR = "xx";

/** What Pagefind leaves as it is: every other code point (punctuation too, which it would drop) is written by its number. */
const PLAIN = /^[a-z0-9一-鿿]$/u;

const tokenOf = (point: string): string => (PLAIN.test(point) ? point : `x${point.codePointAt(0)!.toString(16)}`);

/** 「930變」, folded → `x300c 9 3 0 变` */
export const toTokens = (points: readonly string[]): string => points.map(tokenOf).join(" ");

/** Several texts of one record; no phrase reaches from one into the next. */
export const joinTokens = (texts: readonly (readonly string[])[]): string => texts.map(toTokens).join(` ${SEPARATOR} `);

/** A query that Pagefind answers with the records that contain these code points in this order without a gap. */
export const toPhrase = (points: readonly string[]): string => `"${toTokens(points)}"`;
