import assert from "node:assert/strict";
import { test } from "node:test";
import { partHan } from "./han.ts";

test("Chinese is parted from what stands around it, with its signs and numbers", () => {
  assert.deepEqual(partHan("Du Qiang 杜強 and Zhou"), ["Du Qiang ", "杜強", " and Zhou"]);
  assert.deepEqual(partHan("shenme?” 馬化騰：首期投入500億，是什麼？ [With 50 billion]"), [
    "shenme?” ",
    "馬化騰：首期投入500億，是什麼？",
    " [With 50 billion]",
  ]);
  assert.deepEqual(partHan("none"), ["none"]);
});
