/**
 * How folded text is written for Pagefind, so that its engine, which knows words and phrases of words, answers for any
 * substring: each pair of neighbouring code points is a word, and a substring of two or more is a phrase of pairs.
 * Pairs, for they are rare where single characters are not: what a query fetches, and the time of a phrase (which grows
 * with the square of the records that contain its words), stay small in a large edition.
 * A query of one code point asks for the words that begin with it; the last code point of a text has a word of its own.
 */

/** Stands between two texts of one record. No query can contain it. */
const SEPARATOR = "xx";

/** What Pagefind leaves as it is. Every other code point (punctuation too, which it would drop) is written by its number. */
const PLAIN = /^[a-wy0-9一-鿿]$/u;

/** `x` opens a number in hexadecimal and `z` ends it, so that no two sequences of code points are written alike. */
const write = (point: string): string => (PLAIN.test(point) ? point : `x${point.codePointAt(0)!.toString(16)}z`);

const toPairs = (points: readonly string[]): string[] => points.slice(1).map((point, i) => write(points[i]!) + write(point));

const toWords = (points: readonly string[]): string[] => [...toPairs(points), ...points.slice(-1).map(write)];

/** Several texts of one record; no phrase reaches from one into the next. Pagefind keeps no record without a word: 「·」 gives it a separator. */
export const toContent = (texts: readonly (readonly string[])[]): string =>
  texts.map((points) => toWords(points).join(" ")).join(` ${SEPARATOR} `) || SEPARATOR;

/** A query that Pagefind answers with the records that contain these code points in this order without a gap. */
export const toPhrase = (points: readonly string[]): string => (points.length === 1 ? write(points[0]!) : `"${toPairs(points).join(" ")}"`);

/** A text in words: each is one of the index. */
const writeWords = (words: readonly string[]): string => words.map((word) => [...word].map(write).join("")).join(" ");

/** Sentences of one record, in folded words; no phrase reaches from one into the next. */
export const toWordContent = (sentences: readonly (readonly string[])[]): string =>
  sentences.map(writeWords).join(` ${SEPARATOR} `) || SEPARATOR;

/** A query that Pagefind answers with the records that contain these words one after another. */
export const toWordPhrase = (words: readonly string[]): string => `"${writeWords(words)}"`;
