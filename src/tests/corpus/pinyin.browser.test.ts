/** Pinyin above the names of a text, in a real browser: it stands on the page and is no part of the words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { clipboard, copied, interview, linkTo, marked, openPages, passage, select } from "../../testing/browser/reading-page.ts";
import { FILE_URL } from "../../testing/site.ts";

const { site, on } = openPages();

const want = (page: Page, value = "on"): Promise<void> =>
  page.evaluate((chosen) => document.querySelector<HTMLInputElement>(`#settings [name="pinyin"][value="${chosen}"]`)!.click(), value);
const shown = (page: Page) => page.waitForFunction(() => document.querySelectorAll(".passage rt").length > 100);

/** Every name as it is written, and the syllables above it as they are drawn. */
const namesOn = (page: Page): Promise<[words: string, syllables: string][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.passage > [id^="p"] .m')].map((name) => [
      name.textContent,
      [...name.querySelectorAll("rt")].flatMap((rt) => getComputedStyle(rt, "::before").content.match(/^"(.+)"$/)?.[1] ?? []).join(" "),
    ]),
  );

test("every Chinese character of a name has its syllable, as the editor decided, in either script", () =>
  on("texts/003/", async (page) => {
    assert.equal(await page.locator(".passage rt").count(), 0, "nobody has it who did not ask for it");
    await want(page);
    await shown(page);
    const names = await namesOn(page);
    for (const [words, syllables] of names)
      assert.equal(syllables.split(" ").filter((one) => one !== "").length, words.match(/\p{sc=Han}/gu)?.length ?? 0, words);
    const read = new Map(names);
    assert.equal(read.get("網大為"), "wǎng dà wéi");
    assert.equal(read.get("9·30變革"), "biàn gé");
    await page.goto(`${site.url}zh-hans/texts/003/`);
    await shown(page);
    assert.equal(new Map(await namesOn(page)).get("网大为"), "wǎng dà wéi");
  }));

test("the words stay what they are: passages, copies, links and marks", () =>
  on("texts/003/", async (page) => {
    const link = await linkTo(page, [45, 9], [45, 13]);
    const hit = `${site.url}texts/003/?mark=%E7%A2%B3%E4%B8%AD%E5%92%8C#p31`;
    await want(page);
    await shown(page);
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('.passage > [id^="p"]')].map(({ id, textContent }) => [id, textContent]),
    );
    assert.deepEqual(
      texts,
      interview.passages.map(({ id, text }) => [`p${id.slice(4)}`, text]),
    );
    assert.equal(await linkTo(page, [45, 9], [45, 13]), link);
    await page.locator("#p31").scrollIntoViewIfNeeded();
    await select(page, [31, 0], [32, 12]);
    await page.keyboard.press("Control+C");
    assert.equal(await clipboard(page), `${passage(31).text}\n${passage(32).text.slice(0, 12)}`);
    await page.goto(link);
    await shown(page);
    assert.equal(await marked(page), passage(45).text.slice(9, 13));
    await page.goto(hit);
    await shown(page);
    await page.locator(".hit-bar").waitFor();
    const found = await page.evaluate(() => [...(CSS.highlights.get("search-hit") ?? [])].map((range) => (range as Range).toString()));
    assert.deepEqual(new Set(found), new Set(["碳中和"]));
  }));

test("marks that stand already stay when it is set and when it goes; nothing of it is left to see then", () =>
  on("texts/003/", async (page) => {
    const link = await linkTo(page, [31, 0], [31, 3]);
    await page.goto("about:blank");
    await page.goto(link);
    await page.waitForFunction(() => (CSS.highlights.get("cited")?.size ?? 0) > 0);
    assert.equal(passage(31).text.slice(0, 3), "碳中和");
    await want(page);
    await shown(page);
    assert.equal(await marked(page), "碳中和");
    assert.ok(await page.locator("#p31 rt").first().isVisible());
    await want(page, "off");
    assert.equal(await page.locator(".passage rt:visible").count(), 0);
    assert.equal(await marked(page), "碳中和");
  }));

test("no syllable lies over the words of the line above, whichever way the lines run", () =>
  on("texts/003/", async (page) => {
    await want(page);
    await shown(page);
    for (const writing of ["horizontal", "vertical"]) {
      await page.evaluate(
        (value) => document.querySelector<HTMLInputElement>(`#settings [name="writing"][value="${value}"]`)!.click(),
        writing,
      );
      const overlaps = await page.evaluate((vertical) => {
        const found: string[] = [];
        for (const passage of document.querySelectorAll('.passage.answer > [id^="p"]')) {
          const range = document.createRange();
          range.selectNodeContents(passage);
          const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
          const words: DOMRect[] = [];
          while (walker.nextNode()) {
            range.selectNodeContents(walker.currentNode);
            words.push(...range.getClientRects());
          }
          // Of a line of words the em box: a box of text is as high as the font wants.
          const size = Number.parseFloat(getComputedStyle(passage).fontSize);
          for (const rt of passage.querySelectorAll<HTMLElement>("rt[data-pinyin]")) {
            const own = rt.getBoundingClientRect();
            const over = words.some((word) => {
              const [middle, across] = vertical
                ? [(word.left + word.right) / 2, (own.left + own.right) / 2]
                : [(word.top + word.bottom) / 2, (own.top + own.bottom) / 2];
              const along = vertical
                ? own.top < word.bottom - 1 && word.top < own.bottom - 1
                : own.left < word.right - 1 && word.left < own.right - 1;
              return along && Math.abs(middle - across) < size / 2 + 2;
            });
            if (over) found.push(`${passage.id} ${rt.dataset["pinyin"]}`);
          }
        }
        return found;
      }, writing === "vertical");
      assert.deepEqual(overlaps, [], writing);
    }
  }));

test("on a page of a translation it stands above the names in whichever script the reader has them, and they stay whole when it changes", () =>
  on("en/texts/003/", async (page) => {
    const choose = (name: string, value: string) =>
      page.evaluate(([of, chosen]) => document.querySelector<HTMLInputElement>(`[name="${of}"][value="${chosen}"]`)!.click(), [
        name,
        value,
      ] as const);
    const wording = () => page.evaluate(() => [...document.querySelectorAll('.passage > [id^="p"]')].map(({ textContent }) => textContent));
    const isIn = (words: string) => page.waitForFunction((sought) => document.querySelector("#p31")!.textContent.includes(sought), words);
    const { text, textHans } = passage(31);
    await choose("arrangement-here", "facing");
    await choose("chinese", "zh-Hans");
    await isIn(textHans);
    await want(page);
    await shown(page);
    const read = new Map(await namesOn(page));
    assert.equal(read.get("网大为"), "wǎng dà wéi");
    assert.equal(read.get("公益"), "gōng yì", "what is written alike in both is read, too");
    assert.deepEqual(
      await wording(),
      interview.passages.map((one) => one.textHans),
    );
    await choose("chinese", "auto");
    await isIn(text);
    assert.deepEqual(
      await wording(),
      interview.passages.map((one) => one.text),
    );
  }));

test("from a disk it is loaded, too, and the bar still cites", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${FILE_URL}texts/003/index.html`);
  await want(page);
  await shown(page);
  await page.locator("#p31").scrollIntoViewIfNeeded();
  await select(page, [31, 0], [31, 3]);
  await page.locator("#selection-bar").waitFor();
  await page.locator("#selection-bar [data-copy=quotation]").click();
  await copied(page);
  await context.close();
});
