import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../schemas/figure.ts";
import { figureToWords, formatNumber, type QualifierWords } from "./figure-words.ts";

const NUMBERS = { wan: "萬", yi: "億" };
const WORDS: QualifierWords = {
  before: ["超過", "接近", "近", "超", "逾", "未滿"],
  within: ["多", "餘"],
  behind: ["以下"],
  otherwise: { "=": "", ">": "超過", ">=": "不少於", "<": "不足", "<=": "不超過", "~": "約" },
};
const said = (comparator: Figure["comparator"], value: number, unit: string, quote: string): string => {
  const { number, unit: counted, behind } = figureToWords({ comparator, value }, unit, quote, WORDS, NUMBERS);
  return `${number}${counted}${behind}`;
};

test("a number is written with 萬 and 億 where it is large or round", () => {
  assert.deepEqual(
    [50_000_000_000, 5_500_000, 20_000, 12_000, 0, -3.5].map((value) => formatNumber(value, NUMBERS)),
    ["500 億", "550 萬", "2 萬", "12,000", "0", "-3.5"],
  );
});

test("a figure has the qualifier that its text has, where the text has it", () => {
  assert.equal(said("<", 6e8, "用戶", "接近 6 億"), "接近 6 億用戶");
  assert.equal(said("<", 100, "團隊", "近百團隊"), "近 100團隊");
  assert.equal(said(">", 1e6, "台", "超百萬台"), "超 100 萬台");
  assert.equal(said(">", 1.7e7, "賬號", "1700多萬個"), "1,700 多萬賬號");
  assert.equal(said(">", 10, "年", "十餘年"), "10 餘年");
  assert.equal(said("<=", 16, "歲", "16歲以下"), "16歲以下");
  assert.equal(said("=", 5e10, "元", "500 億元"), "500 億元");
});

test("a word that does not belong to the number is no qualifier of it; then the interface has one", () => {
  assert.equal(said(">", 50, "%", "過半，近年多有"), "超過 50%");
  assert.equal(said("~", 1.2e6, "人次", "一百二十萬人次"), "約 120 萬人次");
});
