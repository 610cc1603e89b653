/** What a query costs in the browser: bytes and time, against Pagefind's default indexing of the same passages. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../build/serve/serve.ts";
import type { Text } from "../../schemas/text.ts";
import type { Translation } from "../../schemas/translation.ts";
import { launchBrowser } from "../browser/launch.ts";
import { createTranslationOracle } from "../search/translation-oracle.ts";
import { createRandom } from "./synthesis.ts";

/** Figures of one kind of index; times in milliseconds, bytes after gzip. */
export interface SearchCost {
  /** From an empty browser to the results: a fresh page for each query. */
  readonly firstBytes: readonly [p50: number, p95: number];
  readonly firstTime: readonly [p50: number, p95: number];
  /** Further queries on an open page. */
  readonly time: readonly [p50: number, p95: number];
  /** Queries whose number of results is that of a plain scan, of all. */
  readonly right: readonly [number, number];
}

const FIRST = 10;
const QUERIES = 60;

const share = (numbers: readonly number[], part: number): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)]!;
const both = (numbers: readonly number[]): [number, number] => [share(numbers, 0.5), share(numbers, 0.95)];

/** Substrings of two to eight Han characters, the same every time. */
function makeQueries(passages: readonly string[]): string[] {
  const random = createRandom(passages.length);
  const queries = new Set<string>();
  while (queries.size < QUERIES) {
    const words = passages[Math.floor(random() * passages.length)]!.match(/\p{Script=Han}{2,}/gu) ?? [];
    const word = words[Math.floor(random() * words.length)];
    if (word === undefined) continue;
    const start = Math.floor(random() * (word.length - 1));
    queries.add(word.slice(start, start + 2 + Math.floor(random() * 7)));
  }
  return [...queries];
}

interface Candidate {
  readonly root: string;
  /** Address of the page that searches, and what counts as its search. */
  address(query: string): string;
  readonly counts: RegExp;
  ready(page: Page): Promise<void>;
  /** Asks on an open page; gives the number of passages found. */
  ask(page: Page, query: string): Promise<number>;
}

async function measure(
  browser: Browser,
  candidate: Candidate,
  queries: readonly string[],
  scan: (query: string) => number,
): Promise<SearchCost> {
  const { server, url } = await serve(candidate.root);
  const firstBytes: number[] = [];
  const firstTime: number[] = [];
  for (const query of queries.slice(0, FIRST)) {
    const context = await browser.newContext({ serviceWorkers: "allow" });
    const page = await context.newPage();
    const names: string[] = [];
    page.on("response", (response) => candidate.counts.test(response.url()) && names.push(new URL(response.url()).pathname));
    const start = performance.now();
    await page.goto(url + candidate.address(query));
    await candidate.ready(page);
    await candidate.ask(page, query);
    firstTime.push(performance.now() - start);
    const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(path.join(candidate.root, name))).length));
    firstBytes.push(sizes.reduce((sum, size) => sum + size, 0));
    await context.close();
  }
  const page = await browser.newPage({ serviceWorkers: "allow" });
  await page.goto(url + candidate.address(""));
  await candidate.ready(page);
  const times: number[] = [];
  let right = 0;
  for (const query of queries) {
    const start = performance.now();
    const found = await candidate.ask(page, query);
    times.push(performance.now() - start);
    if (found === scan(query)) right++;
  }
  await page.close();
  server.close();
  return { firstBytes: both(firstBytes), firstTime: both(firstTime), time: both(times), right: [right, queries.length] };
}

/** The edition's own search page. */
const editionSearch = (root: string): Candidate => ({
  root,
  address: (query) => `search/${query === "" ? "" : `?q=${encodeURIComponent(query)}`}`,
  counts: /\/search-index\//,
  ready: async (page) =>
    void (await page.waitForSelector("#search-results:is([data-state=idle],[data-state=done])", { state: "attached" })),
  async ask(page, query) {
    await page.fill("#search-form input[name=q]", query);
    await page.press("#search-form input[name=q]", "Enter");
    await page.waitForFunction((asked) => {
      const { dataset } = document.querySelector<HTMLElement>("#search-results")!;
      return dataset["query"] === asked && dataset["state"] === "done";
    }, query);
    const shown = await page.locator("[data-result]").count();
    const message = (await page.textContent("#search-status")) ?? "";
    return (await page.locator("#search-results .more").count()) === 0 ? shown : Number(/(\d+) 段/.exec(message)?.[1]);
  },
});

interface PagefindPage {
  pagefind: { search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }> };
}

/** Pagefind as it comes: one record a passage, its own segmentation, the first ten results loaded. */
async function defaultSearch(passages: readonly string[]): Promise<Candidate> {
  const root = await mkdtemp(path.join(tmpdir(), "default-search-"));
  const { index } = await createIndex();
  for (const [i, content] of passages.entries()) await index!.addCustomRecord({ url: `/${i}`, content, language: "zh" });
  await index!.writeFiles({ outputPath: path.join(root, "pagefind") });
  await close();
  const script = 'window.pagefind = await import("./pagefind/pagefind.js"); await pagefind.init(); document.body.id = "ready";';
  await writeFile(
    path.join(root, "index.html"),
    `<!doctype html><html lang="zh"><body><script type="module">${script}</script></body></html>`,
  );
  return {
    root,
    address: () => "",
    counts: /\/pagefind\//,
    ready: async (page) => void (await page.waitForSelector("#ready", { state: "attached" })),
    ask: (page, query) =>
      page.evaluate(async (asked) => {
        const { results } = await (globalThis as unknown as PagefindPage).pagefind.search(asked);
        await Promise.all(results.slice(0, 10).map((result) => result.data()));
        return results.length;
      }, query),
  };
}

/** What is measured over the built site at `dist`, in one run; in words, where there are translations. */
export interface SearchCosts {
  readonly edition: SearchCost;
  readonly usual: SearchCost;
  readonly words: SearchCost | null;
}

export async function benchSearch(dist: string): Promise<SearchCosts> {
  const texts = JSON.parse(await readFile(path.join(dist, "data/texts.json"), "utf8")) as Text[];
  const passages = texts.flatMap((text) => text.passages.map((passage) => passage.text));
  const queries = makeQueries(passages);
  const scan = (query: string) => passages.filter((passage) => passage.includes(query)).length;
  const browser = await launchBrowser();
  const usual = await defaultSearch(passages);
  try {
    return {
      edition: await measure(browser, editionSearch(dist), queries, scan),
      usual: await measure(browser, usual, queries, scan),
      words: await measureWords(browser, dist, texts),
    };
  } finally {
    await browser.close();
    await rm(usual.root, { recursive: true, force: true });
  }
}

/** Queries in the words of the translations: words, pairs of words, and strings of letters within and across them. */
async function measureWords(browser: Browser, dist: string, texts: readonly Text[]): Promise<SearchCost | null> {
  const translations = JSON.parse(await readFile(path.join(dist, "data/translations.json"), "utf8")) as Translation[];
  if (translations.length === 0) return null;
  const passages = texts.flatMap((text) => text.passages);
  const plain = passages.map(({ id, text }) => [id, text.toLowerCase().replace(/\s/g, "")] as const);
  const scanTexts = (words: string) => {
    const sought = words.toLowerCase().replace(/\s/g, "");
    return plain.flatMap(([id, text]) => (text.includes(sought) ? id : []));
  };
  const oracle = createTranslationOracle(
    translations,
    passages.map(({ id }) => id),
    scanTexts,
  );
  const questions = oracle.questions(QUERIES, 41);
  const expected = new Map(questions.map((question) => [question.query, question.expected.length]));
  return measure(browser, editionSearch(dist), [...expected.keys()], (query) => expected.get(query)!);
}
