/** A file for each passage, with everything that the open data says of it: for those who want one passage and not all. */
import type { Edition } from "../edition/edition.ts";
import { publishTranslation } from "../edition/registers/translations.ts";
import { sentenceIdsOf } from "../edition/text/text.ts";
import { numberOf, textOf } from "../shared/passage-id.ts";
import { JSON_TYPE, toPublishedEdit, toPublishedPassage } from "./data.ts";
import { toJsonRecord } from "./json.ts";
import { PassageFile } from "./passage-file.ts";
import type { PublishedFile } from "./published.ts";

/** From the root of the edition. @example "003:31" → "data/passages/003/31.json" */
export const passagePath = (id: string): string => `${PASSAGES}${textOf(id)}/${numberOf(id)}.json`;
/** The folder they lie in. */
export const PASSAGES = "data/passages/";

/** Every passage in reading order. @throws where a record is not of its schema: a programmer's mistake. */
export function* passageFiles(edition: Edition): Generator<PublishedFile> {
  for (const record of passageRecords(edition)) {
    yield { path: passagePath(record.id), type: JSON_TYPE, content: toJsonRecord(PassageFile.parse(record)) };
  }
}

/** What the files hold. */
export function* passageRecords({ texts, mentions, dates, figures, notes, parallels, translations }: Edition): Generator<PassageFile> {
  const mentioned = byPassage(mentions, (one) => [one]);
  const dated = byPassage(dates, (one) => [one]);
  const counted = byPassage(figures, (one) => [one]);
  const noted = byPassage(notes, ({ quotes }) => quotes);
  const paired = byPassage(parallels, ({ a, b }) => [a, b]);
  for (const { id, passages } of texts) {
    const translated = translations.filter(({ text }) => text === id);
    const sentences = translated.map((one) => new Map(one.sentences.map((sentence) => [sentence.id, sentence])));
    for (const passage of passages) {
      yield {
        ...toPublishedPassage(passage),
        edits: passage.edits.map((edit) => toPublishedEdit(id, edit)),
        mentions: mentioned.get(passage.id) ?? [],
        dates: dated.get(passage.id) ?? [],
        figures: counted.get(passage.id) ?? [],
        notes: noted.get(passage.id) ?? [],
        parallels: paired.get(passage.id) ?? [],
        translations: translated.flatMap((one, i) => {
          const own = sentenceIdsOf(passage).flatMap((sentence) => sentences[i]!.get(sentence) ?? []);
          return own.length === 0 ? [] : { ...publishTranslation(one), sentences: own };
        }),
      };
    }
  }
}

/** Entries by each passage that they quote, once a passage. */
function byPassage<T>(entries: readonly T[], quotesOf: (entry: T) => readonly { readonly passage: string }[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) {
    for (const passage of new Set(quotesOf(entry).map((quote) => quote.passage))) {
      const own = found.get(passage);
      if (own === undefined) found.set(passage, [entry]);
      else own.push(entry);
    }
  }
  return found;
}
