import assert from "node:assert/strict";
import { test } from "node:test";
import type { Translations } from "../../output/content.ts";
import { toKeyed } from "../../shared/keyed.ts";
import { passageIn, type Rendered, sentenceIn, sentencesOf, stretchesOf } from "./rendered.ts";

const first: Rendered = { id: "10:3.1", text: "The ferry company announced “Slow Boats”.", words: [[4, 17, "ferry-company"]] };
const second: Rendered = { id: "10:3.2", text: "It lasts three years.", words: [] };
const translations = (...sentences: Rendered[]): Translations => toKeyed([["en", toKeyed(sentences.map((one) => [one.id, one] as const))]]);
const passage = {
  id: "10:3",
  text: "公司公布慢船。為期三年。",
  seed: [0, 12] as const,
  edits: [],
  sentences: [[0, 7] as const, [7, 12] as const],
} as unknown as Parameters<typeof sentencesOf>[2];
const quote = (words: string, start: number) => ({ quote: words, seed: [start, start + [...words].length] as [number, number] });

test("a quotation is rendered by the sentences that it touches", () => {
  const all = translations(first, second);
  assert.deepEqual(sentencesOf("en", quote("公布慢船", 2), passage, all), [first]);
  assert.deepEqual(sentencesOf("en", quote("慢船。為期", 4), passage, all), [first, second]);
});

test("what is translated in part, or not into this language, is not rendered", () => {
  assert.deepEqual(sentencesOf("en", quote("慢船。為期", 4), passage, translations(first)), []);
  assert.deepEqual(sentencesOf("zh-Hans", quote("公布慢船", 2), passage, translations(first)), []);
  assert.equal(sentenceIn("en", "constructor", translations(first)), undefined);
});

test("a sentence is told in stretches, by where it names an entity", () => {
  assert.deepEqual(stretchesOf(first, "ferry-company"), [
    { text: "The ", named: false },
    { text: "ferry company", named: true },
    { text: " announced “Slow Boats”.", named: false },
  ]);
  assert.deepEqual(stretchesOf(second, "ferry-company"), [{ text: second.text, named: false }]);
});

test("a passage is told whole, by which of its sentences a quotation touches", () => {
  const all = translations(first, second);
  assert.deepEqual(passageIn("en", quote("公布慢船", 2), passage, all), [
    { text: first.text, named: true },
    { text: ` ${second.text}`, named: false },
  ]);
  assert.deepEqual(passageIn("en", quote("三年", 9), passage, all), [
    { text: `${first.text} `, named: false },
    { text: second.text, named: true },
  ]);
  assert.deepEqual(passageIn("en", quote("慢船。為期", 4), passage, all), [{ text: `${first.text} ${second.text}`, named: false }]);
  assert.equal(passageIn("en", quote("公布慢船", 2), passage, translations(first)), undefined);
});
