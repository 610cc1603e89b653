/** The order of the results, the filters on a phone, and what is offered where nothing is found. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Area } from "../../schemas/area.ts";
import { openSite } from "../../testing/browser/open-site.ts";
import { data, FILE_URL } from "../../testing/site.ts";

const site = openSite();
const QUERY = "碳中和";
const treating = new Set(
  data<Area[]>("areas")
    .find(({ id }) => id === "carbon-neutrality")!
    .passages.flatMap(({ relation, passage }) => (relation === "substantive" ? passage : [])),
);

/** Opens a page for a while. */
async function on(
  options: BrowserContextOptions,
  act: (page: Page, open: (search: string) => Promise<void>) => Promise<void>,
  root = site.url,
) {
  const context = await site.browser.newContext({ serviceWorkers: "block", ...options });
  const page = await context.newPage();
  try {
    await act(page, async (search) => {
      await page.goto(`${root}search/index.html${search}`);
      await answered(page);
    });
  } finally {
    await context.close();
  }
}
const answered = (page: Page) => page.locator("#search-results[data-state=done]").waitFor();
const results = (page: Page): Promise<string[]> =>
  page.locator("[data-result]").evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset["result"]!));
const choose = async (page: Page, order: string) => {
  await page.locator(`#search-order label:has([value=${order}])`).click();
  await answered(page);
};

for (const [where, root] of [
  ["a server", () => site.url],
  ["disk", () => FILE_URL],
] as const) {
  test(`from ${where}, by relevance what treats of the area goes before what mentions it, and nothing is lost`, () =>
    on(
      {},
      async (page, open) => {
        await open(`?q=${QUERY}`);
        const inText = await results(page);
        assert.ok(!treating.has(inText[0]!), "the first of the text is a mention");
        await choose(page, "relevance");
        const ranked = await results(page);
        assert.deepEqual(ranked.toSorted(), inText.toSorted());
        const first = ranked.filter((passage) => treating.has(passage));
        assert.ok(first.length > 2);
        assert.deepEqual(ranked.slice(0, first.length), first);
        assert.deepEqual(await page.locator("#search-results h2[id^=found-]:not(#found-names, #found-prose)").allTextContents(), [
          `論及「碳中和」的段落 ${first.length} 段`,
          `其他提及之處 ${ranked.length - first.length} 段`,
        ]);
        await choose(page, "text");
        assert.deepEqual(await results(page), inText);
      },
      root(),
    ));
}

test("on a Simplified page the heading of what treats of an area is Simplified, quotation marks too", () =>
  on({}, async (page) => {
    await page.goto(`${site.url}zh-hans/search/index.html?q=${QUERY}&order=relevance`);
    await answered(page);
    assert.match((await page.locator("#found-about").textContent())!, /^论及“碳中和”的段落/);
  }));

test("the order stands in the address and is remembered; an address that says another has the last word", () =>
  on({}, async (page, open) => {
    await open(`?q=${QUERY}`);
    const inText = await results(page);
    assert.doesNotMatch(page.url(), /order/);
    await choose(page, "relevance");
    assert.match(page.url(), /[?&]order=relevance/);
    const ranked = await results(page);
    assert.notDeepEqual(ranked, inText);
    await page.reload();
    await answered(page);
    assert.deepEqual(await results(page), ranked);
    await open(`?q=${QUERY}`);
    assert.deepEqual(await results(page), ranked);
    assert.equal(await page.locator("#search-order [value=relevance]").isChecked(), true);
    await open(`?q=${QUERY}&order=text`);
    assert.deepEqual(await results(page), inText);
    await open(`?q=${QUERY}&order=constructor`);
    assert.deepEqual(await results(page), ranked);
  }));

test("where no area is asked, headings go first, and then what says it most often", () =>
  on({}, async (page, open) => {
    await open("?q=科技向善&order=relevance");
    const counts = await page
      .locator("[data-result]")
      .evaluateAll((items) =>
        items.map(
          (item) => [/標題|副題/.test(item.querySelector(".where")!.textContent) ? 1 : 0, item.querySelectorAll("mark").length] as const,
        ),
      );
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b[0] - a[0] || b[1] - a[1]),
    );
    assert.match(
      (await page.locator("[data-result] .where").first().textContent())!,
      /^(?:騰訊|馬化騰)/,
      "each says in which text it stands",
    );
  }));

describe("on a phone", () => {
  const PHONE = { viewport: { width: 390, height: 844 } };

  test("the filters are one button, and the first passage stands on the first screen", () =>
    on(PHONE, async (page, open) => {
      await open(`?q=${QUERY}`);
      assert.equal(await page.locator("#search-filters input:visible").count(), 0);
      const { y } = (await page.locator("[data-result]").first().boundingBox())!;
      assert.ok(y < 640, `${y}`);
      await page.locator("#search-filters > summary").focus();
      await page.keyboard.press("Enter");
      await page.locator("#search-filters label:has([name=text][value='003'])").click();
      await page.waitForURL(/text=003/);
      await answered(page);
      assert.match((await page.locator("#search-filters > summary").textContent())!, /已選 1 項/);
      assert.equal(await page.locator("#search-filters [name=text][value='003']").isVisible(), true, "it stays open");
    }));

  test("what is touched is 24 pixels high and wide, and spacing that a reader sets cuts nothing", () =>
    on({ viewport: { width: 320, height: 640 }, bypassCSP: true }, async (page, open) => {
      for (const search of [`?q=${QUERY}`, "?q=碳中和計劃表", "?q=騰訊&order=relevance"]) {
        await open(search);
        if (await page.locator("#search-filters").isVisible()) await page.locator("#search-filters > summary").click();
        const small = await page.locator("main :is(a, button, summary, label):visible, #search-query").evaluateAll((all) =>
          all.flatMap((one) => {
            const { width, height } = one.getBoundingClientRect();
            return (width < 24 || height < 24) && !one.classList.contains("visually-hidden")
              ? `${one.outerHTML.slice(0, 80)} ${width}×${height}`
              : [];
          }),
        );
        assert.deepEqual(small, [], search);
        await page.addStyleTag({
          content:
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
        });
        const cut = await page
          .locator("main, main *")
          .evaluateAll((all) =>
            all.flatMap((one) =>
              one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1 && !one.closest(".visually-hidden")
                ? one.outerHTML.slice(0, 80)
                : [],
            ),
          );
        assert.deepEqual(cut, [], search);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, search);
      }
    }));
});

test("where there is room the filters stand open beside the results", () =>
  on({ viewport: { width: 1280, height: 800 } }, async (page, open) => {
    await open(`?q=${QUERY}`);
    const filters = (await page.locator("#search-filters").boundingBox())!;
    const first = (await page.locator("#search-results").boundingBox())!;
    assert.ok(filters.x + filters.width <= first.x);
    assert.ok((await page.locator("#search-filters input:visible").count()) > 4);
  }));

test("a filter that would leave all results is not offered, and one result has none at all", () =>
  on({}, async (page, open) => {
    await open("?q=碳中和&text=003");
    const facets = await page
      .locator("#search-filters [data-facet]")
      .evaluateAll((all) => all.map((one) => [(one as HTMLElement).dataset["facet"], one.querySelectorAll("li").length] as const));
    assert.ok(
      facets.every(([facet, values]) => values > 0 || facet === "entity"),
      JSON.stringify(facets),
    );
    await open("?q=動轉方式");
    assert.equal(await page.locator("[data-result]").count(), 1);
    assert.equal(await page.locator("#search-filters").isVisible(), false);
    assert.equal(await page.locator("#search-order").isVisible(), false);
  }));

test("a Latin name is no reason to offer letters of it; a misspelt one is understood", () =>
  on({}, async (page, open) => {
    await open("?q=Pony Ma");
    assert.equal(await page.locator("[data-entry]").first().getAttribute("data-entry"), "entity:ma-huateng");
    assert.equal(await page.locator(".nearest").count(), 0);
    for (const query of ["Tencnet", "mahuatang", "carbon netrality"]) {
      await open(`?q=${query}`);
      assert.ok((await page.locator(".nearest a").count()) > 0, query);
      for (const offered of await page.locator(".nearest a").allTextContents()) assert.ok([...offered].length > 1, `${query}: ${offered}`);
    }
  }));
