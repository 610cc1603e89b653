/** Three hundred quotations of the two texts, right and wrong in every way: each gets its verdict, and its place. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { toQuotationData } from "../../output/quotations.ts";
import type { Answer } from "../../shared/quotation/check.ts";
import { openCorpus, rangeOf, type Stretch } from "../../shared/quotation/corpus.ts";
import { checkPasted } from "../../shared/quotation/pasted.ts";
import { makeCases } from "../../testing/quotations/cases.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
const data = toQuotationData(edition);
const corpus = openCorpus(data);

const check = (input: string): Answer | null => checkPasted(input, data.references, corpus).answer;
const placeOf = (stretch: Stretch): string => `${stretch.text.id}:${rangeOf(stretch).start.passage}`;
/** Passages where each part begins, or that it is nearest to. */
const placesOf = ({ parts }: Answer): string[][] =>
  parts.map(({ places, nearest }) => (nearest === null ? places.map(({ stretch }) => placeOf(stretch)) : [placeOf(nearest.stretch)]));

for (const [kind, cases] of Map.groupBy(makeCases(edition, 20210419), (one) => one.kind)) {
  test(`${cases.length} quotations, ${kind}: each gets its verdict and place`, () => {
    for (const { input, verdict, place } of cases) {
      const answer = check(input);
      assert.equal(answer?.verdict, verdict, input);
      const found = placesOf(answer!);
      if (place === null) assert.deepEqual(found.flat(), [], input);
      else for (const places of found) assert.ok(places.includes(place), `${input}: ${places.join()} instead of ${place}`);
    }
  });
}

/** What is pasted, the verdict, what was set aside. */
const QUOTED = "碳中和也是這次投入的一個重要領域，為什麼看重碳中和？";
const PASTED: readonly (readonly [input: string, verdict: string, ...aside: string[]])[] = [
  ["騰訊為村在鄉村扎根十餘年（新聞稿第 20 段；專訪第 27 段）", "exact"],
  [`${QUOTED}（《新藍圖校注》，專訪第 31 段，0.1.0 版，texts/003/#p31）`, "exact"],
  [`${QUOTED}（《新藍圖校注》專訪第 31 段）`, "exact"],
  [`${QUOTED}（新藍圖校注，專訪第31段）`, "exact"],
  [`${QUOTED}（專訪第 31 段，0.1.0 版）`, "exact"],
  [`${QUOTED}（專訪第 30、31 段）`, "exact"],
  [`${QUOTED}（新聞稿第 20 段、第 21 段）`, "elsewhere"],
  [`「${QUOTED}」（馬化騰，專訪第 31 段）`, "exact", "bracket"],
  [`「${QUOTED}」（見《新藍圖校注》新聞稿第 3 段，網頁檢索）`, "elsewhere", "bracket"],
  [`${QUOTED}（粗體為筆者所加）`, "exact", "bracket"],
  [
    `「${QUOTED}」杜強、周小鈴：〈馬化騰：首期投入500億，可持續社會價值創新究竟是什麼？〉，南方網，2021年4月23日；據《新藍圖校注》，專訪第 31 段，texts/003/#p31。`,
    "exact",
  ],
  [`馬化騰說：「${QUOTED}」`, "exact", "around"],
  ["他說「碳中和也是這次投入的一個重要領域」。", "exact", "around"],
  ["他說「碳中和也不是這次投入的一個重要領域」。", "differs", "around"],
  [`專訪第 31 段說：「${QUOTED}」`, "exact"],
  [`${QUOTED.replace("，", "[1]，")}②（專訪第 31 段）`, "exact", "notes"],
  ["碳中和也是〔略〕重要領域，為什麼看重碳中和？", "exact", "notes"],
];

test("what goes with a quotation is read, or set aside, and the words are checked", () => {
  for (const [input, verdict, ...kinds] of PASTED) {
    const { answer, referred, aside } = checkPasted(input, data.references, corpus);
    assert.equal(answer?.verdict, verdict, input);
    assert.deepEqual(
      aside.map(({ kind }) => kind),
      kinds,
      input,
    );
    assert.equal(referred !== null, /第 ?\d/.test(input), input);
  }
});

test("an ellipsis over many passages and two speakers is told, and one within a passage is not", () => {
  assert.deepEqual(check("碳中和也是這次投入的一個重要領域……推動可持續社會價值創新")!.gaps, [{ part: 1, passages: 30, speakers: true }]);
  assert.deepEqual(check("碳中和也是這次投入……為什麼看重碳中和？")!.gaps, []);
});

test("sentences that stand apart are right one by one, and what stands nowhere hides none of them", () => {
  const apart = check(`${QUOTED}推動可持續社會價值創新。`)!;
  assert.deepEqual([apart.verdict, apart.scattered], ["differs", "sentences"]);
  const mixed = check(`${QUOTED}醫院的排隊系統改版以後，平均候診時間縮短了四十分鐘。渡船改走內河。`)!;
  assert.deepEqual(
    mixed.parts.map(({ places }) => places.length),
    [1, 0, 0],
  );
});

/** The pieces in which a quotation differs from what it is nearest to. */
const differing = (input: string): string[][] =>
  check(input)!.parts[0]!.nearest!.pieces.flatMap((piece) => (piece.kind === "same" ? [] : [[piece.kind, piece.quoted, piece.stands]]));

test("an added word at the edge is laid on no other sentence, and a number is laid on whole", () => {
  assert.deepEqual(differing(`${QUOTED}啊哈`), [["added", "啊哈", ""]]);
  assert.deepEqual(differing(`哎呀${QUOTED}`), [["added", "哎呀", ""]]);
  assert.deepEqual(differing(QUOTED.replace("和？", "河？")), [["changed", "河", "和"]]);
  for (const input of ["首期投入五百億元", "五百億元用於", "首期投入五百"])
    assert.deepEqual(differing(input), [["changed", "五百", "500"]]);
});

test("a character in another form is no other word", () => {
  for (const [input, quoted, stands] of [
    ["義利觀」帶來重大啓發。", "啓", "啟"],
    ["騰訊公益平臺與企業社會責任部", "臺", "台"],
    ["歲的人群流水佔比6%，16歲以下", "佔", "占"],
    ["年戰疫後期的公司内表彰，騰訊高層看到", "内", "內"],
  ] as const) {
    assert.deepEqual(differing(input), [["form", quoted, stands]], input);
  }
});

test("nothing that was cut stands in what the browser is given", () => {
  const given = JSON.stringify(data.texts);
  const printed = edition.texts.flatMap(({ passages }) => passages.map(({ text }) => text)).join("\n");
  const cuts = edition.texts.flatMap(({ edits }) => edits.filter(({ kind }) => kind === "cut").map(({ before }) => before));
  const words = cuts.flatMap((cut) => cut.match(/[\p{Script=Han}a-z]{4,}/gu) ?? []).filter((word) => !printed.includes(word));
  assert.ok(words.length > 5);
  assert.deepEqual(
    words.filter((word) => given.includes(word)),
    [],
  );
});

test("both scripts come out of the packed data as the edition has them, and the seed as it was", () => {
  for (const [i, text] of edition.texts.entries()) {
    for (const [k, { text: hant, textHans }] of text.passages.entries()) {
      const { reading } = corpus.texts[i]!.passages[k]!.points;
      assert.equal(reading["zh-Hant"]().join(""), hant);
      assert.equal(reading["zh-Hans"]().join(""), textHans);
    }
  }
});
