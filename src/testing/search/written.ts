/** The search of an edition as it is written for readers, asked in this process. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInThisContext } from "node:vm";
import { SEARCH_FOLDER, writeSearch } from "../../build/search/write.ts";
import { type Answered, ask } from "../../client/search/ask.ts";
import { openEngine, openWords, type PagefindFactory } from "../../client/search/engine.ts";
import { fileLoader, type LoadFile } from "../../client/search/files.ts";
import { openTranslations } from "../../client/search/translations.ts";
import type { Edition } from "../../edition/edition.ts";
import { type FoldTable, parseFoldTable } from "../../shared/fold.ts";
import type { Catalogue } from "../../shared/search/catalogue.ts";
import { answerQuery, type FindPhrase, parseQuery } from "../../shared/search/query.ts";

export interface WrittenSearch {
  /** Where its files lie. */
  readonly folder: string;
  readonly table: FoldTable;
  readonly loadFile: LoadFile;
  /** The engine over another way to load files. */
  open(loadFile: LoadFile): FindPhrase;
  /** Ids of the passages that answer a query by their text, in reading order. */
  search(query: string): Promise<string[]>;
  /** What texts and translations answer. */
  ask(query: string): Promise<Answered>;
  /** Writes it again. */
  write(): Promise<void>;
  remove(): Promise<void>;
}

export async function writeTestSearch(edition: Edition): Promise<WrittenSearch> {
  const root = await mkdtemp(path.join(tmpdir(), "search-test-"));
  const folder = path.join(root, SEARCH_FOLDER);
  const write = async () => void (await writeSearch(edition, root));
  await write();
  const run = async (name: string) => void runInThisContext(await readFile(path.join(folder, name), "utf8"));
  const loadFile = fileLoader(run);
  await run("pagefind.js");
  const { editionPagefind } = globalThis as unknown as { editionPagefind: PagefindFactory };
  const open = (load: LoadFile) => openEngine(editionPagefind, load);
  const find = open(loadFile);
  const translations = openTranslations(openWords(editionPagefind, loadFile), loadFile, (await loadFile("catalogue.json")) as Catalogue);
  const table = parseFoldTable((await loadFile("fold.json")) as string);
  const ids = edition.texts.flatMap(({ passages }) => passages.map(({ id }) => id));
  return {
    folder,
    table,
    loadFile,
    open,
    search: async (query) => (await answerQuery(parseQuery(query, table), find, ids.length)).records.flatMap((record) => ids[record] ?? []),
    ask: (query) => ask(query, { find, table, translations, size: ids.length }),
    write,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
