/** Each step from bytes to passages, with literals of both texts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nestMarks } from "../../output/pages/inline.ts";
import { codePoints } from "../../shared/code-points.ts";
import { editionOf, profileOf } from "../../testing/small/sources.ts";
import { decode } from "../bytes/decode.ts";
import { applyEdits, type Edit, seedSpan, undoEdits } from "../kernel/edit.ts";
import { toHans } from "../kernel/script.ts";
import { annotate, indexForms } from "../registers/names/annotate.ts";
import { findMarkup } from "./markup.ts";
import { segmentSentences } from "./sentences.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const sentences = (text: string) => segmentSentences(text).map(([start, end]) => codePoints(text).slice(start, end));
const profile = (lines: string) => profileOf("").replace(/kinds:[\s\S]*/, lines);
const passages = (seed: string, lines = "") =>
  editionOf({ seeds: { "001_text.txt": seed }, editorial: { "texts/001.yaml": profile(lines).replace("format: plain", "format: html") } })
    .texts[0]!;
const readings = (seed: string, lines = "") => passages(seed, lines).passages.map(({ text }) => text);

test("decoding keeps a byte order mark, and knows GB18030 and Big5", () => {
  assert.deepEqual(decode(bytes("\ufeff騰訊"), "utf-8"), { text: "\ufeff騰訊" });
  assert.deepEqual(decode(new Uint8Array([0xcc, 0xda, 0xd1, 0xb6]), "gb18030"), { text: "腾讯" });
  assert.deepEqual(decode(new Uint8Array([0xc4, 0xcb, 0xb0, 0x54]), "big5"), { text: "騰訊" });
});

test("markup is cut, block tags end a line, inline tags do not", () => {
  assert.deepEqual(readings('<pre id="55bzj"></pre>\n<p>甲<b>乙</b>丙</p><p>丁<br>戊</p>\n<track id="x"></track>己'), [
    "甲乙丙",
    "丁",
    "戊",
    "己",
  ]);
});

test("scripts, styles and comments are no text; an unfinished tag is markup; a lone < is text", () => {
  assert.deepEqual(readings("甲<script>var 乙 = '<b>';</script><style>丙{}</style><!-- 丁 -->戊 3 < 4\n己<span class=\"庚"), [
    "甲戊 3 < 4",
    "己",
  ]);
});

test("character references stand for their characters, and are recorded", () => {
  const text = passages("甲&amp;乙&#65;丙&nosuch;");
  assert.equal(text.passages[0]!.text, "甲&乙A丙&nosuch；");
  assert.deepEqual(
    text.edits.filter(({ rule }) => rule === "character-reference").map(({ before, after }) => [before, after]),
    [
      ["&amp;", "&"],
      ["&#65;", "A"],
    ],
  );
});

test("findMarkup covers everything that is no text", () => {
  assert.deepEqual(findMarkup("甲<br>乙").markup, [{ start: 1, end: 5, breaks: true }]);
});

test("white space between passages goes, within them it becomes one space; invisible characters go", () => {
  assert.deepEqual(readings("\ufeff\n  甲\u3000\u3000乙\u200b丙 丁  \r\n\r\n\t戊\n\n"), ["甲 乙丙 丁", "戊"]);
});

test("a break begins a passage within a line, at a space or at none", () => {
  assert.deepEqual(readings("甲   乙丙", "breaks: [{exact: 乙丙, reason: 試}]"), ["甲", "乙丙"]);
  assert.deepEqual(readings("甲乙丙", "breaks: [{exact: 乙丙, reason: 試}]"), ["甲", "乙丙"]);
});

test("what the profile cuts is cut with its rule and reason", () => {
  const text = passages("甲\n六肖期期准\n乙", "cuts: [{exact: 六肖期期准, rule: spam, reason: 垃圾文字}]");
  assert.deepEqual(
    text.passages.map(({ text }) => text),
    ["甲", "乙"],
  );
  assert.ok(text.edits.some(({ rule, reason }) => rule === "spam" && reason["zh-Hant"] === "垃圾文字"));
});

test("labels are lifted out; an unlabelled paragraph continues the answer, a heading ends it", () => {
  const speakers =
    "kinds: [{exact: 小標, kind: heading}]\nspeakers: [{label: 問, entity: a, kind: question}, {label: 答, entity: b, kind: answer}]";
  const glossary = (term: string) => `---\nkind: person\nterm: ${term}\nen: x\ndefinition: x\nbasis: editor\nsourced: general\n---\n人。\n`;
  const [text] = editionOf({
    seeds: { "001_text.txt": "導語\n問:甲?\n答： 乙。\n丙。\n小標\n丁。" },
    editorial: { "texts/001.yaml": profile(speakers), "glossary/a.md": glossary("甲某"), "glossary/b.md": glossary("乙某") },
  }).texts;
  assert.deepEqual(
    text!.passages.map(({ kind, speaker, text }) => [kind, speaker, text]),
    [
      ["paragraph", null, "導語"],
      ["question", "a", "甲？"],
      ["answer", "b", "乙。"],
      ["answer", "b", "丙。"],
      ["heading", null, "小標"],
      ["paragraph", null, "丁。"],
    ],
  );
});

test("punctuation becomes full-width and quotes become corner quotes, but for clock times, decimals, thousands and addresses", () => {
  assert.deepEqual(readings("占比6%,16歲以下占3.2%(見“9·30”);08:12,共1,700人!https://a.cn/?b=(c)"), [
    "占比6%，16歲以下占3.2%（見「9·30」）；08:12，共1,700人！https://a.cn/?b=(c)",
  ]);
});

test("sentences keep their closing quotes and brackets; a quotation that goes on is no end", () => {
  assert.deepEqual(sentences("理念升級。其觸發，來源去年。"), ["理念升級。", "其觸發，來源去年。"]);
  assert.deepEqual(sentences("「行吧，明年再做好一點。」現在不是這樣了。"), ["「行吧，明年再做好一點。」", "現在不是這樣了。"]);
  assert.deepEqual(sentences("問「做什麼？」的人很多。好！？"), ["問「做什麼？」的人很多。", "好！？"]);
  assert.deepEqual(sentences("占3.2%。A sentence. Another."), ["占3.2%。", "A sentence.", "Another."]);
  assert.deepEqual(sentences("沒有標點"), ["沒有標點"]);
  assert.deepEqual(sentences("等等……還有。他說：「……」走了。"), ["等等……還有。", "他說：「……」", "走了。"]);
});

test("Simplified keeps the number of code points, and converts by phrase", () => {
  assert.equal(toHans("隨著公司，著眼長遠，顯著「改變」"), "随着公司，着眼长远，显著“改变”");
  assert.equal(toHans("𠀀騰"), "𠀀腾");
});

test("edits are applied, undone, and carry places back to the seed", () => {
  const seed = codePoints("  对于<b>騰訊</b>,好");
  const edit = (start: number, before: string, after: string): Edit => ({
    start,
    before,
    after,
    kind: "cut",
    rule: "",
    reason: { "zh-Hant": "", "zh-Hans": "" },
    certainty: "high",
  });
  const edits = [edit(0, "  ", ""), edit(2, "对于", "對於"), edit(4, "<b>", ""), edit(9, "</b>", ""), edit(13, ",", "，")];
  assert.equal(applyEdits(seed, edits), "對於騰訊，好");
  assert.equal(undoEdits("對於騰訊，好", edits), seed.text);
  assert.throws(
    () => applyEdits(seed, [edit(2, "对于", "對於"), edit(3, "于<b>", "於")]),
    /Edit at 3 begins before 4, where the one before it ends\./,
  );
  assert.deepEqual(seedSpan(2, edits.slice(1), [2, 4]), [7, 9]);
  assert.deepEqual(seedSpan(2, edits.slice(1), [1, 3]), [3, 8]);
  assert.deepEqual(seedSpan(2, edits.slice(1), [4, 5]), [13, 14]);
});

test("the longest name wins; rulings overrule; Latin names are whole words", () => {
  const index = indexForms([
    { entity: "wechat", form: "微信" },
    { entity: "wecom", form: "企業微信" },
    { entity: "ai", form: "AI" },
    { entity: "officer", form: "首席探索官" },
    { entity: "site", form: "官網" },
  ]);
  const found = (text: string, rulings = {}) =>
    annotate(text, index, Object.values(rulings)).map(({ entity, start, end }) => [entity, start, end]);
  assert.deepEqual(found("企業微信與微信"), [
    ["wecom", 0, 4],
    ["wechat", 5, 7],
  ]);
  assert.deepEqual(found("首席探索官網大為"), [["officer", 0, 5]]);
  assert.deepEqual(found("AI、MAIL、AI"), [
    ["ai", 0, 2],
    ["ai", 8, 10],
  ]);
  assert.deepEqual(found("𠀀微信"), [["wechat", 1, 3]]);
  assert.deepEqual(found("微信", { no: { entity: "wechat", start: 0, end: 2, allow: false } }), []);
  assert.deepEqual(found("企業微信", { yes: { entity: "wechat", start: 2, end: 4, allow: true } }), [["wechat", 2, 4]]);
});

test("marks nest, and are split at the borders of outer ones", () => {
  const nested = nestMarks("甲乙丙丁", [
    [
      { start: 0, end: 2, mark: "S" },
      { start: 2, end: 4, mark: "S" },
    ],
    [{ start: 1, end: 3, mark: "M" }],
  ]);
  assert.deepEqual(nested, [
    { mark: "S", children: [{ text: "甲" }, { mark: "M", children: [{ text: "乙" }] }] },
    { mark: "S", children: [{ mark: "M", children: [{ text: "丙" }] }, { text: "丁" }] },
  ]);
});
