/** A quotation that stands twice in its passage is the one that the editor meant, wherever it is shown. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inContext } from "../../components/quoting/in-context.ts";
import { textContent } from "../../testing/content.ts";
import { editionOf } from "../../testing/small/sources.ts";
import { collectQuotes, quoteIn, wordsIn } from "./quotes.ts";

const NOTE = '- {id: note, topic: 一, basis: editor, sourced: general, note: 一, quotes: [{passage: "001:2", quote: 著好, prefix: 乙}]}';
const AREA = '- {id: area, name: 一, summary: 一, passages: [{passage: "001:2", quote: 著好, prefix: 乙, relation: mention}]}';
const edition = editionOf({
  seeds: { "001_text.txt": "題目\n顯著好。乙著好,隨著好。" },
  editorial: { "notes.yaml": NOTE, "areas.yaml": AREA },
});
const passage = edition.texts[0]!.passages[1]!;

test("its surroundings are those of its place", () => {
  const quoted = edition.notes[0]!.quotes[0]!;
  assert.deepEqual(inContext(passage, quoted, "zh-Hant"), { before: "顯著好。乙", quote: "著好", after: "，隨著好。" });
  assert.deepEqual(inContext(passage, quoted, "zh-Hant", "sentence"), { before: "…乙", quote: "著好", after: "，隨著好。" });
  const [line] = edition.areas[0]!.passages;
  assert.equal(inContext(passage, line!, "zh-Hant").before, "顯著好。乙");
});

test("its Simplified wording is that of its place, and so are words of it", () => {
  const places = ["顯", "隨"].map((prefix) => {
    const start = passage.text.indexOf(`${prefix}著好`) + 1;
    return { passage: passage.id, quote: "著好", seed: [passage.seed[0] + start, passage.seed[0] + start + 2] as [number, number] };
  });
  const note = { ...edition.notes[0]!, quotes: places };
  const quotes = collectQuotes({ ...edition, notes: [note] });
  assert.deepEqual(
    places.map((place) => quoteIn("zh-Hans", place, quotes)),
    ["著好", "着好"],
  );
  assert.deepEqual(
    places.map((place) => wordsIn("zh-Hans", "著", place, quotes)),
    ["著", "着"],
  );
});

test("the place in the seed of a quotation of an area is not published", () => {
  const areas = JSON.parse(textContent(edition).get("data/areas.json")!) as { passages: object[] }[];
  assert.deepEqual(Object.keys(areas[0]!.passages[0]!), ["passage", "relation", "quote", "note"]);
});
