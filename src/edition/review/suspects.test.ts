import assert from "node:assert/strict";
import { test } from "node:test";
import { editionOf } from "../../testing/small/sources.ts";
import { findIdleKept, findSuspects } from "./suspects.ts";

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
