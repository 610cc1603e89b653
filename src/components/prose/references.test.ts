import assert from "node:assert/strict";
import { test } from "node:test";
import { splitReferences } from "./references.ts";

const referable = {
  labels: new Map([
    ["000", ["新聞稿"]],
    ["003", ["專訪"]],
  ]),
  notes: new Set(["half-a-life"]),
};

test("a passage that prose names becomes a reference and takes the text's name with it", () => {
  assert.deepEqual(splitReferences("新聞稿 000:6 則說它；似合 003:41 與他處。", referable), [
    { passage: "000:6" },
    " 則說它；似合 ",
    { passage: "003:41" },
    " 與他處。",
  ]);
});

test("a note that prose names becomes a reference", () => {
  assert.deepEqual(splitReferences("是比喻，見 half-a-life。", referable), ["是比喻，見", { note: "half-a-life" }, "。"]);
});

test("what names nothing stays words", () => {
  assert.deepEqual(splitReferences("時刻 08:12，另 999:1 與 well-known。", referable), ["時刻 08:12，另 999:1 與 well-known。"]);
});

test("the id of a text is any number of digits, and taken whole", () => {
  const labels = new Map([
    ["003", ["專訪"]],
    ["1003", ["社論"]],
    ["4", ["短評"]],
  ]);
  assert.deepEqual(splitReferences("見社論 1003:5，短評 4:12；21003:5 與 1003:0 不是。", { labels, notes: new Set() }), [
    "見",
    { passage: "1003:5" },
    "，",
    { passage: "4:12" },
    "；21003:5 與 1003:0 不是。",
  ]);
});

test("a name of any characters goes into the reference", () => {
  const labels = new Map([["003", ["C++ (I)"]]]);
  assert.deepEqual(splitReferences("見 C++ (I) 003:5。", { labels, notes: new Set() }), ["見 ", { passage: "003:5" }, "。"]);
});

test("the text's name goes into the reference by whatever name prose calls it", () => {
  const labels = new Map([["003", ["访谈", "专访"]]]);
  assert.deepEqual(splitReferences("见专访 003:5，又访谈 003:6。", { labels, notes: new Set() }), [
    "见",
    { passage: "003:5" },
    "，又",
    { passage: "003:6" },
    "。",
  ]);
});
