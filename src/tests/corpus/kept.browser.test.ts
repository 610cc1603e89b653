/** What the browser keeps is read by what fits, whoever wrote it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { openPages, select } from "../../testing/browser/reading-page.ts";

const { on } = openPages();

/** Keeps a text under a key and loads the page again. */
async function keepAndLoad(page: Page, key: string, text: string): Promise<void> {
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
  await page.reload();
}
const kept = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name), key);

test("settings that do not fit neither reload the page nor reach it, and are forgotten; those beside them stay", () =>
  on("texts/003/", async (page) => {
    let loads = 0;
    page.on("request", (request) => {
      if (request.isNavigationRequest()) loads++;
    });
    for (const text of ['{"script":"xx"}', '{"script":["zh-Hans"],"size":3}', "null", "{"]) {
      loads = 0;
      await keepAndLoad(page, "settings", text);
      await page.waitForTimeout(200);
      assert.equal(loads, 1, text);
      assert.doesNotMatch((await kept(page, "settings")) ?? "", /xx|script|size|1/, text);
      const inForce = await page.evaluate(() => ["script", "size", "scheme"].filter((name) => name in document.documentElement.dataset));
      assert.deepEqual(inForce, [], text);
    }
    await keepAndLoad(page, "settings", '{"script":"xx","size":"large","colour":"red","writing":"sideways","level":"read","notes":"off"}');
    assert.deepEqual(JSON.parse((await kept(page, "settings"))!), { size: "large", level: "read" });
    assert.equal(await page.evaluate(() => document.documentElement.dataset["size"]), "large");
    await page.keyboard.press("v");
    assert.equal(JSON.parse((await kept(page, "settings"))!).writing, "vertical");
  }));

test("a style of references that is none is forgotten, and the usual one is copied", () =>
  on("texts/003/", async (page) => {
    await keepAndLoad(page, "citation-style", "constructor");
    await page.locator("#p5").scrollIntoViewIfNeeded();
    await select(page, [5, 0], [5, 4]);
    await page.keyboard.press("q");
    await page.waitForFunction(() => document.querySelector("#status")?.textContent !== "");
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\[EB\/OL\]/);
    assert.equal(await kept(page, "citation-style"), null);
  }));

test("of fonts that were loaded only names are kept, and not more than the edition ever has", () =>
  on("texts/003/", async (page) => {
    await keepAndLoad(page, "fonts", `<b> ${"x".repeat(100_000)} ${"zh-hant-base.12345678.woff2 ".repeat(100)}`);
    await page.waitForFunction(() => !("first" in document.documentElement.dataset));
    const names = (await kept(page, "fonts"))!.split(" ");
    assert.ok(names.length <= 60 && names.every((name) => /^[\w-]{1,40}\.\w{8}\.woff2$/.test(name)), names.slice(0, 3).join(" "));
    assert.ok(names.some((name) => name.startsWith("zh-hant-text-003.")));
  }));

test("an order of the results that is none is forgotten, and they stand in that of the text", () =>
  on("search/", async (page) => {
    await keepAndLoad(page, "search-order", "constructor");
    assert.equal(await kept(page, "search-order"), null);
    await page.locator("#search-query").fill("騰訊");
    await page.locator("[data-result]").first().waitFor();
    assert.equal(await page.locator("#search-order [value=text]").isChecked(), true);
  }));
