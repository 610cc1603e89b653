/** Which parts of `src/styles` every kind of page loads, besides what is common to all: one stylesheet a kind, with nothing of other pages. */
import type { Language } from "../schemas/common.ts";
import { inFileName, LANGUAGES, TRANSLATIONS } from "../shared/languages.ts";

/** Names of files in `src/styles`. Of two rules of the same weight the later one holds: what several pages share comes first. */
const PARTS = {
  text: ["apparatus", "reading", "facing", "beside", "floating", "report", "hits", "vertical", "pinyin", "reading.print", "pinyin.print"],
  home: ["drawing", "quoting", "disclosure", "tree", "home", "strategy"],
  timeline: ["drawing", "quoting", "prose", "disclosure", "timeline"],
  areas: ["quoting", "areas"],
  area: ["quoting", "prose", "siblings", "entities", "figures", "area"],
  figures: ["drawing", "quoting", "prose", "plot", "figures"],
  glossary: ["order", "entities", "glossary"],
  entry: ["report", "quoting", "facts", "siblings", "entry"],
  parallels: ["quoting", "prose", "parallels"],
  names: ["quoting", "tree", "names"],
  search: ["prose", "disclosure", "search"],
  check: ["check"],
  stray: ["stray"],
  about: ["prose", "facts", "about"],
  criteria: ["criteria"],
  data: ["disclosure", "data"],
  sources: ["prose", "disclosure", "sources"],
  essay: ["prose", "essay"],
  changes: ["disclosure", "changes"],
  witness: ["facts", "disclosure", "witness"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Kinds of pages. */
export type Styles = keyof typeof PARTS;

export const STYLES: Readonly<Record<Styles, readonly string[]>> = PARTS;

export const KINDS = Object.keys(PARTS) as Styles[];

/** What `x.print.css` says goes before all that a page says else, on paper. */
const layerOf = (part: string): string => (part.endsWith(".print") ? "print" : "page");

/** What pages in a language of Latin letters load besides. */
export const TRANSLATED: readonly string[] = ["common/translated", "common/translated.print"];

/** And some kinds of them, in `src/styles/translated`. */
const OWN_TRANSLATED: Readonly<Partial<Record<Styles, readonly string[]>>> = {
  home: ["home"],
  timeline: ["timeline"],
  areas: ["areas"],
  area: ["figures", "area"],
  figures: ["figures"],
  glossary: ["glossary"],
  entry: ["entry"],
  parallels: ["parallels"],
  names: ["names"],
};

/** Parts that pages of a kind load besides where they are in such a language. */
export const translatedParts = (kind: Styles): readonly string[] => [
  ...TRANSLATED,
  ...(OWN_TRANSLATED[kind] ?? []).map((part) => `translated/${part}`),
];

/** The stylesheet of a kind of page before it is bundled; it stands in `src/styles`. */
export function stylesheetSource(language: Language, kind: Styles): string {
  const isTranslated = TRANSLATIONS.includes(language);
  const own = isTranslated ? translatedParts(kind) : [];
  return [
    `@import "../content/fonts/${inFileName(LANGUAGES[language].script)}.css";`,
    ...(isTranslated ? [`@import "../content/fonts/${inFileName(language)}.css";`] : []),
    '@import "./common.css";',
    ...[...STYLES[kind], ...own].map((part) => `@import "./${part}.css" layer(${layerOf(part)});`),
  ].join("\n");
}
