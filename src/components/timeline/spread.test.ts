import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { spread } from "./spread.ts";

test("labels stand where they wish when there is room", () => {
  assert.deepEqual(
    spread(
      [
        { at: 10, size: 4 },
        { at: 20, size: 4 },
      ],
      0,
      30,
    ),
    [10, 20],
  );
});

test("labels that would overlap move apart by as little as they can", () => {
  assert.deepEqual(
    spread(
      [
        { at: 10, size: 4 },
        { at: 10, size: 4 },
      ],
      0,
      30,
    ),
    [8, 12],
  );
});

test("labels never overlap, keep their order and stay inside where there is room", () => {
  const wish = fc.record({ at: fc.integer({ min: -20, max: 520 }), size: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
      const sorted = wishes.toSorted((a, b) => a.at - b.at);
      const places = spread(sorted, 0, 500);
      places.forEach((place, i) => {
        const before = i === 0 ? 0 : places[i - 1]! + sorted[i - 1]!.size / 2;
        assert.ok(place - sorted[i]!.size / 2 >= before - 1e-6);
        assert.ok(place + sorted[i]!.size / 2 <= 500 + 1e-6);
      });
    }),
  );
});
