/** What robots and address lines read is XML to a browser, whatever the words of an edition hold. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { toOpenSearch, toSitemap } from "../output/discovery.ts";
import { place } from "../shared/address.ts";
import { LANGUAGE_TAGS } from "../shared/languages.ts";
import { launchBrowser } from "../testing/browser/launch.ts";
import { pages } from "../testing/html.ts";
import { smallEdition } from "../testing/small/edition.ts";

const SITE = "https://example.org/edition/";

let browser: Browser;
let page: Page;
before(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
after(() => browser.close());

/** Elements of a document in order, with namespace, attributes and own words. @throws where it is no XML */
const read = (xml: string) =>
  page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "application/xml");
    const fault = parsed.querySelector("parsererror");
    if (fault !== null) throw new Error(fault.textContent);
    return [...parsed.querySelectorAll("*")].map((element) => ({
      name: element.localName,
      space: element.namespaceURI,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      words: element.children.length === 0 ? element.textContent : "",
    }));
  }, xml);

test("the sitemap names every page of the built site, each with its address in every language", async () => {
  const built = pages().map((file) => `/${file.replace(/index\.html$/, "")}`);
  const languages = LANGUAGE_TAGS.filter((one) => built.includes(place(one, "/")));
  const folders = languages.map((one) => place(one, "/")).filter((folder) => folder !== "/");
  const own = built.filter((address) => !folders.some((folder) => address.startsWith(folder)));
  const found = await read(toSitemap(own, languages, SITE));
  assert.ok(
    found.every(
      ({ name, space }) => space === (name === "link" ? "http://www.w3.org/1999/xhtml" : "http://www.sitemaps.org/schemas/sitemap/0.9"),
    ),
  );
  const places = found.filter(({ name }) => name === "loc").map(({ words }) => words);
  assert.deepEqual([...places].sort(), built.map((address) => SITE + address.slice(1)).sort());
  const links = found.filter(({ name }) => name === "link").map(({ attributes }) => attributes);
  for (const language of languages) {
    assert.deepEqual(
      new Set(links.filter(({ hreflang }) => hreflang === language).map(({ href }) => href)),
      new Set(own.map((address) => SITE + place(language, address).slice(1))),
    );
  }
  const others = links.filter(({ hreflang }) => !languages.some((one) => one === hreflang));
  assert.ok(others.every(({ hreflang }) => hreflang === "x-default"));
  assert.equal(links.length - others.length, languages.length * places.length);
});

test("the description of the search is read as it was meant, hostile words included", async () => {
  const title = `]]> <!-- & "校注" 'x' <?y?> 𠀀`;
  const { imprint, words } = smallEdition();
  const spoiled = { ...words["zh-Hant"], "search.about": "第一行\r\n\u0007第二行" };
  const found = await read(
    toOpenSearch(
      "zh-Hant",
      { imprint: { ...imprint, title: { ...imprint.title, "zh-Hant": title } }, words: { ...words, "zh-Hant": spoiled } },
      SITE,
    ),
  );
  const wordsOf = (wanted: string) => found.find(({ name }) => name === wanted)!.words;
  assert.equal(wordsOf("ShortName"), title);
  assert.equal(wordsOf("Description"), "第一行\r\n\ufffd第二行");
  assert.equal(found[0]!.space, "http://a9.com/-/spec/opensearch/1.1/");
  const [search] = found.filter(({ name }) => name === "Url").map(({ attributes }) => attributes["template"]);
  assert.equal(search, `${SITE}search/?q={searchTerms}`);
});
