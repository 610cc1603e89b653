/** Numbers of passages as readers write them, and what stands between two of them. */

const DIGITS = "零一二三四五六七八九";

/** A number in digits of any width or in Chinese up to 999; null where it is none. 31, ３１, 三十一, 三一 → 31 */
export function parseNumber(text: string): number | null {
  const plain = text.normalize("NFKC").replaceAll("〇", "零").replaceAll("兩", "二").replaceAll("两", "二");
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  if (/^[零一二三四五六七八九]+$/.test(plain)) return Number([...plain].map((one) => DIGITS.indexOf(one)).join(""));
  const parts = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/.exec(plain);
  if (parts === null || plain === "") return null;
  const [, hundreds, tens, ones] = parts;
  const digit = (one: string | undefined): number => (one === undefined ? 0 : DIGITS.indexOf(one));
  return 100 * digit(hundreds) + (plain.includes("十") ? 10 * (tens === undefined ? 1 : digit(tens)) : 0) + digit(ones);
}

/** A number, for a pattern. */
export const NUMBER = "(?:\\d{1,6}|[零〇一二三四五六七八九十百兩两]{1,6})";
/** From one number to another, for a pattern; of folded text. */
export const UNTIL = "\\s*(?:-{1,2}|[–—~～〜−至到]|——)\\s*";
