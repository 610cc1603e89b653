import { LANGUAGE_TAGS, TRANSLATIONS } from "../../shared/languages.ts";

/**
 * What the preparation writes, of an edition with pages in every language: whatever it says it says in each, in words that hold no Chinese. The
 * words of its interface have the same gaps as in Chinese, and are called by their keys.
 */
export function translated(name: string, content: string): string {
  if (!name.endsWith(".json")) return content;
  const value = withTranslations(JSON.parse(content)) as Index;
  return JSON.stringify(value.words === undefined ? value : { ...value, languages: LANGUAGE_TAGS, words: withWords(value.words) });
}

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;
interface Home {
  readonly discrepancy: unknown;
}
interface Index {
  readonly words?: Words;
}

const withWords = (words: Words): Words => {
  const own = Object.entries(words["zh-Hant"]!).map(([key, word]) => [key, [key, ...new Set(word.match(/\{\w+\}/g))].join(" ")]);
  return { ...words, ...Object.fromEntries(TRANSLATIONS.map((language) => [language, Object.fromEntries(own)])) };
};

const IN_ALL = Object.fromEntries(TRANSLATIONS.map((language) => [language, `said in ${language}`]));
const has = (value: object, key: string, type: string): boolean => typeof (value as Record<string, unknown>)[key] === type;

/** Every object that says something in both scripts says it in all languages, and what is quoted of a text is rendered in all. */
function withTranslations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTranslations);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, withTranslations(one)] as const);
  const isSaid = has(value, "zh-Hant", "string") && has(value, "zh-Hans", "string");
  const isLeaf = has(value, "text", "string") && has(value, "evidence", "object");
  return {
    ...Object.fromEntries(entries),
    ...(isSaid && IN_ALL),
    ...(isLeaf && { renderings: IN_ALL }),
    // Of the first page.
    ...(has(value, "discrepancy", "object") && {
      discrepancy: { ...(withTranslations((value as Home).discrepancy) as object), renderings: [IN_ALL, IN_ALL] },
    }),
  };
}
