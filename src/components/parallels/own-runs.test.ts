import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Span } from "../../schemas/common.ts";
import { ownRuns } from "./own-runs.ts";

test("what the other side has not is found, without the marks around it", () => {
  assert.deepEqual(ownRuns("首期投入 500 億元。", [[1, 10]]), [
    [0, 1],
    [10, 11],
  ]);
  assert.deepEqual(ownRuns("「戰略」，又", [[1, 3]]), [[5, 6]]);
  assert.deepEqual(ownRuns("相同", [[0, 2]]), []);
  assert.deepEqual(ownRuns("𠀀甲", []), [[0, 2]]);
});

test("every word is either common or a side's own, and none is both", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[甲乙，。 ]{0,20}$/), fc.array(fc.nat(20), { maxLength: 6 }), (quote, cuts) => {
      const ends = [...new Set(cuts.filter((one) => one <= quote.length))].sort((a, b) => a - b);
      const common = ends.flatMap((start, i): Span[] => (i % 2 === 0 && ends[i + 1] !== undefined ? [[start, ends[i + 1]!]] : []));
      const own = ownRuns(quote, common);
      [...quote].forEach((one, i) => {
        const holds = (spans: readonly Span[]) => spans.filter(([start, end]) => start <= i && i < end).length;
        assert.ok(holds(common) + holds(own) <= 1);
        if (/[甲乙]/.test(one)) assert.equal(holds(common) + holds(own), 1);
      });
    }),
  );
});
