import assert from "node:assert/strict";
import { test } from "node:test";
import { numeral } from "./numeral.ts";

test("an order is numbered in the digits of a language, with its word for ten where it has one", () => {
  const said = (digits: string) => [1, 9, 10, 12, 20, 45].map((n) => numeral(n, digits));
  assert.deepEqual(said("〇一二三四五六七八九十"), ["一", "九", "十", "十二", "二十", "四十五"]);
  assert.deepEqual(said("0123456789"), ["1", "9", "10", "12", "20", "45"]);
});
