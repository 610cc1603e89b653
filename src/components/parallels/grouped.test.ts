import assert from "node:assert/strict";
import { test } from "node:test";
import type { Note } from "../../schemas/note.ts";
import type { Parallel } from "../../schemas/parallel.ts";
import { groupParallels } from "./grouped.ts";

/** Quotations of the same passage overlap. */
const quote = (passage: string) => ({ passage, quote: "某", seed: [0, 9] as [number, number] });
const parallel = (id: string, nature: Parallel["nature"], topic: string, a: string, b: string): Parallel => ({
  id,
  nature,
  a: quote(a),
  b: quote(b),
  topic: { "zh-Hant": topic, "zh-Hans": topic },
  note: null,
});
const note = (topic: string, ...passages: string[]) =>
  ({ id: topic, topic: { "zh-Hant": topic, "zh-Hans": topic }, quotes: passages.map(quote) }) as Note;

test("what differs is first, in the order of the notes on it; all else by topic in the order of the texts", () => {
  const parts = groupParallels(
    [
      parallel("fund", "same-fact", "首期投入", "1:1", "2:1"),
      parallel("name", "differs", "名稱", "1:2", "2:2"),
      parallel("fourth", "differs", "第四次什麼", "1:8", "2:5"),
      parallel("post", "same-fact", "職銜", "1:3", "2:6"),
      parallel("order", "differs", "次序", "1:6", "2:5"),
      parallel("fund-again", "same-fact", "首期投入", "1:4", "2:7"),
    ],
    [note("第三次與第四次", "1:6", "1:8", "2:5"), note("其他", "1:2")],
  );
  assert.deepEqual(
    parts.map(({ nature, count, groups }) => [
      nature,
      count,
      groups.map(({ topic, notes, parallels }) => [topic["zh-Hant"], notes.map(({ id }) => id), parallels.map(({ id }) => id)]),
    ]),
    [
      [
        "differs",
        3,
        [
          ["第三次與第四次", ["第三次與第四次"], ["fourth", "order"]],
          ["名稱", [], ["name"]],
        ],
      ],
      [
        "same-fact",
        3,
        [
          ["首期投入", [], ["fund", "fund-again"]],
          ["職銜", [], ["post"]],
        ],
      ],
    ],
  );
});
