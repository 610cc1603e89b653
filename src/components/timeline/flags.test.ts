import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Flag, type FlagWish, stackFlags } from "./flags.ts";

const spanOf = ({ at, size }: FlagWish, { before }: Flag) => (before ? [at - size, at] : [at, at + size]) as [number, number];
const wishes = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 1000 }), size: fc.integer({ min: 20, max: 400 }) }), { maxLength: 20 })
  .map((some) => some.sort((a, b) => a.at - b.at));

test("labels that have room lie next to the axis; of neighbours the earlier one stands further off", () => {
  const flags = stackFlags(
    [
      { at: 0, size: 100 },
      { at: 50, size: 100 },
      { at: 300, size: 100 },
    ],
    1000,
  );
  assert.deepEqual(flags, [
    { row: 1, before: false },
    { row: 0, before: false },
    { row: 0, before: false },
  ]);
});

test("words that would run over the end stand before their leader", () => {
  assert.deepEqual(stackFlags([{ at: 950, size: 100 }], 1000), [{ row: 0, before: true }]);
  assert.deepEqual(stackFlags([{ at: 50, size: 990 }], 1000), [{ row: 0, before: false }], "unless they would run over the beginning");
});

test("no words cover others, and no leader runs through words behind another one", () => {
  fc.assert(
    fc.property(wishes, (some) => {
      const flags = stackFlags(some, 1000);
      for (const [i, a] of some.entries())
        for (const [j, b] of some.entries()) {
          if (i === j) continue;
          const [from, to] = spanOf(a, flags[i]!);
          const [start, end] = spanOf(b, flags[j]!);
          if (from < end && start < to) assert.notEqual(flags[i]!.row, flags[j]!.row);
          if (!flags[i]!.before && !flags[j]!.before && b.at > a.at && b.at < to) assert.ok(flags[j]!.row < flags[i]!.row);
        }
    }),
  );
});
