import assert from "node:assert/strict";
import { test } from "node:test";
import { smallEdition } from "../../testing/small/edition.ts";
import { countQuestions, countStates, criterionId } from "./criteria.ts";

const [harbour, pilots] = smallEdition().criteria;

test("the questions of all groups are counted by state, in the order of the states; states of none are left out", () => {
  assert.equal(countQuestions(harbour!), 4);
  assert.deepEqual(countStates(harbour!), [
    { state: "met", count: 1 },
    { state: "partly", count: 1 },
    { state: "no", count: 1 },
    { state: "institution", count: 1 },
  ]);
  assert.deepEqual(countStates(pilots!), [
    { state: "stated", count: 1 },
    { state: "inapplicable", count: 1 },
  ]);
});

test("a question's place on the page is named after its set and its number", () => {
  assert.equal(criterionId("fair", "R1.2"), "fair-r1.2");
});
