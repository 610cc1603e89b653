import assert from "node:assert/strict";
import { test } from "node:test";
import { smallEdition } from "../testing/small/edition.ts";
import { pagesOf, toOpenSearch, toSitemap, withSitemap } from "./discovery.ts";

const edition = smallEdition();
const { imprint } = edition;
const SITE = "https://example.org/edition/";

test("pages are told by their files, each once, without those that stand in for others", () => {
  const files = ["404.html", "data/notes.json", "index.html", "texts/003/index.html", "zh-hans/damaged.html", "zh-hans/index.html"];
  assert.deepEqual(pagesOf([...files, "areas/zh-hans/index.html"]), ["/", "/areas/zh-hans/", "/texts/003/"]);
});

test("a sitemap names every page in every language, with all its counterparts", () => {
  const links = `    <xhtml:link rel="alternate" hreflang="zh-Hant" href="https://example.org/edition/about/"/>
    <xhtml:link rel="alternate" hreflang="zh-Hans" href="https://example.org/edition/zh-hans/about/"/>`;
  assert.equal(
    toSitemap(["/about/"], edition.languages, SITE),
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url>
    <loc>https://example.org/edition/about/</loc>
${links}
  </url>
  <url>
    <loc>https://example.org/edition/zh-hans/about/</loc>
${links}
  </url>
</urlset>
`,
  );
});

test("robots are told where it is, behind what they were told before", () => {
  assert.equal(
    withSitemap("User-agent: *\nAllow: /\n", SITE),
    "User-agent: *\nAllow: /\n\nSitemap: https://example.org/edition/sitemap.xml\n",
  );
});

test("a browser is told how to search in the script of the page", () => {
  const xml = toOpenSearch(
    "zh-Hans",
    { ...edition, imprint: { ...imprint, title: { ...imprint.title, "zh-Hans": "新<蓝>图 & 校注" } } },
    SITE,
  );
  assert.match(xml, /<Description>«search\.about»<\/Description>/);
  assert.match(xml, /<ShortName>新&lt;蓝&gt;图 &amp; 校注<\/ShortName>/);
  assert.match(
    xml,
    /<Url type="text\/html" method="get" template="https:\/\/example\.org\/edition\/zh-hans\/search\/\?q=\{searchTerms\}"\/>/,
  );
  assert.match(xml, /rel="self" template="https:\/\/example\.org\/edition\/zh-hans\/opensearch\.xml"\/>/);
});
