/** The two texts read as the editor established them: their parts, the readings that a conversion or a cut could have spoiled. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { buildFoldTable } from "../../edition/kernel/fold-table.ts";
import { detectParallels } from "../../edition/review/parallels.ts";
import type { EditionText } from "../../edition/text/text.ts";

const { texts, mentions } = buildEdition(await readSources(PROJECT)).value;
const textOf = (id: string): EditionText => texts.find((text) => text.id === id)!;

test("titles, headings, rounds and speakers of the two texts are right", () => {
  const [release, interview] = [textOf("000"), textOf("003")];
  const of = ({ passages }: EditionText, kind: string) => passages.filter((passage) => passage.kind === kind);
  assert.equal(release.title["zh-Hant"], "騰訊發布新藍圖，「可持續社會價值創新」成為核心戰略");
  assert.equal(interview.title["zh-Hant"], "馬化騰：首期投入500億，可持續社會價值創新究竟是什麼？");
  assert.deepEqual(
    of(release, "heading").map(({ text }) => text),
    ["「四大升級」支撐新藍圖全面落地", "學者建議騰訊技術賦能合作者，共創社會價值"],
  );
  assert.deepEqual(
    of(interview, "heading").map(({ text }) => text),
    ["「不是花錢把項目執行了這麼簡單」", "「底座如果扎得不夠深，上面就長不大」"],
  );
  assert.deepEqual(
    of(interview, "dateline").map(({ text }) => text),
    ["2021年04月23日 08:12"],
  );
  assert.deepEqual(
    of(interview, "credit").map(({ text }) => text),
    ["來源：南方網", "記者杜強 周小鈴", "（責任編輯：劉朋）"],
  );
  const rounds = interview.passages.filter(({ kind }, i) => kind === "question" && interview.passages[i + 1]?.kind === "answer");
  assert.equal(of(interview, "question").length, 10);
  assert.equal(rounds.length, 10);
  assert.deepEqual([...new Set(of(interview, "question").map(({ speaker }) => speaker))], ["southern-weekly"]);
  assert.deepEqual([...new Set(of(interview, "answer").map(({ speaker }) => speaker))], ["ma-huateng"]);
  assert.ok(interview.passages.every(({ kind, speaker }) => (speaker === null) === (kind !== "question" && kind !== "answer")));
});

test("the traps are as the seed has them", () => {
  const all = texts.map(({ passages }) => passages.map(({ text }) => text).join("\n")).join("\n");
  for (const right of ["復工復產", "上下游", "系統", "周小鈴", "南方周末", "科技平臺", "公益平台", "扎根", "占比", "賬戶", "啓動", "了解"])
    assert.ok(all.includes(right), right);
  for (const wrong of [
    "複工",
    "上下遊",
    "係統",
    "週小鈴",
    "週末",
    "什么",
    "對于",
    "干部",
    "復雜",
    "關系",
    "游戲",
    "愿",
    "盈余",
    "后來",
    "并不",
  ])
    assert.ok(!all.includes(wrong), wrong);
});

test("Simplified texts keep no Traditional character", () => {
  const hans = texts.flatMap(({ passages }) => passages.map(({ textHans }) => textHans)).join("");
  for (const point of "隨著於後裡麼並願複戲關係學習發這個們為國會說對時讓從業與長東車見語")
    assert.ok(!hans.includes(point) || point === "著", `no ${point}`);
  assert.ok(!/随著|看著|有著|著眼/.test(hans));
  assert.ok(hans.includes("随着") && hans.includes("着眼") && hans.includes("显著") && hans.includes("有着"));
});

test("the two texts share much of their wording", () => {
  const table = buildFoldTable(texts.flatMap(({ passages }) => passages));
  const proposals = detectParallels(textOf("000"), textOf("003"), mentions, table);
  assert.ok(proposals.length > 30, `only ${proposals.length} proposals`);
});
