import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../../schemas/common.ts";
import { toKeyed } from "../../shared/keyed.ts";
import { lengthOf } from "./contents.ts";

const page = (language: Language) => ({
  language,
  t: (key: string, values: object = {}) => [key, ...Object.values(values)].join(" "),
  number: (n: number) => n.toLocaleString("en-GB"),
});

test("a text is as long as its characters, and for readers of a translation as long as its words", () => {
  const text = { passages: 62, characters: 2550, words: toKeyed([["en", 3450] as const]) };
  assert.deepEqual(lengthOf(text, page("zh-Hant")), { said: "reading.length 62 2,550 10", minutes: 10 });
  assert.deepEqual(lengthOf(text, page("en")), { said: "reading.length.translated 62 3,450 15", minutes: 15 });
  assert.deepEqual(lengthOf({ ...text, words: toKeyed<number>([]) }, page("en")), { said: "reading.length 62 2,550 10", minutes: 10 });
  assert.equal(lengthOf({ ...text, words: toKeyed([["en", 3] as const]) }, page("en")).minutes, 1);
});
