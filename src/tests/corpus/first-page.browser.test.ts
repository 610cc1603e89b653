/** The first page in a real browser: what ten seconds on a phone show, and the way back to where the reader was. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Parallel } from "../../schemas/parallel.ts";
import { openSite } from "../../testing/browser/open-site.ts";
import { data, FILE_URL } from "../../testing/site.ts";

const site = openSite();
const PHONE = { width: 390, height: 844 };

test("the first screen of a phone tells what is at stake, where the texts differ, and where to begin, with and without JavaScript", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await site.browser.newContext({ viewport: PHONE, javaScriptEnabled })).newPage();
    await page.goto(site.url);
    for (const selector of [".stakes", ".door >> nth=0", ".door >> nth=1", ".question", ".sides"]) {
      const box = (await page.locator(selector).boundingBox())!;
      assert.ok(box.y > 0 && box.y + box.height <= PHONE.height, `${selector} ends at ${box.y + box.height}`);
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), PHONE.width);
    await page.context().close();
  }
});

test("it counts the other places where the texts differ as the open data has them", async () => {
  const page = await site.browser.newPage();
  await page.goto(site.url);
  const further = data<Parallel[]>("parallels").filter(({ nature }) => nature === "differs").length - 1;
  assert.equal(await page.locator(".onward a").first().textContent(), `另有 ${further} 處出入`);
  await page.close();
});

test("a reader who was in a text is led back there; who was in none sees no way; from disk, too", async () => {
  for (const url of [site.url, `${FILE_URL}index.html`]) {
    const page = await (await site.browser.newContext({ serviceWorkers: "block" })).newPage();
    await page.goto(url);
    const way = page.locator(".continue");
    assert.equal(await way.isVisible(), false);
    await page.evaluate(() => localStorage.setItem("places", "003:31 000:7"));
    await page.reload();
    assert.equal(await way.textContent(), "接著讀專訪第 31 段");
    await way.click();
    await page.waitForURL(/texts\/003\/(?:index\.html)?#p31$/);
    await page.context().close();
  }
});

test("the essay is one click away, and its references lead into the texts", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}zh-hans/`);
  await page.locator(".onward a").last().click();
  assert.equal(await page.locator("h1").textContent(), "两文何以不同");
  await page.locator("article a[href*='#p']").first().click();
  await page.waitForURL(/zh-hans\/texts\/000\/#p7$/);
  await page.close();
});
