import assert from "node:assert/strict";
import { test } from "node:test";
import { inLines, lengthOf, runsDown } from "./drawing.ts";

test("a Han character is as long as the type is high, a letter about half of it", () => {
  assert.equal(lengthOf("底座", 16), 32);
  assert.ok(lengthOf("base", 16) < 40 && lengthOf("base", 16) > 28);
});

test("words are broken at spaces into as few lines as hold them; a word that is too long stands alone", () => {
  assert.deepEqual(inLines("Upgrade of structure", 16, 104), ["Upgrade of", "structure"]);
  assert.deepEqual(inLines("Upgrade of structure", 16, 1000), ["Upgrade of structure"]);
  assert.deepEqual(inLines("a revitalisation b", 16, 20), ["a", "revitalisation", "b"]);
});

test("Chinese and Japanese are written downwards, English is not", () => {
  assert.deepEqual(["底座", "FEW（水）", "やま", "FEW (water)"].map(runsDown), [true, true, true, false]);
});
