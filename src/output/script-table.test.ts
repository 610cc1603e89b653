import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptWriter } from "../shared/writing/script-table.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { type Pair, pairsOf, toScriptTable } from "./script-table.ts";

const write = (pairs: readonly Pair[]) => scriptWriter(toScriptTable(pairs));

test("every word of an edition is written as its other script has it, either way", () => {
  for (const script of ["zh-Hant", "zh-Hans"] as const) {
    const pairs = pairsOf(smallEdition(), script);
    assert.ok(pairs.length > 100, `only ${pairs.length} pairs`);
    const toOther = write(pairs);
    for (const [from, to] of pairs) assert.equal(toOther(from), to);
  }
});

test("what is written otherwise in places has the shortest stretch that tells them", () => {
  const pairs: Pair[] = [["隨著", "随着"], ["看著", "看着"], ["顯著", "显著"]]; // biome-ignore format: one line
  assert.deepEqual(toScriptTable(pairs).phrases, [["顯著", "显著"]]);
  assert.equal(write(pairs)("隨著顯著"), "随着显著");
});

test("where two words would have one stretch two ways, each is a phrase as a whole", () => {
  const pairs: Pair[] = [["乾", "干"], ["乾杯的乾", "乾杯的干"], ["乾杯", "干杯"]]; // biome-ignore format: one line
  for (const [from, to] of pairs) assert.equal(write(pairs)(from), to);
});

test("what no word of the edition has stays as it is, beyond the basic plane, too", () => {
  const toOther = write([["𠮷麼", "𠮷么"]]);
  assert.equal(toOther("A 𠮷麼 𠀀"), "A 𠮷么 𠀀");
});
