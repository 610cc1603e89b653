/** What is said to who comes by an address with a version. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { toKeyed } from "../keyed.ts";
import { type CitedVersions, readVersion, tellVersion } from "./cited-version.ts";

const STATES = ["unknown", "unreleased", "known", "none", "whole", "reworded", "notes", "ids", "absent", "gone", "see"] as const;
const versions: CitedVersions = {
  current: "1.1.0+unreleased",
  versions: [
    { version: "1.1.0", date: "六月", since: toKeyed([]) },
    {
      version: "1.0.0",
      date: "五月",
      since: toKeyed([
        ["2", { text: "舊文。", notes: true, at: "v1.1.0-001-2" }],
        ["3", { notes: true, at: "v1.1.0-notes-a" }],
        ["4", { ids: true, at: "v1.1.0-001-4" }],
        ["5", { text: null, at: "v1.1.0-001-5" }],
        ["6", { text: "已去。", gone: true, at: "v1.1.0-001-6" }],
      ]),
    },
  ],
  words: Object.fromEntries(STATES.map((state) => [state, `${state} {version} {date} {n}`])) as CitedVersions["words"],
  changes: "../../changes/index.html",
};
const told = (version: string, passage: number | null) => {
  const found = tellVersion(versions, version, passage);
  return found && [found.message, found.wording, found.href?.replace(versions.changes, "") ?? null];
};

test("the version of the page is not worth a word, one that is not known is said", () => {
  assert.equal(tellVersion({ ...versions, current: "1.1.0" }, "1.1.0", 2), null);
  assert.deepEqual(told("9.9.9", 2), ["unknown 9.9.9  0", null, ""]);
  assert.deepEqual(told("constructor", 2), ["unknown constructor  0", null, ""]);
});

test("what was never released is said to be so, though it be what the page calls itself", () => {
  assert.deepEqual(told("1.1.0+unreleased", 2), ["unreleased 1.1.0 {date} {n}", null, ""]);
  assert.deepEqual(told("1.0.0+unreleased", null), ["unreleased 1.0.0 {date} {n}", null, ""]);
  assert.deepEqual(told("9.9.9+unreleased", 2), ["unknown 9.9.9+unreleased  0", null, ""]);
});

test("of a passage that is as it was, one line is said", () => {
  assert.deepEqual(told("1.0.0", 1), ["known 1.0.0 五月 0", null, null]);
  assert.deepEqual(told("1.1.0", 2), ["known 1.1.0 六月 0", null, null]);
});

test("what is other is said, with the wording then and where it is told", () => {
  assert.deepEqual(told("1.0.0", 2), ["reworded 1.0.0 五月 0", "舊文。", "#v1.1.0-001-2"]);
  assert.deepEqual(told("1.0.0", 3), ["notes 1.0.0 五月 0", null, "#v1.1.0-notes-a"]);
  assert.deepEqual(told("1.0.0", 4), ["ids 1.0.0 五月 0", null, "#v1.1.0-001-4"]);
  assert.deepEqual(told("1.0.0", 5), ["absent 1.0.0 五月 0", null, "#v1.1.0-001-5"]);
  assert.deepEqual(told("1.0.0", 6), ["gone 1.0.0 五月 0", "已去。", "#v1.1.0-001-6"]);
});

test("where no passage is named, it is said of the text", () => {
  assert.deepEqual(told("1.0.0", null), ["whole 1.0.0 五月 5", null, "#v1.0.0"]);
  assert.deepEqual(told("1.1.0", null), ["none 1.1.0 六月 0", null, null]);
});

test("a version is read as people write it", () => {
  assert.equal(readVersion("?v=0.1.0"), "0.1.0");
  assert.equal(readVersion("?sel=x&v=v0.1.0%20"), "0.1.0");
  assert.equal(readVersion("?v=0.1.0+unreleased"), "0.1.0+unreleased");
  assert.equal(readVersion("?version=0.1.0"), null);
  assert.equal(readVersion(""), null);
});
