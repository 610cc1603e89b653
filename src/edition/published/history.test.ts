/** Which version the edition is, and what its versions changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { releaseOf } from "../../testing/small/released.ts";
import { editionOf, IMPRINT, type Spoiled } from "../../testing/small/sources.ts";
import { changedId } from "./changes.ts";

const EMENDED = '- {passage: "001:2", exact: 對于, reading: 對於, reason: 「于」當作「於」。}\n';
const OLD = releaseOf({}, "1.0.0", "2021-05-01");
/** The edition is of the day that its state says. */
const UNDATED = IMPRINT.replace(/^date: .*\n/m, "");
const now = (editorial: Spoiled["editorial"], version = "1.0.0") =>
  editionOf({ state: { version, date: "2021-06-30" }, editorial: { "edition.yaml": UNDATED, "releases/1.0.0.json": OLD, ...editorial } });
const told = ({ history }: ReturnType<typeof editionOf>) =>
  history.versions.map(({ version, date, changes }) => [
    version,
    date,
    changes.map((one) => `${changedId(one)} ${one.reason?.["zh-Hant"]}`),
  ]);

test("what was released is its version, of the day of the release, whatever else was committed since", () => {
  const edition = now({});
  assert.deepEqual([edition.imprint.version, edition.imprint.release, edition.imprint.date], ["1.0.0", "1.0.0", "2021-05-01"]);
  assert.deepEqual(told(edition), [["1.0.0", "2021-05-01", []]]);
});

test("what differs from it is not released, and comes first with its reasons", () => {
  const edition = now({ "emendations/001.yaml": EMENDED });
  assert.deepEqual([edition.imprint.version, edition.imprint.release, edition.imprint.date], ["1.0.0+unreleased", "1.0.0", "2021-06-30"]);
  assert.deepEqual(told(edition), [
    [null, "2021-06-30", ["001:2 「于」當作「於」。"]],
    ["1.0.0", "2021-05-01", []],
  ]);
});

test("a version that was never released as such is not released, be the wording what it may", () => {
  assert.equal(editionOf({}).imprint.version, "1.2.3+unreleased");
  assert.deepEqual(told(editionOf({})), []);
  assert.equal(now({}, "1.1.0").imprint.version, "1.1.0+unreleased");
  assert.deepEqual(told(now({}, "1.1.0")), [["1.0.0", "2021-05-01", []]]);
});

test("reasons of a release are kept with it, though the decision is gone since", () => {
  const second = releaseOf({ editorial: { "emendations/001.yaml": EMENDED } }, "1.1.0", "2021-06-01", [
    { id: "001:2", reason: "「于」當作「於」。" },
  ]);
  const edition = now(
    {
      "releases/1.1.0.json": second,
      "releases/1.1.0.yaml": "summary: 校正。\n",
      "releases/1.2.0.yaml": 'reasons: [{id: "001:2", reason: 從底本。}]\n',
    },
    "1.1.0",
  );
  assert.deepEqual(told(edition), [
    [null, "2021-06-30", ["001:2 從底本。"]],
    ["1.1.0", "2021-06-01", ["001:2 「于」當作「於」。"]],
    ["1.0.0", "2021-05-01", []],
  ]);
  assert.equal(edition.history.versions[1]!.summary!["zh-Hans"], "校正。");
  assert.deepEqual(
    edition.history.since.map(({ version, changes }) => [version, changes.map(changedId)]),
    [
      ["1.1.0", ["001:2"]],
      ["1.0.0", []],
    ],
    "back at the old wording, nothing is other than in the old version",
  );
});
