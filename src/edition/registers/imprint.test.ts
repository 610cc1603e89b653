import assert from "node:assert/strict";
import { test } from "node:test";
import { IMPRINT as DATED, editionOf, problemsOf } from "../../testing/small/sources.ts";

const IMPRINT = DATED.replace(/^date: .*\n/m, "");
const undated = { "edition.yaml": IMPRINT };

test("the edition has the version and the day of its state", () => {
  const { version, date } = editionOf({ editorial: undated, state: { version: "0.9.1", date: "2022-02-03" } }).imprint;
  assert.deepEqual([version, date], ["0.9.1+unreleased", "2022-02-03"]);
});

test("a day that the editor writes holds, with commits and without", () => {
  const editorial = { "edition.yaml": `${IMPRINT}date: "2021-05-02"\n` };
  assert.equal(editionOf({ editorial }).imprint.date, "2021-05-02");
  assert.equal(editionOf({ editorial, state: { version: "1.0.0", date: null } }).imprint.date, "2021-05-02");
});

test("an edition whose day nobody knows is a mistake", () => {
  assert.deepEqual(problemsOf({ editorial: undated, state: { version: "1.0.0", date: null } }), [
    'src/editorial/edition.yaml: The day of the edition is not known, for there is no commit that touched its texts. Commit them to git, or write date: "2026-11-21" with the day of the last change.',
  ]);
});

test("what is still to be written is a mistake with its field", () => {
  const spoilt = IMPRINT.replace("一人所編。", "TODO 誰核對過").replace("短文社, en", "TODO, en");
  assert.deepEqual(problemsOf({ editorial: { "edition.yaml": spoilt } }), [
    "src/editorial/edition.yaml → responsible: It is still to be written. Replace TODO and the words behind it.",
    "src/editorial/edition.yaml → made: It is still to be written. Replace TODO and the words behind it.",
  ]);
});

test("an edition that says nothing of itself is a mistake", () => {
  assert.deepEqual(problemsOf({ editorial: { "edition.yaml": null } }), ["src/editorial/edition.yaml: The file is missing. Restore it."]);
});
