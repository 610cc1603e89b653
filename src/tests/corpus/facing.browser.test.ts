/** A text and its translation in a real browser: on pages that load it, and on those in its language, where the edition has them. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { Translation } from "../../schemas/translation.ts";
import { LANGUAGES } from "../../shared/languages.ts";
import { axeViolations } from "../../testing/browser/open-site.ts";
import { openPages } from "../../testing/browser/reading-page.ts";
import { DIST, data, FILE_URL } from "../../testing/site.ts";

const { site, on } = openPages();
const { sentences } = data<Translation[]>("translations").find(({ text, language }) => text === "003" && language === "en")!;
const sentence = (place: string): string => sentences.find(({ id }) => id === `003:${place}`)!.text;
const WIDE = { viewport: { width: 1200, height: 900 } };
const NARROW = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Chooses above the text, as a reader does. */
const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`.tools input[name="${name}-here"][value="${value}"]`).check({ force: true });
const shown = (page: Page, number: number) => page.locator(`.passage:has(> #p${number}) > .translation`);
const top = (page: Page, selector: string): Promise<number> => page.locator(selector).evaluate((one) => one.getBoundingClientRect().top);
/** Left edges of a passage's own words and of their translation. */
const lefts = (page: Page, number: number): Promise<number[]> =>
  page.evaluate((n) => [`#p${n}`, `[data-of="p${n}"]`].map((one) => document.querySelector(one)!.getBoundingClientRect().left), number);

test("a page in the language of the text loads the translation when it is asked for, and remembers that", () =>
  on("texts/003/#p31", async (page) => {
    assert.equal(await page.locator(".translation").count(), 0);
    await choose(page, "translation", "en");
    await shown(page, 31).waitFor();
    assert.equal(await shown(page, 31).textContent(), ["31.1", "31.2"].map(sentence).join(" "));
    assert.equal(await page.locator(".translation").count(), 62, "every passage has one");
    assert.match(await page.locator("details.of-translation").innerText(), /英文譯文/);
    await page.reload();
    await shown(page, 31).waitFor();
    await choose(page, "translation", "off");
    await shown(page, 31).waitFor({ state: "detached" });
    assert.equal(await page.locator(".of-translation").count(), 0);
  }));

test("what the reader has before him stays where it is when a translation comes and goes", () =>
  on("texts/003/#p31", async (page) => {
    await choose(page, "translation", "en");
    await shown(page, 31).waitFor();
    const passage = ".passage:has(> #p40)";
    await page.locator(passage).evaluate((one) => one.scrollIntoView());
    await page.waitForTimeout(300);
    await page.locator(passage).evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - 70));
    await page.waitForTimeout(300);
    const stays = async () => Math.abs((await top(page, passage)) - 70) < 3;
    assert.ok(await stays());
    await page.evaluate(() => document.querySelector<HTMLInputElement>('[name="translation-here"][value="off"]')!.click());
    await shown(page, 31).waitFor({ state: "detached" });
    assert.ok(await stays());
    await page.evaluate(() => document.querySelector<HTMLInputElement>('[name="translation-here"][value="en"]')!.click());
    await shown(page, 31).waitFor();
    assert.ok(await stays());
  }));

test("passage stands against passage on a wide screen, and below it on a narrow one", async () => {
  for (const [options, beside] of [
    [WIDE, true],
    [NARROW, false],
  ] as const) {
    await on(
      "texts/003/#p31",
      async (page) => {
        await choose(page, "translation", "en");
        await shown(page, 31).waitFor();
        await choose(page, "arrangement", "facing");
        const [text, translation] = await lefts(page, 31);
        assert.equal(translation! > text! + 100, beside);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing stands out of the window");
      },
      options,
    );
  }
});

test("a sentence and its translation light together, from either side, and by the arrow keys", () =>
  on("texts/003/#p31", async (page) => {
    await choose(page, "translation", "en");
    await shown(page, 31).waitFor();
    const lit = () => page.locator(".lit").evaluateAll((all) => all.map((one) => one.id || (one as HTMLElement).dataset["of"]));
    await page.locator("[id='p31.2']").hover();
    assert.deepEqual(await lit(), ["p31.2", "p31.2"]);
    await page.locator(".t[data-of='p31.1']").hover();
    assert.deepEqual(await lit(), ["p31.1", "p31.1"]);
    await page.mouse.move(2, 2);
    assert.deepEqual(await lit(), []);
    await page.locator(".passage:has(> #p31) > .number").focus();
    await page.keyboard.press("ArrowRight");
    assert.deepEqual(await lit(), ["p31.1", "p31.1"]);
  }));

test("a name in the translation has the card of its entry and leads there; with the first card come the definitions in English", () =>
  on("texts/003/#p31", async (page) => {
    await choose(page, "translation", "en");
    await shown(page, 31).waitFor();
    const name = shown(page, 31).locator("a.m").first();
    await name.hover();
    const card = page.locator("#card");
    await card.waitFor();
    await card.locator("p[lang=en]").waitFor();
    assert.match(await card.innerText(), /碳中和/);
    assert.equal(await card.locator(":scope > p[lang=en]").count(), 1);
    const { bottom } = await card.evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect);
    assert.ok(bottom <= 900, "the card has room for them");
    await page.keyboard.press("Escape");
    await page.locator("#p31 a.m").first().hover();
    await card.waitFor();
    assert.equal(await card.locator(":scope > p[lang=en]").count(), 1);
    assert.match((await name.getAttribute("href"))!, /^\.\.\/\.\.\/glossary\/carbon-neutrality\/index\.html$/);
    await name.click();
    await page.waitForURL(/glossary\/carbon-neutrality\//);
  }));

test("vertical lines show the text alone", () =>
  on("texts/003/", async (page) => {
    await page.evaluate(() => localStorage.setItem("settings", JSON.stringify({ translation: "en", writing: "vertical" })));
    await page.reload();
    await page.locator(".translation").first().waitFor({ state: "attached" });
    assert.equal(await page.locator(".translation").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length), 0);
    assert.ok(await page.locator(".arrangements").isHidden());
  }));

test("from a disk, too, the translation is loaded", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${FILE_URL}texts/003/index.html#p31`);
  await choose(page, "translation", "en");
  await shown(page, 31).waitFor();
  await page.close();
});

test("where it cannot be loaded the reader is told", () =>
  on("texts/003/", async (page) => {
    await page.route(/translation-003-en/, (route) => route.abort());
    await choose(page, "translation", "en");
    await page.locator(".of-translation[role=status]").waitFor();
    assert.equal(await page.locator(".translation").count(), 0);
  }));

test("a page with a translation has no fault that axe finds, in any arrangement", async () => {
  for (const arrangement of ["under", "facing"]) {
    await on(
      "texts/003/",
      async (page) => {
        await choose(page, "translation", "en");
        await shown(page, 1).waitFor();
        await choose(page, "arrangement", arrangement);
        assert.deepEqual(await axeViolations(page), [], arrangement);
      },
      { ...WIDE, bypassCSP: true },
    );
  }
});

const skip = existsSync(path.join(DIST, LANGUAGES.en.folder)) ? false : "the edition has no pages in English";
/** A touch of where a sentence begins: of one that runs over lines the box holds others, too. */
async function touch(page: Page, place: string): Promise<void> {
  const sentence = page.locator(`.t[data-of="${place}"]`);
  await sentence.scrollIntoViewIfNeeded();
  const { x, y } = await sentence.evaluate((one) => {
    const { left, top, height } = one.getClientRects()[0]!;
    return { x: left + 3, y: top + height / 2 };
  });
  await page.touchscreen.tap(x, y);
}
const visible = (page: Page, selector: string): Promise<boolean> => page.locator(selector).evaluate((one) => one.checkVisibility());

test("on a page in the language of the translation it stands first, and a touch shows a passage's own words", { skip }, () =>
  on(
    "en/texts/003/",
    async (page) => {
      const own = "#p10";
      await page.locator("[data-of='p10']").scrollIntoViewIfNeeded();
      assert.equal(await visible(page, own), false);
      await touch(page, "p10.2");
      assert.equal(await visible(page, own), true);
      assert.equal(await visible(page, "#p11"), false);
      await touch(page, "p10.2");
      assert.equal(await visible(page, own), false);
    },
    NARROW,
  ),
);

test("what an address names is marked in the translation, too, and its number has its bar when it is touched again", { skip }, () =>
  on(
    "en/texts/003/#p36",
    async (page) => {
      const grounds = await page.$$eval("#p36, .translation[data-of='p36'], .translation[data-of='p37']", (all) =>
        all.map((one) => getComputedStyle(one).backgroundColor),
      );
      assert.equal(grounds[0], grounds[1]);
      assert.notEqual(grounds[1], grounds[2]);
      const number = page.locator(".passage:has(> #p36) > .number");
      await number.evaluate((one) => one.scrollIntoView({ block: "center" }));
      await number.tap();
      await page.waitForFunction(() => document.querySelector("#selection-bar")!.matches(":popover-open"));
      await page.waitForTimeout(500);
      assert.equal(await page.locator("#selection-bar").isVisible(), true);
      assert.ok(await number.evaluate((one) => one.getBoundingClientRect().top > 0));
    },
    NARROW,
  ),
);

test("links to a passage, a sentence and selected words show what they cite, and so does the number by keyboard", { skip }, async () => {
  await on("en/texts/003/#p31.2", async (page) => {
    assert.equal(await visible(page, "#p31"), true);
    assert.match((await page.locator(".t.named").getAttribute("data-of"))!, /^p31\.2$/);
    assert.ok(await page.locator(".t[data-of='p31.2']").evaluate((one) => one.getBoundingClientRect().top >= 0));
    await page.locator(".passage:has(> #p40) > .number").focus();
    await page.keyboard.press("Enter");
    assert.equal(await visible(page, "#p40"), true);
    assert.equal(await visible(page, "#p31"), false);
  });
  await on("en/texts/003/", async (page) => {
    await page.evaluate(() => localStorage.setItem("settings", JSON.stringify({ arrangement: "under" })));
    await page.reload();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const number = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash);
    assert.match(number, /^#p\d+$/, "keys lead through the passages");
  });
});

test("its three arrangements, by a key too, are remembered before anything is drawn", { skip }, () =>
  on("en/texts/003/#p31", async (page) => {
    const arranged = () => page.evaluate(() => document.documentElement.dataset["arranged"]);
    assert.equal(await arranged(), "first");
    await page.keyboard.press("t");
    assert.equal(await arranged(), "facing");
    const [text, translation] = await lefts(page, 31);
    assert.ok(translation! > text! + 100);
    await page.keyboard.press("t");
    assert.equal(await arranged(), "under");
    assert.ok((await top(page, "#p31")) < (await top(page, "[data-of='p31']")));
    await page.reload({ waitUntil: "commit" });
    await page.waitForSelector("body", { state: "attached" });
    assert.equal(await arranged(), "under");
  }),
);

test("without scripts both can be read", { skip }, () =>
  on(
    "en/texts/003/",
    async (page) => {
      for (const one of ["#p31", "[data-of='p31']"]) assert.equal(await page.locator(one).isVisible(), true);
    },
    { javaScriptEnabled: false },
  ),
);

test("a reader's vertical lines are kept for pages that have them", { skip }, () =>
  on("en/texts/003/", async (page) => {
    await page.evaluate(() => localStorage.setItem("settings", JSON.stringify({ writing: "vertical" })));
    await page.reload();
    assert.equal(await page.evaluate(() => document.documentElement.dataset["writing"]), undefined);
    await choose(page, "arrangement", "facing");
    await page.keyboard.press("v");
    const kept = await page.evaluate(() => localStorage.getItem("settings"));
    assert.deepEqual([JSON.parse(kept!).writing, JSON.parse(kept!).arrangement], ["vertical", "facing"]);
  }),
);

test("axe finds no fault in its arrangements", { skip }, async () => {
  for (const arrangement of ["first", "facing", "under"]) {
    await on(
      "en/texts/003/#p31",
      async (page) => {
        await choose(page, "arrangement", arrangement);
        assert.deepEqual(await axeViolations(page), [], arrangement);
      },
      { ...WIDE, bypassCSP: true },
    );
  }
});
