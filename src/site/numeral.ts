/** 1 → 一, 12 → 十二; up to 99. */
export function numeral(n: number): string {
  const digits = "〇一二三四五六七八九";
  if (n < 10) return digits[n]!;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? "" : digits[tens]}十${ones === 0 ? "" : digits[ones]}`;
}
