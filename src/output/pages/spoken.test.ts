import assert from "node:assert/strict";
import { test } from "node:test";
import { toProse } from "../../edition/kernel/script.ts";
import { toReadings } from "../../edition/registers/names/readings.ts";
import type { EntityKind } from "../../schemas/entity.ts";
import { toSpoken } from "./spoken.ts";

type Named = readonly [term: string, kind: EntityKind, syllables?: string];
const spoken = (...terms: Named[]) =>
  toSpoken(
    terms.map(([term, kind, syllables]) => ({
      id: term,
      term: { ...toProse(term), en: "" },
      kind,
      spoken: null,
      readings: toReadings({ term, aliases: [], readings: syllables === undefined ? [] : [[term, syllables]] }),
    })),
  ).map(([, words]) => words);

test("a term is read by words, with tones; names have capitals", () => {
  assert.deepEqual(spoken(["鄉村振興", "concept"], ["企業微信", "product"]), ["xiāngcūn zhènxīng", "Qǐyè Wēixìn"]);
  assert.deepEqual(spoken(["馬化騰", "person"], ["歐陽修", "person"]), ["Mǎ Huàténg", "Ōuyáng Xiū"]);
});

test("a word that the dictionary does not know is kept together, and parted where another term is in it", () => {
  assert.deepEqual(spoken(["產業互聯網", "concept"]), ["chǎnyè hùliánwǎng"]);
  assert.deepEqual(spoken(["騰訊", "organisation"], ["騰訊為村", "product"]), ["Téngxùn", "Téngxùn Wèicūn"]);
});

test("what is not Chinese stays; a term that has none is not read, and one whose syllables are known is read by them", () => {
  assert.deepEqual(spoken(["930 變革", "concept"], ["「推進」", "concept"]), ["930 biàngé", "tuījìn"]);
  assert.deepEqual(spoken(["FEW", "concept"], ["網大為", "person", "wǎng dà wéi"]), ["Wǎng Dàwéi"]);
});
