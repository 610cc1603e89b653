import assert from "node:assert/strict";
import { test } from "node:test";
import { profileOf, sourcesOf } from "../../testing/small/sources.ts";
import { buildEdition } from "../edition.ts";

const SEED = "題目\n\n復雜的<b>關系</b>,隨著。\n最快开奖 55bzj\n第二段。\n";

/** What the notices say after a first publication of `SEED` as plain text and the profile as it is now, everything accepted. */
function notices(more: string): (string | null)[] {
  const seeds = { "001_text.txt": SEED };
  const first = buildEdition(sourcesOf({ seeds })).value.texts[0]!.lock;
  const editorial = {
    "texts/001.yaml": profileOf(more).replace("format: plain", "format: html"),
    "passages/001.lock.json": JSON.stringify(first),
  };
  const ids = buildEdition(sourcesOf({ seeds, editorial })).waiting.map(({ message }) => message.split(" ").at(-1)!);
  const { value, problems } = buildEdition(sourcesOf({ seeds, editorial }), new Set(ids));
  assert.deepEqual(problems, []);
  const all = value.texts[0]!.retired.flatMap((one) => [one, ...one.sentences]);
  return all.flatMap(({ id, wording }) => [id, wording?.["zh-Hant"] ?? null, wording?.["zh-Hans"] ?? null]);
}

const cut = (exact: string) => `  - {exact: "${exact}", rule: spam, reason: 試}\n`;

test("of a passage that was cut whole the notice says no word", () => {
  assert.deepEqual(notices(`cuts:\n${cut("最快开奖 55bzj")}`), ["001:3", null, null, "001:3.1", null, null]);
  assert.deepEqual(notices(`cuts:\n${cut("最快开奖 55bzj\\n第二段。")}`), [
    ...["001:3", null, null, "001:3.1", null, null],
    ...["001:4", null, null, "001:4.1", null, null],
  ]);
});

test("of a passage that went otherwise it gives the reading, in both scripts, without what was cut", () => {
  const breaks = "breaks: [{exact: 關系, reason: 試}]\n";
  const both = (hant: string, hans: string) => ["001:2", hant, hans, "001:2.1", hant, hans];
  assert.deepEqual(notices(breaks), both("復雜的 關系，隨著。", "复杂的 关系，随着。"));
  assert.deepEqual(notices(`${breaks}cuts:\n${cut("隨著")}`), both("復雜的 關系，。", "复杂的 关系，。"));
});

test("of a sentence that is gone from a passage which stays, too", () => {
  const seeds = { "001_text.txt": "題目\n甲說了話。乙也說了話。\n" };
  const editorial = {
    "passages/001.lock.json": JSON.stringify(buildEdition(sourcesOf({ seeds })).value.texts[0]!.lock),
    "emendations/001.yaml": '- {passage: "001:2", exact: 甲說了話。, reading: 甲說了話，, reason: 試}',
  };
  const { value } = buildEdition(sourcesOf({ seeds, editorial }), new Set(["001:2"]));
  assert.deepEqual(value.texts[0]!.retired, [
    { id: "001:2.1", wording: { "zh-Hant": "甲說了話，", "zh-Hans": "甲说了话，" }, sentences: [] },
    { id: "001:2.2", wording: { "zh-Hant": "乙也說了話。", "zh-Hans": "乙也说了话。" }, sentences: [] },
  ]);
});
