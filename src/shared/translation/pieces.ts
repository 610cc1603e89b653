/** Translations as pages print them: by those that hold their text's, and by a browser script on those that load them. */

/** Words of a translation, or where they name an entity: the words, the entity, and whether the section has named it before. */
export type TranslatedPiece = string | readonly [words: string, entity: string, again: boolean];

export interface TranslatedSentence {
  /** The sentence that it translates. @example "003:31.2" */
  readonly id: string;
  readonly pieces: readonly TranslatedPiece[];
}

/** A translation as a file beside the pages has it. */
export interface LoadedTranslation {
  /** @example "en" */
  readonly language: string;
  /** What is said of it, by the language of the page: how far it has come and who answers for it; and how it was made. */
  readonly about: Readonly<Record<string, readonly [state: string, made: string]>>;
  /** In reading order. */
  readonly passages: readonly (readonly TranslatedSentence[])[];
}

/** A term and its definition in a language that the page does not hold. */
export type LoadedDefinition = readonly [entity: string, language: string, term: string, words: string];

/** Between the sentences of a passage. */
export const BETWEEN_SENTENCES = " ";

const wordsOfPiece = (piece: TranslatedPiece): string => (typeof piece === "string" ? piece : piece[0]);

/** The words of sentences that follow each other, as they are printed. */
export const wordsOfSentences = (sentences: readonly TranslatedSentence[]): string =>
  sentences.map(({ pieces }) => pieces.map(wordsOfPiece).join("")).join(BETWEEN_SENTENCES);
