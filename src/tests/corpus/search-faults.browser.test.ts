/** The search page when something is missing, and when too much is asked, in a real browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { openSite } from "../../testing/browser/open-site.ts";
import { FILE_URL } from "../../testing/site.ts";

const site = openSite();

/** Opens the search page with something done to what it asks for. */
async function openSearch(address: string, prepare: (page: Page) => Promise<unknown>, javaScriptEnabled = true): Promise<Page> {
  const context = await site.browser.newContext({ serviceWorkers: "block", javaScriptEnabled });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  await prepare(page);
  await page.goto(`${site.url}search/${address}`);
  return page;
}

const UNLOADED = /檢索程式，現在沒有載入/;

test("a search page whose script does not come says so", async () => {
  for (const scripts of [/assets\/search\./, /assets\/.*\.js/]) {
    const page = await openSearch("?q=碳中和", (one) => one.route(scripts, (route) => route.abort()));
    const words = page.getByText(UNLOADED);
    await words.waitFor({ state: "visible" });
    await page.close();
  }
});

test("without JavaScript the search page says so at once", async () => {
  const page = await openSearch("?q=碳中和", async () => {}, false);
  assert.ok(await page.getByText(UNLOADED).isVisible());
  await page.close();
});

test("where the script comes, nothing of it is seen", async () => {
  const page = await openSearch("", (one) =>
    one.route(/assets\/search\./, async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    }),
  );
  assert.equal(await page.getByText(UNLOADED).count(), 0);
  await page.close();
});

test("a file of the index that is missing, empty or damaged is told, also before anything is asked, and tried again", async () => {
  const faults = [
    ["", /catalogue\.json\.js/, null],
    ["?q=碳中和", /fold\.json\.js/, ""],
    ["?q=碳中和", /search-index\/index\/.*\.js/, "damaged"],
    ["?q=碳中和", /search-index\/texts\/.*\.js/, null],
  ] as const;
  for (const [address, file, content] of faults) {
    const page = await openSearch(address, (one) =>
      one.route(file, async (route) => {
        if (content === null) return route.abort();
        const body = (await (await route.fetch()).text()).replace(/"([^"]{60})/, (_, words: string) => `"${[...words].reverse().join("")}`);
        return route.fulfill({ body: content === "" ? "" : body, contentType: "text/javascript" });
      }),
    );
    await page.waitForFunction(() => document.querySelector("#search-status")?.textContent?.includes("沒有載入"));
    await page.unroute(file);
    if (address !== "") {
      await page.locator("#search-results button").click();
      await page.locator("[data-result]").first().waitFor();
    }
    await page.close();
  }
});

/** Characters that hardly any text has, all of them different, in words of two. */
const LONG = Array.from({ length: 100_000 }, (_, i) => (i % 3 === 2 ? " " : String.fromCodePoint(0x4e00 + ((i * 37) % 20_000)))).join("");

/** A tab that hangs ends no test. */
const WATCHED = { timeout: 60_000 };

test("of a query of 100,000 characters the beginning is answered at once, and the reader is told that it was cut", WATCHED, async () => {
  const page = await (await site.browser.newContext({ offline: true })).newPage();
  // From disk: servers refuse so long an address.
  await page.goto(`${FILE_URL}search/index.html?q=${encodeURIComponent(LONG)}`);
  await page.waitForFunction(() => document.querySelector<HTMLElement>("#search-results")?.dataset["state"] === "done");
  const cut = LONG.slice(0, 1000);
  const shown = () =>
    page.evaluate(() => ({
      query: document.querySelector<HTMLElement>("#search-results")!.dataset["query"],
      field: document.querySelector<HTMLInputElement>("input[type=search]")!.value,
      status: document.querySelector("#search-status")!.textContent,
      title: document.title.length,
    }));
  const { status, title, ...asked } = await shown();
  assert.deepEqual(asked, { query: cut, field: cut });
  assert.match(status!, /^檢索詞過長，只取前 1000 字。沒有找到「.{1,61}」。$/);
  assert.ok(title < 100);

  const took = await page.evaluate(async (query) => {
    const field = document.querySelector<HTMLInputElement>("input[type=search]")!;
    const start = performance.now();
    field.value = `碳中和 ${query}`;
    field.form!.requestSubmit();
    while (document.querySelector<HTMLElement>("#search-results")!.dataset["state"] !== "done")
      await new Promise((done) => setTimeout(done));
    return performance.now() - start;
  }, LONG);
  assert.ok(took < 2000, `${took} ms`); // a tenth of it on a quiet machine
  await page.locator("input[type=search]").fill("碳中和");
  await page.locator("[data-result]").first().waitFor();
  assert.doesNotMatch((await shown()).status!, /過長/);
  await page.context().close();
});

test("a mark of 100,000 characters in the address of a text does not stop its page", WATCHED, async () => {
  const page = await (await site.browser.newContext({ offline: true })).newPage();
  await page.goto(`${FILE_URL}texts/003/index.html?mark=${encodeURIComponent(`碳中和 ${LONG}`)}#p31`);
  await page.locator("#p31").waitFor();
  const took = await page.evaluate(async () => {
    const start = performance.now();
    await new Promise((done) => setTimeout(done, 300));
    return performance.now() - start;
  });
  assert.ok(took < 2000, `${took} ms`);
  assert.ok(await page.evaluate(() => (CSS.highlights.get("search-hit")?.size ?? 0) > 0));
  await page.context().close();
});
