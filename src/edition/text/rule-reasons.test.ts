/** Why a text was changed, in the words of the editor and of the interface. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { INTERFACE_KEYS, RULE_WORDS } from "../../schemas/interface.ts";
import { editionOf, profileOf, sourcesOf } from "../../testing/small/sources.ts";
import { buildEdition } from "../edition.ts";

/** Words of the interface, those of the rules in English too. */
const WORDS = INTERFACE_KEYS.map((key) => `${key}: {zh-Hant: 詞 ${key}, en: word ${key}}\n`).join("");

const reasonsOf = (seed: string, more: string) => {
  const editorial = { "interface.yaml": WORDS, "texts/001.yaml": profileOf(more).replace("plain", "html") };
  const { texts } = buildEdition(sourcesOf({ seeds: { "001_text.txt": seed }, editorial })).value;
  return texts[0]!.edits.map(({ rule, reason }) => [rule, reason.en]);
};

test("every rule says why by a word of the interface, in each language that has it", () => {
  const speakers = "speakers: [{label: 問, entity: a, kind: question}]\n";
  const seed = "題目 <br>問：“甲”\u200b,乙  丙&lt;丁\n\n戊\r己\n";
  const said = reasonsOf(seed, speakers);
  assert.deepEqual(new Set(said.map(([, reason]) => reason)), new Set(RULE_WORDS.map((key) => `word ${key}`)));
  for (const [rule, reason] of said) {
    if (reason !== "word rule.line-break") assert.equal(reason, `word rule.${rule}`);
  }
});

test("where the editor says why, it is in his words, and what they quote keeps its spelling in Simplified", () => {
  const cut = "cuts: [{exact: 丁, rule: spam, reason: {zh-Hant: 「后」為衍文, en: Not in the work.}}]\n";
  assert.deepEqual(reasonsOf("題目\n丙丁\n", cut), [
    ["spam", "Not in the work."],
    ["blank", "word rule.blank"],
  ]);
  const emended = '- {passage: "001:2", exact: 對于, reading: 對於, reason: 簡體「于」對應「于／於」}';
  const edits = editionOf({ editorial: { "emendations/001.yaml": emended } }).texts[0]!.edits;
  assert.deepEqual(edits.find(({ rule }) => rule === "editor")!.reason, {
    "zh-Hant": "簡體「于」對應「于／於」",
    "zh-Hans": "简体“于”对应“于／於”",
  });
});

test("a reason that recurs is written once and named, though it recurs all over a text", () => {
  const words = "于".repeat(150);
  const entry = (i: number, reason: string) =>
    `- {passage: "001:2", exact: 于, prefix: "${"于".repeat(i)}", suffix: "${"于".repeat(149 - i)}。", reading: 於, reason: ${reason}}\n`.replace(
      'prefix: "", ',
      "",
    );
  const file = Array.from({ length: 150 }, (_, i) => entry(i, i === 0 ? "&於 {zh-Hant: 應作「於」。, en: It should be 「於」.}" : "*於"));
  const sources = { seeds: { "001_text.txt": `題目\n${words}。\n` }, editorial: { "emendations/001.yaml": file.join("") } };
  const { passages, edits } = editionOf(sources).texts[0]!;
  assert.equal(passages[1]!.text, `${words.replaceAll("于", "於")}。`);
  const made = edits.filter(({ rule }) => rule === "editor");
  assert.deepEqual([made.length, new Set(made.map(({ reason }) => reason.en))], [150, new Set(["It should be 「於」."])]);
});
