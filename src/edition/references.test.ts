import assert from "node:assert/strict";
import { test } from "node:test";
import { splitReferences } from "./references.ts";

const referable = {
  labels: new Map([
    ["000", "新聞稿"],
    ["003", "專訪"],
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
