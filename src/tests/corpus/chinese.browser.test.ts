/** The script of the Chinese on pages that are not in Chinese, as the reader chooses it; an edition without such pages has nothing to choose. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { LANGUAGES, TRANSLATIONS } from "../../shared/languages.ts";
import { interview, openPages } from "../../testing/browser/reading-page.ts";
import { DIST } from "../../testing/site.ts";

const { on } = openPages();
const wordsOf = (page: Page) => page.$$eval(".passage > [id]", (all) => all.map(({ textContent }) => textContent));
const hasRewritten = (page: Page) => page.waitForSelector('#p5[lang="zh-Hans"]', { state: "attached" });

for (const language of TRANSLATIONS) {
  const { folder } = LANGUAGES[language];
  const skip = !existsSync(path.join(DIST, folder)) && "the edition has no such pages";

  test(`one key writes the text on pages in ${language} in Simplified characters, as its page has it, and back`, { skip }, () =>
    on(`${folder}/texts/003/`, async (page) => {
      const before = await wordsOf(page);
      const seed = await page.locator(".apparatus .change").first().textContent();
      await page.keyboard.press("s");
      await hasRewritten(page);
      for (const { name } of Object.values(LANGUAGES).filter((one) => one !== LANGUAGES[language])) {
        assert.equal(await page.locator(".script-switch", { hasText: name }).count(), 1, "a language keeps its name");
      }
      assert.deepEqual(
        await wordsOf(page),
        interview.passages.map(({ textHans }) => textHans),
      );
      assert.equal(await page.locator(".apparatus .change").first().textContent(), seed, "what the seed has stays");
      await page.keyboard.press("s");
      await page.waitForSelector('#p5[lang="zh-Hant"]', { state: "attached" });
      assert.deepEqual(await wordsOf(page), before);
    }),
  );

  test(`the choice is kept from page to page in ${language}, and holds for what scripts add`, { skip }, () =>
    on(`${folder}/texts/003/`, async (page) => {
      await page.keyboard.press("s");
      await hasRewritten(page);
      await page.goto(page.url().replace(/texts\/003\/.*$/, "glossary/ma-huateng/"));
      await page.waitForSelector('h1 + [lang="zh-Hans"]');
      assert.equal(await page.locator("h1 + [lang]").textContent(), "马化腾");
      await page.evaluate(() => {
        document
          .querySelector("main")!
          .append(Object.assign(document.createElement("p"), { lang: "zh-Hant", textContent: "騰訊", id: "added" }));
      });
      await page.waitForSelector('#added[lang="zh-Hans"]');
      assert.equal(await page.locator("#added").textContent(), "腾讯");
    }),
  );
}

test("on pages in Chinese the same key leads to the page in the other script, and back", () =>
  on("texts/003/", async (page) => {
    await page.keyboard.press("s");
    await page.waitForURL(/zh-hans\/texts\/003\//);
    await page.keyboard.press("s");
    await page.waitForURL((url) => !url.pathname.includes("zh-hans") && url.pathname.endsWith("/texts/003/"));
  }));
