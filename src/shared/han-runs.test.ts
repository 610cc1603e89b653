import assert from "node:assert/strict";
import { test } from "node:test";
import { toRuns } from "./han-runs.ts";

const chinese = (words: string): string[] => toRuns(words).flatMap(({ text, isHan }) => (isHan ? text : []));

test("what is Chinese in an English sentence stands apart, with its brackets, signs and numbers", () => {
  assert.deepEqual(toRuns("The “first phase” (「首期」) has no end."), [
    { text: "The “first phase” (", isHan: false },
    { text: "「首期」", isHan: true },
    { text: ") has no end.", isHan: false },
  ]);
  assert.deepEqual(chinese("騰訊 Tencent and 可持續社會價值創新, both"), ["騰訊", "可持續社會價值創新"]);
  assert.deepEqual(chinese("in 《南方周末》 and 「QQ 與 WeChat」"), ["《南方周末》", "「QQ 與 WeChat」"]);
  assert.deepEqual(chinese("「說『好』的「人」」 said"), ["「說『好』的「人」」"]);
  assert.deepEqual(chinese("on 2021 年 4 月 19 日, 接近 6 億"), ["年 4 月 19 日", "接近 6 億"]);
});

test("a sentence without Chinese is one piece, and nothing is lost of any", () => {
  assert.deepEqual(toRuns("Nothing “here” – or …"), [{ text: "Nothing “here” – or …", isHan: false }]);
  assert.deepEqual(toRuns(""), []);
  for (const words of ["「未完 and 完", "a「b」c『d』e", "，a。"])
    assert.equal(
      toRuns(words)
        .map(({ text }) => text)
        .join(""),
      words,
    );
});
