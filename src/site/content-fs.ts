/** Reads what the preparation wrote to `src/content`; the only place where pages touch the disk. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type {
  EditionIndex,
  EntityContent,
  PublishedSummary,
  ScriptTables,
  TextContent,
  Translations,
  VersionsContent,
} from "../output/content.ts";
import type { CommonRuns } from "../output/pages/common-runs.ts";
import type { FontManifest } from "../schemas/fonts.ts";
import type { Keyed } from "../shared/keyed.ts";
import type { QuotationData } from "../shared/quotation/data.ts";

/** Where the preparation wrote. */
export const CONTENT = path.resolve("src/content");
const cache = new Map<string, { readonly time: number; readonly value: unknown }>();

/** Files kept at once: the index and those of the pages being rendered. */
const KEPT = 12;

/** Kept while the file stays as it is, so that the development server sees a new preparation. */
function readJson<T>(name: string): T {
  const file = path.join(CONTENT, name);
  const time = statSync(file).mtimeMs;
  const kept = cache.get(file);
  cache.delete(file); // and set again below: the one used last is the last to go
  if (kept?.time === time) {
    cache.set(file, kept);
    return kept.value as T;
  }
  const value = JSON.parse(readFileSync(file, "utf8")) as T;
  cache.set(file, { time, value });
  if (cache.size > KEPT) cache.delete(cache.keys().next().value!);
  return value;
}

export const readIndex = (): EditionIndex => readJson("edition/index.json");
export const readText = (id: string): TextContent => readJson(`edition/texts/${id}.json`);
export const readEntity = (id: string): EntityContent => readJson(`edition/entities/${id}.json`);

/** Every sentence that is translated. */
export const readTranslations = (): Translations => readJson("edition/translations.json");

/** How pages of a translation write Chinese in the other script. */
export const readScriptTables = (): ScriptTables => readJson("edition/script-tables.json");

/** Every version, with what it changed. */
export const readVersions = (): VersionsContent => readJson("edition/versions.json");

/** What the two sides of each parallel share, by its id. */
export const readCommonRuns = (): Keyed<CommonRuns> => readJson("edition/common-runs.json");

/** What quotations are checked against. */
export const readQuotationData = (): QuotationData => readJson("edition/quotations.json");

/** What is published beside the pages. */
export const listPublished = (): readonly PublishedSummary[] => readJson("edition/published.json");
/** A published file as it stands, by its path from the root of the edition. */
export const readPublished = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path.join(CONTENT, file)));

/** A record of each file of open data, printed. */
export const readExamples = (): Keyed<string> => readJson("edition/examples.json");

/** The fonts that were cut, as the preparation checked them. */
export const readFonts = (): FontManifest => readJson<{ readonly manifest: FontManifest }>("fonts/fonts.json").manifest;

/** Names of the fonts that were cut. */
export function fontFiles(): string[] {
  const { box, files } = readFonts();
  return [box, ...files].map(({ file }) => file);
}
export const readFont = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(path.join(CONTENT, "fonts", path.basename(name))));
