/** Writes the search of a built edition: Pagefind's engine and index, and what is shown of its answers, all as classic scripts. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { transform } from "esbuild";
import { close, createIndex } from "pagefind";
import { type Citable, toReferences } from "../../output/references.ts";
import { type Searchable, toSearchData } from "../../output/search/records.ts";
import { checkOf } from "../../shared/check.ts";
import { numberRecords } from "./pagefind-meta.ts";

/** Where the files lie, from the root of the built edition. */
export const SEARCH_FOLDER = "search-index";

/** A language that no segmenter claims: the records are segmented already. */
const LANGUAGE = "und";
/** Records sent to the indexing process without waiting. */
const BATCH = 1000;
/** Files of the records' words, which are read once and left behind: few, yet more than there are processors. */
const FRAGMENTS = 64;
const WASM = "wasm.unknown.pagefind";
const SIGNATURE = "pagefind_dcd";

/**
 * Writes `search-index/` under `outDir`, and nothing else there; what lay there goes first.
 * The bytes depend on the edition alone.
 */
export async function writeSearch(edition: Searchable & Citable, outDir: string): Promise<void> {
  const folder = path.join(outDir, SEARCH_FOLDER);
  await rm(folder, { recursive: true, force: true });
  const { records, words, files } = toSearchData(edition);
  for (const [name, content] of [...files, ["references", toReferences(edition)] as const])
    await writeScript(folder, `${name}.json`, JSON.stringify(content));
  const bundle = await mkdtemp(path.join(tmpdir(), "search-"));
  try {
    await indexRecords(records, path.join(bundle, "text"));
    await writeEngine(path.join(bundle, "text"), folder);
    await writeIndex(path.join(bundle, "text"), folder, "", records.length);
    if (words.length === 0) return;
    await indexRecords(words, path.join(bundle, "words"));
    await writeIndex(path.join(bundle, "words"), folder, "words/", words.length);
  } finally {
    await close();
    await rm(bundle, { recursive: true, force: true });
  }
}

/** Runs Pagefind over the records; the url of a record is its number. */
async function indexRecords(records: readonly string[], bundle: string): Promise<void> {
  const { index, errors } = await createIndex({ maxFragments: FRAGMENTS });
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
  for (let start = 0; start < records.length; start += BATCH) {
    const added = records
      .slice(start, start + BATCH)
      .map((content, i) => index.addCustomRecord({ url: String(start + i), content, language: LANGUAGE }));
    for (const response of await Promise.all(added)) report(response.errors);
  }
  report((await index.writeFiles({ outputPath: bundle })).errors);
}

function report(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}

/**
 * Pagefind's own script as a function of the page. It is given no document, no worker, and a `fetch` of ours:
 * browsers block modules, workers and fetch on file://, and one engine is to give the same answers everywhere.
 */
async function writeEngine(bundle: string, folder: string): Promise<void> {
  const source = await readFile(path.join(bundle, "pagefind.js"), "utf8");
  const { code } = await transform(source, { format: "cjs", minify: true, target: "es2022", define: { "import.meta.url": "undefined" } });
  const script = `/* Pagefind, https://pagefind.app. Licences: licences.txt, one folder up. */\nvar editionPagefind=function(fetch){var window,document,Worker,module={exports:{}};${code}return module.exports};\n`;
  await writeFile(path.join(folder, "pagefind.js"), script);
  await writeBytes(folder, WASM, await readFile(path.join(bundle, WASM)));
}

/**
 * An index, each file as a script. The files of the records' words stay behind: pages show passages from `texts/`.
 * @param prefix of the names of its files. @example "words/"
 */
async function writeIndex(bundle: string, folder: string, prefix: string, count: number): Promise<void> {
  const numbers = await readNumbers(path.join(bundle, "fragment"));
  if (numbers.size !== count) throw new Error(`Pagefind kept ${numbers.size} of ${count} records.`);
  for (const name of (await readdir(bundle)).sort()) {
    const file = path.join(bundle, name);
    if (name === "pagefind-entry.json") await writeScript(folder, prefix + name, await readFile(file, "utf8"));
    if (name.endsWith(".pf_meta")) {
      const { meta, firsts } = numberRecords(gunzipSync(await readFile(file)), (hash) => numbers.get(hash)!);
      await writeBytes(folder, prefix + name, gzipSync(meta, { level: 9 }));
      // Only of the text's index are words asked by their beginning.
      if (prefix === "") await writeScript(folder, "chunks.json", JSON.stringify(firsts));
    }
  }
  for (const name of (await readdir(path.join(bundle, "index"))).sort()) {
    await writeBytes(folder, `${prefix}index/${name}`, await readFile(path.join(bundle, "index", name)));
  }
}

interface Fragment {
  readonly url: string;
}

/** Number of each record by its hash. A file holds one record, or a group of them by hash. */
async function readNumbers(folder: string): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const name of await readdir(folder)) {
    const json = gunzipSync(await readFile(path.join(folder, name)))
      .subarray(SIGNATURE.length)
      .toString();
    const content = JSON.parse(json) as Fragment | Record<string, Fragment>;
    const group =
      typeof content.url === "string" ? { [path.parse(name).name]: content as Fragment } : (content as Record<string, Fragment>);
    for (const [hash, { url }] of Object.entries(group)) numbers.set(hash, Number(url));
  }
  return numbers;
}

const writeBytes = (folder: string, name: string, bytes: Buffer): Promise<void> =>
  writeScript(folder, name, JSON.stringify(bytes.toString("base64")));

/** JSON under its name, as a script that hands it to the page with a check of what it holds. */
async function writeScript(folder: string, name: string, json: string): Promise<void> {
  const file = path.join(folder, `${name}.js`);
  await mkdir(path.dirname(file), { recursive: true });
  const check = checkOf(JSON.stringify(JSON.parse(json)));
  await writeFile(file, `editionFile(${JSON.stringify(name)},${json},"${check}");\n`);
}
