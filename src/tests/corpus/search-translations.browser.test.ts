/** Search by the words of the translations, on the pages of every language, over http and from disk. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { LANGUAGES } from "../../shared/languages.ts";
import { axeViolations, openSite } from "../../testing/browser/open-site.ts";
import { createOracle } from "../../testing/search/oracle.ts";
import { createTranslationOracle, inOrder, normalise } from "../../testing/search/translation-oracle.ts";
import { FILE_URL } from "../../testing/site.ts";

const site = openSite();
const edition = buildEdition(await readSources(PROJECT)).value;
const ids = edition.texts.flatMap(({ passages }) => passages.map(({ id }) => id));
const oracle = createTranslationOracle(edition.translations, ids, createOracle(edition).scan);

async function on<T>(options: BrowserContextOptions, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await site.browser.newContext({ serviceWorkers: "block", ...options });
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}
const answered = (page: Page, query: string) =>
  page.waitForFunction((asked) => {
    const { query: q, state } = document.querySelector<HTMLElement>("#search-results")!.dataset;
    return q === asked && state === "done";
  }, query);
const ask = (page: Page, queries: readonly string[]): Promise<string[][]> =>
  page.evaluate(async (list) => {
    const input = document.querySelector<HTMLInputElement>("#search-query")!;
    const results = document.querySelector<HTMLElement>("#search-results")!;
    const found: string[][] = [];
    for (const query of list) {
      input.value = query;
      input.form!.requestSubmit();
      while (results.dataset["query"] !== query || results.dataset["state"] !== "done") await new Promise((done) => setTimeout(done));
      found.push([...results.querySelectorAll<HTMLElement>("[data-result]")].map((item) => item.dataset["result"]!));
    }
    return found;
  }, queries);

for (const language of edition.languages) {
  const { folder, script } = LANGUAGES[language];
  const address = `${folder === "" ? "" : `${folder}/`}search/index.html`;
  const isTranslated = language !== script;

  describe(`on pages in ${language}`, () => {
    test("200 queries in the words of the translations are answered exactly, over http and from disk alike", async () => {
      const questions = oracle.questions(200, 31);
      const queries = questions.map(({ query }) => query);
      const [http, disk] = await Promise.all(
        [site.url, FILE_URL].map((root) =>
          on(root === FILE_URL ? { offline: true } : {}, async (page) => {
            await page.goto(root + address);
            return ask(page, queries);
          }),
        ),
      );
      for (const [i, question] of questions.entries()) assert.deepEqual(http![i], inOrder(question), question.query);
      assert.deepEqual(disk, http);
    });

    test("words that stand together come first and are marked and counted as a phrase, in either order", () =>
      on({}, async (page) => {
        const query = "tech for good";
        const { expected, together } = oracle.scan(query);
        assert.ok(together.length > 5 && together.length < expected.length);
        for (const order of ["text", "relevance"]) {
          await page.goto(`${site.url}${address}?q=${encodeURIComponent(query)}&order=${order}`);
          await answered(page, query);
          const first = await page.locator('[aria-labelledby="found-together"] [data-result]').evaluateAll((items) =>
            items.map((item) => ({
              passage: (item as HTMLElement).dataset["result"]!,
              marks: [...item.querySelectorAll("mark")].filter((one) => one.matches(":lang(en)")).map((mark) => mark.textContent),
            })),
          );
          assert.deepEqual(first.map(({ passage }) => passage).sort(), [...together].sort(), order);
          assert.equal(await page.locator(".found-text").first().getAttribute("aria-labelledby"), "found-together");
          for (const { passage, marks } of first)
            assert.ok(marks.length > 0 && marks.every((mark) => normalise(mark) === query), `${passage}: ${marks}`);
        }
      }));

    test("an amount is found as it is said, and no part of another is marked", () =>
      on({}, async (page) => {
        await page.goto(`${site.url}${address}?q=50+billion`);
        await answered(page, "50 billion");
        const results = page.locator("[data-result]");
        const passages = await results.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset["result"]!));
        assert.ok(passages.includes("000:2") && !passages.includes("000:7"));
        assert.deepEqual(new Set(await results.locator("mark").allTextContents()), new Set(["50 billion"]));
      }));

    test("every result shows a sentence that has the words, marked, with the sentence that it translates", () =>
      on({}, async (page) => {
        await page.goto(`${site.url}${address}?q=carbon`);
        await answered(page, "carbon");
        const results = await page.locator("[data-result]").evaluateAll((items) =>
          items.map((item) => {
            const [link, beside] = [item.querySelector("a")!, item.querySelector(".beside")!];
            const inEnglish = link.matches(":lang(en)") ? link : beside;
            const inChinese = inEnglish === link ? beside : link;
            return {
              first: link.matches(":lang(en)") ? "en" : "zh",
              isChinese: inChinese.matches(":lang(zh)"),
              chinese: inChinese.textContent,
              english: inEnglish.textContent,
              marks: [...inEnglish.querySelectorAll("mark")].map((mark) => mark.textContent),
              hash: new URL(link.href).hash,
              passage: (item as HTMLElement).dataset["result"]!,
            };
          }),
        );
        assert.ok(results.length > 5);
        const sentences = new Map(edition.translations.flatMap((one) => one.sentences.map(({ id, text }) => [id, text] as const)));
        for (const { first, isChinese, chinese, english, marks, hash, passage } of results) {
          assert.equal(first, isTranslated ? "en" : "zh");
          assert.ok(isChinese && /\p{Script=Han}/u.test(chinese), passage);
          assert.ok(marks.length > 0 && marks.every((mark) => normalise(mark) === "carbon"), passage);
          const id = `${passage.split(":")[0]}:${hash.slice(2)}`;
          assert.ok(id.startsWith(`${passage}.`) && english.startsWith(sentences.get(id)!), `${passage} leads to ${hash}`);
        }
      }));

    test("an entry is offered by a word of its name, and a word that is misspelt is understood", () =>
      on({}, async (page) => {
        await page.goto(`${site.url}${address}?q=neutrality`);
        await answered(page, "neutrality");
        const entries = await page
          .locator("#search-results [data-entry]")
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["entry"]));
        assert.deepEqual(entries.slice(0, 2), ["entity:carbon-neutrality", "area:carbon-neutrality"]);
        for (const [query, offered] of [
          ["netural", "neutrality"],
          ["sustainabel", "sustainable"],
          ["carbon innovatoin", "innovation"],
        ] as const) {
          await page.goto(`${site.url}${address}?q=${query}`);
          await answered(page, query);
          const terms = await page.locator(".nearest a").allTextContents();
          assert.ok(terms.includes(offered), `${query}: ${terms}`);
        }
        await page.locator(".nearest a", { hasText: /^innovation$/ }).click();
        await answered(page, "innovation");
        assert.ok((await page.locator("[data-result]").count()) > 0);
      }));

    test("a place is offered in the words of any language", () =>
      on({}, async (page) => {
        for (const [query, entry] of [
          ["Interview 31", "passage:003:31"],
          ["Press release, p. 7", "passage:000:7"],
          ["專訪31", "passage:003:31"],
          ["003:31.2", "passage:003:31.2"],
        ] as const) {
          await page.goto(`${site.url}${address}?q=${encodeURIComponent(query)}`);
          await answered(page, query);
          assert.equal(await page.locator("#search-results [data-entry]").first().getAttribute("data-entry"), entry, query);
        }
      }));

    test("a query in Chinese loads nothing of the translations that it does not show", () =>
      on({}, async (page) => {
        const loaded: string[] = [];
        page.on("request", (request) => loaded.push(request.url().replace(/^.*\/search-index\//, "")));
        await page.goto(`${site.url}${address}?q=碳中和`);
        await answered(page, "碳中和");
        const translations = loaded.filter((name) => /^(?:words|translations)\//.test(name));
        assert.deepEqual(
          translations.sort(),
          isTranslated ? [...edition.texts.map(({ id }) => `translations/${id}.${language}.json.js`), "words/languages.json.js"] : [],
        );
      }));

    test("axe finds no violation in what is found in translations", () =>
      on({ bypassCSP: true }, async (page) => {
        for (const query of ["carbon", "neutral", "netural"]) {
          await page.goto(`${site.url}${address}?q=${query}`);
          await answered(page, query);
          assert.deepEqual(await axeViolations(page), [], query);
        }
      }));

    if (isTranslated) {
      test("a result leads to its sentence, where the words are marked in the translation", () =>
        on({}, async (page) => {
          await page.goto(`${site.url}${address}?q=commitment`);
          await answered(page, "commitment");
          const link = page.locator("[data-result] > a").first();
          const hash = new URL((await link.getAttribute("href"))!, page.url()).hash;
          await link.click();
          await page.waitForFunction(() => (CSS.highlights.get("search-current")?.size ?? 0) > 0);
          const marked = await page.evaluate(() => {
            const [range] = [...CSS.highlights.get("search-current")!] as Range[];
            return {
              words: String(range),
              of: range!.startContainer.parentElement!.closest<HTMLElement>(".translation .t")!.dataset["of"],
            };
          });
          assert.deepEqual(marked, { words: "commitment", of: hash.slice(1) });
        }));

      test("a query in Chinese shows what renders it, and leads to the words in Chinese", () =>
        on({}, async (page) => {
          await page.goto(`${site.url}${address}?q=碳中和`);
          await answered(page, "碳中和");
          const first = page.locator("[data-result]").first();
          assert.equal(await first.locator("a mark").first().textContent(), "碳中和");
          assert.match((await first.locator(".beside").textContent())!, /carbon neutrality/);
          await first.locator("a").click();
          await page.waitForFunction(() => (CSS.highlights.get("search-current")?.size ?? 0) > 0);
          const isShown = await page.evaluate(() => {
            const [range] = [...CSS.highlights.get("search-current")!] as Range[];
            return String(range) === "碳中和" && range!.getClientRects().length > 0;
          });
          assert.ok(isShown);
        }));
    }
  });
}
