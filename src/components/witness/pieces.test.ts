import assert from "node:assert/strict";
import { test } from "node:test";
import { toPieces } from "./pieces.ts";

const read = (words: string): string =>
  toPieces(words)
    .map(({ text, code }) => (code === null ? text : String.fromCodePoint(Number.parseInt(code, 16))))
    .join("");

test("what a page cannot have stands apart, and its code gives it back", () => {
  assert.deepEqual(toPieces("甲\u202e乙\r\n"), [
    { text: "甲", code: null },
    { text: "U+202E", code: "202E" },
    { text: "乙", code: null },
    { text: "␍", code: "D" },
    { text: "\n", code: null },
  ]);
  for (const words of ["", "甲", "\ufeff甲", "\0\r\r\n\f\u0085\u{e0041}\u{10fffe}", "\r"]) assert.equal(read(words), words);
});
