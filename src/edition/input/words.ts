/** Words of the interface by language, and the languages that have all of them. */
import type { Language } from "../../schemas/common.ts";
import { INTERFACE_KEYS, type InterfaceInput } from "../../schemas/interface.ts";
import { LANGUAGE_TAGS, TRANSLATIONS } from "../../shared/languages.ts";
import { toProse } from "../kernel/script.ts";

/** By language and key; of a language that the edition has no pages in, those that there are. */
export type Words = Readonly<Record<Language, Readonly<Record<string, string>>>>;

export function toWords(input: InterfaceInput): Words {
  const words = Object.entries(input).map(([key, one]) => [key, toProse(one)] as const);
  const inLanguage = (language: Language) =>
    words.flatMap(([key, prose]) => (prose[language] === undefined ? [] : [[key, prose[language]]]));
  return Object.fromEntries(LANGUAGE_TAGS.map((language) => [language, Object.fromEntries(inLanguage(language))])) as Words;
}

/**
 * Languages in which an edition has pages: Chinese in both scripts, and of those that the editor chose each into which every word of the
 * interface is translated.
 */
export const languagesOf = (words: Words, chosen: readonly Language[] = []): Language[] =>
  LANGUAGE_TAGS.filter(
    (language) =>
      !TRANSLATIONS.includes(language) || (chosen.includes(language) && INTERFACE_KEYS.every((key) => Object.hasOwn(words[language], key))),
  );
