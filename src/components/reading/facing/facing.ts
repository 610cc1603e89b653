import type { TranslatedPassage, TranslatedText } from "../../../output/pages/translated.ts";
import type { Language, Prose } from "../../../schemas/common.ts";
import { lookUp } from "../../../shared/keyed.ts";
import { wordsOfSentences } from "../../../shared/translation/pieces.ts";

/** The translation into the language of a page; undefined where the text has none, as pages in its own language do. */
export const translationInto = (language: Language, translations: readonly TranslatedText[]): TranslatedText | undefined =>
  translations.find((one) => one.language === language);

/** Those that a page in the language of the text offers: none that is a draft. */
export const offeredOn = (language: Language, translations: readonly TranslatedText[]): readonly TranslatedText[] =>
  translationInto(language, translations) === undefined ? translations.filter(({ status }) => status === "revised") : [];

/** What a passage is called in a translation: its words where all of it is translated; undefined elsewhere. */
export function wordingIn(translation: TranslatedText | undefined, passage: string): string | undefined {
  const translated: TranslatedPassage | undefined = translation && lookUp(translation.passages, passage);
  return translated?.whole ? wordsOfSentences(translated.sentences) : undefined;
}

/** Where the edition says how it was translated: in a part of that name of the page about it, where it has one. */
export const aboutUrl = (about: Prose | undefined): string =>
  about?.["zh-Hant"].includes("{#translation}") ? "/about/#translation" : "/about/";
