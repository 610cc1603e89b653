/** A piece of a sentence: Chinese, or not. */
export interface Run {
  readonly text: string;
  readonly isHan: boolean;
}

const QUOTED = `「[^「」]*(?:「[^「」]*」[^「」]*)*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉`;
const SIGN = String.raw`[\u3000-\u303F\uFF01-\uFF60・]`;
const HAN = String.raw`(?:\p{Script=Han}|${SIGN})+(?:[ \d%]+(?:\p{Script=Han}|${SIGN})+)*`;
const CHINESE = new RegExp(`(${QUOTED}|${HAN})`, "u");

/**
 * A sentence in a language of other letters, and what is Chinese in it: a quotation with its brackets, or Han characters with the signs and
 * numbers among them. `the “first phase” (「首期」)` → the “first phase” (, 「首期」, )
 */
export const toRuns = (words: string): Run[] =>
  words.split(CHINESE).flatMap((text, i) => (text === "" ? [] : { text, isHan: i % 2 === 1 }));
