/** The languages that pages may be in, and all that is told apart by them. */
import type { Language, Script } from "../schemas/common.ts";

export interface LanguageFacts {
  /** What speakers call it: pages in other languages lead there by this name. @example "繁體" */
  readonly name: string;
  /** Folder of its pages under the root of the edition; "" where they lie in the root itself. */
  readonly folder: string;
  /** The script in which its pages show the texts. */
  readonly script: Script;
  /** As Open Graph names it. @example "zh_TW" */
  readonly locale: string;
}

export const LANGUAGES: Readonly<Record<Language, LanguageFacts>> = {
  "zh-Hant": { name: "繁體", folder: "", script: "zh-Hant", locale: "zh_TW" },
  "zh-Hans": { name: "简体", folder: "zh-hans", script: "zh-Hans", locale: "zh_CN" },
  en: { name: "English", folder: "en", script: "zh-Hant", locale: "en_GB" },
};

/** In the order of the table. (Written out, so that browser scripts that need no more take no more.) */
export const LANGUAGE_TAGS: readonly Language[] = ["zh-Hant", "zh-Hans", "en"];

/** The language of the pages in the root: what is there once, such as the manifest, speaks it. */
export const MAIN_LANGUAGE: Language = /* @__PURE__ */ LANGUAGE_TAGS.find((language) => LANGUAGES[language].folder === "")!;

/** Those that the editor translates into: no text is written in them. The others he writes, or the build derives. */
export const TRANSLATIONS: readonly Language[] = /* @__PURE__ */ LANGUAGE_TAGS.filter(
  (language) => language !== LANGUAGES[language].script,
);

/** As `Intl` names it. @example "en-GB" */
export const localeOf = (language: Language): string => LANGUAGES[language].locale.replace("_", "-");

/**
 * Tags by which search engines are told in which languages a page is there, each with the language whose page it leads to. Where the
 * edition is translated, `x-default` leads readers of no language of it to the first translation.
 */
export function searchTags(languages: readonly Language[]): readonly (readonly [tag: string, language: Language])[] {
  const own = languages.map((language) => [language, language] as const);
  const translation = languages.find((language) => TRANSLATIONS.includes(language));
  return translation === undefined ? own : [...own, ["x-default", translation]];
}

/** Chinese has two. */
export const otherScript = (script: Script): Script => (script === "zh-Hant" ? "zh-Hans" : "zh-Hant");

/** As the names of files have it. @example "zh-hans" */
export const inFileName = (language: Language): string => language.toLowerCase();
