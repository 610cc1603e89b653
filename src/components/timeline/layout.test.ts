import assert from "node:assert/strict";
import { test } from "node:test";
import { datedEvent } from "../../testing/dated-event.ts";
import { densestYears, layoutTimeline } from "./layout.ts";

const event = (id: string, edtf: string, milestone = false) => datedEvent(id, edtf, "text", milestone);

test("the focus is the years in which most happened", () => {
  assert.deepEqual(densestYears([event("a", "1998"), event("b", "2020"), event("c", "2021-05"), event("d", "2060")], 4), [2020, 2024]);
});

test("of several runs of years in which as much happened the focus is the earliest", () => {
  assert.deepEqual(densestYears([event("a", "1998"), event("b", "2020-05"), event("c", "1999"), event("d", "2021-05")], 4), [1998, 2002]);
});

test("the timeline is to scale, and a limit ends at its stop", () => {
  const { overview, focus, window } = layoutTimeline(
    [event("old", "2000-01-01"), event("one", "2018-09-30", true), event("two", "2021-04-19", true), event("goal", "../2030")],
    { length: 1000, column: 20, lying: () => 100 },
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
