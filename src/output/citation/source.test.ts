import assert from "node:assert/strict";
import { test } from "node:test";
// @ts-expect-error The library has no types.
import { Cite } from "@citation-js/core";
import { sources } from "../../edition/registers/outside/sources.ts";
import type { Source } from "../../schemas/outside/source.ts";
import { smallEdition } from "../../testing/small/edition.ts";
import { type Piece, toLabel, toPieces } from "./source.ts";

const all = smallEdition().sources;
const byId = (id: string): Source => all.find((source) => source.id === id)!;
/** With the language of each piece that is not the edition's own. */
const written = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, lang }) => (lang === undefined ? text : `{${lang} ${text}}`)).join("");

for (const [what, id, reference, label] of [
  [
    "a page of the news, with a translation of its title",
    "southbank-2024-interview",
    "{zh-Hans 周南}. {zh-Hans 晚报专访林若水} [{en The Evening Post interviews Lin Ruoshui}][EB/OL]. {zh-Hans 南岸日报}, 2024(2024-03-12)[2026-11-27].",
    "{zh-Hans 南岸日报} 2024",
  ],
  [
    "an article of four authors in a journal",
    "zhang-2023-boats",
    "{en Zhang Yi}, {en Li Er}, {en Wang San}, et al. {en Slow boats}[J/OL]. {en Journal of Ferries}, 2023, 6(4): 571–614[2026-11-26].",
    "{en Journal of Ferries} 2023",
  ],
  [
    "a page without a title of its own, an author or a date",
    "port-2024-history",
    "{en [About us]}[EB/OL]. {en Port of Hewan}, {en Hewan City}[2026-11-27].",
    "{en Port of Hewan}: {en [About us]}",
  ],
  ["what has no address", "harbour-1978-permit", "{zh-Hant 鶴灣航線特許狀}[Z]. {zh-Hant 港務局檔案}, 1978.", "{zh-Hant 港務局檔案} 1978"],
  ["data", "tide-tables", "{en Tide tables}[DS/OL]. {en tides.example}, 2022(2022-05-01)[2026-11-27].", "{en tides.example} 2022"],
] as const) {
  test(`${what}: its reference, and its short name`, () => {
    assert.equal(written(toPieces(byId(id))), reference);
    assert.equal(written(toLabel(byId(id))), label);
  });
}

test("of more than three Chinese authors the first three and 等; what a Chinese source writes in Latin letters is no Chinese", () => {
  const source: Source = { ...byId("southbank-2024-interview"), authors: ["甲", "乙", "丙", "Ding"], container: "InfoQ", titleEn: null };
  assert.equal(
    written(toPieces(source)),
    "{zh-Hans 甲}, {zh-Hans 乙}, {zh-Hans 丙}, 等. {zh-Hans 晚报专访林若水}[EB/OL]. {en InfoQ}, 2024(2024-03-12)[2026-11-27].",
  );
});

test("a reference manager reads of each item of CSL-JSON what the page prints", () => {
  for (const source of all) {
    const { csl } = sources.data!.of!(source) as { csl: Record<string, unknown> };
    const [item] = new Cite([csl]).data as {
      title: string;
      author?: { literal: string }[];
      issued?: unknown;
      accessed?: unknown;
      URL?: string;
    }[];
    const printed = toPieces(source).map(({ text }) => text);
    assert.ok(printed.includes(item!.title), source.id);
    assert.deepEqual(
      (item!.author ?? []).map(({ literal }) => literal),
      source.authors,
    );
    assert.equal(item!.URL ?? null, source.url);
    assert.deepEqual(item!.accessed, source.accessed === null ? undefined : { "date-parts": [source.accessed.split("-").map(Number)] });
    assert.deepEqual(item!.issued, source.date === null ? undefined : { "date-parts": [source.date.split("-").map(Number)] });
  }
});

test("what has no date is called by the beginning of its title", () => {
  const undated: Source = { ...byId("southbank-2024-interview"), date: null, title: "这是一个写得很长很长很长很长的题目" };
  assert.equal(written(toLabel(undated)), "{zh-Hans 南岸日报}：{zh-Hans 这是一个写得很长很长很长很长的…}");
});

for (const [what, id, reference] of [
  [
    "a page of the news: its title in characters without quotation marks",
    "southbank-2024-interview",
    "{zh-Hans 周南}. {zh-Hans 晚报专访林若水} [{en The Evening Post interviews Lin Ruoshui}]. {zh-Hans 南岸日报}, March 12, 2024. Accessed November 27, 2026.",
  ],
  [
    "an article of four authors in a journal",
    "zhang-2023-boats",
    "{en Zhang Yi}, {en Li Er}, {en Wang San}, and {en Zhao Si}. {en “Slow boats.”} *{en Journal of Ferries} 6, no. 4 (2023): 571–614. Accessed November 26, 2026.",
  ],
  [
    "a page without a title of its own, an author or a date",
    "port-2024-history",
    "{en [About us].} {en Port of Hewan}, {en Hewan City}. Accessed November 27, 2026.",
  ],
  ["what has no address", "harbour-1978-permit", "{zh-Hant 鶴灣航線特許狀.} {zh-Hant 港務局檔案}, 1978."],
] as const) {
  test(`by Chicago, ${what}`, () => {
    const pieces = toPieces(byId(id), "chicago");
    assert.equal(pieces.map((piece) => (piece.isItalic ? "*" : "") + written([piece])).join(""), reference);
  });
}

test("by Chicago, months are written out, marks that close a title stay, and of more than six authors three are named", () => {
  const source: Source = {
    ...byId("tide-tables"),
    title: "Who “rides” the tides?",
    authors: ["A", "B", "C", "D", "E", "F", "G"],
    date: "2022-05",
  };
  assert.equal(
    written(toPieces(source, "chicago")),
    "{en A}, {en B}, {en C}, et al. {en “Who ‘rides’ the tides?”} {en tides.example}, May 2022. Accessed November 27, 2026.",
  );
  assert.match(written(toPieces({ ...source, authors: ["A", "B"] }, "chicago")), /^\{en A\} and \{en B\}\. /);
});
