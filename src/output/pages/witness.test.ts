import assert from "node:assert/strict";
import { test } from "node:test";
import type { EditKind } from "../../schemas/edit.ts";
import { foldCuts, type WitnessPart } from "./witness.ts";

const part = (text: string, kind?: EditKind): WitnessPart => ({
  text,
  edit: kind === undefined ? null : { id: "e0", after: "", kind, rule: "", reason: { "zh-Hant": "", "zh-Hans": "" }, certainty: "high" },
});
/** Stretches by their words; what is folded in brackets. */
const shown = (parts: readonly WitnessPart[]) =>
  foldCuts(parts).map((block) => ("part" in block ? block.part.text : `[${block.folded.map(({ text }) => text).join("")}]`));

const tags = [
  part("<dl>", "cut"),
  part("\n\n", "space"),
  part("<em>", "cut"),
  part("\n", "space"),
  part("<b>\n<i>", "cut"),
  part("\n  ", "space"),
];

test("cuts on many lines are folded, with the white space around them", () => {
  assert.deepEqual(shown([...tags, part("甲"), part("乙", "emendation"), ...tags]), [
    "[<dl>\n\n<em>\n<b>\n<i>\n  ]",
    "甲",
    "乙",
    "[<dl>\n\n<em>\n<b>\n<i>\n  ]",
  ]);
});

test("a cut among words, and one at the end of a line, stay where they are", () => {
  const among = [part("甲"), part("<em>", "cut"), part("乙"), part("</p>", "cut"), part("\n\n\n", "space"), part("<p>", "cut"), part("丙")];
  assert.deepEqual(
    shown(among),
    among.map(({ text }) => text),
  );
});

test("nothing is lost where nothing is cut", () => {
  assert.deepEqual(shown([part("甲"), part("\n\n\n\n", "space")]), ["甲", "\n\n\n\n"]);
  assert.deepEqual(shown([]), []);
});
