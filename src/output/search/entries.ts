/** What search offers besides passages: entities, events and areas, by every name a reader may know. */
import { pinyin } from "pinyin-pro";
import type { Edition } from "../../edition/edition.ts";
import { toHans } from "../../edition/kernel/script.ts";
import type { Language, Prose } from "../../schemas/common.ts";
import { type FoldTable, foldText } from "../../shared/fold.ts";
import { LANGUAGES, TRANSLATIONS } from "../../shared/languages.ts";
import type { Entry } from "../../shared/search/catalogue.ts";

/** An entry in any language, and its words for the index. */
export interface SearchEntry {
  /** As pages in a language show it. */
  readonly shown: (language: Language) => Entry;
  readonly texts: readonly string[];
  /** Names in languages that part their words. */
  readonly names: readonly string[];
  /** Names and descriptions in these languages. */
  readonly words: readonly string[];
}

interface Source {
  readonly id: string;
  readonly kind: string;
  readonly label: Prose;
  readonly about: Prose;
  readonly url: string;
  /** Other names, as they are written. */
  readonly names: readonly string[];
  /** Reading that the editor gave. @example "chong qing" */
  readonly pinyin?: string | null;
  /** Further names in languages that part their words. */
  readonly translated?: readonly string[];
}

export function toEntries({ entities, events, areas }: Pick<Edition, "entities" | "events" | "areas">, table: FoldTable): SearchEntry[] {
  const sources: Source[] = [
    ...entities.map(({ id, kind, term, aliases, definition, url, pinyin, translated }) => ({
      id: `entity:${id}`,
      kind,
      label: term,
      about: definition,
      url,
      names: [...aliases, term.en],
      pinyin,
      translated,
    })),
    ...events.map(({ id, title, summary }) => ({
      id: `event:${id}`,
      kind: "event",
      label: title,
      about: summary,
      url: `/timeline/#${id}`,
      names: title.en === undefined ? [] : [title.en],
    })),
    ...areas.map(({ id, name, aliases, summary }) => ({
      id: `area:${id}`,
      kind: "area",
      label: name,
      about: summary,
      url: `/areas/${id}/`,
      names: [...aliases, ...(name.en === undefined ? [] : [name.en])],
    })),
  ];
  return sources.map((source) => toEntry(source, table));
}

function toEntry({ id, kind, label, about, url, names, pinyin: reading, translated = [] }: Source, table: FoldTable): SearchEntry {
  const written = [label["zh-Hant"], ...names].map((name) => foldText(name, table));
  const spoken = [label["zh-Hant"], ...names].flatMap((name, i) => readings(name, i === 0 ? reading : null));
  const forms = [...new Set([...written, ...spoken])].filter((form) => form !== "");
  const inWords = (prose: Prose): string[] => TRANSLATIONS.flatMap((language) => prose[language] ?? []);
  return {
    shown: (language) => {
      const { script } = LANGUAGES[language];
      const original = language === script ? {} : { original: label[script] };
      return { id, kind, label: label[language] ?? "", ...original, about: about[language] ?? "", url, forms };
    },
    texts: [...new Set([label["zh-Hant"], ...names, about["zh-Hant"]])],
    names: [...new Set([...inWords(label), ...translated])],
    words: [...new Set([...inWords(label), ...translated, ...inWords(about)])],
  };
}

/** 馬化騰 → `mahuateng`, `mht`; a name of one character, or without any, has none. */
export function readings(name: string, given?: string | null): string[] {
  if ((name.match(/\p{Script=Han}/gu)?.length ?? 0) < 2) return [];
  const syllables = given?.split(/\s+/) ?? pinyin(toHans(name), { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  const letters = syllables.map((one) => one.toLowerCase().replace(/[^a-z0-9]/g, ""));
  return [letters.join(""), letters.map((one) => (/^\d/.test(one) ? one : one.slice(0, 1))).join("")];
}
