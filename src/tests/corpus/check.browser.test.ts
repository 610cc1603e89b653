/** Quotations and references as readers paste them, in a browser: over http below a path, and from disk with the network cut. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../../testing/browser/launch.ts";
import { axeViolations, COLOUR } from "../../testing/browser/open-site.ts";
import { FILE_URL, serveSite } from "../../testing/site.ts";

const QUOTED = "碳中和也是這次投入的一個重要領域，為什麼看重碳中和？";
const GBT =
  "杜強, 周小鈴. 馬化騰：首期投入500億，可持續社會價值創新究竟是什麼？[EB/OL]//新藍圖校注. (2021-04-23): 第 31 段[2026-11-22]. https://example.org/texts/003/#p31";

/** What is pasted, the verdict, the first place. */
const CASES: readonly (readonly [input: string, verdict: string | null, place: string | null])[] = [
  [QUOTED, "exact", "003:31"],
  ["碳中和也是这次投入的一个重要领域，为什么看重碳中和？", "exact", "003:31"],
  [`「${QUOTED}」（專訪第 31 段）`, "exact", "003:31"],
  [`${QUOTED}\n——${GBT}`, "exact", "003:31"],
  [`新聞稿7：「${QUOTED}」`, "elsewhere", "003:31"],
  [QUOTED.replace("，", "、"), "punctuation", "003:31"],
  ["這種定位決定了它的動轉方式不是封閉的", "source", "000:16"],
  ["碳中和也是這次投入……為什麼看重碳中和？", "exact", "003:31"],
  [QUOTED.replace("也是", "也不是"), "differs", "003:31"],
  [QUOTED.replace("重要", "要重"), "differs", "003:31"],
  ["醫院的排隊系統改版以後，平均候診時間縮短了四十分鐘。", "absent", null],
  ["教育", "exact", "000:4"],
  ["Carbon neutrality is also an important field of this investment.", "translation", "003:31.1"],
  ["Carbon neutrality is also a trivial field of this investment.", "absent", null],
  [GBT, null, null],
];

const faults: string[] = [];
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
before(async () => {
  browser = await launchBrowser();
  site = await serveSite("/some/path/");
});
after(async () => {
  await browser?.close();
  site?.server.close();
});

async function open(way: "http" | "disk"): Promise<{ context: BrowserContext; root: string }> {
  const context = await browser.newContext(way === "disk" ? { offline: true } : { serviceWorkers: "block" });
  context.on("request", (request) => {
    if (!request.url().startsWith(way === "disk" ? FILE_URL : site.url)) faults.push(`asks ${request.url()}`);
  });
  context.on("weberror", (error) => faults.push(error.error().message));
  return { context, root: way === "disk" ? FILE_URL : site.url };
}

async function openCheck(context: BrowserContext, root: string, script = ""): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${root}${script}check/index.html`);
  return page;
}

/** Pastes, sends, and waits for the answer. */
async function check(page: Page, input: string): Promise<{ verdict: string | null; place: string | null }> {
  await page.locator("#check-input").fill(input);
  await page.locator("#check-form button").click();
  await page.locator("#check-result[data-state=done]").waitFor({ state: "attached" });
  return page.evaluate(() => {
    const result = document.querySelector<HTMLElement>("#check-result")!;
    const place = result.querySelector<HTMLElement>("[data-place]");
    return { verdict: result.dataset["verdict"] ?? null, place: place?.dataset["place"] ?? null };
  });
}

const searched = (page: Page, query: string) =>
  page.waitForFunction((asked) => {
    const { query: answered, state } = document.querySelector<HTMLElement>("#search-results")!.dataset;
    return answered === asked && state === "done";
  }, query);
const entriesOf = (page: Page): Promise<string[]> =>
  page.locator("[data-entry]").evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset["entry"]!));

for (const way of ["http", "disk"] as const) {
  describe(`check (${way})`, () => {
    let context: BrowserContext;
    let root: string;
    before(async () => {
      ({ context, root } = await open(way));
    });
    after(() => context?.close());

    for (const script of way === "http" ? ["", "zh-hans/"] : ["zh-hans/"]) {
      test(`each quotation gets its verdict and its place: ${script || "zh-hant/"}`, async () => {
        const page = await openCheck(context, root, script);
        for (const [input, verdict, place] of CASES) assert.deepEqual(await check(page, input), { verdict, place }, input);
        await page.close();
      });
    }

    test("the link of a place leads to the words, and marks them", async () => {
      const page = await openCheck(context, root);
      await check(page, QUOTED);
      await page.locator("[data-place] a").click();
      await page.waitForURL(/texts\/003\/.*#p31$/);
      await page.locator("html[data-cited=same]").waitFor();
      assert.equal(await page.evaluate(() => String([...CSS.highlights.get("cited")!][0])), QUOTED);
      await page.close();
    });

    test("what the address asked is checked, and stays there no longer than it is; the focus is not taken", async () => {
      const page = await context.newPage();
      await page.goto(`${root}check/index.html?q=${encodeURIComponent(QUOTED)}`);
      await page.locator("#check-result[data-verdict=exact]").waitFor();
      assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
      assert.match(page.url(), /\?q=/);
      await check(page, "首期投入500億元");
      assert.doesNotMatch(page.url(), /q=/);
      await page.close();
    });

    test("a reference alone is a link, and Enter leads there", async () => {
      const page = await openCheck(context, root);
      await check(page, "專訪第 31 段");
      assert.deepEqual(await entriesOf(page), ["passage:003:31"]);
      await page.keyboard.press("Enter");
      await page.waitForURL(/texts\/003\/(?:index\.html)?#p31$/);
      await page.close();
    });

    test("search offers what a query refers to before its results, and Enter leads there when it is shown", async () => {
      const page = await context.newPage();
      await page.goto(`${root}glossary/index.html`);
      await page.locator("input[type=search][name=q]").fill("003:31");
      await page.keyboard.press("Enter");
      await page.waitForURL(/search\//);
      await searched(page, "003:31");
      assert.doesNotMatch(await page.locator("#search-status").innerText(), /沒有/);
      assert.deepEqual(await entriesOf(page), ["passage:003:31"]);
      await page.keyboard.press("Enter");
      await page.waitForURL(/texts\/003\/(?:index\.html)?#p31$/);
      await page.goto(`${root}search/index.html`);
      await page.locator("input[type=search][name=q]").fill("p7");
      await searched(page, "p7");
      assert.deepEqual(await entriesOf(page), ["passage:000:7", "passage:003:7"]);
      await page.keyboard.press("Enter");
      await page.waitForURL(/texts\/000\/(?:index\.html)?#p7$/);
      await page.close();
    });

    test("a translation is loaded when its words are asked for, and each place leads to the sentence", async () => {
      const page = await openCheck(context, root, "en/");
      const loaded: string[] = [];
      page.on("request", (request) => {
        if (request.url().includes("/translations/")) loaded.push(request.url());
      });
      const said = () => page.locator("#check-status").innerText();
      await check(page, QUOTED);
      assert.deepEqual(loaded, []);
      const input = "“Why do you set store by carbon neutrality? What does Tencent envisage in this respect?” (interview, passage 31)";
      assert.deepEqual(await check(page, input), { verdict: "translation", place: "003:31.1" });
      assert.equal(loaded.length, 2);
      assert.match(
        await said(),
        /In the translation\s+These are words of the edition’s English translation, not the Chinese wording\. The reference “.*31” is right\./,
      );
      assert.equal((await check(page, input.replace("31)", "30)"))).verdict, "elsewhere");
      assert.match(await said(), /not in .*30 but in .*31/);
      await check(page, input.replace("store", "shop"));
      assert.match(
        await said(),
        /Neither the texts nor their translation have this wording\. In the translation only exact words are found/,
      );
      await check(page, input);
      await page.locator("[data-place] a").click();
      await page.waitForURL(/en\/texts\/003\/(?:index\.html)?#p31\.1$/);
      await page.close();
    });

    // What is said of an answer is said by the same program, wherever its files lie.
    if (way === "disk") return;

    test("differences are marked, said in words, and counted", async () => {
      const page = await openCheck(context, root);
      await check(page, QUOTED.replace("也是", "也不是").replace("看重", "看輕"));
      assert.deepEqual(await page.locator(".differences del").allTextContents(), ["引文不", "引文輕"]);
      assert.deepEqual(await page.locator(".differences ins").allTextContents(), ["正文重"]);
      assert.deepEqual(await page.locator(".told li").allTextContents(), ["引文多「不」", "引文作「輕」，正文作「重」"]);
      assert.match(await page.locator("#check-status").innerText(), /2 處不同/);
      await page.close();
    });

    test("the status says what an ellipsis joins, and where each part stands", async () => {
      const page = await openCheck(context, root);
      await check(page, "碳中和也是這次投入的一個重要領域……推動可持續社會價值創新");
      assert.match(
        await page.locator("#check-status").innerText(),
        /見於專訪第 31 段、專訪第 61 段。兩部分相隔 30 段。兩部分的說話者不同。/,
      );
      assert.match(await page.locator("#check-result").innerText(), /又見於新聞稿第 3 段、/);
      await check(page, "碳中和也是這次投入……為什麼看重碳中和？");
      assert.doesNotMatch(await page.locator("#check-status").innerText(), /相隔|說話者/);
      await page.close();
    });

    test("forms of characters, widths, and words that were set aside are told as what they are", async () => {
      const page = await openCheck(context, root);
      const said = () => page.locator("#check-status").innerText();
      await check(page, "騰訊公益平臺與企業社會責任部");
      assert.match(await said(), /字形不同/);
      assert.equal(await page.locator(".seal[data-mild]").innerText(), "形");
      await check(page, "歲的人群流水占比６%，１６歲以下");
      assert.match(await said(), /只是全形半形不同/);
      assert.equal(await page.locator(".seal[data-mild]").count(), 0);
      await check(page, `馬化騰說：「${QUOTED}」`);
      assert.match(await page.locator(".remarks").first().innerText(), /引號外的「馬化騰說：」不計/);
      await check(page, `${QUOTED}（粗體為筆者所加）`);
      assert.match(await page.locator(".remarks").first().innerText(), /括號裡的「粗體為筆者所加」不是出處/);
      await check(page, "騰訊為村在鄉村扎根十餘年（新聞稿第 20 段；專訪第 27 段）");
      assert.match(await said(), /出處「新聞稿第 20 段」無誤。「專訪第 27 段」沒有這段話。/);
      await check(page, "醫院的排隊系統改版以後，平均候診時間縮短了四十分鐘。");
      assert.match(await said(), /兩篇正文都沒有這段話/);
      await page.close();
    });

    test("spaces are spoken of where the reader typed some", async () => {
      const page = await openCheck(context, root);
      await check(page, "碳中和 也是這次投入");
      assert.match(await page.locator("#check-result").innerText(), /空格與換行不計/);
      await check(page, "首期投入500億元");
      assert.doesNotMatch(await page.locator("#check-result").innerText(), /空格與換行不計/);
      await page.close();
    });

    test("20 kB are answered at once", async () => {
      const page = await openCheck(context, root);
      await check(page, QUOTED);
      const long = await page.evaluate(async (quoted) => `${quoted}這一句不在文中。`.repeat(200), QUOTED);
      assert.ok(Buffer.byteLength(long) > 20_000);
      const start = performance.now();
      await check(page, long);
      assert.ok(performance.now() - start < 3000);
      await page.close();
    });

    test("search reads a range in words, and offers no words that are near to a reference", async () => {
      const page = await context.newPage();
      await page.goto(`${root}search/index.html?q=${encodeURIComponent("專訪第45段到第46段")}`);
      await searched(page, "專訪第45段到第46段");
      assert.deepEqual(await entriesOf(page), ["passage:003:45"]);
      await page.goto(`${root}search/index.html?q=000:99`);
      await searched(page, "000:99");
      assert.equal(await page.locator(".nearest").count(), 0);
      assert.doesNotMatch(await page.locator("#search-status").innerText(), /沒有「/);
      await page.close();
    });

    test("search says which passages there are where one is not, and takes nothing else for a reference", async () => {
      const page = await context.newPage();
      for (const query of ["專訪第 99 段", "2021", "08:12"]) {
        await page.goto(`${root}search/index.html?q=${encodeURIComponent(query)}`);
        await searched(page, query);
        assert.equal(await page.locator("[data-entry^='passage:'], [data-entry^='text:']").count(), 0, query);
        const said = await page.locator("#search-results").innerText();
        assert.equal(/專訪沒有第 99 段；現有第 1–62 段。/.test(said), query.includes("99"), query);
      }
      await page.close();
    });
  });
}

test("axe finds no violation in answers, light and dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await openCheck(context, site.url);
    // One answer of each kind; what differs in the dark is colour alone.
    const kinds = [...Map.groupBy(CASES, ([, verdict]) => verdict).values()].map(([first]) => first!);
    for (const [input] of kinds) {
      await check(page, input);
      assert.deepEqual(await axeViolations(page, colorScheme === "dark" ? COLOUR : undefined), [], input);
    }
    await context.close();
  }
});

test("without JavaScript the page says what it needs, and leads to the help of the search", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await openCheck(context, site.url);
  const message = page.getByText("核對需要 JavaScript");
  assert.ok(await message.isVisible());
  assert.ok((await message.boundingBox())!.y < (await page.locator("#check-input").boundingBox())!.y);
  assert.ok(await page.locator("#check-form button").isDisabled());
  await page.locator(".more-help a").click();
  await page.waitForURL(/search\/(?:index\.html)?#search-help$/);
  await context.close();
});

test("nothing was asked of another host, and no page threw", () => assert.deepEqual(faults, []));
