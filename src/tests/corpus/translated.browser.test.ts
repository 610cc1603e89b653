/** Quoting and citing what a reader selects of a translation, in a real browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { Translation } from "../../schemas/translation.ts";
import { clipboard, copied, openPages, passage, select } from "../../testing/browser/reading-page.ts";
import { data } from "../../testing/site.ts";

const { on } = openPages();
const { sentences } = data<Translation[]>("translations").find(({ text, language }) => text === "003" && language === "en")!;
const sentence = (place: string): string => sentences.find(({ id }) => id === `003:${place}`)!.text;
const NUMBERS = [30, 31, 32];

/** The translation behind the words of some passages, as the page has it. */
const withTranslation = (page: Page): Promise<void> =>
  page.evaluate(
    ([all, numbers]) => {
      for (const number of numbers) {
        const own = all.filter(({ id }) => id.startsWith(`003:${number}.`));
        const box = Object.assign(document.createElement("div"), { className: "translation", lang: "en" });
        box.dataset["of"] = `p${number}`;
        const line = document.createElement("p");
        for (const [i, { id, text }] of own.entries()) {
          const words = Object.assign(document.createElement("span"), { className: "t", textContent: text });
          words.dataset["of"] = `p${id.slice(4)}`;
          line.append(i === 0 ? "" : " ", words);
        }
        box.append(line);
        document.querySelector(`.passage:has(> #p${number})`)!.append(box);
      }
    },
    [sentences, NUMBERS] as const,
  );

/** From a character of one translated sentence to one of another. */
const selectIn = (page: Page, from: [place: string, at: number], to: [place: string, at: number]): Promise<void> =>
  page.evaluate(
    ([start, end]) => {
      const place = ([of, at]: readonly [string, number]): readonly [Node, number] => [
        document.querySelector(`.t[data-of="p${of}"]`)!.firstChild!,
        at,
      ];
      getSelection()!.setBaseAndExtent(...place(start), ...place(end));
      getSelection()!.getRangeAt(0).startContainer.parentElement!.scrollIntoView({ block: "center" });
    },
    [from, to] as const,
  );

const press = async (page: Page, button: string): Promise<string> => {
  await page.locator("#status").evaluate((status) => {
    status.textContent = "";
  });
  await page.locator(`#selection-bar [data-copy=${button}]`).click();
  await copied(page);
  return clipboard(page);
};

test("words of a translation are quoted as the edition's translation, with the address of their sentence", () =>
  on("texts/003/", async (page) => {
    await withTranslation(page);
    await selectIn(page, ["31.1", 0], ["31.1", 20]);
    await page.locator("#selection-bar").waitFor({ state: "visible" });
    const words = sentence("31.1").slice(0, 20).trim();
    assert.equal(await press(page, "quotation"), words);
    const citation = await press(page, "citation");
    assert.ok(citation.startsWith(`${words}\n——杜強, 周小鈴. 馬化騰：首期投入500億`), citation);
    assert.match(citation, /\[EB\/OL\]\. 新藍圖校注編者, 英文譯文（已校訂）\. .* 第 31 段\[[\d-]+\]\. http\S+\/texts\/003\/\S*#p31\.1$/);
    assert.match(await press(page, "link"), /\/texts\/003\/(?:index\.html)?#p31\.1$/);
    await page.keyboard.press("Control+C");
    assert.equal(await clipboard(page), words);
  }));

test("a selection over sentences and passages takes the translation alone, and the panel has every style of it", () =>
  on("texts/003/", async (page) => {
    await withTranslation(page);
    const last = sentences
      .filter(({ id }) => id.startsWith("003:31."))
      .at(-1)!
      .id.slice(4);
    await selectIn(page, [last, 4], ["32.1", 10]);
    await page.locator("#selection-bar").waitFor({ state: "visible" });
    const words = `${sentence(last).slice(4).trim()}\n${sentence("32.1").slice(0, 10).trim()}`;
    assert.equal(await press(page, "quotation"), words);
    await page.locator("#selection-bar [data-copy=styles]").click();
    await page.locator("#cite[open]").waitFor();
    assert.equal(await page.locator("#cite output").innerText(), "第 31–32 段的譯文");
    assert.match(
      await page.locator('[data-cited=edition] [data-style="chicago"]').innerText(),
      /English translation \(revised\) by the Editors of .* pars\. 31–32\..*#p31$/,
    );
    assert.match(await page.locator('[data-cited=edition] [data-style="bibtex"]').innerText(), /@incollection\{xinlantu-003-p31-32-en,/);
    assert.doesNotMatch(await page.locator('[data-cited=source] [data-style="chicago"]').innerText(), /translation/);
    await page.keyboard.press("Escape");
    await select(page, [31, 0], [31, 4]);
    await page.locator("#selection-bar").waitFor({ state: "visible" });
    assert.equal(await press(page, "quotation"), passage(31).text.slice(0, 4), "words of the text are still those of the text");
    assert.doesNotMatch(await press(page, "citation"), /譯文/);
  }));

test("what begins in the text is quoted of the text, what begins in a translation and ends in the text, too", () =>
  on("texts/003/", async (page) => {
    await withTranslation(page);
    await selectIn(page, ["31.1", 0], ["31.1", 9]);
    await page.locator("#selection-bar").waitFor({ state: "visible" });
    await page.evaluate(() => {
      const [text, translation] = [document.querySelector("#p31")!, document.querySelector('.t[data-of="p31.1"]')!];
      getSelection()!.setBaseAndExtent(text, 0, translation.firstChild!, 9);
    });
    assert.equal(await press(page, "quotation"), passage(31).text);
    await page.evaluate(() => {
      const translation = document.querySelector('.t[data-of="p31.1"]')!;
      getSelection()!.setBaseAndExtent(translation.firstChild!, 0, document.querySelector("#p32")!, 1);
    });
    assert.match(await press(page, "quotation"), new RegExp(`^${passage(32).text.slice(0, 2)}`));
  }));

test("the number of a passage whose words are hidden cites its translation", () =>
  on("texts/003/", async (page) => {
    await withTranslation(page);
    const number = page.locator(".passage:has(> #p32) > .number");
    await number.click();
    await page.locator("#selection-bar").waitFor({ state: "visible" });
    assert.equal(await press(page, "quotation"), passage(32).text, "what is shown is what is quoted");
    await page.evaluate(() => {
      document.querySelector<HTMLElement>("#p32")!.hidden = true;
    });
    const whole = sentences.filter(({ id }) => id.startsWith("003:32.")).map(({ text }) => text);
    assert.equal(await press(page, "quotation"), whole.join(" "));
    assert.match(await press(page, "citation"), /英文譯文（已校訂）/);
  }));

test("whoever quotes the text alone loads nothing of it", () =>
  on("texts/003/", async (page) => {
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.locator("#p31").scrollIntoViewIfNeeded();
    await select(page, [31, 0], [31, 4]);
    await page.locator("#selection-bar").waitFor({ state: "visible" });
    await press(page, "citation");
    assert.deepEqual(
      loaded.filter((url) => /translated|references-/.test(url)),
      [],
    );
  }));
