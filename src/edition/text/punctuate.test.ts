/** Punctuation: what becomes full-width, and what an address keeps. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { editionOf, profileOf } from "../../testing/small/sources.ts";

const textOf = (seed: string) =>
  editionOf({ seeds: { "001_text.txt": seed }, editorial: { "texts/001.yaml": profileOf("").replace(/kinds:[\s\S]*/, "") } }).texts[0]!;

test("an address ends before the marks of the sentence around it", () => {
  assert.equal(
    textOf("(https://a.cn/),見https://a.cn/(b),又https://a.cn/?c=d;好").passages[0]!.text,
    "（https://a.cn/），見https://a.cn/(b)，又https://a.cn/?c=d；好",
  );
});

test("quotes become corner quotes for a reason that holds in any text", () => {
  assert.deepEqual([...new Set(textOf("說“好”").edits.map(({ reason }) => reason["zh-Hant"]))], ["rule.corner-quotes"]);
});
