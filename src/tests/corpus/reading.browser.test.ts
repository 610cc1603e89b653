/** The reading page in a real browser: numbers, references, settings, vertical lines, print, without JavaScript. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeViolations } from "../../testing/browser/open-site.ts";
import { clipboard, copied, interview, openPages, passage, select } from "../../testing/browser/reading-page.ts";

const { site, on } = openPages();

test("the pointer reaches the number that names its sentence, and one key copies what was pointed at last", () =>
  on("texts/003/", async (page) => {
    await page.locator("#p5").click({ position: { x: 300, y: 10 } });
    const number = page.locator(".passage:has(> #p16) > .number");
    await page.locator("#p16").scrollIntoViewIfNeeded();
    const start = (await page.locator("[id='p16.1']").evaluate((one) => ({ ...one.getClientRects()[0]!.toJSON() }))) as DOMRect;
    const { x, y, width, height } = (await number.boundingBox())!;
    await page.mouse.move(start.x + 40, start.y + start.height / 2);
    await page.waitForFunction(() => document.querySelector(".passage:has(> #p16) > .number")!.textContent === "16.1");
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 12 });
    assert.equal(await number.textContent(), "16.1");
    assert.match((await number.getAttribute("aria-label"))!, /16\.1/);
    await page.keyboard.press("q");
    await copied(page);
    const [from, to] = interview.passages.find(({ id }) => id === "003:16")!.sentences[0]!;
    assert.ok((await clipboard(page)).startsWith(`${passage(16).text.slice(from, to)}\n——`));
    await number.click();
    assert.match(page.url(), /#p16\.1$/);
  }));

test("on paper the whole text stands in horizontal lines, whatever the screen shows", () =>
  on("texts/003/", async (page) => {
    await page.evaluate(() => localStorage.setItem("settings", JSON.stringify({ writing: "vertical" })));
    await page.reload();
    await page.emulateMedia({ media: "print" });
    assert.match(await page.locator(".site-footer .state").innerText(), /^\d+\.\d+\.\d+ 版.*，\d{4}年/);
    assert.ok(await page.locator(".site-footer .state").isVisible(), "version and day are printed");
    const text = page.locator("article.text");
    assert.equal(await text.evaluate((one) => getComputedStyle(one).writingMode), "horizontal-tb");
    assert.ok(await text.evaluate((one) => one.scrollHeight <= one.clientHeight + 6 && one.scrollWidth <= one.clientWidth + 1));
  }));

test("large type keeps its measure: the margins give way", async () => {
  for (const size of ["normal", "large", "huge"])
    await on(
      "texts/003/",
      async (page) => {
        await page.evaluate((value) => localStorage.setItem("settings", JSON.stringify({ size: value })), size);
        await page.reload();
        const measure = await page.locator("#p10").evaluate((one) => one.clientWidth / Number.parseFloat(getComputedStyle(one).fontSize));
        assert.ok(measure >= 35 && measure <= 42, `${size}: ${measure} characters`);
      },
      { viewport: { width: 1440, height: 900 } },
    );
});

test("the number of a passage names the sentence by arrow keys, and one key copies its link", () =>
  on("texts/003/", async (page) => {
    await page.locator(".passage:has(> #p10) > .number").focus();
    await page.keyboard.press("c");
    await copied(page);
    assert.equal(await clipboard(page), `${site.url}texts/003/#p10`);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("c");
    await page.waitForFunction(() => document.querySelector("#status")?.textContent?.endsWith("：10.2"));
    assert.equal(await clipboard(page), `${site.url}texts/003/#p10.2`);
  }));

/** The HTML of the clipboard; "" where it holds none. */
const richClipboard = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item!.types.includes("text/html") ? (await item!.getType("text/html")).text() : "";
  });

test("the panel cites the passage of the address, and its button copies", () =>
  on("texts/003/#p31", async (page) => {
    await page.click('a[href="#cite"]');
    await page.waitForFunction(() => document.querySelector(".cite output")?.textContent === "第 31 段");
    assert.match(
      (await page.locator('.cite [data-cited="edition"] [data-style="apa"]').textContent())!,
      /para\. 31\).*texts\/003\/(?:\?v=[\d.]+)?#p31$/s,
    );
    const press = async (group: string, style: string) => {
      await page.evaluate(() => document.querySelector("#status")!.replaceChildren());
      await page.locator(`.cite [data-cited="${group}"] [data-copy-style="${style}"]`).click();
      await copied(page);
    };
    await press("source", "mla");
    assert.match(await clipboard(page), /\[“Ma Huateng: [^*<]+”\]\. Southcn\.com, 23 Apr\. 2021\.$/);
    assert.match(await richClipboard(page), /<i>Southcn\.com<\/i>, 23 Apr\. 2021\./, "where text has a look, it keeps its italics");
    await press("source", "apa");
    assert.match(await richClipboard(page), /\(2021, April 23\)\. <i>Ma Huateng: [^<]+<\/i> \[/);
    await press("edition", "apa");
    assert.match(
      await richClipboard(page),
      /Du, Q\., &amp; Zhou, X\. .* \(Ed\.\), <i>Xin lantu jiaozhu<\/i> \(Version [\d.]+(?:\+unreleased)?, para\. 31\)\. .* Retrieved .*#p31/,
    );
    await press("edition", "gbt7714");
    assert.match(await clipboard(page), /第 31 段/);
    assert.equal(await richClipboard(page), "", "nothing in it is italic");
  }));

test("settings hold at once and after the next load, before anything is drawn", () =>
  on("texts/003/", async (page) => {
    await page.click(".settings-button");
    for (const choice of ["size=large", "scheme=dark", "writing=vertical", "level=collation"]) {
      const [name, value] = choice.split("=");
      await page.locator(`#settings input[name="${name}"][value="${value}"]`).check({ force: true });
    }
    await page.reload({ waitUntil: "commit" });
    await page.waitForSelector("body", { state: "attached" });
    const { size, scheme, writing, reading } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    const inForce = { size, scheme, writing, reading };
    assert.deepEqual(inForce, {
      size: "large",
      scheme: "dark",
      writing: "vertical",
      reading: "collation",
    });
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "dark");
  }));

test("who wants Simplified always gets it, and may still switch", () =>
  on("texts/003/#p31", async (page) => {
    await page.click(".settings-button");
    await page.locator('#settings input[name="script"][value="zh-Hans"]').check({ force: true });
    await page.waitForURL(/zh-hans\/texts\/003\/(?:index\.html)?#p31/);
    await page.goto(`${site.url}texts/000/#p7`);
    await page.waitForURL(/zh-hans\/texts\/000\/(?:index\.html)?#p7/);
    await page.click("a.script-switch");
    await page.waitForURL((url) => !url.pathname.includes("zh-hans"));
    await page.reload();
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-Hant");
  }));

test("vertical lines run from right to left, keep figures upright and the words as they are", () =>
  on("texts/003/", async (page) => {
    await page.keyboard.press("v");
    const first = (await page.locator("#p5").boundingBox())!;
    const next = (await page.locator("#p6").boundingBox())!;
    assert.ok(next.x + next.width <= first.x + 1, "passage 6 stands to the left of passage 5");
    assert.equal(
      await page
        .locator("#p5 .t")
        .first()
        .evaluate((one) => getComputedStyle(one).textCombineUpright),
      "all",
    );
    assert.equal(await page.locator("#p5").textContent(), passage(5).text);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page itself does not scroll sideways");
    const words = page.locator("#p5 a.m").first();
    await words.hover();
    const card = page.locator("#card");
    await card.waitFor({ state: "visible" });
    const [line, box] = [(await words.boundingBox())!, (await card.boundingBox())!];
    assert.ok(box.x + box.width <= line.x || box.x >= line.x + line.width, "the card stands beside the line");
    await page.keyboard.press("Escape");
    await page.mouse.move(600, 500);
    const before = await page.evaluate(() => document.querySelector(".text")!.scrollLeft);
    await page.mouse.wheel(0, 400);
    await page.waitForFunction((was) => document.querySelector(".text")!.scrollLeft < was, before);
  }));

/** Of the marks in the text: what shows a line or a colour, and what stops the keyboard. */
const marksOf = (page: Page) =>
  page.evaluate(() => {
    const marks = [...document.querySelectorAll<HTMLElement>(".text a.m, .text a.e")];
    const ink = getComputedStyle(document.querySelector("#p10")!).color;
    const isSeen = (one: HTMLElement) => {
      const { textDecorationLine, backgroundImage, color } = getComputedStyle(one);
      return textDecorationLine !== "none" || backgroundImage !== "none" || (one.matches(".slip") && color !== ink);
    };
    return {
      seen: marks.filter((one) => isSeen(one) && one.closest("#p10") !== null).map((one) => one.textContent),
      stops: marks.filter((one) => one.tabIndex === 0 && one.closest("#p10") !== null).map((one) => one.textContent),
    };
  });

test("three levels of attention: the text, with notes, with every emendation in its place", () =>
  on("texts/003/", async (page) => {
    const level = () => page.locator(".levels input:checked").getAttribute("value");
    const names = ["公益", "中國", "企業社會責任", "科技向善", "科技平臺"];
    assert.equal(await level(), "notes");
    assert.deepEqual(await marksOf(page), { seen: names, stops: names });
    await page.keyboard.press("a");
    assert.equal(await level(), "collation");
    const { seen, stops } = await marksOf(page);
    assert.deepEqual([...new Set(seen)].sort(), [...names, "後", "裡"].sort());
    assert.deepEqual(stops, seen);
    await page.keyboard.press("a");
    assert.equal(await level(), "read");
    assert.deepEqual(await marksOf(page), { seen: names, stops: names });
    assert.equal(await page.locator("#p10").textContent(), passage(10).text);
    await page.reload();
    assert.equal(await level(), "read");
    // What belongs to a passage is reached in every level.
    await page.locator(".passage:has(> #p10) summary").click();
    assert.ok(await page.locator(".passage:has(> #p10) .sheet dd").first().isVisible());
  }));

test("where the window is narrow, the text alone is what one reads first", () =>
  on("texts/003/", async (page) => assert.equal(await page.locator(".levels input:checked").getAttribute("value"), "read"), {
    viewport: { width: 390, height: 844 },
  }));

test("what belongs to a passage opens one at a time, names its passage, and goes with Esc or a tap elsewhere", async () => {
  for (const width of [390, 1440])
    await on(
      "texts/003/",
      async (page) => {
        const of = (n: number) => page.locator(`.passage:has(> #p${n}) .beside`);
        await of(10).locator("summary").click();
        const sheet = of(10).locator(".sheet");
        assert.match((await sheet.innerText()).replace(/\s+/g, " "), /^第 10 段旁注.*科技向善.*新聞稿第 7 段說法不同/);
        const box = (await sheet.boundingBox())!;
        assert.ok(box.x >= 0 && box.x + box.width <= width && (width === 1440 || box.y + box.height <= 844), JSON.stringify(box));
        await page.keyboard.press("Escape");
        assert.ok(await sheet.isHidden());
        assert.ok(
          await of(10)
            .locator("summary")
            .evaluate((one) => one === document.activeElement),
        );
        await of(10).locator("summary").click();
        await of(9).locator("summary").click();
        assert.ok(await sheet.isHidden());
        await page
          .locator("h2")
          .first()
          .click({ position: { x: 5, y: 5 } });
        assert.equal(await page.locator(".beside [open]").count(), 0);
      },
      { viewport: { width, height: 844 } },
    );
});

test("citing happens where the reader is: from the head, a number or a selection, in every style", () =>
  on("texts/003/", async (page) => {
    const panel = page.locator("#cite");
    assert.ok(await panel.isHidden());
    await page.locator(".passage:has(> #p40) > .number").click();
    const bar = page.locator("#selection-bar");
    await bar.waitFor({ state: "visible" });
    const before = await page.evaluate(() => scrollY);
    await bar.locator("[data-copy=link]").click();
    await copied(page);
    assert.equal(await clipboard(page), `${site.url}texts/003/#p40`);
    await bar.locator("[data-copy=styles]").click();
    await panel.waitFor({ state: "visible" });
    assert.match(await panel.locator("h2").innerText(), /第 40 段/);
    assert.match(await panel.locator("[data-cited=edition] [data-style=apa]").innerText(), /#p40$/);
    await page.keyboard.press("Escape");
    assert.match((await page.evaluate(() => document.activeElement?.getAttribute("href"))) ?? "", /#p40$/);
    await select(page, [40, 0], [40, 4]);
    await bar.locator("[data-copy=styles]").click();
    // A reference names the sentence: it can be printed. The long address of the words is the link's.
    assert.match(await panel.locator("[data-cited=edition] [data-style=apa]").innerText(), /\/texts\/003\/(?:\?v=[\d.]+)?#p40\.1$/);
    await panel.locator("[data-cited=edition] [data-copy-style=mla]").click();
    await page.keyboard.press("Escape");
    assert.ok(await panel.isHidden());
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - before) < 1);
    await page.evaluate(() => scrollTo(0, 0));
    await page.click(".tools a[href='#cite']");
    assert.ok(await panel.isVisible());
    assert.match(await panel.locator(".preferred dt").first().innerText(), /^MLA/);
  }));

test("by keyboard, the bar at a number is entered and left, and the level of attention moves nothing", () =>
  on("texts/003/", async (page) => {
    await page.locator(".passage:has(> #p31) > .number").focus();
    await page.keyboard.press("Enter");
    await page.locator("#selection-bar").waitFor({ state: "visible" });
    const focused = () =>
      page.evaluate(() => {
        const { hash, dataset } = document.activeElement as HTMLAnchorElement;
        return hash || dataset["copy"];
      });
    assert.equal(await focused(), "#p31");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "quotation");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "#p31");
    await page.keyboard.press("Tab");
    assert.notEqual(await focused(), "quotation");
    await page.goto(`${site.url}texts/003/`);
    for (const value of ["read", "collation", "notes"]) {
      await page.locator(`.levels input[value=${value}]`).check({ force: true });
      assert.equal(await page.evaluate(() => scrollY), 0);
    }
  }));

test("the place is kept, and the way back to it offered", () =>
  on("texts/003/", async (page) => {
    assert.ok(await page.locator("a[data-continue]").isHidden());
    // An address that led here is no reading.
    await page.locator("#p33").evaluate((one) => one.scrollIntoView());
    await page.waitForTimeout(1200);
    assert.equal(await page.evaluate(() => localStorage.getItem("places")), null);
    await page.mouse.wheel(0, 10);
    await page.waitForFunction(() => localStorage.getItem("places") !== null);
    await page.goto(`${site.url}texts/003/`);
    const way = page.locator("a[data-continue]");
    assert.match(await way.innerText(), /^接著讀第 3[23] 段$/);
    await way.click();
    assert.match(page.url(), /#p3[23]$/);
    await page.mouse.wheel(0, 100_000);
    await page.waitForFunction(() => localStorage.getItem("places") === null);
  }));

test("single keys rest when the reader switched them off", () =>
  on("texts/003/", async (page) => {
    await page.keyboard.press("?");
    await page.locator("#help").waitFor({ state: "visible" });
    await page.keyboard.press("Escape");
    await page.evaluate(() => localStorage.setItem("settings", JSON.stringify({ keys: "off" })));
    await page.reload();
    await page.keyboard.press("?");
    assert.ok(await page.locator("#help").isHidden());
  }));

test("the table of contents follows, and the progress reaches its end", () =>
  on(
    "texts/003/",
    async (page) => {
      await page.locator("#p31").evaluate((one) => one.scrollIntoView({ block: "start" }));
      await page.waitForFunction(() => document.querySelector('.contents [aria-current="true"]')?.getAttribute("href") === "#p31");
      await page.locator(".neighbours").evaluate((one) => one.scrollIntoView({ block: "start" }));
      await page.waitForFunction(() => document.querySelector<HTMLElement>("#progress")!.style.transform === "scaleX(1)");
    },
    { viewport: { width: 1440, height: 900 } },
  ));

test("on wide screens the mark of a passage stands in the margin at its first line, on small ones at its last", async () => {
  const placeOf = (page: Page) =>
    page.evaluate(() => {
      const words = document.querySelector("#p10")!.getBoundingClientRect();
      const mark = document.querySelector(".passage:has(> #p10) summary")!.getBoundingClientRect();
      return {
        beside: mark.left >= words.right - 1,
        first: mark.top < words.top + 20,
        last: mark.bottom > words.bottom - 20,
        size: Math.min(mark.width, mark.height) >= 24,
      };
    });
  await on("texts/003/", async (page) => assert.deepEqual(await placeOf(page), { beside: true, first: true, last: false, size: true }), {
    viewport: { width: 1440, height: 900 },
  });
  await on("texts/003/", async (page) => assert.deepEqual(await placeOf(page), { beside: true, first: false, last: true, size: true }), {
    viewport: { width: 390, height: 844 },
  });
});

test("without JavaScript: permalinks, definitions by link, notes, references and apparatus", () =>
  on(
    "texts/003/#p31",
    async (page) => {
      assert.equal(await page.locator(".passage:has(> #p31) > .number").getAttribute("href"), "#p31");
      assert.match((await page.locator("#p10 a.m").first().getAttribute("href"))!, /glossary\/tencent\/index\.html$/);
      await page.locator(".beside summary").first().click();
      assert.ok(await page.locator(".beside dd").first().isVisible());
      assert.ok(await page.locator(".levels").isHidden());
      await page.click('a[href="#cite"]');
      const reference = page.locator('.cite [data-style="gbt7714"]').first();
      await reference.filter({ hasText: "//新藍圖校注編者. 新藍圖校注. ", visible: true }).waitFor();
      assert.ok(await page.locator(".apparatus ol li").first().isVisible());
      assert.ok(await page.locator(".settings-button").isHidden());
    },
    { javaScriptEnabled: false },
  ));

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing with everything open: ${colorScheme}`, () =>
    on(
      "texts/003/#p10",
      async (page) => {
        const check = async (what: string) => assert.deepEqual(await axeViolations(page), [], what);
        await page.evaluate(() => {
          for (const one of document.querySelectorAll("details")) one.open = true;
        });
        await page.locator("#p10 a.m").first().focus();
        await page.locator("#card").waitFor({ state: "visible" });
        await check("card, notes and references");
        await page.keyboard.press("Escape");
        await select(page, [10, 0], [10, 6]);
        await page.locator("#selection-bar").waitFor({ state: "visible" });
        await page.click(".settings-button");
        await check("selection bar and settings");
        await page.keyboard.press("Escape");
        await page.evaluate(() => document.querySelector<HTMLDialogElement>("#help")!.showModal());
        await check("help");
        await page.keyboard.press("Escape");
        await page.keyboard.press("v");
        await check("vertical lines");
      },
      { colorScheme, bypassCSP: true },
    ));
}
