import assert from "node:assert/strict";
import { test } from "node:test";
import { INTERFACE_KEYS } from "../schemas/interface.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { type Distribution, toDataset } from "./dataset.ts";
import { createPage } from "./page.ts";

const words = Object.fromEntries(INTERFACE_KEYS.map((key) => [key, key]));
const { imprint, languages } = smallEdition();
const pageAt = (site: string | null, people = imprint.people) =>
  createPage(
    "zh-Hans",
    "/data/",
    { languages, words: { "zh-Hant": words, "zh-Hans": words, en: words }, imprint: { ...imprint, people } },
    site,
  );
const fileOf = (licence: Distribution["licence"], sha256: string | null = "0f"): Distribution => ({
  name: "notes.json",
  url: "/data/notes.json",
  type: "application/json; charset=utf-8",
  bytes: 1200,
  sha256,
  licence,
});
const parsed = (value: object) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

test("a data set says what it is, of which version, by whom, and where each file is with its hash", () => {
  const { distribution, ...set } = parsed(toDataset(pageAt("https://example.org/e/"), [fileOf("data")]));
  assert.deepEqual(set, {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: "短文集join.gapnav.data",
    description: "data.lead",
    inLanguage: ["zh-Hant", "zh-Hans"],
    url: "https://example.org/e/zh-hans/data/",
    version: "1.2.3+unreleased",
    datePublished: "2021-05-01",
    dateModified: "2021-06-30",
    creator: [{ "@type": "Organization", name: "短文社" }],
    license: "https://creativecommons.org/licenses/by/4.0/",
    copyrightNotice: "data.notice",
    isAccessibleForFree: true,
    isPartOf: { "@type": "Book", name: "短文集" },
  });
  assert.deepEqual(distribution, [
    {
      "@type": "DataDownload",
      name: "notes.json",
      contentUrl: "https://example.org/e/data/notes.json",
      encodingFormat: "application/json",
      contentSize: "1200 B",
      sha256: "0f",
      license: "https://creativecommons.org/licenses/by/4.0/",
      copyrightNotice: "data.notice",
    },
  ]);
});

test("where nobody knows the site, addresses are relative; and a seed has no licence", () => {
  const set = parsed(toDataset(pageAt(null), [fileOf("seed"), fileOf("program")]));
  assert.ok(!("url" in set));
  const [seed, program] = set["distribution"] as Record<string, unknown>[];
  assert.deepEqual([seed!["contentUrl"], seed!["license"], seed!["copyrightNotice"]], ["../../data/notes.json", undefined, "data.notice"]);
  assert.deepEqual([program!["license"], program!["copyrightNotice"]], ["https://spdx.org/licenses/MIT.html", undefined]);
});

test("what stands for several files is no download", () => {
  assert.deepEqual(parsed(toDataset(pageAt(null), [fileOf("data", null)]))["distribution"], []);
});

test("persons who took part are named behind who answers for it", () => {
  const name = { "zh-Hant": "何晚晴", "zh-Hans": "何晚晴" };
  const { creator } = parsed(toDataset(pageAt(null, [{ name, role: name }]), []));
  assert.deepEqual(creator, [
    { "@type": "Organization", name: "短文社" },
    { "@type": "Person", name: "何晚晴" },
  ]);
});
