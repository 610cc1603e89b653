import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Event } from "../../schemas/event.ts";
import { dateShape, formatWhen } from "../../site/when.ts";
import { densestYears, layoutTimeline } from "./layout.ts";
import { spread } from "./spread.ts";

const event = (id: string, edtf: string, milestone = false): Event => ({
  id,
  edtf,
  precision: "day",
  basis: "text",
  milestone,
  entities: [],
  areas: [],
  title: { "zh-Hant": id, "zh-Hans": id },
  summary: { "zh-Hant": id, "zh-Hans": id },
  evidence: [],
  note: null,
});

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

test("dates are said as a reader says them", () => {
  const words = (key: string, values: Readonly<Record<string, string>>) => `${key}(${Object.values(values).join("|")})`;
  assert.equal(formatWhen("2021-04-23T08:12", words), "2021年4月23日 08:12");
  assert.equal(formatWhen("1998-11", words), "1998年11月");
  assert.equal(formatWhen("../2030", words), "when.before(2030年)");
  assert.equal(formatWhen("2018~", words), "when.about(2018年)");
  assert.equal(formatWhen("2016/2017", words), "when.range(2016年|2017年)");
  assert.equal(formatWhen("2020-23", words), "2020-23");
});

test("a date is drawn as what it is", () => {
  const shapes = ["2021-04-19", "1998-11", "2019", "2016/2017", "2018~", "../2030", "2020-23"].map(dateShape);
  assert.deepEqual(shapes, ["point", "point", "span", "span", "about", "limit", "span"]);
});

test("the focus is the years in which most happened", () => {
  assert.deepEqual(densestYears([event("a", "1998"), event("b", "2020"), event("c", "2021-05"), event("d", "2060")], 4), [2020, 2024]);
});

test("of several runs of years in which as much happened the focus is the earliest", () => {
  assert.deepEqual(densestYears([event("a", "1998"), event("b", "2020-05"), event("c", "1999"), event("d", "2021-05")], 4), [1998, 2002]);
});

test("the timeline is to scale, and a limit ends at its stop", () => {
  const { overview, focus, window } = layoutTimeline(
    [event("old", "2000-01-01"), event("one", "2018-09-30", true), event("two", "2021-04-19", true), event("goal", "../2030")],
    { overview: 1000, focus: 1000, label: 20, milestone: 40 },
  );
  const at = (id: string) => overview.marks.find((mark) => mark.id === id)!.at;
  const perYear = (window[1] - window[0]) / 4;
  assert.ok(Math.abs((at("two") - at("one")) / perYear - 2.55) < 0.02);
  const goal = overview.marks.find(({ id }) => id === "goal")!;
  assert.equal(goal.at, goal.to);
  assert.deepEqual(
    focus.marks.map(({ id }) => id),
    ["one", "two"],
  );
});
