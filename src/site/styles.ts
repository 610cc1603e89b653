/** Which parts of `src/styles` every kind of page loads, besides what is common to all: one stylesheet a kind, with nothing of other pages. */
import type { Script } from "../schemas/common.ts";

/** Names of files in `src/styles`. Of two rules of the same weight the later one holds: what several pages share comes first. */
const PARTS = {
  text: ["apparatus", "reading", "beside", "floating", "report", "hits", "vertical", "pinyin", "reading.print", "pinyin.print"],
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

/** The stylesheet of a kind of page before it is bundled; it stands in `src/styles`. */
export const stylesheetSource = (script: Script, kind: Styles): string =>
  [
    `@import "../content/fonts/${script.toLowerCase()}.css";`,
    '@import "./common.css";',
    ...STYLES[kind].map((part) => `@import "./${part}.css" layer(${layerOf(part)});`),
  ].join("\n");
