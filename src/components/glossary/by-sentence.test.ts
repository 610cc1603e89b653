import assert from "node:assert/strict";
import { test } from "node:test";
import type { KwicLine } from "../../output/pages/kwic.ts";
import { bySentence } from "./by-sentence.ts";

const line = (key: string): KwicLine => ({ passage: "10:1", before: "", key, after: "" });

test("lines of one sentence stand together, and a line without one alone", () => {
  const lines = ["甲", "乙", "丙", "丁", "戊"].map(line);
  const groups = bySentence(lines, ["10:1.1", "10:1.1", "10:1.2", null, null]);
  assert.deepEqual(
    groups.map(({ sentence, lines: own }) => [sentence, own.map(({ key }) => key).join("")]),
    [["10:1.1", "甲乙"], ["10:1.2", "丙"], [null, "丁"], [null, "戊"]], // biome-ignore format: one line
  );
});
