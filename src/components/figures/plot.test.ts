import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../schemas/figure.ts";
import { drawPlot, plottable } from "./plot.ts";

const row = (value: number) => ({ value, comparator: "=" as const, url: "#a", name: "名", words: "數" });

test("what has no place on a logarithmic scale is not plotted", () => {
  const figures = [0, -5, 1, 200].map((value) => ({ value }) as Figure);
  assert.deepEqual(
    plottable(figures).map(({ value }) => value),
    [1, 200],
  );
  const { groups } = drawPlot([row(1), row(1)], "zh-Hant", 1000);
  assert.equal(groups.length, 3);
});
