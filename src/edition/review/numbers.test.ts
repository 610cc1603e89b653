import assert from "node:assert/strict";
import { test } from "node:test";
import { readChinese, readEnglish } from "./numbers.ts";

const valuesOf = (found: readonly { readonly value: number }[]) => found.map(({ value }) => value);

test("Chinese numbers in digits and in characters", () => {
  const cases = [
    ["首期投入 500 億元", [50_000_000_000]],
    ["4.4 億人次捐贈逾118億", [440_000_000, 11_800_000_000]],
    ["1.2萬，100多萬，兩萬餘", [12_000, 1_000_000, 20_000]],
    ["二〇二一年，一百二十，五十五，十二，二十", [2021, 120, 55, 12, 20]],
    ["一億三千萬", [130_000_000]],
    ["四五年前，半條命", [4, 5, 0.5]],
    ["12,000 人，3.2%", [12_000, 3.2]],
    ["沒有", []],
  ] as const;
  for (const [text, values] of cases) assert.deepEqual(valuesOf(readChinese(text)), values, text);
});

test("English numbers in digits and in words", () => {
  const cases = [
    ["RMB 50 billion", [50_000_000_000]],
    ["440 million donations of over 11.8 billion", [440_000_000, 11_800_000_000]],
    ["more than 12,000 people, 3.2%", [12_000, 3.2]],
    ["twenty-three years, the third, the 21st", [23, 3, 21]],
    ["six hundred million, two million", [600_000_000, 2_000_000]],
    ["half, twice, a dozen, the third one", [0.5, 2, 12, 3, 1]],
    ["tens of thousands, a hundred, thousands", [10, 1000, 100, 1000]],
    ["someone often attends a tenant", []],
  ] as const;
  for (const [text, values] of cases) assert.deepEqual(valuesOf(readEnglish(text)), values, text);
});
