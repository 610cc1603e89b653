/** What the interview costs a reader: more than this is a fault. Figures of every kind of page: node scripts/budgets.ts */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { BUDGETS, weigh } from "../scripts/budgets.ts";
import { launchBrowser } from "./testing/browser.ts";
import { serveSite } from "./testing/site.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
before(async () => {
  browser = await launchBrowser();
  site = await serveSite();
});
after(async () => {
  await browser?.close();
  site?.server.close();
});

for (const folder of ["", "zh-hans/"]) {
  test(`the interview keeps to its budgets: ${folder || "zh-hant/"}`, async () => {
    const weight = await weigh(browser, `${site.url}${folder}texts/003/`);
    for (const [kind, most] of Object.entries(BUDGETS)) {
      const bytes = weight[kind as keyof typeof BUDGETS];
      assert.ok(bytes > 0 && bytes <= most, `${kind}: ${bytes} bytes, ${most} at most`);
    }
    assert.equal(weight.stylesheets, 1);
    assert.deepEqual(weight.foreign, []);
    assert.ok(weight.shift < 0.001, `layout shift ${weight.shift}`);
  });
}
