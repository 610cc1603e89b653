import assert from "node:assert/strict";
import { test } from "node:test";
import { profileOf, sourcesOf } from "../testing/sources.ts";
import { buildEdition } from "./edition.ts";

const SEED = "題目\n\n復雜的<b>關系</b>,隨著。\n最快开奖 55bzj\n第二段。\n";

/** What the notices say after a first publication of `SEED` as plain text and the profile as it is now. */
function notices(more: string): (string | null)[] {
  const seeds = { "001_text.txt": SEED };
  const first = buildEdition(sourcesOf({ seeds })).value.texts[0]!.lock;
  const editorial = {
    "texts/001.yaml": profileOf(more).replace("format: plain", "format: html"),
    "passages/001.lock.json": JSON.stringify(first),
  };
  const { value, problems } = buildEdition(sourcesOf({ seeds, editorial }), new Set(["001"]));
  assert.deepEqual(problems, []);
  return value.texts[0]!.retired.flatMap(({ id, wording }) => [id, wording?.["zh-Hant"] ?? null, wording?.["zh-Hans"] ?? null]);
}

const cut = (exact: string) => `  - {exact: "${exact}", rule: spam, reason: 試}\n`;

test("of a passage that was cut whole the notice says no word", () => {
  assert.deepEqual(notices(`cuts:\n${cut("最快开奖 55bzj")}`), ["001:3", null, null]);
  assert.deepEqual(notices(`cuts:\n${cut("最快开奖 55bzj\\n第二段。")}`), ["001:3", null, null, "001:4", null, null]);
});

test("of a passage that went otherwise it gives the reading, in both scripts, without what was cut", () => {
  const breaks = "breaks: [{exact: 隨著, reason: 試}]\n";
  assert.deepEqual(notices(breaks), ["001:2", "復雜的關系， 隨著。", "复杂的关系， 随着。"]);
  assert.deepEqual(notices(`${breaks}cuts:\n${cut("復雜的")}`), ["001:2", "關系， 隨著。", "关系， 随着。"]);
});
