/** Nothing that an opencc round trip suspects is left undecided. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { editionOf } from "../../testing/small/sources.ts";
import { buildEdition, readEditorial } from "../edition.ts";
import { findIdleKept, findSuspects, formatSuspect } from "./suspects.ts";

const sources = await readSources(PROJECT);
const { texts } = buildEdition(sources).value;
const { emendations } = readEditorial(sources.editorial).value;

for (const text of texts) {
  test(`${text.id}: every suspect is emended or kept with a reason, and no decision is idle`, () => {
    assert.deepEqual(findSuspects(text, emendations.get(text.id) ?? []).map(formatSuspect), []);
    assert.deepEqual(findIdleKept(text, emendations.get(text.id) ?? []), []);
  });
}

test("a machine-conversion error is suspected, a kept form is not", () => {
  const [text] = editionOf({ seeds: { "001_text.txt": "題目\n對于上下游的干部" } }).texts;
  assert.deepEqual(
    findSuspects(text!, []).map(({ found, proposed }) => found + proposed),
    ["于於", "干幹"],
  );
  assert.deepEqual(
    findSuspects(text!, [{ keep: "對于", reason: "試" }]).map(({ found }) => found),
    ["干"],
  );
  assert.deepEqual(findIdleKept(text!, [{ keep: "什么", reason: "試" }]), [0]);
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
