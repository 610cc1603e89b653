import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../../schemas/common.ts";
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

const texts = (rows: Parameters<typeof drawPlot>[0], language: Language, width: number) =>
  drawPlot(rows, language, width).groups.map(({ shapes }) => shapes.flatMap((one) => (one.shape === "text" ? one : [])));

test("names stand beside their lines where there is room for all of them, and above where one is long", () => {
  const named = (name: string) => ({ ...row(1000), name });
  const [, short] = texts([named("捐款"), named("用戶")], "zh-Hant", 1000);
  const [, long] = texts([named("Accounts that are logged out each day for exceeding the time"), named("Users")], "en", 1000);
  assert.equal(short![0]!.class, "name end");
  assert.equal(long![0]!.class, "name");
  assert.equal(long![0]!.y, long![1]!.y);
});

test("of numbers on the axis so many are left out that none touches the next", () => {
  const ticks = (language: Language) => texts([row(10), row(5e9)], language, 1000)[0]!.map(({ text }) => text);
  assert.deepEqual(ticks("en"), ["1", "100", "10,000", "1 million", "100 million", "10 billion"]);
  assert.equal(ticks("zh-Hant").length, 11);
});
