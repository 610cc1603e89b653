/** The built site in a real browser: accessible, complete without JavaScript, and asking no other host. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Text } from "../../schemas/text.ts";
import { axeViolations, COLOUR, LANGUAGE, openSite } from "../../testing/browser/open-site.ts";
import { data } from "../../testing/site.ts";

/** One page of each kind. */
const KINDS = [
  "",
  "texts/000/",
  "texts/003/",
  "texts/003/witness/",
  "glossary/",
  "glossary/tencent/",
  "people/",
  "organisations/",
  "figures/",
  "timeline/",
  "areas/",
  "areas/carbon-neutrality/",
  "areas/few/",
  "parallels/",
  "search/",
  "check/",
  "about/",
  "about/criteria/",
  "data/",
  "sources/",
  "difference/",
  "changes/",
];

const site = openSite();

/** Pages made as another of the kinds is: what is seen of them in one script and scheme is seen of that one in the others. */
const TWINS = ["texts/000/", "people/", "organisations/", "areas/few/"];

// Each script in one of the schemes: contrast is of the scheme, language of the script, and the rest, which is the same in all, is asked once.
for (const [folder, colorScheme, kinds, asked] of [
  ["", "light", KINDS, undefined],
  ["zh-hans/", "dark", KINDS.filter((kind) => !TWINS.includes(kind)), [...COLOUR, ...LANGUAGE]],
] as const) {
  test(`axe finds no violation: ${folder || "zh-hant/"} ${colorScheme}`, async () => {
    const context = await site.browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const violations: string[] = [];
    for (const kind of kinds) {
      await page.goto(site.url + folder + kind);
      violations.push(...(await axeViolations(page, asked)).map((one) => `${kind}: ${one}`));
    }
    await context.close();
    assert.deepEqual(violations, []);
  });
}

test("pages ask no other host, fail at nothing, and report no error", async () => {
  const page = await site.browser.newPage();
  const faults: string[] = [];
  page.on("request", (request) => new URL(request.url()).origin === new URL(site.url).origin || faults.push(`asks ${request.url()}`));
  page.on("response", (response) => response.status() < 400 || faults.push(`${response.status()} ${response.url()}`));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  for (const kind of KINDS) await page.goto(site.url + kind, { waitUntil: "load" });
  await page.close();
  assert.deepEqual(faults, []);
});

test("without JavaScript the pages are complete", async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const text of data<Text[]>("texts")) {
    await page.goto(`${site.url}texts/${text.id}/`);
    for (const passage of text.passages) {
      const shown = page.locator(`[id="p${passage.id.split(":")[1]}"]`);
      assert.ok(await shown.isVisible(), passage.id);
    }
  }
  for (const id of ["000", "003"]) {
    await page.goto(`${site.url}texts/${id}/`);
    assert.ok((await page.locator("a.m").count()) > 50, id);
  }
  const visible: [string, string, number][] = [
    ["glossary/", "main a[href*='/index.html']", 100],
    ["timeline/", "main [id]", 12],
    ["areas/", "tbody tr", 8],
    ["about/", "h2", 5],
  ];
  for (const [kind, selector, least] of visible) {
    await page.goto(site.url + kind);
    const count = await page.locator(selector).count();
    assert.ok(count >= least, `${kind} shows ${count} of ${selector}`);
  }
  await context.close();
});

test("the script switch keeps the passage", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}texts/003/#p31`);
  await page.click("a.script-switch");
  await page.waitForURL(/zh-hans\/texts\/003\/(?:index\.html)?#p31$/);
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-Hans");
  assert.match((await page.locator("#p31").textContent())!, /^碳中和也是这次投入/);
  await page.close();
});

test("the script switch leads to the passage that the reader has before him, in its way already before it is followed", async () => {
  const page = await site.browser.newPage();
  const scrollTo = async (number: number) => {
    for (let tries = 0; tries < 3; tries++) {
      await page.evaluate((n) => document.querySelector(`#p${n}`)!.closest(".passage")!.scrollIntoView(), number);
      await page.waitForTimeout(100);
    }
    await page.evaluate(() => scrollBy(0, -40));
  };
  /** Where the switch leads when it is touched, without following it. */
  const way = () =>
    page
      .locator("a.script-switch")
      .first()
      .evaluate((one: HTMLAnchorElement) => {
        one.dispatchEvent(new Event("pointerdown"));
        return one.hash;
      });
  await page.goto(`${site.url}texts/003/`);
  assert.equal(await way(), "", "at the beginning nothing is named");
  await scrollTo(31);
  assert.equal(await way(), "#p31");
  await page.goto(`${site.url}texts/003/#p20`);
  assert.equal(await way(), "#p20");
  await page.mouse.wheel(0, 5);
  await scrollTo(40);
  await page.waitForTimeout(1000);
  assert.equal(await way(), "#p40", "what the address named is out of the window");
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(1000);
  assert.equal(await way(), "#p40", "whoever goes up to the switch comes from there");
  await page.goto(`${site.url}glossary/#ma-huateng`);
  assert.equal(await way(), "#ma-huateng");
  await page.goto(`${site.url}texts/003/#p20`);
  await page.keyboard.press("v");
  await page.evaluate(() => document.querySelector("#p40")!.closest(".passage")!.scrollIntoView({ block: "start", inline: "start" }));
  await page.waitForTimeout(1200);
  assert.match(await way(), /^#p(?:39|40|41)$/, "lines may be vertical");
  await page.close();
});

test("an address on a server is shown without index.html", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}texts/003/index.html#p7`);
  assert.equal(page.url(), `${site.url}texts/003/#p7`);
  await page.close();
});
