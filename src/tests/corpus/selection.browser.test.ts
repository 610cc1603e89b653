/** Copying, selections, and the links to them, there and back, in a real browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { clipboard, copied, drag, interview, linkTo, marked, openPages, passage, select } from "../../testing/browser/reading-page.ts";

const { site, on } = openPages();

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

test("a link to selected words marks them, and the same words after the switch of script", () =>
  on("texts/003/", async (page) => {
    await page.goto(await linkTo(page, [45, 9], [45, 13]));
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
    const link = await linkTo(page, [10, 0], [10, 2]);
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

test("links to long selections and over passages are found after words were put before them", () =>
  on("texts/003/", async (page) => {
    const [one, two] = [await linkTo(page, [10, 0], [10, 90]), await linkTo(page, [45, 9], [46, 60])];
    assert.ok(
      [one, two].every((link) => decodeURIComponent(link).includes("…")),
      "only both ends of the wording stand in them",
    );
    const words = [passage(10).text.slice(0, 90), `${passage(45).text.slice(9)}\n${passage(46).text.slice(0, 60)}`];
    // The page of an edition in which passages 10 and 45 begin with a word more.
    await page.route("**/texts/003/*", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(<[^<>]*\bid="p(?:10|45)"[^<>]*>)/g, "$1<b>又</b>");
      await route.fulfill({ response, body });
    });
    for (const [link, cited] of [
      [one, words[0]!],
      [two, words[1]!],
    ] as const) {
      await page.goto("about:blank");
      await page.goto(link);
      assert.match((await page.locator(new URL(link).hash).textContent())!, /^又/);
      assert.equal(await page.locator("#cited").getAttribute("data-state"), "moved");
      assert.equal(await marked(page), cited);
    }
  }));

test("the way back to a link marks its words again", () =>
  on("texts/003/", async (page) => {
    await page.goto(await linkTo(page, [45, 0], [45, 4]));
    await page.locator('.contents a[href="#p31"]').evaluate((link) => (link as HTMLElement).click());
    await page.locator("#cited").waitFor({ state: "hidden" });
    await page.goBack();
    await page.locator("#cited").waitFor({ state: "visible" });
    assert.equal(await marked(page), passage(45).text.slice(0, 4));
  }));

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
