import assert from "node:assert/strict";
import { test } from "node:test";
import { toSimplified } from "./simplify.ts";

test("each entry is looked for in the conversion, not in what other entries make of it", () => {
  const entries = [
    { passage: "001:1", converted: "甲", reading: "丙" },
    { passage: "001:1", converted: "丙", reading: "丁" },
  ];
  const { value, problems } = toSimplified(new Map([["001:1", "甲乙丙"]]), entries, "texts/001.yaml");
  assert.deepEqual(problems, []);
  assert.equal(value.get("001:1"), "丙乙丁");
});
