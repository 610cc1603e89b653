import assert from "node:assert/strict";
import { test } from "node:test";
import { codePoints } from "./code-points.ts";

test("a UTF-16 index becomes the index of its code point, at the end and within a pair too", () => {
  const points = codePoints("甲𠀀乙");
  assert.deepEqual([0, 1, 2, 3, 4].map(points.fromUtf16), [0, 1, 2, 2, 3]);
  assert.deepEqual([0, 1, 2].map(codePoints("甲乙").fromUtf16), [0, 1, 2]);
});

test("looking up a place takes no longer in a long text", () => {
  const points = codePoints(`𠀀${"甲".repeat(200_000)}`);
  const start = performance.now();
  for (let i = 0; i < 20_000; i++) assert.equal(points.fromUtf16(200_000 - i), 199_999 - i);
  assert.ok(performance.now() - start < 2000);
});
