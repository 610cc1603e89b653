/** What a finger is to hit is large enough, and words stay whole where the reader spaces them, on one page of each kind. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openSite } from "../../testing/browser/open-site.ts";
import { lostWords, smallTargets, spaceText } from "../../testing/browser/targets.ts";

const KINDS = [
  "",
  "texts/003/",
  "figures/",
  "timeline/",
  "parallels/",
  "difference/",
  "texts/003/witness/",
  "glossary/",
  "glossary/tencent/",
  "people/",
  "organisations/",
  "areas/",
  "areas/carbon-neutrality/",
  "about/",
  "about/criteria/",
  "data/",
  "search/",
  "check/",
  "404.html",
];
/** Where lines may be shortened: the table of contents. */
const SHORTENED = ["texts/003/"];

const site = openSite();

test("every target is as large as a fingertip, or stands in a sentence", async () => {
  const context = await site.browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const kind of KINDS) {
    await page.goto(site.url + kind);
    faults.push(...(await smallTargets(page)).map((one) => `${kind}: ${one}`));
  }
  await page.goto(`${site.url}about/`);
  await page.locator(".settings-button").click();
  faults.push(...(await smallTargets(page)).map((one) => `settings: ${one}`));
  await context.close();
  assert.deepEqual(faults, []);
});

test("text spacing of the reader's own cuts nothing and makes no page wider than the window", async () => {
  const context = await site.browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const folder of ["", "zh-hans/"]) {
    for (const kind of KINDS.filter((one) => folder === "" || !one.endsWith(".html"))) {
      await page.goto(site.url + folder + kind);
      const before = (await lostWords(page)).map((one) => `${folder}${kind}: ${one}`);
      await spaceText(page);
      const after = (await lostWords(page)).map((one) => `${folder}${kind}, spaced: ${one}`);
      faults.push(...[...before, ...after].filter((one) => !SHORTENED.includes(kind) || !one.includes("cut off")));
    }
  }
  await context.close();
  assert.deepEqual(faults, []);
});
