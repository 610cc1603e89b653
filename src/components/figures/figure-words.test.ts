import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../../schemas/common.ts";
import type { Figure } from "../../schemas/figure.ts";
import { figureToWords, formatNumber, type QualifierWords } from "./figure-words.ts";

const alike = (...words: readonly string[]) => words.map((word) => ({ found: word, said: word }));
const WORDS: QualifierWords = {
  before: alike("超過", "接近", "近", "超", "逾", "未滿"),
  within: alike("多", "餘"),
  behind: alike("以下"),
  forms: { before: "{word} {n}", within: "{digits} {word}{power}", behind: "{n}{word}" },
  otherwise: { "=": "", ">": "超過", ">=": "不少於", "<": "不足", "<=": "不超過", "~": "約" },
};
const ENGLISH: QualifierWords = {
  before: [
    { found: "接近", said: "nearly" },
    { found: "逾", said: "over" },
  ],
  within: [{ found: "多", said: "more than" }],
  behind: [{ found: "以下", said: "or under" }],
  forms: { before: "{word} {n}", within: "{word} {n}", behind: "{n} {word}" },
  otherwise: { "=": "", ">": "more than", ">=": "at least", "<": "less than", "<=": "at most", "~": "about" },
};
const say = (words: QualifierWords, language: Language) => (comparator: Figure["comparator"], value: number, unit: string, quote: string) =>
  figureToWords({ comparator, value }, unit.includes("{n}") ? unit : `{n}${unit}`, quote, words, language)
    .map(({ text }) => text)
    .join("");
const said = say(WORDS, "zh-Hant");

test("a number is written with 萬 and 億 where it is large or round", () => {
  assert.deepEqual(
    [50_000_000_000, 5_500_000, 20_000, 12_000, 0, -3.5].map((value) => formatNumber(value, "zh-Hant")),
    ["500 億", "550 萬", "2 萬", "12,000", "0", "-3.5"],
  );
  assert.deepEqual(
    [17_000_000, 123_456, 440_000_000].map((value) => formatNumber(value, "zh-Hans")),
    ["1,700 万", "12.346 万", "4.4 亿"],
  );
});

test("in English it is written with millions and billions, and in digits below", () => {
  assert.deepEqual(
    [50_000_000_000, 5_500_000, 20_000, 12_000, 500_000, 0, -3.5].map((value) => formatNumber(value, "en")),
    ["50 billion", "5.5 million", "20,000", "12,000", "500,000", "0", "-3.5"],
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

test("in another language the unit stands where its word has it, and what the text says of the number where that language says it", () => {
  const english = say(ENGLISH, "en");
  assert.equal(english("=", 5e10, "RMB {n}", "500 億元"), "RMB 50 billion");
  assert.equal(english(">", 1.18e10, "RMB {n}", "逾 118 億"), "over RMB 11.8 billion");
  assert.equal(english("<", 6e8, "{n} user|{n} users", "接近 6 億"), "nearly 600 million users");
  assert.equal(english(">", 1.7e7, "{n} account a day|{n} accounts a day", "1700多萬個"), "more than 17 million accounts a day");
  assert.equal(english("<=", 16, "{n} year of age|{n} years of age", "16歲以下"), "16 years of age or under");
  assert.equal(english("=", 1, "{n} upgrade|{n} upgrades", "一項"), "1 upgrade");
  assert.equal(english(">", 50, "{n}%", "過半"), "more than 50%");
});

test("a unit stands apart, without the spaces around it", () => {
  assert.deepEqual(figureToWords({ comparator: ">", value: 5e10 }, "RMB {n}", "", ENGLISH, "en"), [
    { text: "more than ", isUnit: false },
    { text: "RMB", isUnit: true },
    { text: " 50 billion", isUnit: false },
  ]);
});
