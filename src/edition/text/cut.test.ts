/** What is cut, what white space becomes, where passages begin and who speaks, in seeds that make it hard. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { editionOf, problemsOf, profileOf } from "../../testing/small/sources.ts";
import { undoEdits } from "../kernel/edit.ts";

const GLOSSARY = { "glossary/a.md": "甲某", "glossary/b.md": "乙某" };
const SPEAKERS = "speakers: [{label: 問, entity: a, kind: question}, {label: 答, entity: b, kind: answer}]";

const spoiled = (seed: string, lines = "", format = "html") => ({
  seeds: { "001_text.txt": seed },
  editorial: {
    "texts/001.yaml": profileOf("")
      .replace(/kinds:[\s\S]*/, lines)
      .replace("format: plain", `format: ${format}`),
    ...Object.fromEntries(
      Object.entries(GLOSSARY).map(([file, term]) => [
        file,
        `---\nkind: person\nterm: ${term}\nen: x\ndefinition: x\nbasis: editor\nsourced: general\n---\n人。\n`,
      ]),
    ),
  },
});
const textOf = (seed: string, lines = "", format = "html") => editionOf(spoiled(seed, lines, format)).texts[0]!;
const readings = (seed: string, lines = "", format = "html") => textOf(seed, lines, format).passages.map(({ text }) => text);
const editsOf = (seed: string, lines = "", format = "html") =>
  textOf(seed, lines, format).edits.map(({ start, before, after, rule }) => [start, before, after, rule]);
const spoken = (seed: string) => textOf(seed, SPEAKERS).passages.map(({ kind, speaker, text }) => [kind, speaker, text]);

test("a newline within a tag or a comment ends no line; one within what the editor cuts does", () => {
  assert.deepEqual(readings('甲<b\nclass="x">乙</b><!-- 丙\n丁 -->戊'), ["甲乙戊"]);
  assert.deepEqual(readings("甲廣告\n廣告乙", 'cuts: [{exact: "廣告\\n廣告", rule: spam, reason: 試}]'), ["甲", "乙"]);
});

test("spaces on both sides of a tag are one", () => {
  assert.deepEqual(readings("AI <b> 時代</b>"), ["AI 時代"]);
  assert.deepEqual(readings("AI<b> 時代</b>"), ["AI 時代"]);
});

test("white space is white space however it is written, and a line that has nothing else is no passage", () => {
  assert.deepEqual(readings("甲&nbsp;乙&#32;丙&#9;丁&#10;戊&#x20;己&Tab;庚&NewLine;辛"), ["甲 乙 丙 丁 戊 己 庚 辛"]);
  assert.deepEqual(readings("<p>甲</p><p>&nbsp;</p><p>&#8203;乙</p>"), ["甲", "乙"]);
  assert.deepEqual(editsOf("甲 &nbsp;乙"), [[1, " &nbsp;", " ", "white-space"]]);
});

test("a reference ends at its semicolon, or where its name does", () => {
  assert.deepEqual(readings("甲&#32;;乙&nbspAI&ampB&semi;&#x31&#50"), ["甲 ；乙 AI&B;12"]);
  assert.deepEqual(editsOf("甲&ampB"), [[1, "&amp", "&", "character-reference"]]);
});

test("a line ends at CR, CRLF, VT, FF, NEL, U+2028 and U+2029 as at LF, and mixed ones part no line twice", () => {
  for (const end of ["\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029", "\r\r", "\n\r", "\u2028\n", "\r\u3000\u2029"]) {
    for (const format of ["plain", "html"]) {
      const { passages, source, edits } = textOf(`甲乙${end}丙丁${end}戊${end}`, "", format);
      const name = JSON.stringify(end);
      assert.deepEqual(
        passages.map(({ text }) => text),
        ["甲乙", "丙丁", "戊"],
        name,
      );
      assert.equal(undoEdits("甲乙\n丙丁\n戊", edits), source, name);
    }
  }
  assert.deepEqual(readings("甲\r乙\r\n丙\n丁\u2028戊", "", "plain"), ["甲", "乙", "丙", "丁", "戊"]);
});

test("a line that ends otherwise than in LF is recorded so", () => {
  assert.deepEqual(
    textOf("甲\r乙", "", "plain").edits.map(({ start, before, after, rule, reason }) => [start, before, after, rule, reason["zh-Hant"]]),
    [[1, "\r", "\n", "passage-break", "rule.line-break"]],
  );
  assert.deepEqual(editsOf("甲\r\n乙", "", "plain"), [[1, "\r", "", "blank"]]);
});

test("a line break within a tag ends no line, whichever it is", () => {
  assert.deepEqual(readings('甲<b\rclass="x">乙</b>'), ["甲乙"]);
});

test("words between < and > are text, not markup", () => {
  const texts = [
    "若 a<b 且 c>d，則通過。",
    "若 a<b and c>d，則通過。",
    "若 a<b，則通過。",
    "甲<騰訊>乙</騰訊>丙",
    "見 <https://example.com/a> 與 <liu@example.com>",
    "<a 且 <a 且",
  ];
  for (const text of texts) assert.deepEqual(readings(text), [text]);
  assert.deepEqual(readings("甲<!-- 乙"), ["甲<！-- 乙"]);
  assert.deepEqual(readings("甲<!騰訊>乙<?騰訊?>"), ["甲<！騰訊>乙<？騰訊？>"]);
  assert.deepEqual(readings("若 a<b 且 <i>c</i>>d"), ["若 a<b 且 c>d"]);
  assert.deepEqual(readings("甲<script>乙 = 1;"), ["甲乙 = 1；"]);
  assert.deepEqual(readings('<a href="http://a.cn>連結</a>全文很長。'), ['<a href="http://a.cn>連結全文很長。']);
});

test("markup is markup, words in the values of its attributes too", () => {
  for (const [html, text] of [
    ['甲<img alt="騰訊 > 阿里" title=總部 src=a.png>乙', "甲乙"],
    ["甲<td nowrap data-v-1a2b _ngcontent-c1>乙</td >丙", "甲"],
    ["甲<o:p>乙</o:p><mp-common-profile/>丙<br/ >", "甲乙丙"],
    ["甲<!-- 乙 -->丙<!---->丁<!DOCTYPE html>", "甲丙丁"],
    ['甲<p class="a"">乙', "甲"],
    ['甲<span class="乙', "甲"],
  ] as const) {
    assert.equal(readings(html)[0], text);
  }
});

test("a break begins a passage before a tag, within one, and within what is cut", () => {
  const breaks = (exact: string) => `breaks: [{exact: ${JSON.stringify(exact)}, reason: 試}]`;
  assert.deepEqual(readings("甲<b>乙</b>", breaks("<b>乙")), ["甲", "乙"]);
  assert.deepEqual(readings("甲<b>乙</b>", breaks("b>乙")), ["甲", "乙"]);
  assert.deepEqual(readings("甲廣告乙", `${breaks("告乙")}\ncuts: [{exact: 廣告, rule: spam, reason: 試}]`), ["甲", "乙"]);
});

test("a break between a cut and a word is recorded with the editor's reason", () => {
  const text = textOf("甲<b>乙</b>", "breaks: [{exact: 乙, reason: 另起一段}]");
  assert.deepEqual(
    text.edits.map(({ start, before, after, reason }) => [start, before, after, reason["zh-Hant"]]),
    [
      [1, "", "\n", "另起一段"],
      [1, "<b>", "", "rule.html-tag"],
      [5, "</b>", "", "rule.html-tag"],
    ],
  );
});

test("a break that parts no line is a mistake", () => {
  const problem = (exact: string) =>
    `src/editorial/texts/001.yaml → breaks[0].exact: 「${exact}」 parts no line in two. Quote the words within a line that begin the new passage, or remove the entry.`;
  const found = (seed: string, exact: string) => problemsOf(spoiled(seed, `breaks: [{exact: ${JSON.stringify(exact)}, reason: 試}]`));
  assert.deepEqual(found("甲\n乙", "乙"), [problem("乙")]);
  assert.deepEqual(found("甲\n乙", "甲"), [problem("甲")]);
  assert.deepEqual(found("甲乙<br>", "<br>"), [problem("<br>")]);
  assert.deepEqual(found("甲&amp;乙", "amp;乙"), [problem("amp;乙")]);
});

test("a cut takes a character reference whole or not at all", () => {
  const cut = (exact: string) => `cuts: [{exact: "${exact}", rule: spam, reason: 試}]`;
  assert.deepEqual(readings("甲&amp;乙丙", cut("&amp;乙")), ["甲丙"]);
  assert.deepEqual(problemsOf(spoiled("甲&amp;乙丙", cut("amp;乙"))), [
    "src/editorial/texts/001.yaml → cuts[0].exact: 「amp;乙」 takes a part of the character reference 「&amp;」. Quote all of it, or nothing of it.",
  ]);
});

test("a label alone on its line says who speaks next, and is no passage", () => {
  assert.deepEqual(spoken("導語\n問：\n你好嗎\n答：\n\n好。\n問："), [
    ["paragraph", null, "導語"],
    ["question", "a", "你好嗎"],
    ["answer", "b", "好。"],
  ]);
  assert.deepEqual(editsOf("導語\n問：\n你好嗎", SPEAKERS), [
    [3, "問：", "", "speaker"],
    [5, "\n", "", "blank"],
  ]);
});

test("a label takes the spaces around its colon", () => {
  assert.deepEqual(editsOf("問 ：　 你好", SPEAKERS), [[0, "問 ：　 ", "", "speaker"]]);
});

test("a label is one wherever tags and invisible characters stand", () => {
  assert.deepEqual(spoken("<b>問</b>：你好\n答\u200b：<i>好</i>。"), [
    ["question", "a", "你好"],
    ["answer", "b", "好。"],
  ]);
  assert.deepEqual(editsOf("<b>問</b>：你好", SPEAKERS), [
    [0, "<b>", "", "html-tag"],
    [3, "問", "", "speaker"],
    [4, "</b>", "", "html-tag"],
    [8, "：", "", "speaker"],
  ]);
});

test("a label may be written with character references", () => {
  assert.deepEqual(editsOf("導語\n&#21839;&#65306;你好", SPEAKERS), [[3, "&#21839;&#65306;", "", "speaker"]]);
  assert.deepEqual(spoken("導語\n問&#65306;你好"), [
    ["paragraph", null, "導語"],
    ["question", "a", "你好"],
  ]);
});

test("a passage may begin at a label within a line", () => {
  assert.deepEqual(readings("甲問：乙", `${SPEAKERS}\nbreaks: [{exact: 問, reason: 試}]`), ["甲", "乙"]);
});
