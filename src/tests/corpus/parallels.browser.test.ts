/** The parts of the parallels: one is shown, the address says which, with scripts and without, from a server and from a disk. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { openSite } from "../../testing/browser/open-site.ts";
import { FILE_URL } from "../../testing/site.ts";

const site = openSite();

const shown = (page: Page): Promise<string[]> =>
  page.locator(".parts > section:visible > h2").evaluateAll((all) => all.map((one) => one.id.replace(/^nature-|-title$/g, "")));

const ALL = ["differs", "verbatim", "same-fact", "paraphrase", "notes", "notes-single"];

for (const javaScriptEnabled of [true, false]) {
  for (const place of ["served", "disk"]) {
    test(`the address says what is shown, ${place}, ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
      const context = await site.browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      const start = `${place === "disk" ? FILE_URL : site.url}parallels/index.html`;
      await page.goto(start);
      assert.deepEqual(await shown(page), ["differs"]);
      await page.click(".to-verbatim");
      assert.match(page.url(), /#nature-verbatim$/);
      assert.deepEqual(await shown(page), ["verbatim"]);
      await page.click(".to-all");
      assert.deepEqual(await shown(page), ALL);
      await page.goBack();
      assert.deepEqual(await shown(page), ["verbatim"]);
      await page.goBack();
      assert.deepEqual(await shown(page), ["differs"]);
      for (const [anchor, part] of [
        ["initial-funds", "same-fact"],
        ["note-count-of-reforms", "notes"],
        ["notes", "notes"],
        ["note-half-a-life", "notes-single"],
        ["nature-paraphrase", "paraphrase"],
      ] as const) {
        await page.goto(`${start}#${anchor}`);
        assert.deepEqual(await shown(page), [part], anchor);
        assert.ok(await page.locator(`[id="${anchor}"]`).isVisible(), anchor);
      }
      await context.close();
    });
  }
}

test("the count of reforms is the first of what differs, and the first investment stands once", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}parallels/`);
  assert.equal(await page.locator(".differs h3").first().textContent(), "第三次、第四次與又一次");
  assert.equal(await page.locator("h3", { hasText: /^首期投入$/ }).count(), 1);
  await page.close();
});
