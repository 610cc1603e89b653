/** The translations of a text as the reading page prints them: passage by passage, with links where they name an entity. */
import type { Edition } from "../../edition/edition.ts";
import type { EditionTranslation } from "../../edition/registers/translations.ts";
import { type EditionText, sentenceIdsOf } from "../../edition/text/text.ts";
import type { Language, Prose } from "../../schemas/common.ts";
import type { WordKey } from "../../schemas/interface.ts";
import type { Translation } from "../../schemas/translation.ts";
import { type Keyed, lookUp, toKeyed } from "../../shared/keyed.ts";
import type { LoadedDefinition, LoadedTranslation, TranslatedPiece, TranslatedSentence } from "../../shared/translation/pieces.ts";
import { type Mark, nestMarks } from "./inline.ts";

export interface TranslatedPassage {
  /** Every sentence of it is translated: then the translation can stand for it. */
  readonly whole: boolean;
  /** Those that are translated, in reading order; at least one. */
  readonly sentences: readonly TranslatedSentence[];
}

/** A text in another language. */
export interface TranslatedText extends Pick<EditionTranslation, "language" | "status" | "responsible" | "made"> {
  /** By id; those alone of which something is translated. */
  readonly passages: Keyed<TranslatedPassage>;
}

interface Name {
  readonly entity: string;
  readonly again: boolean;
}

/**
 * A sentence in pieces. `named`: entities that the section has named before; those of the sentence are added.
 * Offsets of `words` in code points of `text`.
 */
export function toPieces({ text, words }: Omit<Translation["sentences"][number], "id">, named: Set<string>): TranslatedPiece[] {
  const names = words.map(([start, end, entity]): Mark<Name> => {
    const again = named.has(entity);
    named.add(entity);
    return { start, end, mark: { entity, again } };
  });
  return nestMarks(text, [names]).map((node) => {
    if ("text" in node) return node.text;
    const words = node.children.map((child) => ("text" in child ? child.text : "")).join("");
    return [words, node.mark.entity, node.mark.again];
  });
}

/**
 * The translations of a text, in the order of the edition. As in the text, names count anew from each heading on; those in a title or a
 * heading, where a page draws no line under them, are not counted.
 */
export const toTranslatedTexts = (text: EditionText, { translations }: Pick<Edition, "translations">): TranslatedText[] =>
  translations
    .filter((one) => one.text === text.id)
    .map(({ language, status, responsible, made, sentences }) => {
      const own = new Map(sentences.map((one) => [one.id, one]));
      let named = new Set<string>();
      const passages = text.passages.flatMap((passage): [string, TranslatedPassage][] => {
        if (passage.kind === "heading") named = new Set();
        const ids = sentenceIdsOf(passage);
        const translated = ids.flatMap((id) => own.get(id) ?? []);
        if (translated.length === 0) return [];
        const counted = passage.kind === "title" || passage.kind === "heading" ? new Set(named) : named;
        const pieces = translated.map((one) => ({ id: one.id, pieces: toPieces(one, counted) }));
        return [[passage.id, { whole: translated.length === ids.length, sentences: pieces }]];
      });
      return { language, status, responsible, made, passages: toKeyed(passages) };
    });

/** Who says something on a page: its language, its words by key, what the editor says in it. */
export interface Speaker {
  readonly language: Language;
  t(key: WordKey, values?: Readonly<Record<string, string>>): string;
  p(prose: Prose): string;
}

/** The name of a language in another one. @example nameOf("en", "zh-Hant") → "英文" */
export const nameOf = (language: string, inLanguage: Language): string =>
  new Intl.DisplayNames(inLanguage, { type: "language" }).of(language) ?? language;

/** What a page says of a translation: how far it has come and who answers for it; and how it was made. */
export const sayOf = ({ language, status, responsible, made }: TranslatedText, page: Speaker): readonly [state: string, made: string] => [
  page.t(`translation.${status}`, { language: nameOf(language, page.language), responsible: page.p(responsible) }),
  page.p(made),
];

/** As a file beside the pages has it, for those that are in another language. */
export const toLoadedTranslation = (
  of: TranslatedText,
  text: Pick<EditionText, "passages">,
  speakers: readonly Speaker[],
): LoadedTranslation => ({
  language: of.language,
  about: Object.fromEntries(speakers.map((page) => [page.language, sayOf(of, page)])),
  passages: text.passages.flatMap(({ id }) => {
    const translated = lookUp(of.passages, id);
    return translated === undefined ? [] : [translated.sentences];
  }),
});

/** Of the entities that a text names, in their order, terms and definitions in the given languages, where both are there. */
export const toLoadedDefinitions = (
  entities: Edition["entities"],
  named: ReadonlySet<string>,
  languages: readonly Language[],
): LoadedDefinition[] =>
  entities
    .filter(({ id }) => named.has(id))
    .flatMap(({ id, term, definition }) =>
      languages.flatMap((language): LoadedDefinition[] => {
        const [name, words] = [term[language], definition[language]];
        return name === undefined || words === undefined ? [] : [[id, language, name, words]];
      }),
    );
