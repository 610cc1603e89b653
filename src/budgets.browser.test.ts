/** What the interview costs a reader: more than this is a fault. Figures of every kind of page: node scripts/budgets.ts */
import assert from "node:assert/strict";
import { test } from "node:test";
import { BUDGETS, weigh } from "../scripts/budgets.ts";

import { openSite } from "./testing/open-site.ts";

const site = openSite();

for (const folder of ["", "zh-hans/"]) {
  test(`the interview keeps to its budgets: ${folder || "zh-hant/"}`, async () => {
    const weight = await weigh(site.browser, `${site.url}${folder}texts/003/`);
    for (const [kind, most] of Object.entries(BUDGETS)) {
      const bytes = weight[kind as keyof typeof BUDGETS];
      assert.ok(bytes > 0 && bytes <= most, `${kind}: ${bytes} bytes, ${most} at most`);
    }
    // The reader's settings must be in force before the first drawing, and no script may stand in the page: so one small script waits with the styles.
    assert.deepEqual(weight.blocking, ["early.js", `${folder === "" ? "zh-hant" : "zh-hans"}-text.css`]);
    assert.deepEqual(weight.foreign, []);
    assert.ok(weight.shift < 0.001, `layout shift ${weight.shift}`);
  });
}

test("a first visit asks for the Han characters after the first drawing, a later one at once", async () => {
  const context = await site.browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const asked = (names: RegExp) =>
    page.evaluate(
      (pattern) =>
        performance
          .getEntriesByType("resource")
          .filter(({ name }) => new RegExp(pattern).test(name))
          .map(({ startTime }) => startTime),
      names.source,
    );
  const firstPaint = () => page.evaluate(() => performance.getEntriesByName("first-paint")[0]!.startTime);
  await page.goto(`${site.url}texts/003/`);
  await page.waitForFunction(() => localStorage.getItem("fonts") !== null);
  const [marks, han] = [await asked(/-marks\./), await asked(/-(?:base|text-003)\./)];
  assert.equal(marks.length, 2);
  assert.ok(Math.max(...marks) < (await firstPaint()));
  assert.equal(han.length, 2);
  assert.ok(Math.min(...han) > (await firstPaint()));
  assert.equal(await page.locator("html[data-first]").count(), 0);
  await page.goto(`${site.url}texts/003/`);
  await page.waitForFunction(() => performance.getEntriesByName("first-paint").length > 0);
  assert.ok(Math.max(...(await asked(/-(?:base|text-003)\./))) < (await firstPaint()));
  await context.close();
});

test("where a device has no Chinese font, each Han character is held by a box one em wide", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}texts/003/`);
  const widths = await page.evaluate(async () => {
    await document.fonts.load('20px "Edition Box"', "永");
    const context = document.createElement("canvas").getContext("2d")!;
    context.font = '20px "Edition Box", monospace';
    return ["永", "﨎", "𠮷", "a"].map((one) => context.measureText(one).width);
  });
  assert.deepEqual(widths.slice(0, 3), [20, 20, 20]);
  assert.notEqual(widths[3], 20);
  await page.close();
});
