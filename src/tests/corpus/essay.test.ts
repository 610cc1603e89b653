/** The editor's essay on how the two texts differ: every quotation stands in a passage that it names next, in both scripts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { SCRIPTS } from "../../schemas/common.ts";

const { texts, pages, parallels, home } = buildEdition(await readSources(PROJECT)).value;
const essay = pages["difference"]!;
const passages = new Map(texts.flatMap((text) => text.passages.map((passage) => [passage.id, passage] as const)));
const labels = new Map([
  ["000", { "zh-Hant": "新聞稿", "zh-Hans": "新闻稿" }],
  ["003", { "zh-Hant": "專訪", "zh-Hans": "专访" }],
]);
const REFERENCE = /\[([^\]]*)\]\(\/texts\/(\d+)\/#p(\d+)\)/g;
const GROUP = /(?:\[[^\]]*\]\(\/texts\/\d+\/#p\d+\)、?)+/;
/** A link to an entry stands within a quotation. */
const bare = (words: string): string => words.replace(/\[([^\]]*)\]\(\/glossary[^)]*\)/g, "$1");
/** Words in marks that are no quotation: the essay speaks of its own usage. */
const OWN = ["新聞稿 7", "新闻稿 7", "編者以為", "编者以为"];

for (const script of SCRIPTS) {
  test(`every quotation stands in a passage named behind it: ${script}`, () => {
    const marks = script === "zh-Hant" ? /「([^「」]*)」/g : /“([^“”]*)”/g;
    let checked = 0;
    for (const { 0: all, 1: words, index } of essay[script].matchAll(marks)) {
      if (OWN.includes(words!)) continue;
      const [named = ""] = GROUP.exec(essay[script].slice(index + all.length)) ?? [];
      const ids = [...named.matchAll(REFERENCE)].map(([, , text, number]) => `${text}:${number}`);
      const bodies = ids.map((id) => passages.get(id)![script === "zh-Hant" ? "text" : "textHans"]);
      assert.ok(
        bodies.some((body) => body.includes(bare(words!))),
        `「${words}」 in ${ids.join("、")}`,
      );
      checked++;
    }
    assert.ok(checked > 20, `${checked}`);
  });

  test(`every reference says where it leads: ${script}`, () => {
    for (const [, label, text, number] of essay[script].matchAll(REFERENCE)) assert.equal(label, `${labels.get(text!)![script]} ${number}`);
  });
}

test("it is as long as an essay that one reads at once", () => {
  const plain = essay["zh-Hant"].replace(/（?\[[^\]]*\]\(\/texts[^)]*\)[、）]?/g, "");
  const length = plain.match(/\p{Script=Han}/gu)!.length;
  assert.ok(length > 800 && length < 1300, `${length}`);
});

test("the first page shows the third or fourth reform, which is one of many places", () => {
  const { parallel } = home!.discrepancy;
  assert.equal(parallel, "ordinal-of-reform");
  assert.ok(parallels.filter(({ nature }) => nature === "differs").length > 20);
});
