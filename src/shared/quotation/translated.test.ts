import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReferenceCatalogue } from "../reference/catalogue.ts";
import { openCorpus } from "./corpus.ts";
import { checkPasted } from "./pasted.ts";
import { checkTranslated, isNear, mayBeTranslated, type Translation } from "./translated.ts";

const references: ReferenceCatalogue = {
  places: ["第 {n} 段", "passage {n}", "passage {n}, sentence {s}"],
  edition: ["小港校注"],
  texts: [
    {
      id: "10",
      label: { "zh-Hant": "航報", "zh-Hans": "航报", en: "Ferry News" },
      titles: ["渡輪改用電力"],
      heads: [],
      passages: [
        [1, 2],
        [2, 2],
        [3, 1],
      ],
      retired: [],
    },
  ],
  pages: [],
};
const corpus = openCorpus({
  fold: "",
  hans: "",
  texts: [
    {
      id: "10",
      labels: [],
      passages: [
        [
          1,
          "渡輪改用電力。船票漲了。",
          [
            [1, 7],
            [2, 12],
          ],
          [],
          [],
        ],
        [
          2,
          "南岸先動工。ABC 公司同意。",
          [
            [1, 6],
            [2, 15],
          ],
          [],
          [],
        ],
        [3, "末班船更晚。", [[1, 6]], [], []],
      ],
    },
  ],
  references,
});
const translations: readonly Translation[] = [
  {
    text: "10",
    language: "en",
    passages: [
      [
        [1, 0, 7, "The ferries’ engines now run on electricity."],
        [2, 7, 12, "Tickets rose by 12,000 crowns."],
      ],
      [[1, 0, 6, "The south bank begins."]],
      [[1, 0, 6, "The last ferry sails later; the south bank waits."]],
    ],
  },
];

/** Sentences where a quotation begins, with `!` where it was cited from there; null where translations are not asked. */
function check(input: string): string[] | null {
  const checked = checkPasted(input, references, corpus);
  if (!mayBeTranslated(input, checked, references)) return null;
  return checkTranslated(input, references, corpus, translations).places.map(
    ({ range, sentence, isCited }) => `${range.start.passage}.${sentence}${isCited ? "!" : ""}`,
  );
}

for (const [what, input, places] of [
  ["a sentence", "The ferries’ engines now run on electricity.", ["1.1"]],
  ["other signs and capitals, and marks around it", '"the ferries\' ENGINES now run on electricity"', ["1.1"]],
  ["words within a sentence", "engines now run", ["1.1"]],
  ["consecutive sentences", "run on electricity. Tickets rose by 12000 crowns.", ["1.1"]],
  ["sentences of two passages", "12,000 crowns.\n\nThe south bank", ["1.2"]],
  ["words of several sentences", "the south bank", ["2.1", "3.1"]],
  ["an ellipsis", "The ferries’ engines … rose by", ["1.1"]],
  ["parts in another order", "Tickets rose … engines now run on electricity", []],
  ["words that reach over what is not translated", "The south bank begins. The last ferry sails later", []],
  ["a word that ends within another", "the ferries’ engine", []],
  ["another word", "The ferries’ engines now run on coal.", []],
  ["the mark of a note", "The ferries’ engines[1] now run on electricity.", ["1.1"]],
  ["a bracket that is no reference", "The ferries’ engines now run on electricity (my emphasis).", ["1.1"]],
  ["a reference in words of the page", "“The last ferry sails later” (Ferry News, passage 3)", ["3.1!"]],
  ["a reference in Chinese", "“The last ferry sails later”（航報第 3 段）", ["3.1!"]],
  ["of several places the one that is cited", "“the south bank” (Ferry News, passage 3)", ["3.1!"]],
  ["a reference to another place", "“The last ferry sails later” (Ferry News, passage 1)", ["3.1"]],
  ["a link", "The last ferry sails later\nhttps://example.org/texts/10/#p3.1", ["3.1!"]],
] as const) {
  test(`a quotation of the translation, ${what}: ${places.join(", ") || "nowhere"}`, () => assert.deepEqual(check(input), places));
}

test("translations are not asked for what the texts have, nor for Chinese, nor for figures", () => {
  for (const input of ["ABC", "南岸先動工。", "The ferry 渡輪", "12000", "航報第 3 段", ""]) assert.equal(check(input), null, input);
});

test("what the texts have nearly is near, and what they do not have is not", () => {
  const near = (input: string) => isNear(checkPasted(input, references, corpus).answer!);
  assert.equal(near("南岸先開工。"), true);
  assert.equal(near("The ferries’ engines now run on coal."), false);
});

test("a place holds the sentences of the translation and of the text", () => {
  const { places } = checkTranslated("run on electricity. Tickets rose", references, corpus, translations);
  assert.equal(places[0]!.words, "The ferries’ engines now run on electricity. Tickets rose by 12,000 crowns.");
  assert.deepEqual(places[0]!.range, { start: { passage: 1, at: 0 }, end: { passage: 1, at: 12 } });
});
