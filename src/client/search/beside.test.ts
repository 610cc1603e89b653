import assert from "node:assert/strict";
import { test } from "node:test";
import { parseWords } from "../../shared/search/words.ts";
import { besideOf, besideWords } from "./beside.ts";

const WORDS = "甲乙。 丙丁。戊己。";
const EN = {
  language: "en",
  sentences: [
    [1, 0, 3, "First of all."],
    [2, 4, 7, "Then the second."],
    [4, 7, 10, "All of it."],
  ] as const,
};

test("sentences that have most of a query are shown, marked, with those that they render", () => {
  const found = besideWords({ words: WORDS, spans: [[0, 1]] }, [{ language: "fr", sentences: [] }, EN], parseWords("first all"))!;
  assert.deepEqual(found, {
    beside: {
      language: "en",
      isFound: true,
      sentence: 1,
      words: "First of all. … All of it.",
      spans: [
        [0, 5],
        [9, 12],
        [16, 19],
      ],
      original: "甲乙。……戊己。",
      originalSpans: [[0, 1]],
    },
    count: 3,
  });
});

test("no translation has words that none has", () =>
  assert.equal(besideWords({ words: WORDS, spans: [] }, [EN], parseWords("third")), null));

test("what answers in the text is shown with what renders it, and the marks go with it", () => {
  const beside = besideOf(
    {
      words: WORDS,
      spans: [
        [4, 5],
        [7, 8],
      ],
    },
    EN,
  )!;
  assert.deepEqual(
    [beside.words, beside.original, beside.originalSpans, beside.isFound],
    [
      "Then the second. All of it.",
      "丙丁。戊己。",
      [
        [0, 1],
        [3, 4],
      ],
      false,
    ],
  );
  assert.equal(besideOf({ words: WORDS, spans: [[3, 4]] }, EN), null);
  assert.equal(besideOf({ words: WORDS, spans: [[0, 1]] }, undefined), null);
});
