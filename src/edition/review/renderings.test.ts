import assert from "node:assert/strict";
import { test } from "node:test";
import { buildEdition, readEditorial } from "../../edition/edition.ts";
import { sourcesOf } from "../../testing/small/sources.ts";
import { findUnrendered, formatUnrendered, idleRenderings } from "./renderings.ts";

const TENCENT = `---
kind: organisation
term: 騰訊
en: Tencent
enAliases: [the company]
definition: A company.
basis: text
---
一家企業。
`;
const FIGURES = `- {id: staff, passage: "001:2", quote: 1.2 萬人, value: 12000, unit: person, comparator: "=", measures: 人數}\n`;
const DATES = `- {passage: "001:2", quote: 4月19日, edtf: "2021-04-19", precision: day, basis: mixed}\n`;

/** What is unrendered where the one sentence of a text is translated so. */
function unrendered(text: string, more = ""): readonly string[] {
  const of = "4月19日，騰訊的 1.2 萬人第三次改革。";
  const sources = sourcesOf({
    seeds: { "001_text.txt": `題目\n\n  ${of}\n` },
    editorial: {
      "glossary/tencent.md": TENCENT,
      "figures.yaml": FIGURES,
      "dates.yaml": DATES,
      "translations/001.en.yaml": `status: draft\nresponsible: 社\nmade: 譯。\nsentences:\n  - {id: "001:2.1", of: "${of}", text: "${text}"}\n${more}`,
    },
  });
  const { value, problems } = buildEdition(sources);
  assert.deepEqual(problems, []);
  const editorial = readEditorial(sources.editorial).value;
  return [...findUnrendered(value, editorial).map(formatUnrendered), ...idleRenderings(value, editorial)];
}

test("a translation that has name, figure and date leaves nothing", () => {
  assert.deepEqual(unrendered("On 19 April, 12,000 people of Tencent reformed for the third time."), []);
  assert.deepEqual(unrendered("On April 19 twelve thousand of the company's people had their third reform."), []);
});

test("what is left out, changed or added is found", () => {
  assert.deepEqual(unrendered("On 18 April, 1,200 people reformed for the third time."), [
    "001.en 001:2.1: mention 「騰訊」",
    "001.en 001:2.1: figure 「1.2 萬人」",
    "001.en 001:2.1: date 「4月19日」",
    "001.en 001:2.1: number 「18」",
    "001.en 001:2.1: number 「1,200」",
  ]);
});

test("what the editor decides is left out, and a decision about nothing is told", () => {
  const decided = (words: string) => `unrendered:\n  - {id: "001:2.1", words: "${words}", reason: 以代詞譯出。}\n`;
  assert.deepEqual(unrendered("On 19 April its 12,000 people had a third reform.", decided("騰訊")), []);
  assert.deepEqual(unrendered("On 19 April, 12,000 people of Tencent had a third reform.", decided("騰訊")), [
    "src/editorial/translations/001.en.yaml → unrendered[0]: 001:2.1 「騰訊」",
  ]);
});
