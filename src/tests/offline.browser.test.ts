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
import { DIST, FILE_URL, serveSite } from "../testing/site.ts";

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

/** Most entries of the glossary, which are all alike; every link and anchor of theirs is followed in the files themselves by another test. */
const ALIKE = /glossary\/(?!te)[^/]+\/index\.html$/;

test("every page opens from disk with the network cut, and every link and anchor of it has its target", async () => {
  const context = await browser.newContext({ ...STILL, offline: true });
  const { pages, faults } = await crawl(context, FILE_URL, DIST, { skip: ALIKE });
  await context.close();
  assert.deepEqual(faults, []);
  assert.deepEqual(await lacking(pages, ALIKE), []);
});

test("the same edition works below any path of a host, without being told the path", async () => {
  const { server, url } = await serveSite("/some/path/");
  const context = await browser.newContext({ ...STILL, serviceWorkers: "block" });
  const { pages, faults } = await crawl(context, url, DIST, { skip: ALIKE });
  await context.close();
  server.close();
  assert.deepEqual(faults, []);
  assert.deepEqual(await lacking(pages, ALIKE), []);
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

test("an address without a page says so at any depth, and its links lead up to the first page", async () => {
  const { server, url } = await serveSite("/some/path/");
  const page = await browser.newPage({ serviceWorkers: "block" });
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && !message.text().includes("404") && faults.push(message.text()));
  page.on("request", (request) => request.isNavigationRequest() || faults.push(request.url()));
  const response = await page.goto(`${url}texts/999/x/`);
  assert.equal(response?.status(), 404);
  assert.equal(await page.locator("h1").textContent(), "查無此頁");
  assert.equal(await page.locator("body").evaluate((body) => getComputedStyle(body).maxWidth), "612px");
  for (let step = 0; step < 2; step++) await page.locator("a[href='../']").first().click();
  assert.equal(page.url(), `${url}texts/`);
  assert.deepEqual(faults, []);
  await page.locator("a[href='../']").first().click();
  assert.equal(page.url(), url);
  await page.goto(`${url}nothing`);
  await page.locator("a[href='./']").first().click();
  assert.equal(page.url(), url);
  await page.close();
  server.close();
});
