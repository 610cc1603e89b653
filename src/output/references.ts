/** What a reader may refer to: the texts with their passages, and the pages. */
import type { Edition } from "../edition/edition.ts";
import { toProse } from "../edition/kernel/script.ts";
import { pagesWith } from "../edition/registers/links.ts";
import { translatedTitle } from "../edition/registers/translations.ts";
import { type EditionText, sentenceIdsOf } from "../edition/text/text.ts";
import { type Language, type Prose, SCRIPTS } from "../schemas/common.ts";
import { STYLES } from "../shared/citing/cite.ts";
import { ownValue } from "../shared/keyed.ts";
import { numberOf, placeIn } from "../shared/passage-id.ts";
import type { CitedPage, CitedText, ReferenceCatalogue } from "../shared/reference/catalogue.ts";
import { cite, toTemplate } from "./citation/cite.ts";
import { toWork } from "./pages/work.ts";

/** All that references need of an edition. */
export type Citable = Pick<
  Edition,
  "texts" | "entities" | "events" | "areas" | "words" | "pages" | "criteria" | "imprint" | "languages" | "translations"
>;

export const toReferences = (edition: Citable): ReferenceCatalogue => ({
  edition: [...new Set(Object.values(edition.imprint.title))],
  places: [...new Set(edition.languages.flatMap((language) => placesIn(edition.words[language])))],
  texts: edition.texts.map((text) => toCitedText(text, edition)),
  pages: toCitedPages(edition),
});

function toCitedText(text: EditionText, edition: Citable): CitedText {
  const { id, profile, passages, retired } = text;
  return {
    id,
    label: toProse(profile.label),
    titles: titlesOf(text, edition),
    heads: [...new Set(edition.languages.flatMap((language) => headsOf(text, language, edition)))],
    passages: passages.map((passage) => [numberOf(passage.id), numbersOf(sentenceIdsOf(passage))]),
    retired: retired.flatMap(({ id: gone, sentences }) => [gone, ...sentences.map((one) => one.id)]).map(placeIn),
  };
}

/** What stands behind the name of a text where the interface names a passage or a sentence; of several parts also the one with the sentence. */
function placesIn(words: Readonly<Record<string, string>>): string[] {
  return ["refer.passage", "refer.sentence"].flatMap((key) => {
    const place = (ownValue(words, key) ?? "").replace(/^.*?\{text\}[\s,]*/u, "");
    const last = place.split(/,\s*/).at(-1)!;
    return [place, ...(last.includes("{s}") ? [last] : [])].filter((one) => /\{[ns]\}/.test(one));
  });
}

/** In both scripts and in every translation, with that of the editor's own. */
function titlesOf(text: EditionText, { translations }: Citable): string[] {
  const translated = translations.flatMap(({ language }) => translatedTitle(text, language, translations) ?? []);
  const own = text.profile.titleEn;
  return [...new Set([...SCRIPTS.map((script) => text.title[script]), ...translated, ...(own === undefined ? [] : [own])])];
}

/** How many there are, where they are 1, 2, 3 … */
function numbersOf(sentences: readonly string[]): number | readonly number[] {
  const numbers = sentences.map((id) => Number(placeIn(id).split(".")[1]));
  return numbers.every((number, i) => number === i + 1) ? numbers.length : numbers;
}

/** Begins a gap of a template. */
const GAP = "\u0001";
/** Records for programs are known by what they are. */
const RECORDS: ReadonlySet<string> = new Set(["bibtex", "ris", "csl-json"]);

/** References in prose: to this edition and its translation up to the place, and whole ones to the source as it was published. */
function headsOf(text: EditionText, language: Language, edition: Citable): string[] {
  const work = toWork(text, language, edition);
  const parts = ["edition" as const, ...work.translations];
  return STYLES.filter((style) => !RECORDS.has(style)).flatMap((style) => [
    ...parts.map((part) => toTemplate(style, work, part).join("").split(GAP)[0]!.trim()),
    cite(style, work, null).join(""),
  ]);
}

function toCitedPages({ texts, entities, events, areas, languages, words, pages, criteria }: Citable): CitedPage[] {
  const said = (wordIn: (language: Language) => string | undefined): Prose =>
    Object.fromEntries(languages.flatMap((language) => [[language, wordIn(language)]].filter(([, word]) => word !== undefined))) as Prose;
  const word = (key: string): Prose | null =>
    languages.every((language) => ownValue(words[language], key) !== undefined) ? said((language) => words[language][key]) : null;
  const others = pagesWith({ pages: new Set(Object.keys(pages)), criteria }).filter((url) => url !== "/");
  const inAll = (url: string): Prose => said(() => url);
  const own = (prose: Prose): Prose => said((language) => prose[language]);
  return [
    ...texts.map(({ id, profile }): CitedPage => {
      const [label, title] = [toProse(profile.label), word("witness.title") ?? inAll("{text}")];
      const url = `/texts/${id}/witness/`;
      return { id: `page:${url}`, url, label: said((language) => title[language]!.replace("{text}", label[language] ?? id)) };
    }),
    ...entities.map(({ id, url, term }): CitedPage => ({ id: `entity:${id}`, url, label: own(term) })),
    ...events.map(({ id, title }): CitedPage => ({ id: `event:${id}`, url: `/timeline/#${id}`, label: own(title) })),
    ...areas.map(({ id, name }): CitedPage => ({ id: `area:${id}`, url: `/areas/${id}/`, label: own(name) })),
    ...others.map((url): CitedPage => {
      const name = url.split("/").at(-2)!;
      return { id: `page:${url}`, url, label: word(`nav.${name}`) ?? word(`${name}.title`) ?? inAll(url) };
    }),
  ];
}
