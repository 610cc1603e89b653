/** What the preparation hands to the site: MDX for the reading pages, JSON for everything else. */
import type { Edition } from "../edition/edition.ts";
import { toOptionalProse, toProse } from "../edition/kernel/script.ts";
import type { History } from "../edition/published/history.ts";
import { type EditionText, sentenceIdsOf } from "../edition/text/text.ts";
import { type InScripts, type Language, type Prose, SCRIPTS, type Script } from "../schemas/common.ts";
import type { Mention } from "../schemas/entity.ts";
import type { TextProfile } from "../schemas/text.ts";
import type { Translation } from "../schemas/translation.ts";
import type { Work } from "../shared/citing/cite.ts";
import { codePoints } from "../shared/code-points.ts";
import { type Keyed, lookUp, toKeyed } from "../shared/keyed.ts";
import { inFileName, LANGUAGE_TAGS, LANGUAGES, TRANSLATIONS } from "../shared/languages.ts";
import { wordsOfSentences } from "../shared/translation/pieces.ts";
import type { ScriptTable } from "../shared/writing/script-table.ts";
import { examplesOf } from "./examples.ts";
import { type EmendationGroup, toEmendationGroups } from "./pages/apparatus.ts";
import { type Aside, collectAsides } from "./pages/asides.ts";
import { toVersionViews, type VersionView } from "./pages/changes.ts";
import { collectCommonRuns } from "./pages/common-runs.ts";
import { type KwicLine, toKwicLine } from "./pages/kwic.ts";
import { markText } from "./pages/marks.ts";
import { toMdx } from "./pages/mdx.ts";
import { companions, countByText, type TextMentions } from "./pages/mentions.ts";
import { type PassageView, toPassageViews } from "./pages/passages.ts";
import { collectQuotes, type Quotes } from "./pages/quotes.ts";
import { toNameReadings } from "./pages/readings.ts";
import { toSpoken } from "./pages/spoken.ts";
import { type TranslatedPassage, type TranslatedText, toTranslatedTexts } from "./pages/translated.ts";
import { toWitness, type WitnessPart } from "./pages/witness.ts";
import { toWork } from "./pages/work.ts";
import { FORMATS, type PublishedFile } from "./published.ts";
import { toQuotationData } from "./quotations.ts";
import { crateFile } from "./ro-crate.ts";
import { pairsOf, toScriptTable } from "./script-table.ts";

/** A text with its mentions: all that its pages show. */
export interface TextContent {
  readonly text: Omit<EditionText, "bytes" | "published" | "lock">;
  readonly mentions: readonly Mention[];
  /** By passage, in reading order. */
  readonly views: readonly PassageView[];
  readonly emendations: readonly EmendationGroup[];
  readonly witness: readonly WitnessPart[];
  /** By passage. */
  readonly asides: Keyed<Aside>;
  /** The text in other languages. */
  readonly translations: readonly TranslatedText[];
  /** How its names are read, by wording in either script. */
  readonly readings: Keyed<string>;
  /** By language of the page. */
  readonly work: Readonly<Partial<Record<Language, Work>>>;
}

/** The texts in lists and headers. */
export interface TextSummary extends Pick<EditionText, "id" | "title" | "seed"> {
  /** Short name. @example 專訪 */
  readonly label: Prose;
  /** Ids of the sentences of its title. */
  readonly titleSentences: readonly string[];
  /** What prose calls it: by its short name, which in Simplified may be the editor's or as it was converted. */
  readonly names: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly about: Prose;
  readonly genre: TextProfile["genre"];
  readonly date: string | null;
  readonly dateNote: Prose | null;
  /** Where the copy stood that the seed was taken from. */
  readonly source: Prose | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly passages: number;
  /** Han characters of the reading text. */
  readonly characters: number;
  /** Words of its translations, by language; of those that are whole. */
  readonly words: Keyed<number>;
  /** How it begins: the first sentence that is no title; null where there is none. */
  readonly opening: InScripts | null;
}

/** Everything but the bodies of the texts. */
export interface EditionIndex extends Omit<Edition, "texts" | "mentions" | "exceptions" | "translations" | "history"> {
  readonly texts: readonly TextSummary[];
  /** Number of mentions by entity. */
  readonly counts: Keyed<number>;
  /** Simplified wording of every quotation. */
  readonly quotes: Quotes;
  /** The terms of the glossary in Hanyu Pinyin, by entity; those that are Chinese. */
  readonly spoken: Keyed<string>;
}

/** Every sentence that is translated, by language and id. */
export type Translations = Keyed<Keyed<Translation["sentences"][number]>>;

/** How pages of a translation write Chinese in the script that they do not show at first, by the one that they do. */
export type ScriptTables = Readonly<Partial<Record<Script, ScriptTable>>>;

/** An entity in the texts: all that its page shows of them. */
export interface EntityContent {
  /** The concordance, at most `MOST_LINES` of it. */
  readonly lines: Readonly<Record<Script, readonly KwicLine[]>>;
  /** Of each line the id of the sentence in which its key word begins; null where that lies between sentences. */
  readonly sentences: readonly (string | null)[];
  /** Forms that occur, in order of their first place. */
  readonly forms: readonly string[];
  readonly counts: readonly TextMentions[];
  /** Entities that are named in the same passages, the most frequent first. */
  readonly companions: readonly string[];
}

/** The versions of the edition. */
export interface VersionsContent {
  readonly history: History;
  readonly views: readonly VersionView[];
}

/** A published file without its content, which lies at the same path in `src/content`. */
export type PublishedSummary = Omit<PublishedFile, "content">;

/** File of a text's MDX in one script, from `src/content`. */
export const mdxPath = (id: string, script: Script): string => `texts/${id}.${inFileName(script)}.mdx`;

/** Every generated file by its path from `src/content`. Two builds of one edition give the same bytes. */
export function* toContent(edition: Edition): Generator<readonly [path: string, content: string | Uint8Array]> {
  const mentions = Map.groupBy(edition.mentions, ({ text }) => text);
  const asidesOf = collectAsides(edition);
  for (const text of edition.texts) {
    const own = mentions.get(text.id) ?? [];
    for (const script of SCRIPTS) yield [mdxPath(text.id, script), toMdx(markText(text, script, own))];
    const { bytes: _, published: __, lock: ___, ...kept } = text;
    const content: TextContent = {
      text: kept,
      mentions: own,
      views: toPassageViews(text, edition),
      emendations: toEmendationGroups(text),
      witness: toWitness(text),
      asides: asidesOf(text.id),
      translations: toTranslatedTexts(text, edition),
      readings: toNameReadings(text, edition),
      work: Object.fromEntries(edition.languages.map((language) => [language, toWork(text, language, edition)])),
    };
    yield [`edition/texts/${text.id}.json`, JSON.stringify(content)];
  }
  yield ["edition/index.json", JSON.stringify(toIndex(edition))];
  const versions: VersionsContent = { history: edition.history, views: toVersionViews(edition) };
  yield ["edition/versions.json", JSON.stringify(versions)];
  yield* entityContents(edition);
  yield ["edition/translations.json", JSON.stringify(toTranslations(edition))];
  yield ["edition/script-tables.json", JSON.stringify(toScriptTables(edition))];
  yield ["edition/common-runs.json", JSON.stringify(collectCommonRuns(edition))];
  yield ["edition/examples.json", JSON.stringify(examplesOf(edition))];
  yield ["edition/quotations.json", JSON.stringify(toQuotationData(edition))];
  yield* publishedFiles(edition);
}

/** What the site is to publish, and a list of it. */
function* publishedFiles(edition: Edition): Generator<readonly [string, string | Uint8Array]> {
  const files = FORMATS.flatMap((format) => [...format(edition)]);
  files.push(crateFile(edition, files));
  for (const { path, content } of files) yield [path, content];
  const list: PublishedSummary[] = files.map(({ path, type }) => ({ path, type }));
  yield ["edition/published.json", JSON.stringify(list)];
}

function toIndex(edition: Edition): EditionIndex {
  const { texts, mentions, exceptions: _, translations: __, history: ___, ...rest } = edition;
  const byEntity = Map.groupBy(mentions, ({ entity }) => entity);
  return {
    ...rest,
    counts: toKeyed([...byEntity].map(([entity, { length }]) => [entity, length])),
    quotes: collectQuotes(edition),
    spoken: toKeyed(toSpoken(edition.entities)),
    texts: texts.map((text) => toSummary(text, edition)),
  };
}

function toScriptTables(edition: Edition): ScriptTables {
  const scripts = new Set(edition.languages.filter((one) => TRANSLATIONS.includes(one)).map((one) => LANGUAGES[one].script));
  return Object.fromEntries([...scripts].map((script) => [script, toScriptTable(pairsOf(edition, script))]));
}

const toTranslations = ({ translations }: Edition): Translations =>
  toKeyed(
    [...Map.groupBy(translations, ({ language }) => language)].map(([language, own]) => [
      language,
      toKeyed(own.flatMap(({ sentences }) => sentences.map((sentence) => [sentence.id, sentence] as const))),
    ]),
  );

function toSummary(text: EditionText, edition: Pick<Edition, "translations">): TextSummary {
  const { id, title, profile, seed, passages } = text;
  const { about, genre, date, dateNote, source, publisher, authors } = profile;
  const label = toProse(profile.label);
  return {
    id,
    seed,
    genre,
    date,
    publisher,
    authors,
    title,
    titleSentences: sentenceIdsOf(passages.find(({ kind }) => kind === "title") ?? passages[0]!),
    label,
    names: namesOf(label),
    about: toProse(about),
    dateNote: toOptionalProse(dateNote),
    source: toOptionalProse(source),
    passages: passages.length,
    opening: openingOf(passages),
    characters: passages.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0),
    words: toKeyed(
      toTranslatedTexts(text, edition).flatMap(({ language, passages: translated }): [string, number][] => {
        const own = passages.map((passage) => lookUp(translated, passage.id));
        return own.every((one) => one?.whole) ? [[language, own.reduce((sum, one) => sum + countWords(one!), 0)]] : [];
      }),
    ),
  };
}

const countWords = ({ sentences }: TranslatedPassage): number => wordsOfSentences(sentences).match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;

function namesOf(label: Prose): TextSummary["names"] {
  const converted = toProse(label["zh-Hant"]);
  const names = LANGUAGE_TAGS.map(
    (language) => [language, [label[language], converted[language]].filter((name) => name !== undefined)] as const,
  );
  return Object.fromEntries(names.map(([language, own]) => [language, [...new Set(own)]]));
}

function openingOf(passages: EditionText["passages"]): InScripts | null {
  const first = passages.find(({ kind }) => kind === "paragraph" || kind === "question" || kind === "answer");
  if (first === undefined) return null;
  const [start, end] = first.sentences[0]!;
  return { "zh-Hant": codePoints(first.text).slice(start, end), "zh-Hans": codePoints(first.textHans).slice(start, end) };
}

/** Lines of a concordance on one page; where an entity has more, the page leads to the search for the rest. */
const MOST_LINES = 1000;

function* entityContents({ texts, entities, mentions }: Edition): Generator<readonly [string, string]> {
  const passages = new Map(texts.flatMap((text) => text.passages.map((passage) => [passage.id, passage] as const)));
  const byEntity = Map.groupBy(mentions, ({ entity }) => entity);
  const byPassage = Map.groupBy(mentions, ({ passage }) => passage);
  for (const { id } of entities) {
    const own = byEntity.get(id) ?? [];
    const shown = own.slice(0, MOST_LINES).map((mention) => ({ ...mention, of: passages.get(mention.passage)! }));
    const content: EntityContent = {
      lines: {
        "zh-Hant": shown.map(({ of, start, end }) => toKwicLine(of.id, of.text, start, end)),
        "zh-Hans": shown.map(({ of, start, end }) => toKwicLine(of.id, of.textHans, start, end)),
      },
      sentences: shown.map(({ of, start }) => sentenceAt(of, start)),
      forms: [...new Set(own.map(({ quote }) => quote))],
      counts: countByText(own),
      companions: companions(own, byPassage, 8),
    };
    yield [`edition/entities/${id}.json`, JSON.stringify(content)];
  }
}

/** The sentence of a passage in which a code point of it lies. */
function sentenceAt(passage: EditionText["passages"][number], at: number): string | null {
  const index = passage.sentences.findIndex(([start, end]) => at >= start && at < end);
  return sentenceIdsOf(passage)[index] ?? null;
}
