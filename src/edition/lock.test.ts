/** Published ids where wordings recur. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { numberPassages } from "./lock.ts";

const publish = (wordings: string) => ({ passages: [...wordings].map((text, i) => ({ id: `001:${i + 1}`, text })), retired: [] });
const number = (published: string, now: string) => numberPassages("001", [...now], publish(published));
const ids = (published: string, now: string) => number(published, now).ids.map((id) => Number(id.split(":")[1]));

test("of passages that read alike each keeps its id between its neighbours", () => {
  assert.deepEqual(ids("甲笑乙笑", "甲乙笑"), [1, 3, 4]);
  assert.deepEqual(number("甲笑乙笑", "甲乙笑").moves, [{ id: "001:2", published: "笑", now: null }]);
  assert.deepEqual(ids("甲笑乙笑丙", "甲乙新笑又丙"), [1, 3, 6, 4, 7, 5]);
  assert.deepEqual(ids("甲笑乙笑", "甲笑乙"), [1, 2, 3]);
});

test("a passage is reworded between the same neighbours alone", () => {
  assert.deepEqual(ids("甲乙丙", "甲新丙"), [1, 2, 3]);
  assert.deepEqual(ids("甲乙丙", "丙甲新"), [3, 1, 4]);
});

test("a passage that moved keeps its id, one of several alike too", () => {
  assert.deepEqual(ids("甲乙丙", "丙甲乙"), [3, 1, 2]);
  assert.deepEqual(ids("笑甲乙笑", "笑笑甲乙"), [1, 4, 2, 3]);
});

test("taking passages away changes the order of no id, and gives none to another wording", () => {
  const letters = fc.array(fc.tuple(fc.constantFrom("甲", "乙", "笑"), fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(letters, (all) => {
      const published = all.map(([wording]) => wording);
      const now = all.filter(([, stays]) => stays).map(([wording]) => wording);
      const found = ids(published.join(""), now.join(""));
      assert.deepEqual(
        found,
        found.toSorted((a, b) => a - b),
      );
      assert.deepEqual(
        found.map((id) => published[id - 1]),
        now,
      );
    }),
  );
});
