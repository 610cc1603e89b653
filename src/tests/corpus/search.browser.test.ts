/** Search as readers use it, in a browser: over http below a path, and from disk with the network cut. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { launchBrowser } from "../../testing/browser/launch.ts";
import { axeViolations, COLOUR } from "../../testing/browser/open-site.ts";
import { createOracle, type Oracle } from "../../testing/search/oracle.ts";
import { createTranslationOracle, inOrder, type TranslationOracle } from "../../testing/search/translation-oracle.ts";
import { FILE_URL, serveSite } from "../../testing/site.ts";

interface Found {
  readonly results: string[];
  readonly entries: string[];
  readonly status: string;
}

/** What pages threw. */
const faults: string[] = [];
let browser: Browser;
let oracle: Oracle;
let translated: TranslationOracle;
let site: Awaited<ReturnType<typeof serveSite>>;
before(async () => {
  browser = await launchBrowser();
  const edition = buildEdition(await readSources(PROJECT)).value;
  oracle = createOracle(edition);
  const ids = edition.texts.flatMap(({ passages }) => passages.map(({ id }) => id));
  translated = createTranslationOracle(edition.translations, ids, oracle.scan);
  site = await serveSite("/some/path/");
});
after(async () => {
  await browser?.close();
  site?.server.close();
});

/** A context with the network cut for the disk, and its addresses. */
async function open(way: "http" | "disk"): Promise<{ context: BrowserContext; root: string }> {
  const context = await browser.newContext(way === "disk" ? { offline: true } : { serviceWorkers: "block" });
  return { context, root: way === "disk" ? FILE_URL : site.url };
}

async function openSearch(context: BrowserContext, root: string, address = ""): Promise<Page> {
  const page = await context.newPage();
  // Chromium gives up an animation between two pages as an error of the page, though the page began none.
  page.on("pageerror", ({ message }) => message.startsWith("Transition was aborted") || faults.push(`${page.url()}: ${message}`));
  await page.goto(`${root}search/index.html${address}`);
  return page;
}

/** Types nothing, submits; waits for the answer. */
const ask = (page: Page, queries: readonly string[]): Promise<Found[]> =>
  page.evaluate(async (list) => {
    const input = document.querySelector<HTMLInputElement>("input[type=search][name=q]")!;
    const results = document.querySelector<HTMLElement>("#search-results")!;
    const found: Found[] = [];
    for (const query of list) {
      input.value = query;
      input.form!.requestSubmit();
      while (results.dataset["query"] !== query || results.dataset["state"] !== "done") await new Promise((resolve) => setTimeout(resolve));
      found.push({
        results: [...results.querySelectorAll<HTMLElement>("[data-result]")].map((item) => item.dataset["result"]!),
        entries: [...results.querySelectorAll<HTMLElement>("[data-entry]")].map((item) => item.dataset["entry"]!),
        status: document.querySelector("#search-status")!.textContent,
      });
    }
    return found;
  }, queries);

const done = (page: Page, query: string) =>
  page.waitForFunction((asked) => {
    const { query, state } = document.querySelector<HTMLElement>("#search-results")!.dataset;
    return query === asked && state === "done";
  }, query);

describe("1000 queries", () => {
  test("are answered exactly, over http and from disk alike", async () => {
    const questions = [...oracle.substrings(700, 12, 11), ...oracle.pairs(200, 12), ...oracle.absent(100, 13)];
    const queries = questions.map(({ query }) => query);
    const answers: Record<string, Found[]> = {};
    for (const way of ["http", "disk"] as const) {
      const { context, root } = await open(way);
      answers[way] = await ask(await openSearch(context, root), queries);
      await context.close();
    }
    assert.deepEqual(answers["disk"], answers["http"]);
    for (const [i, { query, expected }] of questions.entries()) {
      // Letters, digits and signs without a Han character are asked of the translations, too.
      const asked = /\p{Script=Han}/u.test(query) ? { expected, within: [], together: [] } : translated.scan(query);
      assert.deepEqual(answers["http"]![i]!.results, inOrder(asked), query);
    }
  });
});

for (const way of ["http", "disk"] as const) {
  describe(`search (${way})`, () => {
    let context: BrowserContext;
    let root: string;
    before(async () => {
      ({ context, root } = await open(way));
    });
    after(() => context?.close());

    test("offers an entry by alias, script, English, pinyin and initials before the passages", async () => {
      const page = await openSearch(context, root);
      const queries = ["馬化騰", "马化腾", "Pony", "mahuateng", "mht", "carbon neutrality", "碳中"];
      const entries = (await ask(page, queries)).map((found) => found.entries[0]);
      const ma = "entity:ma-huateng";
      assert.deepEqual(entries, [ma, ma, ma, ma, ma, "entity:carbon-neutrality", "entity:carbon-neutrality"]);
      assert.ok((await ask(page, ["碳中和"]))[0]!.entries.includes("area:carbon-neutrality"));
      assert.ok((await ask(page, ["930變革"]))[0]!.entries.includes("event:reform-930"));
      await page.close();
    });

    test("counts passages and occurrences, and marks each", async () => {
      const page = await openSearch(context, root, "?q=碳中和");
      await done(page, "碳中和");
      const passages = oracle.scan("碳中和");
      const marks = await page.locator("[data-result] > a mark").allTextContents();
      assert.ok(marks.every((mark) => mark === "碳中和"));
      assert.equal(await page.locator("#search-status").textContent(), `共 2 篇 ${passages.length} 段，${marks.length} 處`);
      await page.close();
    });

    test("shows Simplified on the Simplified page", async () => {
      const page = await context.newPage();
      await page.goto(`${root}zh-hans/search/index.html?q=${encodeURIComponent("運轉方式")}`);
      await done(page, "運轉方式");
      assert.deepEqual(await page.locator("[data-result] mark").allTextContents(), ["运转方式"]);
      await page.close();
    });

    test("says where only the seed reads so", async () => {
      const page = await openSearch(context, root, "?q=動轉方式");
      await done(page, "動轉方式");
      assert.match((await page.locator("[data-result='000:16'] .seed").textContent())!, /^底本作.*動轉方式/);
      assert.equal(await page.locator("[data-result] .seed mark").textContent(), "動轉方式");
      await page.close();
    });

    test("says that nothing was found, and offers what does occur", async () => {
      const page = await openSearch(context, root, "?q=碳中和計劃表");
      await done(page, "碳中和計劃表");
      assert.equal(await page.locator("#search-status").textContent(), "沒有找到「碳中和計劃表」。");
      const offered = await page.locator(".nearest a").allTextContents();
      assert.ok(offered.length > 0);
      for (const term of offered) assert.notDeepEqual(oracle.scan(term), [], term);
      await page.locator(".nearest a").first().click();
      await done(page, offered[0]!);
      assert.ok((await page.locator("[data-result]").count()) > 0);
      await page.close();
    });

    test("filters with counts that hold, and keeps them in the address and in the history", async () => {
      const page = await openSearch(context, root, "?q=騰訊");
      await done(page, "騰訊");
      const all = await page.locator("[data-result]").count();
      const label = page.locator("#search-filters label", { has: page.locator("input[name=text][value='003']") });
      const count = Number(await label.locator(".count").textContent());
      await label.click();
      await page.waitForFunction((n) => document.querySelectorAll("[data-result]").length === n, count);
      assert.ok(
        (await page.locator("[data-result]").evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset["result"]!))).every(
          (id) => id.startsWith("003:"),
        ),
      );
      assert.match(page.url(), /[?&]text=003/);
      await page.reload();
      await done(page, "騰訊");
      assert.equal(await page.locator("[data-result]").count(), count);
      await page.goBack();
      await page.waitForFunction((n) => document.querySelectorAll("[data-result]").length === n, all);
      await page.close();
    });

    test("counts entities when that filter is opened, as the open data has them", async () => {
      const page = await openSearch(context, root, "?q=騰訊");
      await done(page, "騰訊");
      await page.locator("[data-facet=entity] > summary").click();
      await page.locator("input[name=entity][value=tencent]").check();
      await page.waitForURL(/entity=tencent/);
      await done(page, "騰訊");
      const { mentions, texts } = buildEdition(await readSources(PROJECT)).value;
      const named = new Set(mentions.filter(({ entity }) => entity === "tencent").map(({ passage }) => passage));
      const found = new Set(oracle.scan("騰訊"));
      const expected = texts.flatMap(({ passages }) => passages.flatMap(({ id }) => (named.has(id) && found.has(id) ? [id] : [])));
      assert.deepEqual(
        await page.locator("[data-result]").evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset["result"]!)),
        expected,
      );
      await page.close();
    });

    test("does not search in the middle of composing", async () => {
      const page = await openSearch(context, root);
      const input = page.locator("input[type=search][name=q]");
      await input.dispatchEvent("compositionstart");
      await input.evaluate((field: HTMLInputElement) => {
        field.value = "ji";
        field.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
      });
      await page.waitForTimeout(400);
      assert.equal(await page.locator("#search-results").getAttribute("data-query"), "");
      await input.evaluate((field: HTMLInputElement) => {
        field.value = "教育";
      });
      await input.dispatchEvent("compositionend");
      await done(page, "教育");
      await page.close();
    });

    test("answers while typing, and `/` and Ctrl-K lead to the field from any page", async () => {
      const page = await context.newPage();
      for (const key of ["/", "Control+k"]) {
        await page.goto(`${root}glossary/index.html`);
        await page.keyboard.press(key);
        await page.keyboard.type("教育");
        await page.keyboard.press("Enter");
        await page.waitForURL(/search\//);
        await done(page, "教育");
      }
      await page.keyboard.press("/");
      await page.keyboard.type("科技向善");
      await done(page, "科技向善");
      assert.match(decodeURIComponent(page.url()), /q=科技向善/);
      await page.close();
    });

    test("marks the hits on the page behind a result, with previous and next", async () => {
      const page = await openSearch(context, root, "?q=科技向善");
      await done(page, "科技向善");
      await page.locator("[data-result^='000:'] > a").first().click();
      await page.waitForURL(/texts\/000\//);
      const bar = page.locator(".hit-bar");
      await bar.waitFor({ state: "visible" });
      const hits = () => page.evaluate(() => [...CSS.highlights.get("search-hit")!].map(String));
      const marked = await hits();
      assert.ok(marked.length > 1 && marked.every((hit) => hit === "科技向善"));
      assert.equal(await bar.locator("[data-count]").textContent(), `1 / ${marked.length}`);
      await bar.locator("[data-next]").click();
      assert.equal(await bar.locator("[data-count]").textContent(), `2 / ${marked.length}`);
      await bar.locator("[data-previous]").click();
      await bar.locator("[data-previous]").click();
      assert.equal(await bar.locator("[data-count]").textContent(), `${marked.length} / ${marked.length}`);
      await page.goBack();
      await done(page, "科技向善");
      await page.close();
    });
  });
}

test("axe finds no violation in results, light and dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    for (const query of ["騰訊", "動轉方式", "碳中和計劃表"]) {
      const page = await openSearch(context, site.url, `?q=${encodeURIComponent(query)}`);
      await done(page, query);
      assert.deepEqual(await axeViolations(page, colorScheme === "dark" ? COLOUR : undefined), [], query);
      await page.close();
    }
    await context.close();
  }
});

test("no page threw", () => assert.deepEqual(faults, []));
