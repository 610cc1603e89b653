/** Characters that are no text: told with their places, and settled by the editor's decision alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { toEmendationGroups } from "../../output/pages/apparatus.ts";
import { editionOf, problemsOf, profileOf } from "../../testing/small/sources.ts";
import { partStrays } from "./no-text.ts";

const spoiled = (seed: string, format = "plain", lines = "", emendations = "[]") => ({
  seeds: { "001_text.txt": seed },
  editorial: {
    "texts/001.yaml": profileOf("")
      .replace("format: plain", `format: ${format}`)
      .replace(/kinds:[\s\S]*/, lines),
    "emendations/001.yaml": emendations,
  },
});
const problems = (...given: Parameters<typeof spoiled>) => problemsOf(spoiled(...given));
const readings = (...given: Parameters<typeof spoiled>) => editionOf(spoiled(...given)).texts[0]!.passages.map(({ text }) => text);

const SETTLE = (quoted: string) => `Emend each to what should stand there, or cut it in the profile; the first is quoted as ${quoted}.`;

test("each is told with what it is, its line, its byte, its passage and the words before it", () => {
  assert.deepEqual(problems("題目\r\n甲乙\uE123丙\n\u{F0000}丁\n"), [
    `seeds/001_text.txt: 2 characters are no text: U+E123 (private use) at line 2, byte 14, in passage 001:2 behind 「甲乙」; U+F0000 (private use) at line 3, byte 21, in passage 001:3. ${SETTLE('"\\uE123" in double quotes')}`,
  ]);
});

test("every kind is found", () => {
  const kinds: readonly [string, string][] = [
    ["\uE000", "U+E000 (private use)"],
    ["\u{F0000}", "U+F0000 (private use)"],
    ["\u{10FFFD}", "U+10FFFD (private use)"],
    ["\uFFFD", "U+FFFD (replacement character)"],
    ["\uFFFC", "U+FFFC (object replacement character)"],
    ["\uFDD0", "U+FDD0 (noncharacter)"],
    ["\u{1FFFE}", "U+1FFFE (noncharacter)"],
    ["\0", "U+0000 (control)"],
    ["\u0007", "U+0007 (control)"],
    ["\u001F", "U+001F (control)"],
    ["\u007F", "U+007F (control)"],
    ["\u0081", "U+0081 (control)"],
    ["\u202E", "U+202E (bidirectional control)"],
    ["\u2066", "U+2066 (bidirectional control)"],
    ["\uFFF9", "U+FFF9 (annotation control)"],
    ["\u{E0041}", "U+E0041 (hidden tag)"],
  ];
  for (const [character, name] of kinds) {
    const [problem] = problems(`甲${character}乙`);
    assert.ok(problem!.startsWith(`seeds/001_text.txt: 1 character is no text: ${name} at line 1, byte 3, `), problem);
  }
});

test("a message names them, and is not turned round by them", () => {
  const [problem] = problems("甲\u202E乙\uE000丙");
  assert.match(problem!, /U\+E000 \(private use\) .+ behind 「甲U\+202E乙」/);
  assert.match(problems("甲乙", "plain", 'cuts: [{exact: "\\u202E", rule: spam, reason: 試}]').join(), /「U\+202E」 occurs 0 times/);
});

test("a reference brings none in unnoticed", () => {
  assert.deepEqual(problems("甲&#xE000;乙", "html"), [
    `seeds/001_text.txt: 1 character is no text: U+E000 (private use), written &#xE000;, at line 1, byte 3, in passage 001:1 behind 「甲」. ${SETTLE('"&#xE000;"')}`,
  ]);
  for (const reference of ["&#xD800;", "&#0;", "&#xFDD0;", "&#7;", "&#x202E;", "&#x81;", "&#x110000;"]) {
    assert.match(problems(`甲${reference}乙`, "html").join(), new RegExp(`no text: U\\+.+ written ${reference},`));
  }
});

test("ten thousand are one mistake, and the first few are told", () => {
  const [problem, ...more] = problems(`${"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥".repeat(10_000).replace(/(.{22})/g, "$1\uE000")}\n`);
  assert.deepEqual(more, []);
  assert.match(problem!, /: 10000 characters are no text: U\+E000 .+; and 9995 more\. /);
  assert.ok(problem!.length < 1000);
});

test("an emendation or a cut settles one, however it is written", () => {
  const emend = (exact: string) => `- {passage: "001:1", exact: "${exact}", reading: 騰, reason: 字型自造字}`;
  const cut = (exact: string) => `cuts: [{exact: "${exact}", rule: spam, reason: 控制字元}]`;
  assert.deepEqual(readings("甲\uE123乙", "plain", "", emend("\\uE123")), ["甲騰乙"]);
  assert.deepEqual(readings("甲\u0007乙", "plain", "", emend("\\u0007")), ["甲騰乙"]);
  assert.deepEqual(readings("甲\u202E乙", "plain", cut("\\u202E")), ["甲乙"]);
  assert.deepEqual(readings("甲&#xE000;乙", "html", "", emend("&#xE000;")), ["甲騰乙"]);
  assert.deepEqual(readings("甲&#xE000;乙", "html", cut("&#xE000;")), ["甲乙"]);
  assert.match(problems("甲\uE123乙\uE124", "plain", "", emend("\\uE123")).join(), /: 1 character is no text: U\+E124 .+「甲騰乙」/);
});

test("an emendation brings none in", () => {
  assert.match(
    problems("甲乙", "plain", "", '- {passage: "001:1", exact: 乙, reading: "\\uE000", reason: 試}').join(),
    /→ \[0\]\.reading: The reading has U\+E000, /,
  );
  const simplified = 'simplified: [{passage: "001:1", converted: 甲, reading: "\\u202E"}]';
  assert.deepEqual(problems("甲乙", "plain", simplified), [
    "src/editorial/texts/001.yaml → simplified[0].reading: 「甲」 would become U+202E (bidirectional control), which is no text. Write the words.",
  ]);
});

test("what no reader sees and what does no harm goes, recorded: break places, marks of direction, joiners of words", () => {
  for (const character of ["\u200B", "\u00AD", "\uFEFF", "\u200E", "\u200F", "\u061C", "\u2060", "\u180E", "\u206A"]) {
    const [text] = editionOf(spoiled(`甲${character}乙`)).texts;
    assert.deepEqual(
      [text!.passages[0]!.text, text!.edits.map(({ before, rule }) => [before, rule])],
      ["甲乙", [[character, "invisible"]]],
    );
  }
});

test("what belongs to a character stays: variation selectors, joined and flag emoji, marks", () => {
  for (const text of ["葛\u{E0100}城", "☎\uFE0F", "👩‍💻", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u0301", "新\u3099"])
    assert.deepEqual(readings(`甲${text}`), [`甲${text}`]);
});

test("the editor's own words are text, too; what quotes a seed may have anything", () => {
  const note = (fields: string) =>
    problemsOf({
      editorial: {
        "notes.yaml": `- {id: note, basis: editor, sourced: general, topic: 一, quotes: [{passage: "001:2", quote: 第一段}], ${fields}}`,
      },
    });
  const message = (name: string) =>
    `It has ${name}, which is no text: no reader sees it, or each another sign. Remove it, or write what is meant.`;
  assert.deepEqual(note('note: "甲\\u202E乙"'), [`src/editorial/notes.yaml → [0].note: ${message("U+202E (bidirectional control)")}`]);
  assert.deepEqual(note("note: 甲\uE000乙"), [`src/editorial/notes.yaml → [0].note: ${message("U+E000 (private use)")}`]);
  const entry = "---\nkind: concept\nterm: 詞\nen: x\ndefinition: x\nbasis: editor\nsourced: general\n---\n\n義。\n\n甲&#xE000;乙\n";
  assert.deepEqual(problemsOf({ editorial: { "glossary/a.md": entry, "pages/about.md": "頁\n\n\uFFFD\n" } }), [
    `src/editorial/glossary/a.md:12: ${message("U+E000 (private use)")}`,
    `src/editorial/pages/about.md:3: ${message("U+FFFD (replacement character)")}`,
  ]);
});

test("pages name what is no text instead of printing it", () => {
  const emendation = '- {passage: "001:1", exact: "\\uE000", reading: 騰, reason: 字型自造字}';
  const [text] = editionOf(spoiled("甲\u202E乙\uE000", "plain", 'cuts: [{exact: "\\u202E", rule: spam, reason: 試}]', emendation)).texts;
  assert.deepEqual(
    toEmendationGroups(text!).flatMap(({ places }) => places.map(({ before, after }) => [before, after])),
    [["U+E000", "騰"]],
  );
  assert.deepEqual(partStrays(text!.source), [
    { text: "甲", isStray: false },
    { text: "U+202E", isStray: true },
    { text: "乙", isStray: false },
    { text: "U+E000", isStray: true },
  ]);
});
