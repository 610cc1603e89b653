/** The time of a build grows with the length of a seed, not with its square. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildEdition } from "../edition/edition.ts";
import { toContent } from "../output/content.ts";
import { profileOf, sourcesOf } from "../testing/small/sources.ts";

const GLOSSARY = {
  "glossary/tencent.md": "---\nkind: organisation\nterm: 騰訊\nen: Tencent\ndefinition: x\nbasis: editor\nsourced: general\n---\n公司。\n",
};

/** Milliseconds of the processor, whatever else runs beside the test. */
function timeOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function build(seed: string): void {
  const profile = profileOf("")
    .replace("format: plain", "format: html")
    .replace(/kinds:[\s\S]*/, "");
  const { value, problems } = buildEdition(
    sourcesOf({ seeds: { "001_text.txt": seed }, editorial: { "texts/001.yaml": profile, ...GLOSSARY } }),
  );
  assert.deepEqual(problems, []);
  for (const [, content] of toContent(value)) assert.ok(content.length > 0);
}

const LONG = process.env["LAWS"] === "long" ? 8 : 1;

for (const [name, unit] of [
  ["paragraphs with tags", "<p>這一段,說騰訊的事。</p>"],
  ["tags, sentences and mentions within one paragraph", "<b>這一段</b>,說騰訊的事。"],
  ["references", "&#36889;一段&nbsp;與&amp;騰訊。"],
  ["paragraphs with astral characters", "<p>𠀀一段,說騰訊的事。</p>"],
  ["what is no tag", "若 a<b 且 c>d,騰訊。"],
  ["empty lines", "\n \u3000\n騰訊。"],
] as const) {
  test(`four times as much takes not much more than four times as long: ${name}`, () => {
    const count = 800 * LONG;
    build(unit.repeat(100)); // warm
    const [once, fourfold] = [count, 4 * count].map((n) => timeOf(() => build(unit.repeat(n)))) as [number, number];
    assert.ok(fourfold < 5 * once + 300, `${Math.round(once)} ms, then ${Math.round(fourfold)} ms`);
  });
}

test("an empty line of a million spaces, and a paragraph of a million characters, take no time to speak of", () => {
  assert.ok(timeOf(() => build(`題目\n${" ".repeat(1_000_000)}\n騰訊。`)) < 8000);
  assert.ok(timeOf(() => build(`題目\n${"騰訊的事。".repeat(20_000)}`)) < 15_000);
});
