import assert from "node:assert/strict";
import { test } from "node:test";
import type { PageContext } from "../../site/page.ts";
import { nameOf, showPieces } from "./shown.ts";

const page = {
  t: (key: string, values: Readonly<Record<string, string | number>> = {}) => [key, ...Object.values(values)].join(" "),
  p: (prose: { readonly "zh-Hant": string }) => prose["zh-Hant"],
  list: (words: readonly string[]) => words.join(", "),
  when: (edtf: string) => `when ${edtf}`,
} as unknown as PageContext;
const both = (words: string) => ({ "zh-Hant": words, "zh-Hans": words });
const labels = [{ id: "003", label: both("專訪") }];

test("a passage is called by its text and number, of a text that is gone by its id; all else by its title", () => {
  assert.equal(nameOf(page, { of: "passages", id: "003:31", title: null, passages: [] }, labels), "reference 專訪 31");
  assert.equal(nameOf(page, { of: "passages", id: "004:1", title: null, passages: [] }, labels), "004:1");
  assert.equal(nameOf(page, { of: "notes", id: "a", title: both("題"), passages: ["003:1"] }, labels), "題");
  assert.equal(
    nameOf(page, { of: "parallels", id: "a", title: both("題"), passages: ["000:2", "003:1"] }, labels),
    "題join.aside 000:2, reference 專訪 1",
  );
});

test("dates and kinds are said whole, for half a date says nothing", () => {
  const pieces = [
    { of: "both", text: "2021-" },
    { of: "old", text: "04" },
  ] as const;
  assert.deepEqual(showPieces(page, "when", pieces, labels), [{ of: "old", text: "when 2021-04" }]);
  assert.deepEqual(showPieces(page, "kind", [{ of: "new", text: "heading" }], labels), [{ of: "new", text: "search.kind.heading" }]);
});

test("passages and sentences stand with a sign between them, which is in neither mark", () => {
  const pieces = [
    { of: "both", text: "003:1" },
    { of: "new", text: "003:4" },
  ] as const;
  assert.deepEqual(showPieces(page, "quotes", pieces, labels), [
    { of: "both", text: "reference 專訪 1" },
    { of: "both", text: "join.list" },
    { of: "new", text: "reference 專訪 4" },
  ]);
  assert.equal(showPieces(page, "sentences", [{ of: "both", text: "003:1.2" }], labels)[0]!.text, "1.2");
});
