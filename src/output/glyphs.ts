import type { Edition } from "../edition/edition.ts";
import { toOptionalProse, toProse } from "../edition/kernel/script.ts";
import { titlesIn } from "../edition/registers/index.ts";
import { hasRunIn } from "../edition/text/text.ts";
import { type Language, SCRIPTS, type Script } from "../schemas/common.ts";
import type { TextProfile } from "../schemas/text.ts";
import { LANGUAGES, TRANSLATIONS } from "../shared/languages.ts";
import { examplesOf } from "./examples.ts";
import { toSpoken } from "./pages/spoken.ts";
import { nameOf } from "./pages/translated.ts";

/** Characters that one font file must hold. */
export interface GlyphSet {
  /** @example "text-003" */
  readonly name: string;
  readonly script: Script;
  readonly weight: 400 | 600;
  /** Sorted, each character once. */
  readonly characters: string;
}

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");

/** Signs that pages set themselves. */
const SIGNS = "×≤≥≈–…←→↑↓・，、：（）「」“”‘’ü";

/**
 * The sets that a page shows before any other. Every Han character is one em wide in whatever font; Latin, digits and
 * punctuation are not, and decide where lines break. With these, nothing moves when the others arrive.
 */
export const FIRST_SETS: readonly string[] = ["marks", "head-marks"];

/**
 * The sets that pages show before any other which speak a language of other letters than the texts: a family apart, whose signs are as wide as
 * its letters and not as a Han character.
 */
export const LATIN_SETS: readonly string[] = ["latin", "head-latin"];

/**
 * The characters of the edition in files, so that a page loads what it shows and no more. No two files of a script and
 * weight share a character, but for those of `LATIN_SETS`, which pages in Chinese do not load. In order:
 *
 * - `marks`: Latin, digits, punctuation: everything that is no Han character
 * - `base`: the words of the interface that reading pages show, what at least two texts have, and titles
 * - `beside`: what stands open beside and below the texts: topics of notes, reasons of emendations
 * - `text-<id>`: what one text has besides
 * - `more`: everything else
 * - `data`: what is in no other: examples of the open data, which are in both scripts
 * - in bold `head-marks`: digits, and the punctuation and Latin of titles and headings of the texts; `head`: the titles and headings of the texts; `head-more`: every other title and term
 * - `latin` and, in bold, `head-latin`: where the edition is translated, the letters and signs of the translations, and what other languages are called
 */
export function glyphSets(edition: Edition): GlyphSet[] {
  return SCRIPTS.flatMap((script) => {
    const regular = partition(script, 400, regularLayers(edition, script));
    return [...regular, ...partition(script, 600, boldLayers(edition, script)), ...latinSets(edition, script, regular)];
  });
}

/** Letters as far as Latin Extended-B, and general punctuation. */
const LATIN = /[ -\u024F\u2010-\u205E]/;

function latinSets(edition: Edition, script: Script, regular: readonly GlyphSet[]): GlyphSet[] {
  if (!languagesIn(edition, script).some((language) => TRANSLATIONS.includes(language))) return [];
  const { characters: marks } = regular.find(({ name }) => name === "marks")!;
  const spoken = toSpoken(edition.entities).map(([, words]) => words);
  const letters = unique([marks, ...spoken]).filter((one) => LATIN.test(one));
  const characters = unique([...letters, ASCII, ...namesOf(edition.languages)]).join("");
  return LATIN_SETS.map((name, i) => ({ name, script, weight: i === 0 ? 400 : 600, characters }));
}

/** Words of the interface that no reading page shows. */
const ELSEWHERE =
  /^changes\.(?!(?:version|unreleased)$)|^(?:areas|check|criteria|data|difference|edit|entity|figures|footnotes|glossary|home|nature|notes|notfound|number|offline|organisations|people|qualifier|refer|retired|rule|seed|sentence|sources?|sourcing|timeline|unit)\.|^parallels\.|^witness\.(?!link)/;

/** Words that stand in every language on one page, the one for an address without a page. */
const IN_ALL = /^(?:notfound\.|search\.(?:label|placeholder|button)$)/;

/** Languages of an edition whose pages show the texts in a script. */
const languagesIn = ({ languages }: Edition, script: Script): Language[] =>
  languages.filter((language) => LANGUAGES[language].script === script);

/** Words of other languages that stand on pages of a script. */
function wordsOfOthers(edition: Edition, script: Script): string[] {
  const { texts, words, languages } = edition;
  const own = languagesIn(edition, script);
  return languages
    .filter((language) => !own.includes(language))
    .flatMap((other) => [
      ...Object.entries(words[other]).flatMap(([key, word]) => (IN_ALL.test(key) ? word : [])),
      ...texts.map(({ profile }) => toProse(profile.label)[other] ?? ""),
    ]);
}

type Layer = readonly [name: string, texts: readonly string[]];

const namesOf = (languages: readonly Language[]): string[] => languages.map((language) => LANGUAGES[language].name);

/** What is no Han character. */
const marksOf = (texts: readonly string[]): string[] => unique(texts).filter((one) => !/\p{Script=Han}/u.test(one));

/** Each character goes to the first layer that has it; layers that are left with none fall away. */
function partition(script: Script, weight: GlyphSet["weight"], layers: readonly Layer[]): GlyphSet[] {
  const taken = new Set<string>();
  return layers.flatMap(([name, texts]) => {
    const characters = unique(texts)
      .filter((one) => !taken.has(one))
      .join("");
    for (const one of characters) taken.add(one);
    return characters === "" ? [] : { name, script, weight, characters };
  });
}

const textKey = (script: Script) => (script === "zh-Hant" ? "text" : "textHans");

function regularLayers(edition: Edition, script: Script): Layer[] {
  const { texts, languages, words, entities, imprint, ...rest } = edition;
  const bodies = texts.map(({ id, passages }) => ({ id, text: passages.map((passage) => passage[textKey(script)]).join("") }));
  const counts = Map.groupBy(
    bodies.flatMap(({ text }) => unique([text])),
    (one) => one,
  );
  const shared = [...counts].filter(([, { length }]) => length > 1).map(([one]) => one);
  /** The strings of a value, without those of the other script. */
  const own = (value: unknown) =>
    JSON.stringify(value, (name, inner: unknown) => (name !== script && SCRIPTS.includes(name as Script) ? undefined : inner));
  const titles = texts.flatMap(({ passages }) =>
    passages.filter(({ kind }) => kind === "title").map((passage) => passage[textKey(script)]),
  );
  const spoken = languagesIn(edition, script).flatMap((language) => Object.entries(words[language]));
  const translated = rest.translations.flatMap((one) => languagesIn(edition, script).map((language) => nameOf(one.language, language)));
  const common = spoken.flatMap(([key, word]) => (ELSEWHERE.test(key) ? [] : word));
  const edits = texts.flatMap((text) => text.edits);
  const emendations = edits.filter(({ kind }) => kind === "emendation" || kind === "conjecture");
  const reasonsOf = (some: typeof edits) => [...new Set(some.map(({ reason }) => own(reason)))];
  // In whichever script the page is, the apparatus speaks of the text as the source has it.
  const readings = [...emendations.flatMap(({ before, after }) => [before, after]), ...reasonsOf(emendations)];
  const { notes } = rest;
  const layers: Layer[] = [
    [
      "base",
      [ASCII, "→", own([imprint.title, imprint.responsible.name]), ...namesOf(languages), ...translated, ...common, ...shared, ...titles],
    ],
    ["beside", [own(notes.map(({ topic }) => topic)), own(texts.map(({ profile }) => toProse(profile.label))), ...readings]],
    ...bodies.map(({ id, text }): Layer => [`text-${id}`, [text]]),
    [
      "more",
      [
        SIGNS,
        ...spoken.map(([, word]) => word),
        ...wordsOfOthers(edition, script),
        own(entities.map(({ readings: _, ...entity }) => entity)),
        own(imprint),
        own(rest),
        ...rest.sources.map(({ url }) => decodeURI(url ?? "")),
        ...reasonsOf(edits),
        ...texts.flatMap(({ profile, source, retired }) => [source, own(toProses(profile)), own(retired)]),
      ],
    ],
    ["data", [JSON.stringify(examplesOf(edition))]],
  ];
  return [["marks", marksOf(layers.flatMap(([, some]) => some))], ...layers];
}

function boldLayers(edition: Edition, script: Script): Layer[] {
  const { texts, languages, words, imprint, ...rest } = edition;
  const own = languagesIn(edition, script);
  const heads = texts.flatMap(({ passages, profile }) =>
    passages.flatMap((passage) => {
      const text = passage[textKey(script)];
      if (passage.kind === "title" || passage.kind === "heading") return text;
      return hasRunIn(passage, profile) ? [...text].slice(0, passage.sentences[0]![1]).join("") : [];
    }),
  );
  const titles = [
    ...rest.entities.map(({ term }) => term),
    ...titlesIn(rest),
    ...rest.retired.map(({ title }) => title),
    ...rest.criteria.flatMap(({ title, groups }) => [title, ...groups.map((group) => group.title)]),
    ...(rest.home === null ? [] : [rest.home.discrepancy.question]),
  ].flatMap((title) => own.flatMap((language) => title[language] ?? []));
  const drawn = rest.strategy === null ? [] : [...rest.strategy.slogan, rest.strategy.base].map(({ text }) => toProse(text)[script]);
  const spoken = own.flatMap((language) => Object.values(words[language]));
  const pages = Object.values(rest.pages).flatMap((page) => own.flatMap((language) => page[language] ?? []));
  const headings = pages.flatMap((page) => page.match(/^#.*|\*\*.+?\*\*/gm) ?? []);
  return [
    ["head-marks", marksOf([" 0123456789", ...heads])],
    ["head", [imprint.title[script], ...heads]],
    ["head-more", [ASCII, ...namesOf(languages), ...spoken, ...wordsOfOthers(edition, script), ...titles, ...drawn, ...headings]],
  ];
}

const toProses = ({ label, about, dateNote, source, publisher, authors }: TextProfile) => [
  toProse(label),
  toProse(about),
  toOptionalProse(dateNote),
  toOptionalProse(source),
  publisher === null ? null : toProse(publisher),
  authors.map(toProse),
];

/** The characters of texts, each once, sorted. */
function unique(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) for (const one of text) found.add(one);
  return [...found].filter((one) => one >= " ").sort();
}

/** Code points as a CSS `unicode-range`: `U+4E00,U+4E03-4E05` */
export function unicodeRange(characters: string): string {
  const points = [...characters].map((one) => one.codePointAt(0)!).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(",");
}
