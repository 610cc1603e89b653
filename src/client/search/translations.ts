/** The translations of the texts: their index of words, and their sentences, loaded when they are asked for. */
import { lookUp } from "../../shared/keyed.ts";
import {
  type Catalogue,
  startsOf,
  type TranslatedInto,
  type TranslatedText,
  translationFile,
  type Vocabulary,
} from "../../shared/search/catalogue.ts";
import type { WordIndex } from "../../shared/search/word-answer.ts";
import { findInWords, foldWords } from "../../shared/search/words.ts";
import type { LoadFile } from "./files.ts";

export interface Translations {
  /** The words of all of them, and of the names and descriptions of entries. */
  words(): Promise<Words>;
  /** A text in those of these languages into which it is translated, in this order; all languages where none is named. */
  read(text: string, languages?: readonly string[]): Promise<readonly TranslationRead[]>;
}

export interface Words extends WordIndex {
  /** Names of each entry, folded; in the order of the entries. */
  readonly names: readonly (readonly string[])[];
}

export interface TranslationRead {
  readonly language: string;
  readonly passages: TranslatedText;
}

/** @param find asks the index of words */
export function openTranslations(find: WordIndex["find"], loadFile: LoadFile, catalogue: Catalogue): Translations {
  const firsts = startsOf(catalogue);
  const read: Translations["read"] = async (text, languages) => {
    const into = lookUp((await loadFile("words/languages.json")) as TranslatedInto, text) ?? [];
    const wanted = languages === undefined ? into : languages.filter((language) => into.includes(language));
    return Promise.all(
      wanted.map(async (language) => ({
        language,
        passages: (await loadFile(`${translationFile(text, language)}.json`)) as TranslatedText,
      })),
    );
  };
  const verify: WordIndex["verify"] = async (records, phrase) => {
    const parts = await Promise.all(
      catalogue.texts.map(async ({ id, count }, i) => {
        const first = firsts[i]!;
        const own = records.filter((record) => record >= first && record < first + count);
        const translations = own.length === 0 ? [] : await read(id);
        return own.filter((record) =>
          translations.some(({ passages }) =>
            passages[record - first]!.some(([, , , words]) => findInWords(foldWords(words).points, phrase).length > 0),
          ),
        );
      }),
    );
    return parts.flat();
  };
  return {
    read,
    async words() {
      const { words, names } = (await loadFile("words/vocabulary.json")) as Vocabulary;
      return { vocabulary: words === "" ? [] : words.split(" "), names, find, verify };
    },
  };
}
