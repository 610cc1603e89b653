/** Marks in a passage: each character is printed once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { editionOf, profileOf } from "../../testing/small/sources.ts";
import { type Inline, nestMarks } from "./inline.ts";
import { markPassage } from "./marks.ts";
import type { Component } from "./mdx.ts";
import { toWitness } from "./witness.ts";

const passageOf = (seed: string, emendations: string, lines = "") =>
  editionOf({
    seeds: { "001_text.txt": seed },
    editorial: {
      "texts/001.yaml": profileOf("").replace(/kinds:[\s\S]*/, lines),
      "emendations/001.yaml": emendations,
    },
  }).texts[0]!;

/** Words with their emendations in brackets. */
const show = (nodes: readonly Inline<Component>[]): string =>
  nodes
    .map((node) => ("text" in node ? node.text : node.mark.name === "E" ? `[${node.mark.id} ${show(node.children)}]` : show(node.children)))
    .join("");
const marked = (seed: string, emendations: string) => {
  const passage = passageOf(seed, emendations).passages[0]!;
  return show(markPassage(passage, passage.text, []));
};
const emend = (exact: string, reading: string, suffix = "") =>
  `- {passage: "001:1", exact: ${exact}, reading: "${reading}", reason: 試${suffix === "" ? "" : `, suffix: ${suffix}`}}\n`;

test("words left out are marked at the character before them, at the head of a passage at the one behind", () => {
  assert.deepEqual(marked("這甲是", emend("甲", "")), "[001:e1 這]是");
  assert.deepEqual(marked("甲這是", emend("甲", "")), "[001:e0 這]是");
});

test("two changes at one character are one mark", () => {
  assert.equal(marked("這是什么么事情", emend("什么", "什麼") + emend("么", "", "事")), "這是什[001:e2 麼]事情");
  assert.equal(marked("這甲乙是", emend("甲", "") + emend("乙", "")), "[001:e1 這]是");
  assert.equal(marked("甲么事", emend("甲", "") + emend("么", "麼")), "[001:e1 麼]事");
});

test("marks that overlap are a programmer's mistake", () => {
  const at = (start: number, end: number) => ({ start, end, mark: "E" });
  assert.throws(() => nestMarks("甲乙丙", [[at(0, 2), at(1, 3)]]), /A mark from 1 to 3 does not stand between 2 and 3\./);
  assert.throws(() => nestMarks("甲乙丙", [[at(1, 1)]]), /A mark from 1 to 1 does not stand between 0 and 3\./);
});

test("an insertion and a change at one place have each their own address on the witness page", () => {
  const text = passageOf("甲,于乙", '- {passage: "001:2", exact: 于, reading: 於, reason: 試}', "breaks: [{exact: 于乙, reason: 試}]");
  assert.deepEqual(
    toWitness(text).flatMap(({ edit }) => (edit === null ? [] : [[edit.id, edit.after]])),
    [
      ["e1", "，"],
      ["e2i", "\n"],
      ["e2", "於"],
    ],
  );
});
