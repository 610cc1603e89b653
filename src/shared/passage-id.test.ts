import assert from "node:assert/strict";
import { test } from "node:test";
import { anchorOf, numberOf, passageUrl, placeIn, textOf } from "./passage-id.ts";

test("an id of a passage or a sentence is read as its text, its place and its number", () => {
  for (const [id, text, place, number] of [
    ["003:31", "003", "31", 31],
    ["003:31.2", "003", "31.2", 31],
  ] as const) {
    assert.deepEqual([textOf(id), placeIn(id), numberOf(id)], [text, place, number]);
  }
});

test("its address leads to the place on the page of its text", () => {
  assert.equal(anchorOf("003:31.2"), "p31.2");
  assert.equal(passageUrl("003:31"), "/texts/003/#p31");
});
