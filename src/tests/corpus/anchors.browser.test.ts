/** Arriving by an address as others left it, on every kind of page that has anchors, in a real browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { linkTo, marked, openPages, passage } from "../../testing/browser/reading-page.ts";

const { site, on } = openPages();

/** Opens an address anew: another anchor alone would not load the page. */
async function arrive(page: Page, path: string): Promise<void> {
  const { href, pathname, search } = new URL(site.url + path);
  const here = new URL(page.url());
  if (here.pathname === pathname && here.search === search) await page.goto("about:blank");
  await page.goto(href);
}

/** What the reader finds: the element of the address, whether it is in the window, and the notice. */
const found = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
    const notice = document.querySelector<HTMLElement>("#cited");
    const target = document.querySelector(":target");
    const { top, bottom } = target?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    return {
      target: target?.id ?? null,
      inWindow: top < innerHeight && bottom > 0,
      hash: location.hash,
      notice: notice === null || notice.checkVisibility() === false ? null : (notice.dataset["state"] ?? null),
    };
  });

const GLUED = ["。", ")", ".", "#", "-33", "%E3%80%82"];

test("what chat programs glue to a passage or a sentence does not hurt, and is taken out of the address", () =>
  on("texts/003/", async (page) => {
    const anchors = [...GLUED.map((glue) => [`p31${glue}`, "p31"]), ["P31", "p31"], ["p7.2。", "p7.2"]];
    for (const [anchor, id] of anchors) {
      await arrive(page, `texts/003/#${anchor}`);
      assert.deepEqual(await found(page), { target: id, inWindow: true, hash: `#${id}`, notice: null }, anchor);
    }
  }));

test("a link to selected words is found with a full stop glued to it", () =>
  on("texts/003/", async (page) => {
    const link = await linkTo(page, [45, 9], [45, 13]);
    for (const glue of ["。", "."]) {
      await page.goto("about:blank");
      await page.goto(link + glue);
      assert.equal(await marked(page), passage(45).text.slice(9, 13), glue);
      assert.equal((await found(page)).notice, "same");
      assert.equal(page.url(), link);
    }
  }));

test("a passage with more behind it that nobody can read is shown, and the reader is told", () =>
  on("texts/003/", async (page) => {
    for (const anchor of ["p7:5-9", "p7%20"]) {
      await arrive(page, `texts/003/#${anchor}`);
      assert.deepEqual(await found(page), { target: "p7", inWindow: true, hash: "#p7", notice: "near" }, anchor);
    }
    await page.evaluate(() => location.assign("#p31。"));
    await page.waitForFunction(() => location.hash === "#p31");
    assert.deepEqual(await found(page), { target: "p31", inWindow: true, hash: "#p31", notice: null }, "going on hides the notice");
    await page.evaluate(() => location.assign("#p999"));
    await page.locator("#cited").waitFor({ state: "visible" });
    await page.locator("#cited button").click();
    assert.deepEqual([await page.locator("#cited").isHidden(), page.url()], [true, `${site.url}texts/003/`]);
    await page.evaluate(() => location.assign("#p999"));
    await page.locator("#cited").waitFor({ state: "visible" });
  }));

test("other pages find their anchors with something glued to them", () =>
  on("", async (page) => {
    const addresses = [
      ["timeline/#upgrade-419。", "upgrade-419"],
      ["about/#data)", "data"],
      ["zh-hans/texts/000/#p5》", "p5"],
      ["glossary/#by-pinyin。", "by-pinyin"],
    ] as const;
    for (const [address, id] of addresses) {
      await arrive(page, address);
      assert.deepEqual(await found(page), { target: id, inWindow: true, hash: `#${id}`, notice: null }, address);
    }
  }));

test("an anchor that a page does not have is said, on every kind of page", () =>
  on("", async (page) => {
    const kinds = ["", "texts/000/", "texts/003/witness/", "glossary/", "glossary/few/", "people/", "organisations/", "figures/"];
    for (const kind of [...kinds, "timeline/", "areas/", "areas/few/", "parallels/", "search/", "zh-hans/about/"]) {
      await arrive(page, `${kind}#nonsense`);
      assert.equal((await found(page)).notice, "absent", kind);
      assert.match(await page.locator("#cited").innerText(), /不在这一页|不在這一頁/);
    }
    for (const anchor of ["p999", "p7.99"]) {
      await arrive(page, `texts/003/#${anchor}`);
      assert.equal((await found(page)).notice, "absent", anchor);
    }
    await arrive(page, "search/?q=碳中和#nonsense");
    await page.locator("#cited button").click();
    assert.match(decodeURIComponent(page.url()), /\?q=碳中和$/, "the notice takes only the anchor with it");
  }));

test("anchors that are there, or are none, make no notice", () =>
  on("", async (page) => {
    for (const address of ["", "#top", "about/#", "glossary/#by-strokes", "texts/003/#cite", "timeline/#upgrade-419", "about/#main"]) {
      await arrive(page, address);
      assert.equal((await found(page)).notice, null, address);
    }
  }));
