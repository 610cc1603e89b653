import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { listFiles } from "../build/disk/folder.ts";
import { crawl, STILL } from "../testing/browser/crawl.ts";
import { launchBrowser } from "../testing/browser/launch.ts";
import { DIST, FILE_URL, OTHER_LANGUAGE, serveSite } from "../testing/site.ts";

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** Pages that were built and not visited. */
const lacking = async (visited: readonly string[], skipped: RegExp): Promise<string[]> =>
  (await listFiles(DIST)).filter((file) => file.endsWith("index.html") && !skipped.test(file) && !visited.includes(file));

test("this browser blocks modules and fetch on disk, as every reader's does", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "edition-disk-"));
  await writeFile(path.join(folder, "module.js"), "document.body.dataset.module = 'ran';");
  await writeFile(path.join(folder, "classic.js"), "document.body.dataset.classic = 'ran';");
  await writeFile(
    path.join(folder, "index.html"),
    `<!doctype html><body><script type="module" src="module.js"></script><script src="classic.js"></script></body>`,
  );
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(folder, "index.html")).href);
  assert.deepEqual(await page.evaluate(() => ({ ...document.body.dataset })), { classic: "ran" });
  const fetched = await page.evaluate(() =>
    fetch("classic.js").then(
      () => "fetched",
      () => "blocked",
    ),
  );
  assert.equal(fetched, "blocked");
  await page.close();
  await rm(folder, { recursive: true });
});

/** Most entries and areas, which are all alike; every link and anchor of theirs is followed in the files themselves by another test. */
const ALIKE = /(?:glossary\/(?!te)|areas\/(?!few))[^/]+\/index\.html$/;

test("every page opens from disk with the network cut, and every link and anchor of it has its target", async () => {
  const context = await browser.newContext({ ...STILL, offline: true });
  const { pages, faults } = await crawl(context, FILE_URL, DIST, { skip: ALIKE });
  await context.close();
  assert.deepEqual(faults, []);
  assert.deepEqual(await lacking(pages, ALIKE), []);
});

/** Also, in other languages, what is made by the same templates as in the first; some of each depth stay. */
const TWINS = new RegExp(`${ALIKE.source}|${OTHER_LANGUAGE.source}(?!index|texts/|search/|glossary/te)`);

test("the same edition works below any path of a host, without being told the path", async () => {
  const { server, url } = await serveSite("/some/path/");
  const context = await browser.newContext({ ...STILL, serviceWorkers: "block" });
  const { pages, faults } = await crawl(context, url, DIST, { skip: TWINS });
  await context.close();
  server.close();
  assert.deepEqual(faults, []);
  assert.deepEqual(await lacking(pages, TWINS), []);
});

test("the crawl itself sees a page that lacks a script, asks another host, or links to nothing", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "edition-faults-"));
  await writeFile(
    path.join(folder, "index.html"),
    `<!doctype html><script src="none.js"></script><img src="https://example.org/a.png" alt=""><a href="none/index.html">1</a><a href="#none">2</a><a href="../out.html">3</a>`,
  );
  const context = await browser.newContext({ ...STILL, offline: true });
  const { faults } = await crawl(context, pathToFileURL(folder + path.sep).href, folder);
  await context.close();
  await rm(folder, { recursive: true });
  const sees = (words: string) =>
    assert.ok(
      faults.some((fault) => fault.includes(words)),
      `${words} is not in ${faults.join("\n")}`,
    );
  sees("none.js fails");
  sees("outside the edition");
  sees("none/index.html has no target");
  sees("#none names an anchor that is not there");
  sees("out.html leads out of the edition");
});

/** Where the edition is served, and an address without a page below it. */
const STRAY = [
  ["/", "nothing"],
  ["/", "texts/999/x/"],
  ["/", "a/b/c/d/e/f/g/h"],
  ["/some/path/", "nothing"],
  ["/some/path/", "zh-hans/texts/999/witness/"],
  ["/some/path/", "zh-hans/texts/999/witness/x/?q=1#p7"],
] as const;

for (const [base, address] of STRAY) {
  test(`${base}${address}, which has no page, is answered by one with header, search and fonts of the edition`, async (t) => {
    const { server, url } = await serveSite(base);
    t.after(() => server.close());
    const context = await browser.newContext({ serviceWorkers: "block" });
    t.after(() => context.close());
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("console", (message) => message.type() === "error" && !/404|MIME type/.test(message.text()) && faults.push(message.text()));
    const fonts: string[] = [];
    page.on("response", (response) => response.ok() && response.url().endsWith(".woff2") && fonts.push(response.url()));
    const response = await page.goto(url + address);
    assert.equal(response?.status(), 404);
    assert.equal(page.url(), url + address, "the reader can mend the address");
    await page.waitForFunction(() => !("first" in document.documentElement.dataset) && "js" in document.documentElement.dataset);
    assert.equal(await page.locator("h1").textContent(), "查無此頁");
    assert.ok(
      fonts.some((font) => font.startsWith(`${url}assets/fonts/zh-hant-`)),
      fonts.join(" "),
    );
    assert.deepEqual(await page.locator("[href='../']:visible").count(), 0);

    const links = await page
      .locator("a:visible:not([href^='#'])")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    assert.ok(links.length > 12, links.join(" "));
    for (const link of new Set(links)) {
      assert.ok(link.startsWith(url), link);
      assert.equal((await page.request.head(link)).status(), 200, link);
    }
    for (const [form, script] of [
      [page.locator("header form"), "zh-Hant"],
      [page.locator("main form").first(), "zh-Hant"],
      [page.locator("main form").nth(1), "zh-Hans"],
    ] as const) {
      await page.goto(url + address);
      await form.locator("input").fill("教育");
      await form.locator("input").press("Enter");
      await page.locator("[data-result]").first().waitFor();
      assert.equal(await page.locator("html").getAttribute("lang"), script);
    }
    assert.deepEqual(faults, []);
  });
}

test("404.html that a reader opens from a disk is a page of the edition like any other", async () => {
  const context = await browser.newContext({ ...STILL, offline: true });
  const page = await context.newPage();
  await page.goto(`${FILE_URL}404.html`);
  assert.equal(await page.locator("header form").isVisible(), true);
  await page.locator("main form input").nth(1).fill("教育");
  await page.locator("main form button").nth(1).click();
  await page.locator("[data-result]").first().waitFor();
  assert.ok(page.url().startsWith(`${FILE_URL}zh-hans/search/index.html?`));
  await page.goBack();
  await page.locator("main li a").first().click();
  assert.equal(page.url(), `${FILE_URL}index.html`);
  await context.close();
});

test("without scripts, an address without a page shows no link that leads nowhere, and its ways up end at the first page", async (t) => {
  const { server, url } = await serveSite("/some/path/");
  t.after(() => server.close());
  const context = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${url}texts/999/x/`);
  // As many times as there are languages, each with a form.
  const ways = Array.from({ length: await page.locator("main form").count() }, () => ["./", "../"]).flat();
  assert.deepEqual(await page.locator("a:visible").evaluateAll((all) => all.map((link) => link.getAttribute("href"))), ways);
  assert.equal(await page.locator("main").evaluate((main) => getComputedStyle(main).maxWidth), "612px");
  for (let step = 0; step < 2; step++) await page.locator("a[href='../']").first().click();
  assert.equal(page.url(), `${url}texts/`);
  await page.locator("a[href='../']").first().click();
  assert.equal(page.url(), url);
  await page.goto(`${url}nothing`);
  assert.equal(await page.locator("header nav").isVisible(), true, "in the root itself its links are right as they are");
  await page.locator("main li a").first().click();
  assert.equal(page.url(), `${url}index.html`);
});
