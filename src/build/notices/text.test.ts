import assert from "node:assert/strict";
import { test } from "node:test";
import { type Notice, noticesText } from "./text.ts";

const notice = (name: string, texts: readonly string[], licence: string | null = "MIT"): Notice => ({
  name,
  version: "1.0.0",
  licence,
  shipped: "search.js",
  texts,
});

test("own licences come first, packages follow by name, and a text that several bring stands once", () => {
  const { value, problems } = noticesText(
    "新藍圖校注",
    [["LICENSE", "MIT\n"]],
    [
      notice("zed", ["Copyright Z"]),
      notice("beta", ["\uFEFFSame  \r\ntext\r\n"]),
      notice("alpha", ["Same\ntext"]),
      notice("beta-two", ["A", "B"]),
    ],
  );
  assert.deepEqual(problems, []);
  const [rule, line] = ["=".repeat(80), "-".repeat(80)];
  assert.equal(
    value,
    [
      "新藍圖校注",
      "LICENSE\n\nMIT",
      "alpha 1.0.0 (MIT): search.js\nbeta 1.0.0 (MIT): search.js\n\nSame\ntext",
      `beta-two 1.0.0 (MIT): search.js\n\nA\n\n${line}\n\nB`,
      "zed 1.0.0 (MIT): search.js\n\nCopyright Z\n",
    ].join(`\n\n${rule}\n\n`),
  );
});

test("a package that ships without a word on its licence is a mistake", () => {
  const { problems } = noticesText("", [], [notice("silent", [" \n"], null), notice("half", [], "MIT")]);
  assert.deepEqual(
    problems.map(({ where, message }) => `${where}: ${message}`),
    [
      "silent 1.0.0: search.js: this package ships, and its package.json names no licence. Take another package or version, or ask its makers; do not publish without.",
      "silent 1.0.0: search.js: this package ships, and it brings no text of its licence. Take another package or version, or ask its makers; do not publish without.",
      "half 1.0.0: search.js: this package ships, and it brings no text of its licence. Take another package or version, or ask its makers; do not publish without.",
    ],
  );
});
