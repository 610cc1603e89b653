/** Edition → records of the index and the files beside it. */
import type { Edition } from "../../edition/edition.ts";
import { applyEdits } from "../../edition/kernel/edit.ts";
import { buildFoldTable, restrictFoldTable } from "../../edition/kernel/fold-table.ts";
import { translatedTitle } from "../../edition/registers/translations.ts";
import type { EditionPassage, EditionText } from "../../edition/text/text.ts";
import { SCRIPTS, type Script } from "../../schemas/common.ts";
import { codePoints } from "../../shared/code-points.ts";
import { type FoldTable, fold, foldText, formatFoldTable } from "../../shared/fold.ts";
import { toKeyed } from "../../shared/keyed.ts";
import { inFileName, LANGUAGES } from "../../shared/languages.ts";
import { numberOf } from "../../shared/passage-id.ts";
import { type Catalogue, type EntityRecords, type Labels, type SearchText, toDistances, toRuns } from "../../shared/search/catalogue.ts";
import { toContent } from "../../shared/search/tokens.ts";
import { toEntries } from "./entries.ts";
import { toWordData } from "./words.ts";

/** All that search needs of an edition. */
export type Searchable = Pick<Edition, "texts" | "entities" | "mentions" | "events" | "areas" | "languages" | "translations">;

export interface SearchData {
  /** Words of each record for Pagefind, in order of their numbers: passages, then entries. */
  readonly records: readonly string[];
  /** The same of what languages that part their words say of each record: translations, names, descriptions. */
  readonly words: readonly string[];
  /** JSON files by name, without the ending. */
  readonly files: ReadonlyMap<string, unknown>;
}

export function toSearchData(edition: Searchable): SearchData {
  const { texts, translations } = edition;
  const passages = texts.flatMap((text) => text.passages);
  const table = buildFoldTable(passages);
  const records: string[] = [];
  const occurring = new Set<string>();
  const add = (spellings: readonly (readonly string[])[]) => {
    for (const spelling of spellings) for (const point of spelling) occurring.add(point);
    records.push(toContent(spellings));
  };

  const files = new Map<string, unknown>();
  for (const text of texts) {
    const source = codePoints(text.source);
    const seeds = text.passages.map((passage) => seedSpelling(source, passage, table));
    text.passages.forEach((passage, i) => {
      const seed = seeds[i];
      add([passage.text, ...(seed === undefined ? [] : [seed])].map((spelling) => fold(spelling, table).points));
    });
    for (const script of SCRIPTS) files.set(`texts/${text.id}.${inFileName(script)}`, toSearchText(text, seeds, script));
  }
  const entries = toEntries(edition, table);
  for (const { texts: words } of entries) add(words.map((word) => fold(word, table).points));

  files.set("fold", formatFoldTable(restrictFoldTable(table, occurring)));
  files.set("catalogue", toCatalogue(edition));
  files.set("entities", toEntityRecords(edition));
  for (const language of edition.languages) {
    const { script } = LANGUAGES[language];
    const labels: Labels = {
      texts: toKeyed(texts.map((text) => [text.id, translatedTitle(text, language, translations) ?? text.title[script]])),
      names: toKeyed(edition.entities.map(({ id, term }) => [id, term[language] ?? ""])),
      areas: toKeyed(edition.areas.map(({ id, name }) => [id, name[language] ?? ""])),
      entries: entries.map((entry) => entry.shown(language)),
    };
    files.set(`labels.${inFileName(language)}`, labels);
  }
  const words = toWordData(edition, entries);
  return { records, words: words.records, files: new Map([...files, ...words.files]) };
}

function toSearchText({ passages }: EditionText, seeds: readonly (string | undefined)[], script: Script): SearchText {
  return {
    passages: passages.map(({ id, text, textHans }, i) => {
      const words = script === "zh-Hant" ? text : textHans;
      const seed = seeds[i];
      return seed === undefined ? [numberOf(id), words] : [numberOf(id), words, seed];
    }),
  };
}

/**
 * The passage as its seed spells it, without what was cut; undefined if it folds to the same as the reading.
 * Punctuation that was changed is part of the spelling: folding mostly makes it one with the reading's.
 */
export function seedSpelling(source: ReturnType<typeof codePoints>, passage: EditionPassage, table: FoldTable): string | undefined {
  const { edits, seed, text } = passage;
  const cuts = edits.filter(({ kind }) => kind === "cut" || kind === "space" || kind === "label");
  if (cuts.length === edits.length) return undefined;
  const spelling = applyEdits(source, cuts, ...seed);
  return foldText(spelling, table) === foldText(text, table) ? undefined : spelling;
}

function toCatalogue({ texts, areas }: Pick<Edition, "texts" | "areas">): Catalogue {
  const passages = texts.flatMap((text) => text.passages);
  const kinds = [...new Set(passages.map(({ kind }) => kind))].sort();
  const speakers = [...new Set(passages.flatMap(({ speaker }) => speaker ?? []))].sort();
  const records = new Map(passages.map(({ id }, record) => [id, record]));
  return {
    texts: texts.map(({ id, passages: own }) => ({ id, count: own.length })),
    kinds,
    speakers,
    kindOf: toRuns(passages.map(({ kind }) => kinds.indexOf(kind))),
    speakerOf: toRuns(passages.map(({ speaker }) => (speaker === null ? -1 : speakers.indexOf(speaker)))),
    areas: toKeyed(
      areas.map(({ id, passages: lines }) => {
        const own = lines.filter(({ relation }) => relation === "substantive").flatMap(({ passage }) => records.get(passage) ?? []);
        return [id, toDistances([...new Set(own)].sort((a, b) => a - b))];
      }),
    ),
  };
}

function toEntityRecords({ texts, entities, mentions }: Pick<Edition, "texts" | "entities" | "mentions">): EntityRecords {
  const records = new Map(texts.flatMap((text) => text.passages).map(({ id }, record) => [id, record]));
  const found = new Map(entities.map(({ id }) => [id, new Set<number>()]));
  for (const { entity, passage } of mentions) found.get(entity)?.add(records.get(passage)!);
  return toKeyed([...found].filter(([, own]) => own.size > 0).map(([id, own]) => [id, toDistances([...own].sort((a, b) => a - b))]));
}
