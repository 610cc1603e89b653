import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reference, ReferenceCatalogue } from "../reference/catalogue.ts";
import { checkQuotation } from "./check.ts";
import { openCorpus, rangeOf } from "./corpus.ts";
import type { QuotationData } from "./data.ts";
import { citedBy, splitPasted } from "./split.ts";

const references: ReferenceCatalogue = {
  places: [],
  edition: ["小港校注"],
  texts: [
    {
      id: "10",
      label: { "zh-Hant": "航報", "zh-Hans": "航报" },
      titles: ["渡輪改用電力"],
      heads: [],
      passages: [1, 2, 3, 4].map((n) => [n, 2] as const),
      retired: [],
    },
    { id: "101", label: { "zh-Hant": "談話", "zh-Hans": "谈话" }, titles: ["與船長談話"], heads: [], passages: [[1, 1]], retired: [] },
  ],
  pages: [],
};
/** 「對於」 is an emendation of 「對于」, and a comma was an ASCII one. */
const DATA: QuotationData = {
  fold: "對对於于艘艘個个兩两後后",
  hans: "個个兩两對对後后於于「“」”『‘』’",
  texts: [
    {
      id: "10",
      labels: ["林船長"],
      passages: [
        [1, "渡輪改用電力", [[1, 6]], [], []],
        [
          2,
          "對於乘客，船票漲了3.2%。他說：「好。」",
          [
            [1, 14],
            [2, 21],
          ],
          [
            [0, 2, "對于", "对于"],
            [4, 1, ","],
          ],
          [],
        ],
        [3, "兩個碼頭之後也會改建，南岸那一個先動工。", [[1, 20]], [], []],
        [4, "末班船開得更晚，冬天除外。", [[1, 13]], [], []],
      ],
    },
    { id: "101", labels: [], passages: [[1, "末班船開得更晚，我很高興。", [[1, 13]], [], []]] },
  ],
  references,
};
const corpus = openCorpus(DATA);

/** Verdict and places, as a reader would be told them. */
function check(input: string) {
  const { quotation, referred } = splitPasted(input, references);
  const answer = checkQuotation(quotation, citedBy(referred), corpus);
  const places = answer?.parts.map((part) =>
    part.places.map(({ stretch }) => `${stretch.text.id}:${rangeOf(stretch).start.passage}`).join(" "),
  );
  return { answer, verdict: answer?.verdict, places };
}
const verdictOf = (input: string) => check(input).verdict;

test("right words are right in either script, in quotation marks, over lines, and wherever they stand", () => {
  assert.deepEqual(check("南岸那一個先動工").places, ["10:3"]);
  for (const words of ["兩個碼頭之後", "两个碼頭之后", "「南岸那一個先動工。」", "南岸\n那一 個先動工", "渡輪改用電力\n對於乘客，"])
    assert.equal(verdictOf(words), "exact", words);
  assert.deepEqual(check("末班船開得更晚").places, ["10:4 101:1"]);
});

test("characters of two scripts are not one wording: how they are written is what differs", () => {
  const { answer } = check("兩個碼頭之后也會改建");
  assert.equal(answer!.verdict, "differs");
  assert.deepEqual(
    answer!.parts[0]!.nearest!.pieces.filter(({ kind }) => kind !== "same"),
    [{ kind: "form", quoted: "后", stands: "後" }],
  );
});

test("a sign within a number is part of it, and so is what stands behind it", () => {
  assert.equal(verdictOf("船票漲了３.2％"), "punctuation");
  for (const words of ["對於乘客，船票漲了32%", "對於乘客，船票漲了3.2", "對於乘客，船票漲了3,2%"].filter((one) => !one.endsWith("2")))
    assert.equal(verdictOf(words), "differs", words);
  assert.equal(verdictOf("對於乘客，船票漲了3.2"), "exact");
});

test("other signs are told, and marks within marks are as they should be", () => {
  assert.equal(verdictOf("末班船開得更晚；冬天除外"), "punctuation");
  assert.equal(verdictOf("末班船開得更晚,冬天除外"), "punctuation");
  assert.equal(verdictOf("「他說：『好。』」"), "exact");
  assert.equal(verdictOf("他說:“好。”"), "punctuation");
});

test("what the seed has is said to be the seed's", () => {
  const { answer } = check("對于乘客，船票");
  assert.equal(answer!.verdict, "source");
  assert.deepEqual(answer!.parts[0]!.places[0]!.range, { start: { passage: 2, at: 0 }, end: { passage: 2, at: 7 } });
  assert.equal(verdictOf("對於乘客,船票漲了"), "punctuation");
  assert.equal(verdictOf("對于乘客,船票漲了"), "source");
});

test("where it is cited is asked of the passage, the sentence, and the range", () => {
  for (const [reference, verdict] of [
    ["航報 3", "exact"],
    ["航報 4", "elsewhere"],
    ["航報 2–4", "exact"],
    ["談話 1", "elsewhere"],
    ["航報 99", "elsewhere"],
    ["10:3.1", "exact"],
  ] as const) {
    assert.equal(verdictOf(`「南岸那一個先動工」（${reference}）`), verdict, reference);
  }
  assert.equal(verdictOf("「他說」（10:2.1）"), "elsewhere");
  assert.equal(verdictOf("「他說」（10:2.2）"), "exact");
  const whole: Reference = { kind: "text", text: "101", query: "" };
  assert.equal(checkQuotation("末班船開得更晚", [whole], corpus)!.verdict, "exact");
});

test("parts between ellipses follow one another in one text", () => {
  for (const words of ["對於乘客……南岸", "對於乘客 [...] 南岸那一個", "……對於乘客…", "對於乘客（……）南岸那一個"])
    assert.equal(verdictOf(words), "exact", words);
  for (const words of ["南岸那一個……對於乘客", "對於乘客……我很高興"]) {
    assert.equal(check(words).answer!.scattered, "order", words);
    assert.equal(verdictOf(words), "differs", words);
  }
  const { answer, places } = check("對於乘客……這句話誰也沒有說過");
  assert.equal(answer!.verdict, "differs");
  assert.deepEqual(places, ["10:2", ""]);
});

test("lines that stand apart are right one by one, and not as one", () => {
  const { answer, places } = check("渡輪改用電力\n南岸那一個先動工。");
  assert.equal(answer!.verdict, "differs");
  assert.equal(answer!.scattered, "lines");
  assert.deepEqual(places, ["10:1", "10:3"]);
});

test("who speaks is no part of the words", () => {
  const { answer } = check("渡輪改用電力\n林船長：對於乘客，船票漲了");
  assert.equal(answer!.verdict, "exact");
  assert.ok(answer!.labelled);
});

test("differences are what was changed, left out, put in, exchanged", () => {
  const kinds = (words: string) =>
    check(words).answer!.parts[0]!.nearest!.pieces.flatMap((piece) =>
      piece.kind === "same" ? [] : [[piece.kind, piece.quoted, piece.stands]],
    );
  assert.deepEqual(kinds("末班船開得更早，冬天除外"), [["changed", "早", "晚"]]);
  assert.deepEqual(kinds("末班船得更晚，冬天除外"), [["missing", "", "開"]]);
  assert.deepEqual(kinds("末班船又開得更晚，冬天除外"), [["added", "又", ""]]);
  assert.deepEqual(kinds("末班船得開更晚，冬天除外"), [["moved", "得開", "開得"]]);
});

test("the pieces put together are the quotation, and the text", () => {
  const words = "南岸那兩個先動工，末班船又開得晚";
  const { pieces } = check(words).answer!.parts[0]!.nearest!;
  const bare = (text: string) => text.replace(/[，。\n]/g, "");
  assert.equal(bare(pieces.map((piece) => (piece.kind === "same" ? piece.text : piece.quoted)).join("")), bare(words));
  assert.equal(pieces.map((piece) => (piece.kind === "same" ? piece.text : piece.stands)).join(""), "南岸那一個先動工。\n末班船開得更晚");
});

test("a few letters that agree are no near passage, and nothing is nothing", () => {
  assert.equal(verdictOf("船票打折"), "absent");
  assert.equal(verdictOf("船長"), "absent");
  assert.equal(verdictOf("末班船開的"), "differs");
  for (const words of ["", "。", "「」", "……", " \n "]) assert.equal(checkQuotation(words, null, corpus), null, words);
});

test("a quotation is parted from its reference wherever that stands", () => {
  for (const pasted of [
    "南岸那一個先動工（航報第 3 段）",
    "「南岸那一個先動工」（見航報第 3 段）。",
    "南岸那一個先動工——航報 3",
    "南岸那一個先動工\n10:3",
    "航報第 3 段：「南岸那一個先動工」",
    "10:3 南岸那一個先動工",
    "（航報 3）南岸那一個先動工",
    "南岸那一個先動工 https://example.org/texts/10/#p3",
    "南岸那一個先動工。見航報第三段。",
    "南岸那一個先動工 [10:3]",
    "p3\n南岸那一個先動工",
  ]) {
    const { quotation, referred } = splitPasted(pasted, references);
    assert.match(quotation, /^「?南岸那一個先動工。?」?$/, pasted);
    assert.equal(referred?.references.length, 1, pasted);
  }
});
