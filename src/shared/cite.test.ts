import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
// @ts-expect-error The library has no types.
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { cite, type Place, STYLES, type Work } from "./cite.ts";

const interview: Work = {
  id: "003",
  title: "馬化騰：首期投入500億，可持續社會價值創新究竟是什麼？",
  authors: ["杜強", "周小鈴"],
  publisher: "南方網",
  date: "2021-04-23",
  inferred: false,
  genre: "interview",
  medium: "website",
  language: "zh-Hant",
  edition: "新藍圖校注",
  caveat: "本版文字由機器轉為繁體，並經校改。",
};
const release: Work = {
  ...interview,
  id: "000",
  title: "騰訊發布新藍圖，「可持續社會價值創新」成為核心戰略",
  authors: [],
  publisher: "騰訊",
  date: "2021-04-19",
  inferred: true,
  genre: "press-release",
};
const bare: Work = { ...interview, authors: [], publisher: null, date: null, genre: "article" };

const report: Work = { ...interview, genre: "article", medium: "newspaper" };

const whole: Place = { url: "https://example.org/texts/003/", passages: null, accessed: null };
const passage: Place = { url: "https://example.org/texts/003/#p31", passages: "31", accessed: "2026-11-22" };
const selection: Place = {
  url: "https://example.org/texts/003/?sel=t31.0-33.4-1x-2y&says=%E7%A2%B3#p31",
  passages: "31–33",
  accessed: "2026-11-22",
};

const CASES: readonly (readonly [string, Work, Place | null])[] = [
  ["interview, as published", interview, null],
  ["interview, whole", interview, whole],
  ["interview, passage", interview, passage],
  ["interview, selection over passages", interview, selection],
  ["interview, whole, address unknown", interview, { ...whole, url: null }],
  ["report in a newspaper, as published", report, null],
  ["press release, as published", release, null],
  ["press release, passage", release, passage],
  ["neither author nor date", bare, null],
  ["neither author nor date, passage", bare, passage],
];

for (const style of STYLES) {
  test(`references in ${style} are those of the golden file`, (t) => {
    const all = CASES.map(([name, work, place]) => `## ${name}\n\n${cite(style, work, place)}\n`).join("\n");
    t.assert.fileSnapshot(all, path.join(import.meta.dirname, `cite.golden/${style}.txt`), { serializers: [String] });
  });
}

test("an address stands in a reference with nothing glued to it, and ends it where readers copy it from prose", () => {
  for (const [name, work, place] of CASES.filter(([, , one]) => one?.url != null)) {
    for (const style of ["gbt7714", "apa", "chicago", "mla"] as const)
      assert.ok(cite(style, work, place).endsWith(` ${place!.url}`), `${style}: ${name}`);
    for (const style of ["bibtex", "ris", "csl-json"] as const)
      assert.equal(
        cite(style, work, place)
          .split(/[\s"{}]/)
          .filter((word) => word === place!.url).length,
        1,
        `${style}: ${name}`,
      );
  }
});

/** What the three formats must agree on, as reference managers read it. (The library calls authors of RIS news reporters.) */
function essence(item: Record<string, unknown>) {
  const {
    title,
    author,
    reporter,
    issued,
    URL: url,
  } = item as {
    title: string;
    author?: { literal?: string; family?: string }[];
    reporter?: string[];
    issued?: { "date-parts": number[][] };
    URL?: string;
  };
  const names = reporter ?? (author ?? []).map(({ literal, family }) => literal ?? family);
  return { title, names, year: issued?.["date-parts"]?.[0]?.[0], url };
}

test("a reference manager reads the same from BibTeX, RIS and CSL-JSON", () => {
  for (const [name, work, place] of CASES) {
    const [csl] = JSON.parse(cite("csl-json", work, place));
    for (const style of ["bibtex", "ris"] as const)
      assert.deepEqual(essence(new Cite(cite(style, work, place)).data[0]), essence(csl), `${style}: ${name}`);
  }
});
