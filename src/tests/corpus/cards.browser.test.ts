/** Cards at mentions and emendations in a real browser (WCAG 2.2, 1.4.13). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPages } from "../../testing/browser/reading-page.ts";

const { on } = openPages();

test("a card shows on hover, can be hovered, stays, and goes with Esc while the pointer rests", () =>
  on("texts/003/#p10", async (page) => {
    const words = page.locator("#p10 a.m").first();
    const card = page.locator("#card");
    await words.hover();
    await card.waitFor({ state: "visible" });
    assert.equal(await words.getAttribute("aria-describedby"), "card");
    assert.match(await card.innerText(), /騰訊/);
    await card.hover({ position: { x: 20, y: 20 } });
    await page.waitForTimeout(700);
    assert.ok(await card.isVisible(), "it stays under the pointer");
    await page.keyboard.press("Escape");
    assert.ok(await card.isHidden());
    await words.hover();
    await card.waitFor({ state: "visible" });
    await page.mouse.move(5, 5);
    await card.waitFor({ state: "hidden" });
  }));

test("a card shows on focus, goes with Esc and leaves the focus where it is", () =>
  on("texts/003/#p10", async (page) => {
    const card = page.locator("#card");
    await page.locator("#p10 a.m").first().focus();
    await card.waitFor({ state: "visible" });
    await page.keyboard.press("Escape");
    assert.ok(await card.isHidden());
    assert.equal(await page.evaluate(() => document.activeElement?.closest("p")?.id), "p10");
    await page.keyboard.press("Tab");
    await card.waitFor({ state: "visible" });
  }));

test("a tap shows the card, the link in it leads to the entry", () =>
  on(
    "texts/003/#p10",
    async (page) => {
      await page.locator("#p10 a.m:not(.again)").first().tap();
      const link = page.locator("#card .more a");
      await link.waitFor({ state: "visible" });
      assert.match(page.url(), /texts\/003\//);
      await link.tap();
      await page.waitForURL(/glossary\/gongyi\//);
    },
    { hasTouch: true, viewport: { width: 390, height: 844 } },
  ));

test("a change of wording shows what the source has, by keyboard too, and leads to the witness", () =>
  on("texts/003/#p9", async (page) => {
    await page.locator(".levels input[value=collation]").check({ force: true });
    await page.locator("#p9 a.e").first().focus();
    const card = page.locator("#card");
    await card.waitFor({ state: "visible" });
    assert.match(await card.innerText(), /什麼：底本作「什么」\s+簡體「么」/);
    await card.locator("a.words").click();
    await page.waitForURL(/witness\/(?:index\.html)?#e\d+$/);
  }));

test("no link stands in a link, and every change of wording can be reached", () =>
  on("texts/003/", async (page) => {
    assert.equal(await page.locator("a a").count(), 0);
    const entries = await page.locator(".apparatus ol li").evaluateAll((items) => items.map(({ id }) => id));
    const reached = await page
      .locator(".text .e")
      .evaluateAll((marks) => marks.map((mark) => (mark as HTMLAnchorElement).hash?.slice(1) || (mark as HTMLElement).dataset["entry"]));
    assert.deepEqual(new Set(reached), new Set(entries));
  }));

test("the text of a card can be pressed and selected, and the focus goes back to the words", () =>
  on("texts/003/#p10", async (page) => {
    const words = page.locator("#p10 a.m").first();
    await words.focus();
    const card = page.locator("#card");
    await card.waitFor({ state: "visible" });
    await card.click({ position: { x: 30, y: 50 } });
    await page.waitForTimeout(400);
    assert.ok(await card.isVisible());
    await page.keyboard.press("Escape");
    assert.ok(await card.isHidden());
    assert.ok(await words.evaluate((one) => one === document.activeElement));
  }));
