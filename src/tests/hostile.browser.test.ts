/** A built edition in which every word of the editor's tries to be code, ids are named as what every object has, and seeds are hard to give back. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { parse } from "parse5";
import type { Browser, Page } from "playwright-core";
import { listFiles } from "../build/disk/folder.ts";
import { serve } from "../build/serve/serve.ts";
import { REPLAY, SUMS, seedPath, seedUrl } from "../output/seeds.ts";
import type { Text } from "../schemas/text.ts";
import { launchBrowser } from "../testing/browser/launch.ts";
import { rebuild } from "../testing/browser/rebuild.ts";
import { HARD_SEEDS, HOSTILE, hostileSources, LINES } from "../testing/hostile.ts";
import { attribute, byId, elements, textOf } from "../testing/html.ts";
import { runNode } from "../testing/run.ts";
import { buildProject, type SmallProject, writePublishedProject } from "../testing/small/project.ts";

let project: SmallProject;
let built: Awaited<ReturnType<typeof buildProject>>;
let dist: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let pages: readonly string[];
let texts: readonly Text[];

before(async () => {
  project = await writePublishedProject(hostileSources);
  built = await buildProject(project.root);
  dist = path.join(project.root, "dist");
  browser = await launchBrowser();
  site = await serve(dist);
  pages = (await listFiles(dist)).filter((file) => file.endsWith(".html"));
  texts = JSON.parse(await read("data/texts.json")) as Text[];
});
after(async () => {
  await browser?.close();
  site?.server.closeAllConnections();
  site?.server.close();
  await project?.remove();
});

const read = (file: string) => readFile(path.join(dist, file), "utf8");
const hasRun = (page: Page) => page.evaluate(() => document.documentElement.dataset["ran"] ?? null);

test("it builds, and says nothing of its own", () => {
  assert.equal(built.code, 0, built.said);
  assert.match(built.said, /^\s*Built dist\/ in [\d.]+ s\.\nEDITION_URL is not set: .*\n$/);
});

test("every passage and sentence of its pages reads as the open data has it, and as the seed", async () => {
  const text = texts[1];
  assert.deepEqual(
    text!.passages.map((passage) => passage.text),
    ["另一題目", ...LINES.map((line) => line.replace(/\s+/g, " ").trim())],
  );
  for (const [folder, key] of [
    ["", "text"],
    ["zh-hans/", "textHans"],
  ] as const) {
    const found = byId(parse(await read(`${folder}texts/002/index.html`)));
    for (const { id, sentences, ...passage } of text!.passages) {
      const number = id.split(":")[1]!;
      assert.equal(textOf(found.get(`p${number}`)!), passage[key]);
      sentences.forEach(([start, end], i) => {
        assert.equal(textOf(found.get(`p${number}.${i + 1}`)!), [...passage[key]].slice(start, end).join(""));
      });
    }
  }
});

test("within its passages stand only the elements of the edition", async () => {
  for (const page of ["texts/002/index.html", "zh-hans/texts/002/index.html"]) {
    const found = byId(parse(await read(page)));
    for (const [id, element] of found) {
      if (!/^p\d+$/.test(id)) continue;
      const inside = [...elements(element)].slice(1).map((one) => `${one.tagName}.${attribute(one, "class")}`);
      assert.deepEqual(
        inside.filter((one) => !["span.s", "span.t"].includes(one)),
        [],
        id,
      );
    }
  }
});

test("no word becomes an element, a script or a handler on any page", async () => {
  assert.ok(pages.length > 30 && pages.includes("glossary/constructor/index.html"));
  const faults: string[] = [];
  for (const page of pages) {
    for (const element of elements(parse(await read(page)))) {
      const { tagName, attrs } = element;
      const picture = tagName === "img" && !/^(?:\.\.\/)+icons\/seal\.svg$/.test(attribute(element, "src")!);
      if (picture || attrs.some(({ name }) => name.startsWith("on"))) faults.push(`${page}: <${tagName}>`);
      if (tagName === "script" && attribute(element, "src") === null) {
        const [json] = element.childNodes as { value?: string }[];
        assert.match(attribute(element, "type") ?? "none", /^application\/(?:ld\+)?json$/, page);
        JSON.parse(json!.value!);
      }
    }
  }
  assert.deepEqual(faults, []);
});

test("what every object has by birth is printed nowhere, and an entity of its name is counted", async () => {
  const files = (await listFiles(dist)).filter((file) => /\.(?:html|json|webmanifest)$/.test(file));
  const faults = [];
  for (const file of files) if (/\[native code\]|\[object \w+\]|\bundefined\b/.test(await read(file))) faults.push(file);
  assert.deepEqual(faults, []);
  const page = await browser.newPage();
  await page.goto(`${site.url}glossary/`);
  // Its forms: twice in the text, of 2 entities.
  assert.match((await page.locator("[data-entity=constructor] .count").first().textContent())!, /^詞/);
  await page.goto(`${site.url}search/?q=${encodeURIComponent("騰訊")}&entity=constructor&entity=valueOf&text=constructor&area=constructor`);
  await page.locator("#search-results[data-state=done]").waitFor();
  assert.doesNotMatch(await page.locator("body").innerText(), /native code/);
  await page.goto(`${site.url}search/?q=${encodeURIComponent("騰訊")}&entity=constructor&area=constructor`);
  await page.locator("[data-facet=entity] input[value=constructor]:checked").waitFor({ state: "attached" });
  assert.equal(await page.locator("[data-result]").count(), 1);
  await page.close();
});

test("footnotes have no English heading, and no id stands twice on a page", async () => {
  const faults: string[] = [];
  let footnotes = 0;
  for (const page of pages) {
    const html = await read(page);
    if (/Footnotes|Back to reference|user-content/.test(html)) faults.push(page);
    const ids = [...elements(parse(html))].flatMap((element) => attribute(element, "id") ?? []);
    footnotes += ids.filter((id) => /^fn-\w+-label$/.test(id)).length;
    if (new Set(ids).size < ids.length) faults.push(`${page}: an id stands twice`);
  }
  assert.deepEqual(faults, []);
  assert.equal(footnotes, 2 * (2 + 2));
});

test("nothing runs on any page, even where no policy is in force", async () => {
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: "block" });
  const page = await context.newPage();
  const ran: string[] = [];
  for (const file of pages) {
    await page.goto(site.url + file);
    if ((await hasRun(page)) !== null) ran.push(file);
  }
  assert.deepEqual(ran, []);
  await context.close();
});

test("a page of the offline copy that is damaged is answered with words, not with code; without those, with a line of text", async () => {
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: "allow" });
  const { server, url } = await serve(dist);
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('#offline-notice[data-shown="ready"]').waitFor({ timeout: 20_000 });
  const lose = (pattern: string) =>
    page.evaluate(async (lost) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) if (new RegExp(lost).test(request.url)) await cache.delete(request);
      }
    }, pattern);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await lose("/timeline/index\\.html");
  for (const [place, script] of [
    ["timeline/", "zh-Hant"],
    ["zh-hans/timeline/", "zh-Hans"],
  ] as const) {
    const response = await page.goto(url + place);
    assert.equal(response?.status(), 503);
    await page.waitForTimeout(200);
    assert.equal(await hasRun(page), null);
    assert.equal(await page.locator("h1").textContent(), (script === "zh-Hant" ? "詞" : "词") + HOSTILE);
    assert.equal(await page.locator("html").getAttribute("lang"), script);
    assert.match(
      (await page.locator("meta[http-equiv=content-security-policy]").getAttribute("content"))!,
      /^default-src 'none'; style-src/,
    );
  }
  await page.goto(`${url}about/`);
  await lose("damaged\\.html");
  const response = await page.goto(`${url}timeline/`);
  assert.equal(response?.status(), 503);
  assert.equal(response?.headers()["content-type"], "text/plain; charset=utf-8");
  assert.match(await page.locator("body").innerText(), /^這一頁現在打不開，接上網路後請重新載入。\nThis page cannot be shown now;/);
  await context.close();
});

test("the seeds lie in the site byte for byte, whatever their names and encodings, and the program rebuilds them there", async () => {
  for (const [name, content] of Object.entries(HARD_SEEDS)) {
    assert.deepEqual(await readFile(path.join(dist, seedPath(name))), Buffer.from(content), name);
    const response = await fetch(new URL(seedUrl(name).slice(1), site.url));
    assert.equal(response.status, 200);
    assert.match(response.headers.get("content-type")!, /^text\/plain/);
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), Buffer.from(content), name);
  }
  const sums = await readFile(path.join(dist, seedPath(SUMS)), "utf8");
  assert.deepEqual(sums, texts.map(({ seed }) => `${seed.sha256}  ${seed.file}\n`).join(""));
  const { code, said } = await runNode(dist, seedPath(REPLAY));
  assert.equal(code, 0, said);
});

test("the button rebuilds a seed with all that a page cannot have, over http and from a disk", async () => {
  const { seed } = texts[2]!;
  const { said } = await runNode(dist, seedPath(REPLAY));
  const reading = /^013 {2}passages {2}(\S+)/m.exec(said)![1]!;
  const page = await browser.newPage();
  for (const root of [site.url, pathToFileURL(dist + path.sep).href]) {
    for (const folder of ["", "zh-hans/"]) {
      await page.goto(`${root}${folder}texts/013/witness/index.html`);
      assert.equal(await rebuild(page), `合 ${seed.sha256} ${reading}${HOSTILE}`, root + folder);
    }
  }
  await page.close();
});

test("a seed whose bytes no text gives back has no button, and the page says so", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}texts/014/witness/`);
  assert.equal(await page.locator("#replay").count(), 0);
  assert.ok(await page.getByText("編碼 Big5").isVisible());
  await page.close();
});
