/** The reading page in a real browser: cards, permalinks, selections and their links, settings, vertical lines. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Text as EditionText } from "../schemas/text.ts";
import { axe, openSite } from "../testing/open-site.ts";
import { data } from "../testing/site.ts";

const interview = data<EditionText[]>("texts").find(({ id }) => id === "003")!;
const passage = (number: number) => interview.passages.find(({ id }) => id === `003:${number}`)!;

const site = openSite();

/** Opens a page of the edition, does something there, and closes it. */
async function on(path: string, act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await site.browser.newContext({ viewport: { width: 1200, height: 900 }, serviceWorkers: "block", ...options });
  try {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await page.goto(site.url + path);
    await act(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const copied = (page: Page) => page.waitForFunction(() => document.querySelector("#status")?.textContent !== "");

/** Selects from a UTF-16 place in one passage to one in another. */
const select = (page: Page, from: [number, number], to: [number, number]): Promise<void> =>
  page.evaluate(
    ([start, end]) => {
      const place = ([number, at]: readonly [number, number]): readonly [Node, number] => {
        const walker = document.createTreeWalker(document.getElementById(`p${number}`)!, NodeFilter.SHOW_TEXT);
        let rest = at;
        while (walker.nextNode()) {
          const { length } = walker.currentNode as CharacterData;
          if (rest <= length) return [walker.currentNode, rest];
          rest -= length;
        }
        throw new RangeError("There is no such place.");
      };
      getSelection()!.setBaseAndExtent(...place(start), ...place(end));
    },
    [from, to] as const,
  );

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
      await page.locator("#p10 a.m").first().tap();
      const link = page.locator("#card .more a");
      await link.waitFor({ state: "visible" });
      assert.match(page.url(), /texts\/003\//);
      await link.tap();
      await page.waitForURL(/glossary\/tencent\//);
    },
    { hasTouch: true, viewport: { width: 390, height: 844 } },
  ));

test("a change of wording shows what the source has, by keyboard too, and leads to the witness", () =>
  on("texts/003/#p9", async (page) => {
    await page.locator("#p9 a.e").first().focus();
    const card = page.locator("#card");
    await card.waitFor({ state: "visible" });
    assert.match(await card.innerText(), /什麼］底本作什么/);
    await card.locator("a.before").click();
    await page.waitForURL(/witness\/(?:index\.html)?#e\d+$/);
  }));

test("no link stands in a link, and every change of wording can be reached", () =>
  on("texts/003/", async (page) => {
    assert.equal(await page.locator("a a").count(), 0);
    const entries = await page.locator(".apparatus li").evaluateAll((items) => items.map(({ id }) => id));
    const reached = await page
      .locator(".text .e")
      .evaluateAll((marks) => marks.map((mark) => (mark as HTMLAnchorElement).hash?.slice(1) || (mark as HTMLElement).dataset["entry"]));
    assert.deepEqual(new Set(reached), new Set(entries));
  }));

test("copying a passage gives exactly its text", () =>
  on("texts/003/", async (page) => {
    for (const number of [1, 5, 9, 10, 33, 54, 58]) {
      await page.evaluate((id) => getSelection()!.selectAllChildren(document.getElementById(id)!.closest(".passage")!), `p${number}`);
      await page.keyboard.press("Control+C");
      assert.equal(await clipboard(page), passage(number).text);
    }
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+C");
    assert.equal(await clipboard(page), interview.passages.map(({ text }) => text).join("\n"));
  }));

test("the bar over a selection copies the quotation, the citation and the link", () =>
  on("texts/003/", async (page) => {
    await page.locator("#p45").scrollIntoViewIfNeeded();
    await select(page, [45, 0], [46, 4]);
    const words = `${passage(45).text}\n${passage(46).text.slice(0, 4)}`;
    const bar = page.locator("#selection-bar");
    await bar.waitFor({ state: "visible" });
    await bar.locator("[data-copy=quotation]").click();
    await copied(page);
    assert.equal(await clipboard(page), words);
    await bar.locator("[data-copy=citation]").click();
    await page.waitForFunction(() => document.querySelector("#status")?.textContent?.includes("出處"));
    const citation = await clipboard(page);
    assert.ok(citation.startsWith(`${words}\n——杜強, 周小鈴. 馬化騰：首期投入500億`), citation);
    assert.match(citation, /第 45–46 段\[\d{4}-\d\d-\d\d\]\. http/);
    await bar.locator("[data-copy=link]").click();
    await page.waitForFunction(() => document.querySelector("#status")?.textContent?.includes("連結"));
    assert.match(await clipboard(page), /texts\/003\/\?sel=t45\.0-46\.4-[0-9a-z]+-[0-9a-z]+&says=[^#]+#p45$/);
  }));

/** The words that a link marked. */
const marked = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get("cited") ?? [])].map((range) => (range as Range).toString()).join("\n"));

test("a link to selected words marks them, and the same words after the switch of script", () =>
  on("texts/003/", async (page) => {
    await page.locator("#p45").scrollIntoViewIfNeeded();
    await select(page, [45, 9], [45, 13]);
    await page.keyboard.press("c");
    await copied(page);
    await page.goto(await clipboard(page));
    assert.equal(await marked(page), passage(45).text.slice(9, 13));
    assert.equal(await page.locator("#cited").getAttribute("data-state"), "same");
    await page.click("a.script-switch");
    await page.waitForURL(/zh-hans/);
    assert.equal(await marked(page), passage(45).textHans.slice(9, 13));
    assert.equal(await page.locator("#cited").getAttribute("data-state"), "same");
  }));

test("a link whose wording is not there marks nothing and shows what was cited", () =>
  on("texts/003/?sel=t45.0-45.4-abc-def&says=%E7%84%A1%E6%AD%A4%E5%8F%A5#p45", async (page) => {
    assert.equal(await marked(page), "");
    const notice = page.locator("#cited");
    assert.equal(await notice.getAttribute("data-state"), "changed");
    assert.match(await notice.innerText(), /無此句/);
    await notice.locator("button").click();
    assert.ok(await notice.isHidden());
  }));

test("the same words in another passage than the cited one are not taken for them in silence", () =>
  on("texts/003/", async (page) => {
    await page.locator("#p10").scrollIntoViewIfNeeded();
    await select(page, [10, 0], [10, 2]);
    await page.keyboard.press("c");
    await copied(page);
    const link = await clipboard(page);
    const stateOf = async (address: string) => {
      await page.goto("about:blank"); // another anchor alone would not load the page anew
      await page.goto(address);
      return page.locator("#cited").getAttribute("data-state");
    };
    assert.equal(await stateOf(link), "same");
    const at = passage(5).text.indexOf("騰訊");
    const elsewhere = link.replace("sel=t10.0-10.2", `sel=t5.${at}-5.${at + 2}`);
    assert.equal(await stateOf(elsewhere), "unreadable", "the anchor names another passage");
    assert.equal(await stateOf(elsewhere.replace("#p10", "#p5")), "edited", "the passage is not the cited one");
    assert.equal(
      await stateOf(link.replace("騰訊", "他社").replace(/says=[^#]+/, "says=他社")),
      "same",
      "the wording is proven by its check",
    );
    await page.goto(link.replace(/-[0-9a-z]+-[0-9a-z]+&says=[^#]+/, "-abc-def&says=他社"));
    assert.match(await page.locator("#cited").innerText(), /連結中寫作/, "what is not proven is not said to have been cited");
  }));

test("an address that cannot be read, or names what is not there, is said so", () =>
  on("texts/003/?sel=foo#p6", async (page) => {
    const state = () => page.locator("#cited").getAttribute("data-state");
    assert.equal(await state(), "unreadable");
    for (const anchor of ["#p999", "#p7.9"]) {
      await page.goto("about:blank");
      await page.goto(`${site.url}texts/003/${anchor}`);
      assert.equal(await state(), "absent", anchor);
      assert.ok(await page.locator("#cited").isVisible());
    }
    await page.locator('.contents a[href="#p31"]').evaluate((link) => (link as HTMLElement).click());
    await page.locator("#cited").waitFor({ state: "hidden" });
  }));

test("the way back to a link marks its words again", () =>
  on("texts/003/", async (page) => {
    await page.locator("#p45").scrollIntoViewIfNeeded();
    await select(page, [45, 0], [45, 4]);
    await page.keyboard.press("c");
    await copied(page);
    await page.goto(await clipboard(page));
    await page.locator('.contents a[href="#p31"]').evaluate((link) => (link as HTMLElement).click());
    await page.locator("#cited").waitFor({ state: "hidden" });
    await page.goBack();
    await page.locator("#cited").waitFor({ state: "visible" });
    assert.equal(await marked(page), passage(45).text.slice(0, 4));
  }));

/** Drags the pointer over characters of a passage, as a reader selects. */
async function drag(page: Page, number: number, from: number, to: number): Promise<void> {
  const at = (offset: number) =>
    page.evaluate(
      ([id, place]) => {
        const walker = document.createTreeWalker(document.getElementById(id)!, NodeFilter.SHOW_TEXT);
        let rest = place;
        while (walker.nextNode()) {
          const { length } = walker.currentNode as CharacterData;
          if (rest < length) {
            const range = document.createRange();
            range.setStart(walker.currentNode, rest);
            range.setEnd(walker.currentNode, rest + 1);
            const { left, top, height } = range.getBoundingClientRect();
            return { x: left + 2, y: top + height / 2 };
          }
          rest -= length;
        }
        throw new RangeError("There is no such place.");
      },
      [`p${number}`, offset] as const,
    );
  await page.locator(`#p${number}`).scrollIntoViewIfNeeded();
  const [start, end] = [await at(from), await at(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.waitForTimeout(300);
}

test("a selection by pointer can begin within a name, shows no card on its way, and follows no link", () =>
  on("texts/003/", async (page) => {
    await drag(page, 7, 2, 14);
    assert.ok(await page.locator("#card").isHidden());
    await page.mouse.up();
    assert.equal(await page.evaluate(() => getSelection()!.toString()), passage(7).text.slice(2, 14));
    await page.locator("#selection-bar").waitFor({ state: "visible" });
    await drag(page, 7, 1, 5);
    await page.mouse.up();
    assert.equal(await page.evaluate(() => getSelection()!.toString()), passage(7).text.slice(1, 5));
    await page.waitForTimeout(300); // a link would be followed by now
    assert.match(page.url(), /texts\/003\//);
  }));

test("the bar can be reached by Tab, walked by arrows, and sent away", () =>
  on("texts/003/", async (page) => {
    await select(page, [5, 0], [5, 4]);
    const bar = page.locator("#selection-bar");
    await bar.waitFor({ state: "visible" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset["copy"]), "citation");
    await page.keyboard.press("Escape");
    await bar.waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash), "#p5", "back to the passage");
    await page.mouse.wheel(0, 60);
    await page.waitForTimeout(400);
    assert.ok(await bar.isHidden(), "it stays away from this selection");
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
    const text = page.locator("article.text");
    assert.equal(await text.evaluate((one) => getComputedStyle(one).writingMode), "horizontal-tb");
    assert.ok(await text.evaluate((one) => one.scrollHeight <= one.clientHeight + 1 && one.scrollWidth <= one.clientWidth + 1));
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

test("the panel cites the passage of the address, and its button copies", () =>
  on("texts/003/#p31", async (page) => {
    await page.click('a[href="#cite"]');
    await page.waitForFunction(() => document.querySelector(".cite output")?.textContent === "第 31 段");
    assert.match((await page.locator('.cite [data-cited="edition"] [data-style="apa"]').textContent())!, /para\. 31\).*texts\/003\/#p31$/s);
    await page.locator('.cite [data-cited="source"] [data-copy-style="mla"]').click();
    await copied(page);
    assert.match(await clipboard(page), /南方網, 23 Apr\. 2021\.$/);
  }));

test("settings hold at once and after the next load, before anything is drawn", () =>
  on("texts/003/", async (page) => {
    await page.click(".settings-button");
    for (const choice of ["size=large", "scheme=dark", "writing=vertical", "notes=off"]) {
      const [name, value] = choice.split("=");
      await page.locator(`#settings input[name="${name}"][value="${value}"]`).check({ force: true });
    }
    await page.reload({ waitUntil: "commit" });
    await page.waitForSelector("body", { state: "attached" });
    const { size, scheme, writing, notes } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    const inForce = { size, scheme, writing, notes };
    assert.deepEqual(inForce, {
      size: "large",
      scheme: "dark",
      writing: "vertical",
      notes: "off",
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

test("one switch hides all annotations; the words stay and are no stops", () =>
  on("texts/003/", async (page) => {
    await page.keyboard.press("a");
    assert.equal(await page.locator(".beside:visible").count(), 0);
    assert.equal(await page.locator("#p10 a.m").first().getAttribute("tabindex"), "-1");
    assert.equal(await page.locator("#p10").textContent(), passage(10).text);
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

test("notes stand in the margin on wide screens and below the passage on small ones", async () => {
  const placeOf = (page: Page) =>
    page.evaluate(() => {
      const words = document.querySelector("#p10")!.getBoundingClientRect();
      const aside = document.querySelector("#p10")!.closest(".passage")!.querySelector(".beside")!.getBoundingClientRect();
      return { right: aside.left >= words.right, below: aside.top >= words.bottom - 1 };
    });
  await on("texts/003/", async (page) => assert.deepEqual(await placeOf(page), { right: true, below: false }), {
    viewport: { width: 1440, height: 900 },
  });
  await on("texts/003/", async (page) => assert.deepEqual(await placeOf(page), { right: false, below: true }), {
    viewport: { width: 390, height: 844 },
  });
});

test("without JavaScript: permalinks, definitions by link, notes, references and apparatus", () =>
  on(
    "texts/003/#p31",
    async (page) => {
      assert.equal(await page.locator(".passage:has(> #p31) > .number").getAttribute("href"), "#p31");
      assert.match((await page.locator("#p10 a.m").first().getAttribute("href"))!, /glossary\/tencent\/index\.html$/);
      await page.locator(".beside-notes summary").first().click();
      assert.ok(await page.locator(".beside-notes dd").first().isVisible());
      await page.click('a[href="#cite"]');
      assert.match(await page.locator('.cite [data-style="gbt7714"]').first().innerText(), /\[EB\/OL\]\/\/新藍圖校注/);
      assert.ok(await page.locator(".apparatus li").first().isVisible());
      assert.ok(await page.locator(".settings-button").isHidden());
    },
    { javaScriptEnabled: false },
  ));

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing with everything open: ${colorScheme}`, () =>
    on(
      "texts/003/#p10",
      async (page) => {
        await page.evaluate(axe);
        const check = async (what: string) => {
          const violations = await page.evaluate(async () => {
            const { violations: found } = await (
              globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
            ).axe.run();
            return found.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
          });
          assert.deepEqual(violations, [], what);
        };
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
