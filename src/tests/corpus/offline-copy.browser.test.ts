import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import type { RequestListener, Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { listFiles } from "../../build/disk/folder.ts";
import { LEFT_OUT, writeServiceWorker } from "../../build/offline/service-worker.ts";
import { serve } from "../../build/serve/serve.ts";
import { crawl, STILL } from "../../testing/browser/crawl.ts";
import { launchBrowser } from "../../testing/browser/launch.ts";
import { shiftOf, watchShift } from "../../testing/browser/layout-shift.ts";
import { DIST, OTHER_LANGUAGE } from "../../testing/site.ts";

/** Files that are no part of the offline copy. */
const STYLESHEET = /([a-z][a-z-]+)\.[0-9a-f]{8}\.css/;
const SHEETS = readdirSync(path.join(DIST, "assets")).filter((file) => file.endsWith(".css")).length;

let browser: Browser;
let temp: string;
/** What is not opened from a whole copy, each of whose files was read: entries, which are alike, and most of what other languages have. */
const SKIPPED = new RegExp(`glossary/[^/]+/index\\.html$|${OTHER_LANGUAGE.source}(?!texts)`);

/** The part of the built site that these tests open; all of it is stored by the first of them. */
const KEPT =
  /^(?:[^/]+|(?:assets|icons)\/.+|(?:texts\/\d+|about|glossary|search|timeline|zh-hans\/timeline)\/index\.html|[^/]+\/damaged\.html|data\/texts\.json)$/;

/** The built site as far as it is kept: a copy of it is stored in a quarter of the time. */
let site: string;
/** The next build: every page says so, and has another stylesheet. */
let next: string;

before(async () => {
  browser = await launchBrowser();
  temp = await mkdtemp(path.join(tmpdir(), "xinlantu-offline-"));
  site = path.join(temp, "site");
  const isKept = (file: string) => path.extname(file) === "" || KEPT.test(path.relative(DIST, file).split(path.sep).join("/"));
  await cp(DIST, site, { recursive: true, filter: isKept });
  await writeServiceWorker(site);
  next = path.join(temp, "next");
  await cp(site, next, { recursive: true });
  const files = await listFiles(next);
  assert.equal(files.filter((file) => STYLESHEET.test(file)).length, SHEETS);
  for (const file of files) {
    const place = path.join(next, file);
    if (STYLESHEET.test(file)) await rename(place, place.replace(STYLESHEET, "$1.00000002.css"));
    if (!file.endsWith(".html")) continue;
    const html = await readFile(place, "utf8");
    await writeFile(place, html.replaceAll(new RegExp(STYLESHEET, "g"), "$1.00000002.css").replace("<html ", '<html data-build="2" '));
  }
  await writeServiceWorker(next);
});
after(async () => {
  await browser.close();
  await rm(temp, { recursive: true });
});

let context: BrowserContext;
let server: Server;
let root: string;

/** The site lies below a path, on the same port all through a test. */
async function start(folder: string): Promise<void> {
  const port = root === "" ? 0 : Number(new URL(root).port);
  ({ server, url: root } = await serve(folder, port, "/some/path/"));
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

async function swap(folder: string): Promise<void> {
  await stop();
  await start(folder);
}

beforeEach(async () => {
  root = "";
  await start(site);
  context = await browser.newContext({ ...STILL, serviceWorkers: "allow" });
});
afterEach(async () => {
  await context.close();
  if (server.listening) await stop();
});

const told = (page: Page, news: string) => page.locator(`#offline-notice[data-shown="${news}"]`).waitFor({ timeout: 20_000 });
const build = (page: Page) => page.evaluate(() => document.documentElement.dataset["build"] ?? "1");
const lookForNewBuild = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready).update().catch(() => {}));

/** As a browser does after a while: the worker ends, and begins anew at the next request. */
async function stopWorker(page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
}

/** A page of the edition, its copy complete. */
async function openWithCopy(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(root);
  await told(page, "ready");
  return page;
}

/** Deletes (`null`) or overwrites files of the copy, named by the end of their address. */
const damage = (page: Page, files: Readonly<Record<string, string | null>>) =>
  page.evaluate(
    async (files) => {
      const [name] = await caches.keys();
      const cache = await caches.open(name!);
      for (const request of await cache.keys()) {
        const hit = Object.entries(files).find(([end]) => new URL(request.url).pathname === new URL(end, location.href).pathname);
        if (hit === undefined) continue;
        if (hit[1] === null) await cache.delete(request);
        else await cache.put(request, new Response(hit[1], { headers: { "content-type": "text/html; charset=utf-8" } }));
      }
    },
    Object.fromEntries(Object.entries(files).map(([file, body]) => [root + file, body])),
  );

const heading = (page: Page) => page.locator("h1").first().textContent();

test("after one visit the whole edition is there without the server, below a path of a host", async () => {
  await swap(DIST);
  const page = await openWithCopy();
  assert.equal(await page.getByText("全書已存入此裝置").isVisible(), true);
  await stop();
  await context.setOffline(true);
  const files = (await listFiles(DIST)).filter((file) => !LEFT_OUT.test(file));
  const hashes = await page.evaluate(
    async (addresses) => {
      const hash = async (address: string): Promise<string> => {
        const response = await fetch(address);
        const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
        return `${response.status} ${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
      };
      return Promise.all(addresses.map((address) => hash(address).catch(String)));
    },
    files.map((file) => root + file),
  );
  for (const [i, file] of files.entries()) {
    const digest = createHash("sha256").update(await readFile(path.join(DIST, file)));
    assert.equal(hashes[i], `200 ${digest.digest("base64")}`, file);
  }
  const { pages, faults } = await crawl(context, root, DIST, { skip: SKIPPED });
  assert.deepEqual(faults, []);
  assert.ok(pages.includes("zh-hans/texts/003/index.html"));
});

test("every way to write an address is answered by the copy", async () => {
  const page = await openWithCopy();
  const expected = new Map<string, string>();
  for (const place of ["texts/003/", "search/", "data/texts.json"]) {
    await page.goto(root + place);
    expected.set(place, await page.title());
  }
  await stop();
  for (const [address, place] of [
    ["texts/003/", "texts/003/"],
    ["texts/003/?x=1#p7", "texts/003/"],
    ["texts/003/index.html?x=1#p7", "texts/003/"],
    ["texts/003", "texts/003/"],
    ["search/?q=%E7%A2%B3%E4%B8%AD%E5%92%8C", "search/"],
    ["search/index.html?q=/", "search/"],
    ["data/texts.json", "data/texts.json"],
  ] as const) {
    const response = await page.goto(root + address);
    assert.equal(response?.status(), 200, address);
    const title = await page.title();
    assert.ok(title.endsWith(expected.get(place)!), `${address}: ${title}`);
  }
  await page.goto(`${root}texts/003`);
  assert.equal(page.url(), `${root}texts/003/`);
});

test("a new build waits until the reader takes it; then every window has it, and nothing of the old one is left", async () => {
  const page = await openWithCopy();
  const other = await context.newPage();
  await other.goto(`${root}about/`);
  await swap(next);
  await lookForNewBuild(page);
  await Promise.all([told(page, "update"), told(other, "update")]);

  await other.goto(`${root}texts/003/`);
  await told(other, "update");
  assert.deepEqual([await build(page), await build(other)], ["1", "1"]);
  assert.match(await other.content(), STYLESHEET);
  assert.doesNotMatch(await other.content(), /\.00000002\.css/);

  const reloads = [page, other].map((one) => one.waitForEvent("load"));
  await page.locator('#offline-notice [data-news="update"] button').click();
  await Promise.all(reloads);
  assert.deepEqual([await build(page), await build(other)], ["2", "2"]);
  const sheets = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]!);
    return (await cache.keys()).map(({ url }) => url).filter((url) => url.endsWith(".css") || url.includes(".css?"));
  });
  assert.equal(sheets.length, SHEETS);
  for (const sheet of sheets) assert.match(sheet, /\.00000002\.css/);

  await stop();
  await page.goto(`${root}timeline/`);
  assert.equal(await build(page), "2");
});

test("where the worker answers, fonts are asked for once, before the first drawing, and nothing moves", async () => {
  const page = await openWithCopy();
  await watchShift(page);
  const open = async () => {
    await page.goto(`${root}texts/000/`, { waitUntil: "networkidle" });
    return page.evaluate(async () => {
      await document.fonts.ready;
      const fonts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".woff2"));
      // What the browser still has in memory from the page before is listed, too, and takes no time.
      const read = fonts.filter(({ duration }) => duration > 0).map(({ name }) => name);
      return { twice: read.filter((name, i) => read.indexOf(name) !== i), files: new Set(fonts.map(({ name }) => name)).size };
    });
  };
  await open();
  await page.waitForFunction(() => !("first" in document.documentElement.dataset));
  const { twice, files } = await open();
  const shift = await shiftOf(page);
  assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null));
  assert.ok(files >= 5);
  assert.deepEqual(twice, []);
  assert.ok(shift < 0.001, `layout shift ${shift}`);
});

test("a build that is half on the server is not taken", async () => {
  const page = await openWithCopy();
  const half = path.join(temp, "half");
  await cp(next, half, { recursive: true });
  await cp(path.join(site, "timeline"), path.join(half, "timeline"), { recursive: true });
  await swap(half);
  const end = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const ended = new Promise((resolve) => {
      registration.addEventListener("updatefound", () => {
        const worker = registration.installing!;
        worker.addEventListener("statechange", () => resolve(worker.state));
      });
    });
    void registration.update().catch(() => {});
    return ended;
  });
  assert.equal(end, "redundant");
  await page.goto(`${root}glossary/`);
  assert.equal(await build(page), "1");
  assert.equal(await page.locator("#offline-notice").getAttribute("data-shown"), null);
  await swap(next);
  await lookForNewBuild(page);
  await told(page, "update");
});

test("a page lost and a page damaged are mended from the server, and the reader is told", async () => {
  const page = await openWithCopy();
  await page.goto(`${root}texts/003/`);
  const title = await heading(page);
  await page.goto(`${root}about/`);
  await damage(page, { "texts/003/index.html": "<h1>壞了</h1>", "glossary/index.html": null });
  await page.goto(`${root}texts/003/`);
  assert.equal(await heading(page), title);
  await told(page, "mended");
  await stop();
  for (const place of ["texts/003/", "glossary/"]) {
    const response = await page.goto(root + place);
    assert.equal(response?.status(), 200);
  }
  await page.goto(`${root}texts/003/`);
  assert.equal(await heading(page), title);
});

test("a copy that the device has thrown away is fetched again whole as soon as any page opens", async () => {
  const page = await openWithCopy();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${root}about/`);
  await told(page, "mended");
  await stop();
  for (const place of ["", "texts/000/", "zh-hans/timeline/"]) assert.equal((await page.goto(root + place))?.status(), 200);
});

test("damage without a network is said plainly, the other pages stay, and it is mended when the network is back", async () => {
  const page = await openWithCopy();
  await page.goto(`${root}texts/003/`);
  const title = await heading(page);
  await damage(page, { "texts/003/index.html": "<h1>壞了</h1>" });
  await stop();
  const response = await page.goto(`${root}texts/003/`);
  assert.equal(response?.status(), 503);
  assert.equal(await heading(page), "這一頁的離線副本有缺損");
  assert.equal((await page.goto(`${root}texts/000/`))?.status(), 200);
  await told(page, "incomplete");
  await start(site);
  await page.goto(`${root}texts/003/`);
  assert.equal(await heading(page), title);
  await told(page, "mended");
});

test("damage while the server has another build: all comes from the new build, nothing from the old one", async () => {
  const page = await openWithCopy();
  const other = await context.newPage();
  await other.goto(`${root}about/`);
  await damage(page, { "texts/003/index.html": "<h1>壞了</h1>" });
  await swap(next);
  await page.goto(`${root}texts/003/`);
  assert.equal(await build(page), "2");
  await told(other, "outdated");
  await other.locator('#offline-notice [data-news="outdated"] button').click();
  await other.waitForFunction(() => document.documentElement.dataset["build"] === "2");
  await page.goto(`${root}timeline/`);
  assert.equal(await build(page), "2");
  await stopWorker(page);
  await page.goto(`${root}about/`);
  assert.equal(await build(page), "2");

  await told(page, "update");
  await Promise.all([page.waitForEvent("load"), page.locator('#offline-notice [data-news="update"] button').click()]);
  await stop();
  await page.goto(`${root}glossary/`);
  assert.equal(await build(page), "2");
});

test("a device can install the edition, from whatever path", async () => {
  const page = await openWithCopy();
  const session = await context.newCDPSession(page);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual({ url, errors }, { url: `${root}manifest.webmanifest`, errors: [] });
  assert.deepEqual((await session.send("Page.getInstallabilityErrors")).installabilityErrors, []);
  for (const { src, sizes, type } of (JSON.parse(data!) as { icons: { src: string; sizes: string; type: string }[] }).icons) {
    const width = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image.naturalWidth;
    }, new URL(src, url).href);
    if (type === "image/png") assert.equal(`${width}x${width}`, sizes);
  }
});

test("a host that sends index.html to its folder changes nothing", async () => {
  await stop();
  ({ server, url: root } = await serve(site));
  const [answer] = server.listeners("request") as [RequestListener];
  server.removeListener("request", answer).on("request", (request, response) => {
    if (request.url?.endsWith("/index.html") !== true) return answer(request, response);
    response.writeHead(308, { location: request.url.slice(0, -"index.html".length) });
    response.end();
  });
  const page = await openWithCopy();
  await damage(page, { "texts/000/index.html": null });
  assert.equal((await page.goto(`${root}texts/000/index.html`))?.status(), 200);
  await told(page, "mended");
  await stop();
  for (const place of ["texts/000/", "texts/003/", "texts/003/index.html"]) {
    assert.equal((await page.goto(root + place))?.status(), 200);
  }
});
