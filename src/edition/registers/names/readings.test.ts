import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../../../testing/small/sources.ts";
import type { GlossaryFile } from "../../input/editorial.ts";
import { formatReading, toReadings, undecidedReadings } from "./readings.ts";

const entry = (term: string, aliases: string[] = [], readings: GlossaryFile["readings"] = []) =>
  ({ id: "one", term, aliases, readings }) as unknown as GlossaryFile;

test("every form with Chinese characters is read, by the editor or a program: a syllable a character, with its tone", () => {
  assert.deepEqual(toReadings(entry("930 變革", ["To B", "騰訊"])), [
    ["930 變革", "biàn gé"],
    ["騰訊", "téng xùn"],
  ]);
  assert.deepEqual(toReadings(entry("網大為", [], [["網大為", "wǎng dà wéi"]])), [["網大為", "wǎng dà wéi"]]);
});

test("what a program reads is what dictionaries print: tones do not change with their neighbours", () => {
  assert.deepEqual(toReadings(entry("一個")), [["一個", "yī gè"]]);
});

test("a form with a character of several readings is asked for until the editor has read it", () => {
  const ask = (one: GlossaryFile) => undecidedReadings([one]).map(formatReading);
  assert.deepEqual(ask(entry("騰訊", ["長者", "QQ"])), ["one: 「長者」 zhǎng zhě?  長 cháng/zhǎng"]);
  assert.deepEqual(ask(entry("騰訊", ["長者"], [["長者", "zhǎng zhě"]])), []);
});

test("a reading of no form, of other length, against the order, or no pinyin is a mistake", () => {
  const file = (lines: string) => `---
kind: concept
term: 長者
en: elders
definition: Elders.
basis: text
pinyin: zhang zhe
${lines}---
老人。
`;
  const of = (readings: string) => problemsOf({ editorial: { "glossary/elders.md": file(`readings:\n  - [${readings}]\n`) } });
  const where = "src/editorial/glossary/elders.md → readings[0]";
  assert.deepEqual(of("長者, zhǎng zhě"), []);
  assert.deepEqual(of("老人, lǎo rén"), [
    `${where}: 「老人」 is no form of elders with Chinese characters. Quote the term or an alias, or remove it.`,
  ]);
  assert.deepEqual(of("長者, zhǎng"), [
    `${where}: 「長者」 has 2 Chinese characters, and the reading 1 syllables. Give each character one.`,
  ]);
  assert.deepEqual(of("長者, cháng zhě"), [`${where}: 「長者」 is read cháng zhě here, and sorted as zhang zhe. Mend one of the two.`]);
  assert.match(of("長者, zhǎng3 zhě").join(), /must be syllables of pinyin/);
});

test("a term in pinyin, word by word, is read as its syllables are", () => {
  const file = (spoken: string) =>
    `---\nkind: concept\nterm: 長者\nen: elders\ndefinition: Elders.\nbasis: text\nspoken: ${spoken}\nreadings: [[長者, zhǎng zhě]]\n---\n老人。\n`;
  const of = (spoken: string) => problemsOf({ editorial: { "glossary/elders.md": file(spoken) } });
  assert.deepEqual(of("Zhǎngzhě"), []);
  assert.deepEqual(of("zhǎngzhe"), [
    "src/editorial/glossary/elders.md → spoken: It says zhǎngzhe, and 「長者」 is read zhǎng zhě. Mend it, or give the reading in `readings`.",
  ]);
});
