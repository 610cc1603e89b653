import assert from "node:assert/strict";
import { test } from "node:test";
import { firstWords } from "./opening.ts";

test("a long beginning ends with a whole clause, and where there is none, within it", () => {
  for (const [sentence, length, words] of [
    ["渡輪公司宣布新計劃。", 10, "渡輪公司宣布新計劃。"],
    ["去年一月，渡輪公司宣布，首期投入500億元。", 15, "去年一月，渡輪公司宣布…"],
    ["去年一月，渡輪公司宣布，首期投入500億元。", 13, "去年一月，渡輪公司宣布…"],
    ["去年一月，渡輪公司宣布，首期投入500億元。", 12, "去年一月…"],
    ["渡輪公司宣布新計劃。", 6, "渡輪公司宣…"],
    ["𠮷野家，𠮷野家說", 5, "𠮷野家…"],
  ] as const)
    assert.equal(firstWords(sentence, length), words);
});
