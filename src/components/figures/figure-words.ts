import type { Figure } from "../../schemas/figure.ts";
import type { WordKey } from "../../schemas/interface.ts";

/** Names of 10⁴ and 10⁸ in the script of the page. */
export interface NumberWords {
  readonly wan: string;
  readonly yi: string;
}

/** Words that qualify a number, in the script of the page. */
export interface QualifierWords {
  /** Those that go before a number. @example ["超過", "接近", "近"] */
  readonly before: readonly string[];
  /** Those that follow its digits. @example ["多", "餘"] */
  readonly within: readonly string[];
  /** Those that go behind what is counted. @example ["以下"] */
  readonly behind: readonly string[];
  /** What is said before a number where its text has none of these. */
  readonly otherwise: Readonly<Record<Figure["comparator"], string>>;
}

/** Words of the interface, by key. */
type Word = (key: WordKey) => string;

export const numbersOf = (t: Word): NumberWords => ({ wan: t("number.wan"), yi: t("number.yi") });

export function qualifiersOf(t: Word): QualifierWords {
  const listOf = (key: WordKey) => t(key).split("、");
  return {
    before: listOf("qualifier.before"),
    within: listOf("qualifier.within"),
    behind: listOf("qualifier.behind"),
    otherwise: {
      "=": "",
      ">": t("qualifier.more"),
      ">=": t("qualifier.least"),
      "<": t("qualifier.less"),
      "<=": t("qualifier.most"),
      "~": t("qualifier.about"),
    },
  };
}

/** `50000000000` → 500 億, `5500000` → 550 萬, `20000` → 2 萬, `12000` → 12,000 */
export const formatNumber = (value: number, words: NumberWords): string => partsOf(value, words).join(" ").trim();

function partsOf(value: number, { wan, yi }: NumberWords): readonly [digits: string, power: string] {
  if (value >= 1e8) return [(value / 1e8).toLocaleString("en"), yi];
  if (value >= 1e5 || (value >= 1e4 && value % 1e4 === 0)) return [(value / 1e4).toLocaleString("en"), wan];
  return [value.toLocaleString("en"), ""];
}

/** A figure in words: what precedes its unit, the unit, and what follows it. */
export interface FigureWords {
  /** @example "超過 12 億" */
  readonly number: string;
  readonly unit: string;
  /** Empty for most. @example "以下" */
  readonly behind: string;
}

const DIGIT = "[\\d〇零一二兩三四五六七八九十百千萬億两万亿]";

/**
 * A figure with the qualifier that its text has: 接近 6 億用戶, 1,700 多萬賬號, 16 歲以下. `quote` is in the script of the page. Of several
 * words the longest is taken, and one where the text has it in the place where it belongs.
 */
export function figureToWords(
  { value, comparator }: Pick<Figure, "value" | "comparator">,
  unit: string,
  quote: string,
  { before, within, behind, otherwise }: QualifierWords,
  numbers: NumberWords,
): FigureWords {
  const [digits, power] = partsOf(value, numbers);
  const plain = [digits, power].join(" ").trim();
  if (comparator === "=") return { number: plain, unit, behind: "" };
  const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length);
  const ahead = longestFirst(before).find((word) => new RegExp(`${word}\\s*${DIGIT}`).test(quote));
  if (ahead !== undefined) return { number: `${ahead} ${plain}`, unit, behind: "" };
  const inner = longestFirst(within).find((word) => new RegExp(`${DIGIT}\\s*${word}`).test(quote));
  if (inner !== undefined) return { number: `${digits} ${inner}${power}`, unit, behind: "" };
  const after = longestFirst(behind).find((word) => quote.includes(word));
  if (after !== undefined) return { number: plain, unit, behind: after };
  return { number: `${otherwise[comparator]} ${plain}`, unit, behind: "" };
}
