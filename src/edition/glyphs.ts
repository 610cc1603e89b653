import { SCRIPTS, type Script } from "../schemas/common.ts";
import type { TextProfile } from "../schemas/text.ts";
import type { Edition } from "./edition.ts";
import { toProse } from "./script.ts";

/** Characters that one font file must hold. */
export interface GlyphSet {
  /** @example "zh-hant-text" */
  readonly name: string;
  readonly script: Script;
  readonly weight: 400 | 600;
  /** Sorted, each character once. */
  readonly characters: string;
}

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");

/** Signs that pages set themselves. */
const SIGNS = "×≤≥≈–…←→↑↓";

/**
 * The characters of the edition in three files a script: what the reading pages show at once, what else there is,
 * and what is set in bold. The first two share no character.
 */
export function glyphSets({ texts, words, ...rest }: Edition): GlyphSet[] {
  return SCRIPTS.flatMap((script): GlyphSet[] => {
    const passages = texts.flatMap((text) => text.passages);
    const key = script === "zh-Hant" ? "text" : "textHans";
    const names = rest.entities.map(({ term }) => term[script]);
    const text = unique(ASCII, passages.map((passage) => passage[key]).join(""), Object.values(words[script]).join(""), names.join(""));
    const own = (value: unknown) =>
      JSON.stringify(value, (name, inner: unknown) => (name !== script && SCRIPTS.includes(name as Script) ? undefined : inner));
    const more = unique(
      SIGNS,
      own(rest),
      ...texts.flatMap(({ profile, source, edits }) => [source, own(toProses(profile)), own(edits.map(({ reason }) => toProse(reason)))]),
    );
    const titles = [
      ...rest.events.map(({ title }) => title),
      ...rest.areas.map(({ name }) => name),
      ...rest.parallels.map(({ topic }) => topic),
      ...rest.notes.map(({ topic }) => topic),
    ];
    const drawn = rest.strategy === null ? [] : [...rest.strategy.slogan, rest.strategy.base].map(({ text }) => toProse(text)[script]);
    const headings = Object.values(rest.pages).flatMap((page) => page[script].split("\n").filter((line) => line.startsWith("#")));
    const bold = unique(
      ASCII,
      Object.values(words[script]).join(""),
      names.join(""),
      titles.map((title) => title[script]).join(""),
      headings.join(""),
      drawn.join(""),
      passages
        .filter(({ kind }) => kind === "title" || kind === "heading")
        .map((passage) => passage[key])
        .join(""),
    );
    const shown = new Set(text);
    const id = script.toLowerCase();
    return [
      { name: `${id}-text`, script, weight: 400, characters: text },
      { name: `${id}-more`, script, weight: 400, characters: [...more].filter((one) => !shown.has(one)).join("") },
      { name: `${id}-bold`, script, weight: 600, characters: bold },
    ];
  });
}

const toProses = ({ label, about, dateNote, publisher, authors }: TextProfile) => [
  toProse(label),
  toProse(about),
  dateNote === undefined ? null : toProse(dateNote),
  publisher,
  authors,
];
const unique = (...texts: readonly string[]): string =>
  [...new Set(texts.join(""))]
    .filter((one) => one >= " ")
    .sort()
    .join("");

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
