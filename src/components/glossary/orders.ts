/** Orders of a glossary: by pinyin and by strokes, as the Unicode collation of Chinese has them; in other languages by the alphabet of each. */
import type { Language, Prose, Script } from "../../schemas/common.ts";
import { localeOf } from "../../shared/languages.ts";

export interface Ordered {
  readonly term: Prose;
  /** Reading of the editor, where the usual one is wrong. @example "chong qing" */
  readonly pinyin: string | null;
}

/** Terms under one letter or one number of strokes. */
export interface OrderSection<T> {
  /** A letter, a number of strokes, `A–Z` for Latin terms among strokes, or `0–9`. */
  readonly label: string;
  readonly items: readonly T[];
}

const pinyin = new Intl.Collator("zh-u-co-pinyin");
const strokes = new Intl.Collator("zh-u-co-stroke");
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0–9";
const LATIN = "A–Z";

/** The term without marks in front: 「推進… → 推進… */
const bare = (term: string): string => term.replace(/^[^\p{L}\p{N}]+/u, "");

/**
 * The collations for Chinese hold a boundary before each letter and each number of strokes, made of the noncharacter
 * U+FDD0 and the letter, or a Braille pattern that counts the strokes (CLDR, common/collation/zh.xml, for indexes).
 */
const lastBelow = (collator: Intl.Collator, term: string, marks: readonly string[]): number =>
  marks.findLastIndex((mark) => collator.compare(term, `\uFDD0${mark}`) >= 0);
const letterMarks = [...LETTERS];
const strokeMarks = Array.from({ length: 48 }, (_, i) => String.fromCodePoint(0x2801 + i));

/** The letter under which a term stands. `騰訊` → T */
export function letterOf({ term, pinyin: reading }: Ordered, script: Script): string {
  const word = bare(reading ?? term[script]);
  const first = word[0]?.toUpperCase() ?? "";
  if (LETTERS.includes(first) && first !== "") return first;
  return LETTERS[lastBelow(pinyin, word, letterMarks)] ?? DIGITS;
}

/** The number of strokes of the first character, as a label. `騰訊` → 20, `腾讯` → 13 */
export function strokesOf({ term }: Ordered, script: Script): string {
  const word = bare(term[script]);
  if (/^\p{Script=Latin}/u.test(word)) return LATIN;
  const index = lastBelow(strokes, word, strokeMarks);
  return index === -1 ? DIGITS : String(index + 1);
}

/** Terms under their letters; one with a reading of its own stands under that. */
export function byPinyin<T extends Ordered>(items: readonly T[], script: Script): OrderSection<T>[] {
  return sections(items, (item) => letterOf(item, script), pinyin, script, [DIGITS, ...LETTERS]);
}

/** Terms under the number of strokes of their first character; Latin terms and digits come first. */
export function byStrokes<T extends Ordered>(items: readonly T[], script: Script): OrderSection<T>[] {
  return sections(items, (item) => strokesOf(item, script), strokes, script, [DIGITS, LATIN, ...strokeMarks.map((_, i) => String(i + 1))]);
}

/** Terms of a language that has an alphabet, under their first letters; marks on letters count where nothing else differs. */
export function byAlphabet<T extends Pick<Ordered, "term">>(items: readonly T[], language: Language): OrderSection<T>[] {
  const locale = localeOf(language);
  const { compare } = new Intl.Collator(locale);
  const wordOf = ({ term }: T) => bare(term[language] ?? "");
  const labelOf = (item: T) => {
    const first = wordOf(item).normalize("NFD").charAt(0).toLocaleUpperCase(locale);
    return /\p{L}/u.test(first) ? first : DIGITS;
  };
  const groups = Map.groupBy(
    items.toSorted((a, b) => compare(wordOf(a), wordOf(b))),
    labelOf,
  );
  return [...groups].map(([label, own]) => ({ label, items: own }));
}

/** Terms as readers of a page look for them: by pinyin where it speaks Chinese, else by its own alphabet. */
export const inOrder = <T extends Ordered>(
  items: readonly T[],
  { language, script }: { language: Language; script: Script },
): OrderSection<T>[] => (language === script ? byPinyin(items, script) : byAlphabet(items, language));

function sections<T extends Ordered>(
  items: readonly T[],
  labelOf: (item: T) => string,
  collator: Intl.Collator,
  script: Script,
  labels: readonly string[],
): OrderSection<T>[] {
  const groups = Map.groupBy(items, labelOf);
  return labels.flatMap((label) => {
    const group = groups.get(label);
    return group === undefined
      ? []
      : [{ label, items: group.toSorted((a, b) => collator.compare(bare(a.term[script]), bare(b.term[script]))) }];
  });
}
