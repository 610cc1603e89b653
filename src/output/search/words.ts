/** What translations and names in other languages give to search: records of the index of words, and the files beside it. */
import type { Edition } from "../../edition/edition.ts";
import { type EditionPassage, sentenceIdsOf } from "../../edition/text/text.ts";
import { toKeyed } from "../../shared/keyed.ts";
import { placeIn } from "../../shared/passage-id.ts";
import { type TranslatedSentence, translationFile, type Vocabulary } from "../../shared/search/catalogue.ts";
import { toWordContent } from "../../shared/search/tokens.ts";
import { foldWords, wordsOf } from "../../shared/search/words.ts";
import type { SearchEntry } from "./entries.ts";

type Translated = Pick<Edition, "texts" | "translations">;

export interface WordData {
  /** Words of each record for Pagefind, numbered as those of the Chinese; none where nothing is said in such a language. */
  readonly records: readonly string[];
  readonly files: ReadonlyMap<string, unknown>;
}

export function toWordData({ texts, translations }: Translated, entries: readonly SearchEntry[]): WordData {
  const vocabulary = new Set<string>();
  const toWords = (sentence: string): string[] => {
    const words = wordsOf(foldWords(sentence).points).filter((word) => word !== "");
    for (const word of words) vocabulary.add(word);
    return words;
  };
  const files = new Map<string, unknown>();
  const said = new Map<string, string[]>();
  for (const { text: id, language, sentences } of translations) {
    const own = new Map(sentences.map((one) => [one.id, one.text]));
    const { passages } = texts.find((text) => text.id === id)!;
    const translated = passages.map((passage) => translatedIn(passage, own));
    passages.forEach((passage, i) => {
      said.set(passage.id, [...(said.get(passage.id) ?? []), ...translated[i]!.map(([, , , words]) => words)]);
    });
    files.set(translationFile(id, language), translated);
  }
  const records = [
    ...texts.flatMap(({ passages }) => passages.map(({ id }) => said.get(id) ?? [])),
    ...entries.map(({ words }) => words),
  ].map((sentences) => toWordContent(sentences.map(toWords).filter(({ length }) => length > 0)));
  const known: Vocabulary = {
    words: [...vocabulary].sort().join(" "),
    names: entries.map(({ names }) => names.map((name) => foldWords(name).points.join(""))),
  };
  const into = texts.map(({ id }) => [id, translations.filter(({ text }) => text === id).map(({ language }) => language)] as const);
  files.set("words/vocabulary", known);
  files.set("words/languages", toKeyed(into));
  return { records: vocabulary.size === 0 ? [] : records, files };
}

function translatedIn(passage: EditionPassage, translations: ReadonlyMap<string, string>): TranslatedSentence[] {
  const ids = sentenceIdsOf(passage);
  return passage.sentences.flatMap(([start, end], i): TranslatedSentence[] => {
    const words = translations.get(ids[i]!);
    return words === undefined ? [] : [[Number(placeIn(ids[i]!).split(".")[1]), start, end, words]];
  });
}
