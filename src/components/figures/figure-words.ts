import type { Language } from "../../schemas/common.ts";
import type { Figure } from "../../schemas/figure.ts";
import type { WordKey } from "../../schemas/interface.ts";
import { fill } from "../../shared/fill.ts";
import { localeOf } from "../../shared/languages.ts";
import type { PageContext } from "../../site/page.ts";

/** A word that qualifies a number: as the texts have it, and as the page says it. */
export interface Qualifier {
  /** In the script of the texts. @example "接近" */
  readonly found: string;
  /** In the language of the page. @example "nearly" */
  readonly said: string;
}

/** Words that qualify a number, by where the texts have them; and how the page sets each kind. */
export interface QualifierWords {
  /** Those that go before a number: 超過, 接近, 近. */
  readonly before: readonly Qualifier[];
  /** Those that follow its digits: 多, 餘. */
  readonly within: readonly Qualifier[];
  /** Those that go behind what is counted: 以下. */
  readonly behind: readonly Qualifier[];
  /** With {word} and {n}, the number and its unit; or, in the place of the number, with {digits} and {power}. @example "{digits} {word}{power}" */
  readonly forms: Readonly<Record<"before" | "within" | "behind", string>>;
  /** What is said before a number where its text has none of these. */
  readonly otherwise: Readonly<Record<Figure["comparator"], string>>;
}

/** @param textWords words of the interface in the script of the texts, by key */
export function qualifiersOf(t: PageContext["t"], textWords: Readonly<Record<string, string>>): QualifierWords {
  const listOf = (key: WordKey): Qualifier[] => {
    const said = t(key).split("、");
    return textWords[key]!.split("、").flatMap((found, i) => (said[i] === undefined ? [] : { found, said: said[i] }));
  };
  return {
    before: listOf("qualifier.before"),
    within: listOf("qualifier.within"),
    behind: listOf("qualifier.behind"),
    forms: { before: t("qualifier.before.form"), within: t("qualifier.within.form"), behind: t("qualifier.behind.form") },
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

/** In the language of a page: `50000000000` → 500 億, 50 billion; `5500000` → 550 萬, 5.5 million; `20000` → 2 萬, 20,000; `12000` → 12,000 */
export const formatNumber = (value: number, language: Language): string => partsOf(value, language).join(" ").trim();

/** A number below this is in a power only where it is a multiple of it. */
const LARGE = 1e5;
/** A power below this is none that a page writes: nobody writes 12 thousand. */
const LEAST_POWER = 1e4;

function partsOf(value: number, language: Language): readonly [digits: string, power: string] {
  const locale = localeOf(language);
  const plain = [value.toLocaleString(locale), ""] as const;
  const compact: Intl.NumberFormatOptions = { notation: "compact", compactDisplay: "long", useGrouping: true };
  const parts = new Intl.NumberFormat(locale, { ...compact, maximumFractionDigits: 3 }).formatToParts(value);
  const name = parts.find(({ type }) => type === "compact")?.value;
  if (name === undefined) return plain;
  const power = 10 ** Math.round(Math.log10(Math.abs(value) / mantissaOf(parts)));
  if (power < LEAST_POWER || (Math.abs(value) < LARGE && value % power !== 0)) return plain;
  return [(value / power).toLocaleString(locale), name];
}

/** What stands before the name of the power, without its sign. */
function mantissaOf(parts: readonly Intl.NumberFormatPart[]): number {
  const digits = (wanted: Intl.NumberFormatPartTypes) => parts.flatMap(({ type, value }) => (type === wanted ? value : [])).join("");
  return Number(`${digits("integer")}.${digits("fraction")}`);
}

/** A piece of a figure: its unit, or what is no unit. */
export interface FigurePiece {
  readonly text: string;
  readonly isUnit: boolean;
}

const DIGIT = "[\\d〇一二兩三四五六七八九十百千萬億两万亿]";

/**
 * A figure with the qualifier that its text has: 接近 6 億用戶, 1,700 多萬賬號, 16 歲以下; nearly 600 million users. `unit` as the interface
 * says it, with {n}; `quote` is in the script of the texts. Of several words the longest is taken, and one where the text has it in the
 * place where it belongs.
 */
export function figureToWords(
  { value, comparator }: Pick<Figure, "value" | "comparator">,
  unit: string,
  quote: string,
  { before, within, behind, forms, otherwise }: QualifierWords,
  language: Language,
): FigurePiece[] {
  const [digits, power] = partsOf(value, language);
  const set = (form: string, word: string): FigurePiece[] => {
    if (!form.includes("{n}"))
      return around(unitFor(unit, value, language), [{ text: fill(form, { word, digits, power }), isUnit: false }]);
    const plain = around(unitFor(unit, value, language), [{ text: [digits, power].join(" ").trim(), isUnit: false }]);
    const [ahead, after] = fill(form, { word }).split("{n}");
    return [{ text: ahead!, isUnit: false }, ...plain, { text: after!, isUnit: false }];
  };
  if (comparator === "=") return joined(set("{n}", ""));
  const longest = (words: readonly Qualifier[], isThere: (word: string) => boolean) =>
    words.toSorted((a, b) => b.found.length - a.found.length).find(({ found }) => isThere(found));
  const ahead = longest(before, (word) => new RegExp(`${word}\\s*${DIGIT}`).test(quote));
  if (ahead !== undefined) return joined(set(forms.before, ahead.said));
  const inner = longest(within, (word) => new RegExp(`${DIGIT}\\s*${word}`).test(quote));
  if (inner !== undefined) return joined(set(forms.within, inner.said));
  const after = longest(behind, (word) => quote.includes(word));
  if (after !== undefined) return joined(set(forms.behind, after.said));
  return joined(set(forms.before, otherwise[comparator]));
}

/** The form of a unit for a number, of those that the language tells apart: `{n} user|{n} users` */
function unitFor(unit: string, value: number, language: Language): string {
  const rules = new Intl.PluralRules(localeOf(language));
  const forms = unit.split("|");
  return forms[rules.resolvedOptions().pluralCategories.indexOf(rules.select(value))] ?? forms.at(-1)!;
}

/** `RMB {n}` → RMB, a space, and what stands for {n}; spaces are no part of the unit. */
const around = (unit: string, n: readonly FigurePiece[]): FigurePiece[] =>
  unit.split(/(\{n\}|\s+)/).flatMap((text) => (text === "{n}" ? n : { text, isUnit: text.trim() !== "" }));

/** Without empty pieces, like ones as one. */
function joined(pieces: readonly FigurePiece[]): FigurePiece[] {
  const result: FigurePiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.text === "") continue;
    if (last !== undefined && last.isUnit === piece.isUnit)
      result[result.length - 1] = { text: last.text + piece.text, isUnit: last.isUnit };
    else result.push(piece);
  }
  return result;
}
