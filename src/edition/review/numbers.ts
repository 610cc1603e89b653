/** Numbers as they are written in Chinese and in English; a reading for comparing the two, not for arithmetic. */

/** A number with its place. `start`: UTF-16. */
export interface NumberFound {
  readonly value: number;
  readonly start: number;
  readonly words: string;
}

const DIGITS = new Map([..."零〇一二三四五六七八九"].map((digit, i) => [digit, Math.max(0, i - 1)] as const));
DIGITS.set("兩", 2).set("两", 2);
const SCALES = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
  ["萬", 10_000],
  ["万", 10_000],
  ["億", 100_000_000],
  ["亿", 100_000_000],
]);

/** @example "二〇二一" → 2021, "一百二十" → 120, "五十五" → 55 */
function ofHan(words: string): number {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(words)) return Number([...words].map((digit) => DIGITS.get(digit)).join(""));
  let [total, section, digit] = [0, 0, 0];
  for (const sign of words) {
    const scale = SCALES.get(sign);
    if (scale === undefined) digit = DIGITS.get(sign) ?? 0;
    else if (scale >= 10_000) [total, section, digit] = [total + (section + digit || 1) * scale, 0, 0];
    else [section, digit] = [section + (digit || 1) * scale, 0];
  }
  return total + section + digit;
}

const CHINESE = /\d[\d,]*(?:\.\d+)?\s?[多餘余]?[十百千萬万]?[億亿]?|半|[零〇一二兩两三四五六七八九十百千萬万億亿]+/gu;

/** Numbers of a Chinese text, in digits or in characters; of 四五年 both. @example "500億元、兩萬多人" → 50000000000, 20000 */
export function readChinese(text: string): NumberFound[] {
  return [...text.matchAll(CHINESE)].flatMap(({ 0: words, index: start }) => {
    const [first, second] = [...words].map((digit) => DIGITS.get(digit) ?? 0);
    if (words.length === 2 && second === first! + 1)
      return [...words].map((digit, i) => ({ value: DIGITS.get(digit)!, start: start + i, words: digit }));
    return [{ value: readValue(words), start, words }];
  });
}

function readValue(words: string): number {
  if (words === "半") return 0.5;
  const [, digits, scale] = /^([\d,.]*)[\s多餘余]*(.*)$/.exec(words)!;
  if (digits === "") return ofHan(words);
  return round([...scale!].reduce((product, sign) => product * (SCALES.get(sign) ?? 1), Number(digits!.replaceAll(",", ""))));
}

/** Of a product of decimal fractions the digits that it has. */
const round = (value: number): number => Number(value.toPrecision(12));

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const SMALL = new Map([
  ...ONES.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
  ...ORDINALS.map((word, i) => [word, i] as const),
  ["dozen", 12] as const,
  ["half", 0.5] as const,
  ["once", 1] as const,
  ["twice", 2] as const,
]);
const LARGE = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
const SCALE = [...LARGE.keys()].join("|");
const WORD = `(?:${TENS.join("|")})[\\s-](?:${[...ONES.slice(1, 10), ...ORDINALS.slice(1, 10)].join("|")})|(?:${[...SMALL.keys()].join("|")})s?`;
const ENGLISH = new RegExp(
  `\\d[\\d,]*(?:\\.\\d+)?(?:st|nd|rd|th)?(?:[\\s-](?:${SCALE})s?)*|(?<!\\p{L})(?:${WORD}|(?:${SCALE})s?)(?!\\p{L})(?:[\\s-](?:${SCALE})s?(?!\\p{L}))*`,
  "giu",
);

/** Numbers of an English text, in digits or in words, ordinals too. @example "RMB 50 billion", "twenty-three", "the third" */
export function readEnglish(text: string): NumberFound[] {
  return [...text.matchAll(ENGLISH)].map((match) => {
    let [total, section] = [0, 0];
    for (const word of match[0].toLowerCase().split(/[\s-]+/)) {
      const bare = word.replace(/(?<=\D)s$/, "");
      const scale = LARGE.get(bare);
      if (scale === undefined) section += SMALL.get(word) ?? SMALL.get(bare) ?? Number(word.replace(/,|st$|nd$|rd$|th$/g, ""));
      else if (scale === 100) section = (section || 1) * 100;
      else [total, section] = [total + (section || 1) * scale, 0];
    }
    return { value: round(total + section), start: match.index, words: match[0] };
  });
}
