import assert from "node:assert/strict";
import { test } from "node:test";
import { readings } from "./entries.ts";

test("names are read aloud in pinyin, by the editor's reading where there is one", () => {
  assert.deepEqual(readings("馬化騰"), ["mahuateng", "mht"]);
  assert.deepEqual(readings("重慶", "chong qing"), ["chongqing", "cq"]);
  assert.deepEqual(readings("930變革"), ["930biange", "930bg"]);
  assert.deepEqual(readings("FEW"), []);
});
