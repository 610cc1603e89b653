/**
 * A number of an order in the digits of a language, from zero on; where a tenth follows them, tens are said with it. Up to 99.
 * @example numeral(12, "〇一二三四五六七八九十") → "十二", numeral(12, "0123456789") → "12"
 */
export function numeral(n: number, digits: string): string {
  const [sign, ten] = [[...digits], [...digits][10]];
  if (n < 10) return sign[n]!;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (ten === undefined) return `${sign[tens]}${sign[ones]}`;
  return `${tens === 1 ? "" : sign[tens]}${ten}${ones === 0 ? "" : sign[ones]}`;
}
