/** An edition that is released, changed and released again, as a reader meets it: the page of changes, the feed, sheets, and addresses with a version. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { PROJECT } from "../build/disk/sources.ts";
import { serve } from "../build/serve/serve.ts";
import type { Text } from "../schemas/text.ts";
import { checkOf } from "../shared/check.ts";
import { formatLink, toLink } from "../shared/selection-link.ts";
import { launchBrowser } from "../testing/browser/launch.ts";
import { axeViolations } from "../testing/browser/open-site.ts";
import { run } from "../testing/run.ts";
import { smallSources } from "../testing/small/edition.ts";
import { buildProject, type SmallProject, writePublishedProject } from "../testing/small/project.ts";
import type { Spoiled } from "../testing/small/sources.ts";

const OLD_BOATS =
  "---\nkind: concept\nterm: 舊船\nen: Old Boats\ndefinition: Boats that were.\nbasis: editor\nsourced: general\n---\n從前的船。\n";
const CHANGELOG = (words: string) => `# Changelog\n\n## Unreleased\n\n- ${words}\n`;

let project: SmallProject;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
/** The words of passage 10:9 in the first release, and now. */
const [THEN, NOW] = ["船員更新。公司与水手學校合作，每年招收不少於40名學徒。", "船員更新。公司與水手學校合作，每年招收不少於40名學徒。"];

const git = (...args: string[]) =>
  execFileSync("git", ["-C", project.root, "-c", "user.name=x", "-c", "user.email=x@example.org", ...args], { stdio: "pipe" });
const commit = () => {
  git("add", "seeds", "src/editorial", "package.json", "package-lock.json", "CHANGELOG.md");
  git("commit", "-qm", "Edit");
};
const read = (name: string) => readFile(path.join(project.root, name), "utf8");
const edit = async (name: string, from: string | RegExp, to: string) => {
  const source = await read(name);
  assert.notEqual(source.replace(from, to), source, `${name} has no ${from}`);
  await project.write(name, source.replace(from, to));
};
async function release(version: string): Promise<string> {
  const { code, said } = await run(process.execPath, ["scripts/release.ts", version], { cwd: project.root });
  assert.equal(code, 0, said);
  commit();
  return said;
}

before(async () => {
  const words = await readFile(path.join(PROJECT, "src/editorial/interface.yaml"), "utf8");
  const { seeds, editorial = {} } = smallSources(words);
  const unreleased = Object.fromEntries(Object.entries(editorial).filter(([name]) => !name.startsWith("releases/")));
  const first: Spoiled = { seeds: seeds!, editorial: { ...unreleased, "glossary/old-boats.md": OLD_BOATS } };
  const emendations = String(unreleased["emendations/10.yaml"]);
  const emendation = /- \{passage: "10:9".*\n/.exec(emendations)![0];
  project = await writePublishedProject({
    ...first,
    editorial: { ...first.editorial, "emendations/10.yaml": emendations.replace(emendation, "") },
  });
  await project.write("package-lock.json", await readFile(path.join(PROJECT, "package-lock.json"), "utf8"));
  await project.write("CHANGELOG.md", CHANGELOG("初版。"));
  git("init", "-q");
  commit();
  const said = await release("7.0.0");
  assert.match(said, /git commit -m "Release 7\.0\.0"\n {2}git tag v7\.0\.0\n$/);

  await project.write("src/editorial/emendations/10.yaml", emendations);
  await edit("src/editorial/notes.yaml", "「首期」謂其後還有各期。", "「首期」謂其後至少還有一期。");
  git("rm", "-q", "src/editorial/glossary/old-boats.md");
  await project.write("src/editorial/retired.yaml", "- {register: glossary, id: old-boats, to: slow-boats, reason: 併入慢船計劃。}\n");
  await project.write(
    "src/editorial/releases/7.1.0.yaml",
    'summary: 校正一字。\nreasons: [{id: "notes:first-round", reason: 說得太過。}]\n',
  );
  await project.write("CHANGELOG.md", CHANGELOG("再版。"));
  commit();
  await release("7.1.0");
  const built = await buildProject(project.root);
  assert.equal(built.code, 0, built.said);
  [browser, site] = [await launchBrowser(), await serve(path.join(project.root, "dist"))];
});
after(async () => {
  await browser?.close();
  site?.server.close();
  await project?.remove();
});

/** Opens an address of the built edition; fails where the page reports an error. */
async function on(address: string, act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ serviceWorkers: "block", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(address);
  await act(page);
  await context.close();
  assert.deepEqual(faults, []);
}
const places = () =>
  [
    ["http", site.url],
    ["a disk", pathToFileURL(path.join(project.root, "dist") + path.sep).href],
  ] as const;
/** The state of the notice and what it says, without its button; null where it says nothing. */
const notice = (page: Page) =>
  page.evaluate(() => {
    const shown = document.querySelector<HTMLElement>("#cited")!;
    const words = [...shown.querySelectorAll("p, blockquote")].map(({ textContent }) => textContent);
    return shown.hidden ? null : [shown.dataset["state"], ...words];
  });
const today = () => new Date().toISOString().slice(0, 10).split("-").map(Number);
const day = () => today().reduce((text, n, i) => `${text}${n}${"年月日"[i]}`, "");

test("the edition is what was released, and says so", () =>
  on(`${site.url}texts/10/`, async (page) => {
    assert.match((await page.locator(".site-footer .state").textContent())!, /^7\.1\.0 版，/);
    const data = (await (await page.request.get(`${site.url}data/edition.json`)).json()) as { version: string };
    assert.equal(data.version, "7.1.0");
  }));

test("the page of changes tells what each version changed, why, and how it read", () =>
  on(`${site.url}changes/index.html`, async (page) => {
    assert.deepEqual(await page.locator("h2 a").allTextContents(), ["7.1.0 版", "7.0.0 版"]);
    const passage = page.locator('[id="v7.1.0-10-9"]');
    assert.equal(await passage.locator("p").first().textContent(), "改動 公告第 9 段 緣由：簡體字，應作「與」。");
    assert.deepEqual(await passage.locator("del, ins").allTextContents(), ["〔刪〕与〔止〕", "〔增〕與〔止〕"]);
    const note = page.locator('[id="v7.1.0-notes-first-round"]');
    assert.match((await note.locator("p").first().textContent())!, /^改動 首期是幾年 緣由：說得太過。$/);
    assert.ok(await note.locator("ins").first().isHidden(), "on demand");
    await note.locator("summary").click();
    assert.deepEqual(await note.locator("ins").allTextContents(), ["〔增〕至少〔止〕", "〔增〕一〔止〕"]);
    const gone = page.locator('[id="v7.1.0-glossary-old-boats"]');
    assert.match((await gone.locator("p").first().textContent())!, /^撤去 舊船 緣由：併入慢船計劃。$/);
    await gone.locator("a").click();
    assert.match((await page.locator("main").textContent())!, /本書原有「舊船」一條，今已不載/);
  }));

test("what an address names on it is open without JavaScript, and on paper all of it", () =>
  on(
    `${site.url}changes/#v7.1.0-notes-first-round`,
    async (page) => {
      const note = page.locator('[id="v7.1.0-notes-first-round"]');
      const gone = page.locator('[id="v7.1.0-glossary-old-boats"]');
      assert.deepEqual([await note.locator(".sides").first().isVisible(), await note.locator("summary").isVisible()], [true, false]);
      assert.ok(await gone.locator(".sides").isHidden(), "another one");
      await page.goto(`${site.url}changes/#v7.1.0-glossary`);
      assert.deepEqual([await gone.locator(".sides").isVisible(), await note.locator(".sides").first().isVisible()], [true, false]);
      await page.goto(`${site.url}changes/#v7.1.0`);
      assert.ok(await gone.locator(".sides").isHidden());
      await page.emulateMedia({ media: "print" });
      for (const sides of await page.locator(".sides").all()) assert.ok(await sides.isVisible(), "on paper");
    },
    { javaScriptEnabled: false },
  ));

test("old and new stand side by side, and below each other where there is no room", async () => {
  for (const [width, beside] of [
    [1200, true],
    [390, false],
  ] as const) {
    await on(
      `${site.url}zh-hans/changes/`,
      async (page) => {
        const [before, now] = await Promise.all([0, 1].map((i) => page.locator('[id="v7.1.0-10-9"] .sides > div').nth(i).boundingBox()));
        assert.equal(before!.y === now!.y, beside, `${width} px`);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      },
      { viewport: { width, height: 800 } },
    );
  }
});

test("the page of changes has no barrier that axe finds, its details open", () =>
  on(
    `${site.url}changes/`,
    async (page) => {
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("details")) one.open = true;
      });
      assert.deepEqual(await axeViolations(page), []);
    },
    { bypassCSP: true },
  ));

test("the feed is XML of its type, with an entry for each release and links that lead to it", () =>
  on(`${site.url}changes/`, async (page) => {
    const address = await page.locator('link[type="application/atom+xml"]').evaluate((link) => (link as HTMLLinkElement).href);
    const response = await page.request.get(address);
    assert.equal(response.headers()["content-type"], "application/atom+xml; charset=utf-8");
    const found = await page.evaluate(
      (xml) => {
        const feed = new DOMParser().parseFromString(xml, "application/xml");
        const text = (within: Element, name: string) => within.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name)[0]?.textContent;
        return {
          error: feed.querySelector("parsererror")?.textContent ?? null,
          root: feed.documentElement.localName,
          missing: ["id", "title", "updated", "author"].filter((name) => !text(feed.documentElement, name)),
          entries: [...feed.querySelectorAll("entry")].map((entry) => [
            text(entry, "title"),
            entry.querySelector("link")!.getAttribute("href"),
          ]),
          ids: [...feed.querySelectorAll("id")].map((id) => id.textContent),
        };
      },
      await response.text(),
    );
    assert.deepEqual([found.error, found.root, found.missing], [null, "feed", []]);
    assert.deepEqual(found.entries, [
      ["短文集 7.1.0 版", "index.html#v7.1.0"],
      ["短文集 7.0.0 版", "index.html#v7.0.0"],
    ]);
    assert.equal(new Set(found.ids).size, 3);
    await page.goto(new URL(found.entries[0]![1]!, address).href);
    assert.equal(await page.locator(":target").textContent(), `7.1.0 版${day()}`);
  }));

test("the sheet of a passage tells its history", () =>
  on(`${site.url}texts/10/`, async (page) => {
    const history = page.locator(".passage:has(> #p9) .history");
    assert.deepEqual(await history.allTextContents(), [`7.1.0 版（${day()}）：文字改動`]);
    assert.match(await history.locator("a").evaluate((link) => (link as HTMLAnchorElement).href), /changes\/index\.html#v7\.1\.0-10-9$/);
    assert.deepEqual(await page.locator(".passage:has(> #p3) .history").allTextContents(), [`7.1.0 版（${day()}）：改動注「首期是幾年」`]);
    assert.equal(await page.locator(".passage:has(> #p4) .history").count(), 0);
  }));

test("an address with an older version says whether the passage still reads so, and how it read, on a server and on a disk", async () => {
  for (const [where, root] of places()) {
    const told = async (query: string) => {
      let found: Awaited<ReturnType<typeof notice>> = null;
      await on(`${root}texts/10/index.html${query}`, async (page) => {
        found = await notice(page);
      });
      return found;
    };
    assert.deepEqual(await told("?v=7.0.0#p9"), ["version-reworded", `所引為 7.0.0 版（${day()}）；這一段當時作：`, THEN], where);
    assert.deepEqual(await told("?v=7.0.0#p9.2"), ["version-reworded", `所引為 7.0.0 版（${day()}）；這一段當時作：`, THEN], where);
    assert.deepEqual(
      await told("?v=7.0.0#p3"),
      ["version-notes", `所引為 7.0.0 版（${day()}）；這一段的文字沒有改動，注釋有增改。`],
      where,
    );
    assert.deepEqual(await told("?v=7.0.0#p4"), ["version-known", `所引為 7.0.0 版（${day()}）；這一段至今沒有改動。`], where);
    assert.deepEqual(await told("?v=7.0.0"), ["version-whole", `所引為 7.0.0 版（${day()}）；此後本文有 3 段的文字或注釋改動過。`], where);
    assert.deepEqual(await told("?v=9.9.9#p9"), ["version-unknown", "本書沒有 9.9.9 版的記錄。"], where);
    assert.deepEqual(
      await told("?v=7.0.0+unreleased#p9"),
      ["version-unreleased", "所引為 7.0.0 版之後的修訂，不是發布過的一版，當時的文字沒有另存。"],
      where,
    );
    assert.equal(await told("?v=7.1.0#p9"), null, where);
    assert.equal(await told("?other=7.0.0#p9"), null, where);
  }
});

test("in Simplified the wording then is in Simplified, and what is alike there is not said to be other", () =>
  on(`${site.url}zh-hans/texts/10/?v=7.0.0#p9`, async (page) => {
    assert.deepEqual(await notice(page), ["version-known", `所引为 7.0.0 版（${day()}）；这一段至今没有改动。`]);
  }));

test("its link leads to the change, and closing it takes the version out of the address", () =>
  on(`${site.url}texts/10/?v=7.0.0#p9`, async (page) => {
    const link = page.locator("#cited a");
    const href = await link.evaluate((one) => (one as HTMLAnchorElement).href);
    await page.locator("#cited button").click();
    assert.deepEqual([await notice(page), page.url()], [null, `${site.url}texts/10/#p9`]);
    await page.goto(href);
    assert.equal(await page.locator(":target").getAttribute("id"), "v7.1.0-10-9");
  }));

test("a link to selected words that names a version says both", async () => {
  const texts = JSON.parse(await read("dist/data/texts.json")) as Text[];
  const { passages } = texts.find(({ id }) => id === "10")!;
  const then = passages.map(({ id, text }) => {
    const words = text === NOW ? THEN : text;
    return { number: Number(id.split(":")[1]), text: words, print: checkOf(words) };
  });
  const link = formatLink(toLink(then, { start: { passage: 9, at: 5 }, end: { passage: 9, at: 12 } }, "zh-Hant"));
  await on(`${site.url}texts/10/${link.replace("?", "?v=7.0.0&")}`, async (page) => {
    assert.deepEqual(await notice(page), [
      "changed",
      "連結所引的文字後來有所改動，本頁不作標示。",
      "當時所引為：",
      "公司与水手學校",
      `所引為 7.0.0 版（${day()}）；這一段當時作：`,
      THEN,
    ]);
  });
});

test("what few need is not loaded for all, and without JavaScript the address opens the passage", async () => {
  const scripts: string[] = [];
  await on(`${site.url}`, async (page) => {
    page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url().replace(/^.*\//, "").split(".")[0]!));
    await page.goto(`${site.url}texts/10/#p9`, { waitUntil: "networkidle" });
    assert.deepEqual(scripts.sort(), ["early", "reading"]);
  });
  await on(
    `${site.url}texts/10/?v=7.0.0#p9`,
    async (page) => {
      assert.equal(await page.locator(":target").textContent(), NOW);
      assert.ok(await page.locator("#cited").isHidden());
    },
    { javaScriptEnabled: false },
  );
});
