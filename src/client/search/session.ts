/** An opened search: the engine and the files beside it, loaded when they are asked for. */
import { type FoldTable, fold, parseFoldTable } from "../../shared/fold.ts";
import { inFileName } from "../../shared/languages.ts";
import type { ReferenceCatalogue } from "../../shared/reference/catalogue.ts";
import { type Catalogue, type EntityRecords, type Labels, type SearchText, startsOf } from "../../shared/search/catalogue.ts";
import { countPassages, type Postings, toPostings } from "../../shared/search/facets.ts";
import type { Sources } from "./ask.ts";
import type { SearchConfig } from "./config.ts";
import { openEngine, openWords, type PagefindFactory } from "./engine.ts";
import type { LoadFile, LoadScript } from "./files.ts";
import { openTranslations } from "./translations.ts";

export interface Session extends Sources {
  readonly catalogue: Catalogue;
  readonly labels: Labels;
  /** That of the page, where texts are translated into it. */
  readonly translated: string | null;
  /** First record of each text. */
  readonly firsts: readonly number[];
  postings(withEntities: boolean): Promise<Postings>;
  text(id: string): Promise<SearchText>;
  /** What a query may refer to. */
  references(): Promise<ReferenceCatalogue>;
}

export async function openSession(
  loadScript: LoadScript,
  loadFile: LoadFile,
  { script, language }: Pick<SearchConfig, "script" | "language">,
): Promise<Session> {
  const [table, catalogue, labels] = (await Promise.all([
    loadFile("fold.json"),
    loadFile("catalogue.json"),
    loadFile(`labels.${inFileName(language)}.json`),
    loadScript("pagefind.js"),
  ])) as [string, Catalogue, Labels, unknown];
  const { editionPagefind } = globalThis as unknown as { editionPagefind: PagefindFactory };
  const plain = toPostings(catalogue);
  return {
    find: openEngine(editionPagefind, loadFile),
    table: parseFoldTable(table),
    translations: openTranslations(openWords(editionPagefind, loadFile), loadFile, catalogue),
    catalogue,
    labels,
    translated: inFileName(language) === script ? null : language,
    size: countPassages(catalogue),
    firsts: startsOf(catalogue),
    postings: async (withEntities) => (withEntities ? toPostings(catalogue, (await loadFile("entities.json")) as EntityRecords) : plain),
    references: async () => (await loadFile("references.json")) as ReferenceCatalogue,
    text: async (id) => (await loadFile(`texts/${id}.${script}.json`)) as SearchText,
  };
}

/** A query as names are compared: folded, spaces and all. */
export const foldQuery = (query: string, table: FoldTable): string => fold(query, table).points.join("");
