/** What the interview costs a reader: more than this is a fault. Figures of every kind of page: node scripts/budgets.ts */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { LANGUAGES, TRANSLATIONS } from "../../shared/languages.ts";
import { BOTH_TEXTS, BUDGETS, weigh } from "../../testing/browser/budgets.ts";
import { openSite } from "../../testing/browser/open-site.ts";
import { DIST } from "../../testing/site.ts";

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
    // What else the machine does can delay a font behind the first drawing, and so add to the shift, but never take from it.
    let { shift } = weight;
    for (let tries = 1; shift >= 0.001 && tries < 4; tries++) shift = (await weigh(site.browser, `${site.url}${folder}texts/003/`)).shift;
    assert.ok(shift < 0.001, `layout shift ${shift}`);
  });
}

for (const folder of TRANSLATIONS.map((language) => LANGUAGES[language].folder)) {
  const skip = existsSync(path.join(DIST, folder)) ? false : "the edition has no pages in this language";
  test(`the interview with its translation keeps to its budgets: ${folder}/`, { skip }, async () => {
    const weight = await weigh(site.browser, `${site.url}${folder}/texts/003/`);
    for (const kind of ["html", "css", "js"] as const) {
      assert.ok(weight[kind] > 0 && weight[kind] <= BOTH_TEXTS[kind], `${kind}: ${weight[kind]} bytes, ${BOTH_TEXTS[kind]} at most`);
    }
    assert.deepEqual(weight.foreign, []);
  });
}

test("fonts of Han characters are asked for after the first drawing, and at once where they were loaded before", async () => {
  let context = await site.browser.newContext({ serviceWorkers: "block" });
  let page = await context.newPage();
  /** From now on with what the pages remember, and nothing that the browser has kept. */
  const forgetFiles = async () => {
    const storageState = await context.storageState();
    await context.close();
    context = await site.browser.newContext({ serviceWorkers: "block", storageState });
    page = await context.newPage();
  };
  /** Opens a page and gives the times at which its fonts were asked for, once `count` of them have come, and of its first drawing. */
  const open = async (path: string, names: RegExp, count: number) => {
    await page.goto(site.url + path);
    const find = ([pattern, wanted]: readonly [string, number]) => {
      const fonts = performance.getEntriesByType("resource").filter(({ name }) => new RegExp(pattern).test(name));
      const [drawn] = performance.getEntriesByName("first-paint");
      return fonts.length >= wanted && drawn !== undefined
        ? { asked: fonts.map(({ startTime }) => startTime), drawn: drawn.startTime }
        : false;
    };
    const found = await page.waitForFunction(find, [names.source, count] as const);
    return (await found.jsonValue()) as { asked: number[]; drawn: number };
  };
  const remembered = () =>
    page.waitForFunction(() => !("first" in document.documentElement.dataset) && localStorage.getItem("fonts") !== null);

  const marks = await open("", /-marks\./, 2);
  assert.ok(Math.max(...marks.asked) < marks.drawn, "punctuation, digits and Latin come first");
  await remembered();
  await forgetFiles();
  const text = await open("texts/003/", /-text-003\./, 1);
  assert.ok(Math.min(...text.asked) > text.drawn, "what only this text needs is not known from the first page");
  await remembered();
  await forgetFiles();
  const again = await open("texts/003/", /-(?:base|beside|text-003)\./, 3);
  assert.ok(Math.max(...again.asked) < again.drawn);
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
