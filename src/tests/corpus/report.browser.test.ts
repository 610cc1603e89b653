/** Reporting an error in a real browser: from the sheet of a passage, from words that are selected, from an entry. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { PublishedImprint } from "../../schemas/imprint.ts";
import { axeViolations } from "../../testing/browser/open-site.ts";
import { clipboard, openPages, passage, select } from "../../testing/browser/reading-page.ts";
import { data, FILE_URL } from "../../testing/site.ts";

const { site, on } = openPages();
const { date } = data<PublishedImprint>("edition");

/** The report as it is opened, line by line. */
async function report(page: Page): Promise<string[]> {
  await page.locator("#report:modal").waitFor();
  const lines = (await page.locator("#report textarea").inputValue()).split("\n");
  assert.match(lines[0]!, new RegExp(`^新藍圖校注，.+版.*（${date}）$`));
  return lines.slice(1);
}

/** An address with the version that it may name. */
const versioned = (address: string, anchor = "") =>
  new RegExp(`^${address.replace(/[.?+]/g, "\\$&")}(?:index\\.html)?(?:\\?v=[\\d.]+)?${anchor}$`);

/** Closes the panel of references or the sheet over which the report stood, and this. */
const close = (page: Page) => page.keyboard.press("Escape");

test("the sheet of a passage reports the passage, and what is selected in it", () =>
  on(
    "texts/003/",
    async (page) => {
      await page.locator(".passage:has(> #p5) + .beside summary, .passage:has(> #p5) .beside summary").first().click();
      await select(page, [5, 0], [5, 10]);
      await page.locator(".sheet [data-report]:visible").click();
      const [title, address, wording, selection, remark] = await report(page);
      assert.equal(title, "馬化騰：首期投入500億，可持續社會價值創新究竟是什麼？");
      assert.match(address!, versioned(`${site.url}texts/003/`, "#p5"));
      assert.equal(wording, `本文：「${passage(5).text}」`);
      assert.equal(selection, `所選：「${passage(5).text.slice(0, 10)}」`);
      assert.equal(remark, "說明：");
      await page.keyboard.type("當作甲。");
      await page.locator("[data-copy-report]").click();
      await page.locator("#report output:not(:empty)").waitFor();
      assert.match(await clipboard(page), /\n說明：當作甲。$/);
      assert.deepEqual(await axeViolations(page), []);
      await close(page);
      assert.equal(await page.locator("dialog:modal").count(), 0);
      assert.equal(await page.locator(".beside > [open]").count(), 1, "the sheet behind it stays");
      assert.ok(await page.locator(".sheet [data-report]:visible").evaluate((one) => one === document.activeElement));
    },
    { bypassCSP: true },
  ));

test("the panel of references reports what it refers to: the selected words, or the text", () =>
  on("texts/003/", async (page) => {
    await page.locator("#p10").scrollIntoViewIfNeeded();
    await select(page, [10, 3], [10, 9]);
    await page.locator('[data-copy="styles"]').click();
    await page.locator("#cite [data-report]").click();
    const [, address, wording] = await report(page);
    assert.match(address!, /\?sel=.*#p10$/);
    assert.equal(wording, `本文：「${passage(10).text.slice(3, 9)}」`);
    await close(page);
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await page.goto(`${site.url}texts/003/#cite`);
    await page.reload();
    await page.locator("#cite [data-report]").click();
    const whole = await report(page);
    assert.deepEqual([whole.length, whole.at(-1)], [3, "說明："]);
  }));

for (const [where, from] of [
  ["on a server", null],
  ["on a disk", FILE_URL],
] as const) {
  test(`an entry reports its definition, ${where}`, () =>
    on("glossary/few/", async (page) => {
      const root = from ?? site.url;
      await page.goto(`${root}glossary/few/index.html`);
      await page.keyboard.press("Tab");
      await page.locator("[data-report]").press("Enter");
      const [title, address, wording, remark] = await report(page);
      assert.equal(title, "FEW");
      assert.match(address!, versioned(`${root}glossary/few/`));
      assert.match(wording!, /^本文：「英文 food、energy、water 的縮寫/);
      assert.equal(remark, "說明：");
    }));
}

test("without scripts nothing offers what needs them", () =>
  on(
    "glossary/few/",
    async (page) => {
      assert.equal(await page.locator("[data-report]:visible").count(), 0);
      await page.goto(`${site.url}texts/003/`);
      assert.equal(await page.locator("[data-report]:visible").count(), 0);
    },
    { javaScriptEnabled: false },
  ));
