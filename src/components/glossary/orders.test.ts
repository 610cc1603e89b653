import assert from "node:assert/strict";
import { test } from "node:test";
import { toHans } from "../../edition/kernel/script.ts";
import { companions, countByText } from "../../output/pages/mentions.ts";
import type { Mention } from "../../schemas/entity.ts";
import { byAlphabet, byPinyin, byStrokes, inOrder, letterOf, strokesOf } from "./orders.ts";

const term = (hant: string, pinyin: string | null = null) => ({ term: { "zh-Hant": hant, "zh-Hans": toHans(hant) }, pinyin });
const shown = (sections: readonly { label: string; items: readonly { term: { "zh-Hant": string } }[] }[]) =>
  sections.map(({ label, items }) => `${label} ${items.map((item) => item.term["zh-Hant"]).join("、")}`);

const TERMS = ["騰訊", "碳中和", "一心", "FEW", "930 變革", "「推進」建議案", "人大代表"].map((one) => term(one));

test("terms stand under the letters of their readings", () => {
  assert.deepEqual(shown(byPinyin(TERMS, "zh-Hant")), ["0–9 930 變革", "F FEW", "R 人大代表", "T 碳中和、騰訊、「推進」建議案", "Y 一心"]);
});

test("terms stand under the strokes of their first characters", () => {
  assert.deepEqual(shown(byStrokes(TERMS, "zh-Hant")), [
    "0–9 930 變革",
    "A–Z FEW",
    "1 一心",
    "2 人大代表",
    "11 「推進」建議案",
    "14 碳中和",
    "20 騰訊",
  ]);
});

test("a language with an alphabet has its own order, without what stands before the first letter", () => {
  const english = ["Zongban", "“Apt” reading", "Élan", "elder care", "930 reform", "Lü Peng", "Luo"].map((en) => ({
    term: { "zh-Hant": en, "zh-Hans": en, en },
    pinyin: null,
  }));
  assert.deepEqual(shown(byAlphabet(english, "en")), [
    "0–9 930 reform",
    "A “Apt” reading",
    "E Élan、elder care",
    "L Lü Peng、Luo",
    "Z Zongban",
  ]);
  assert.deepEqual(inOrder(english, { language: "en", script: "zh-Hant" }), byAlphabet(english, "en"));
  assert.deepEqual(inOrder(TERMS, { language: "zh-Hans", script: "zh-Hans" }), byPinyin(TERMS, "zh-Hans"));
});

test("each script counts its own strokes", () => {
  assert.equal(strokesOf(term("鄉村"), "zh-Hant"), "12");
  assert.equal(strokesOf(term("鄉村"), "zh-Hans"), "3");
});

test("a reading of the editor goes before the usual one", () => {
  assert.equal(letterOf(term("重慶"), "zh-Hant"), "Z");
  assert.equal(letterOf(term("重慶", "chong qing"), "zh-Hant"), "C");
});

test("mentions are counted by text, and companions by passages", () => {
  const mention = (entity: string, passage: string): Mention => ({
    entity,
    passage,
    text: passage.split(":")[0]!,
    start: 0,
    end: 1,
    quote: "字",
    seed: [0, 1],
  });
  const mentions = [mention("a", "000:1"), mention("b", "000:1"), mention("a", "003:2"), mention("a", "003:2"), mention("c", "003:9")];
  assert.deepEqual(countByText(mentions.filter(({ entity }) => entity === "a")), [
    { text: "000", count: 1, first: "000:1" },
    { text: "003", count: 2, first: "003:2" },
  ]);
  const byPassage = Map.groupBy(mentions, ({ passage }) => passage);
  assert.deepEqual(
    companions(
      mentions.filter(({ entity }) => entity === "a"),
      byPassage,
      5,
    ),
    ["b"],
  );
});
