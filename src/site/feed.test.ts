/** The feed of the small edition: what RFC 4287 asks for, with and without a known host. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { smallEdition } from "../testing/small/edition.ts";
import { toFeed, toUrn } from "./feed.ts";
import { createPage } from "./page.ts";

const edition = smallEdition();
const feed = (site: string | null, history = edition.history) =>
  toFeed(history, createPage("zh-Hant", "/changes/", edition, site), "small");
const linksOf = (xml: string) => [...xml.matchAll(/<link rel="(\w+)".*? href="([^"]*)"\/>/g)].map(([, rel, href]) => `${rel} ${href}`);
const all = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, "g"))].map(([, value]) => value);

test("every release has an entry, the newest first; what is not released has none", () => {
  const xml = feed(null);
  assert.deepEqual(
    all(xml, "title").slice(1),
    ["鶴灣文獻 ‹changes.version 1.2.3›", "鶴灣文獻 ‹changes.version 1.0.0›"].map((title) =>
      title.replace("鶴灣文獻", edition.imprint.title["zh-Hant"]),
    ),
  );
  assert.deepEqual(
    all(xml, "updated"),
    ["2021-06-01T00:00:00Z", "2021-06-01T00:00:00Z", "2021-05-01T00:00:00Z"],
    "the feed is as new as its newest entry",
  );
  assert.match(
    all(xml, "content")[0]!,
    /^訂正開航之年，見 101:11。\n‹changes\.counts .*\n‹changes\.list\.passages›　‹changes\.changed›　10:9　‹retired\.reason›簡體字，應作「與」。\n/,
  );
});

test("links are whole where the host is known, and lead from the feed where it is not", () => {
  assert.deepEqual(linksOf(feed(null)), [
    "self feed.xml",
    "alternate index.html",
    "alternate index.html#v1.2.3",
    "alternate index.html#v1.0.0",
  ]);
  assert.deepEqual(linksOf(feed("https://example.org/e/")), [
    "self https://example.org/e/changes/feed.xml",
    "alternate https://example.org/e/changes/",
    "alternate https://example.org/e/changes/#v1.2.3",
    "alternate https://example.org/e/changes/#v1.0.0",
  ]);
});

test("ids are the same wherever it lies, each another, and UUIDs", () => {
  const ids = all(feed(null), "id");
  assert.deepEqual(all(feed("https://example.org/e/"), "id"), ids);
  assert.equal(new Set(ids).size, 3);
  for (const id of [...ids, ...["", "a", "甲"].map(toUrn)])
    assert.match(id!, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(toUrn("small 1.0.0"), ids[2], "made of the words alone");
});

test("before the first release it has no entry, and is of the day of the edition", () => {
  const xml = feed(null, { versions: [], since: [] });
  assert.deepEqual([all(xml, "updated"), xml.includes("<entry>")], [[`${edition.imprint.date}T00:00:00Z`], false]);
});

test("signs of XML in titles are references", () => {
  const [first, ...rest] = edition.history.versions;
  const changes = [{ ...first!.changes[0]!, title: { "zh-Hant": 'a<b & "c"', "zh-Hans": "" } }];
  assert.match(feed(null, { versions: [{ ...first!, version: "2.0.0", changes }, ...rest], since: [] }), /a&#60;b &#38; &#34;c&#34;/);
});
