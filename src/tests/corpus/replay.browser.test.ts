/** The witness page rebuilds seed and text in the reader's browser, and says where a page is not as published. */
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import type { Text } from "../../schemas/text.ts";
import { launchBrowser } from "../../testing/browser/launch.ts";
import { rebuild } from "../../testing/browser/rebuild.ts";
import { DIST, data, FILE_URL } from "../../testing/site.ts";

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

test("of the built site it says the hashes; of a page that was changed, that they are others", async () => {
  const page = await browser.newPage();
  for (const { id, seed } of data<Text[]>("texts")) {
    await page.goto(`${FILE_URL}texts/${id}/witness/index.html`);
    assert.ok((await rebuild(page)).includes(seed.sha256));
    assert.match(await page.locator("#replay output").innerText(), /都與公布的相同/);
    await page
      .locator(".witness del")
      .first()
      .evaluate((element) => {
        element.textContent = `${element.textContent}。`;
      });
    await page.locator("#replay button").click();
    await page.getByText("與公布的不同").waitFor();
    assert.ok(!(await page.locator("#replay output").innerText()).includes(seed.sha256));
  }
  await page.close();
});

test("where a browser gives no hashes, the page says so", async () => {
  const page = await browser.newPage();
  // Of another machine, as the browser sees it.
  await page.route("http://edition.example/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ path: path.join(DIST, pathname) });
  });
  await page.goto("http://edition.example/texts/003/witness/index.html");
  assert.equal(await page.evaluate(() => isSecureContext), false);
  assert.match(await rebuild(page), /不提供 SHA-256/);
  await page.close();
});
