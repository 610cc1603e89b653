import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { emptyYears, intervalOf, timeScale, utcYearStart } from "./scale.ts";

test("what is empty for fifteen years or more is left out; a limit stands at its end", () => {
  const intervals = ["1998-11", "2005", "2021-04-19", "../2030", "../2060"].map(intervalOf);
  assert.deepEqual(emptyYears(intervals), [
    [2006, 2021],
    [2031, 2060],
  ]);
  assert.deepEqual(emptyYears(["2000", "2015"].map(intervalOf)), []);
  assert.deepEqual(emptyYears(["2000/2030", "2005", "2040"].map(intervalOf)), []);
});

test("the axis is broken after 2030, and years on either side are equally long", () => {
  const { at, breaks } = timeScale(["2020", "../2030", "../2060"].map(intervalOf), [2019, 2062], 1000, 80);
  const year = (one: number) => at(utcYearStart(one));
  assert.deepEqual(breaks, [{ from: year(2031), to: year(2060) }]);
  assert.ok(Math.abs(year(2060) - year(2031) - 80) < 1e-6);
  assert.ok(Math.abs(year(2021) - year(2020) - (year(2061) - year(2060))) < 0.5);
});

test("zoomed years have three fifths of what is left", () => {
  const { at } = timeScale([], [2000, 2040], 400, 0, [2018, 2022]);
  assert.equal(Math.round(at(utcYearStart(2022)) - at(utcYearStart(2018))), 240);
});

test("whatever the dates, the scale keeps their order and no date lies within a break", () => {
  const interval = fc
    .tuple(fc.integer({ min: 1800, max: 2200 }), fc.integer({ min: 0, max: 40 }))
    .map(([year, more]) => [utcYearStart(year), utcYearStart(year + more + 1) - 1] as const);
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1, maxLength: 12 }), (intervals) => {
      const { at, breaks } = timeScale(intervals, [1799, 2243], 1000, 80);
      const times = intervals.flat().sort((a, b) => a - b);
      const places = times.map(at);
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
      );
      for (const place of places) assert.ok(breaks.every(({ from, to }) => place <= from + 1e-6 || place >= to - 1e-6));
      assert.ok(places.every((place) => place >= 0 && place <= 1000));
    }),
  );
});
