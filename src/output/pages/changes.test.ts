/** Versions of the small edition as its pages are given them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Piece } from "../../edition/published/difference.ts";
import { smallEdition } from "../../testing/small/edition.ts";
import { changesAnchor, comparisonsOn, toVersionViews } from "./changes.ts";
import { toCitedVersions } from "./cited-versions.ts";
import { collectPassageHistory } from "./passage-history.ts";

const edition = smallEdition();
const views = toVersionViews(edition);
const change = (version: string | null, id: string) =>
  views
    .find((one) => one.version === version)!
    .lists.flatMap(({ changes }) => changes)
    .find((one) => one.id === id)!;
const show = (pieces: readonly Piece[] | null) =>
  pieces?.map(({ of, text }) => (of === "both" ? text : `[${of} ${text}]`)).join("") ?? null;

test("versions stand the newest first, each against the one before it", () => {
  assert.deepEqual(
    views.map(({ version, anchor, before, lists }) => [version, anchor, before, lists.map(({ of, changes }) => `${of} ${changes.length}`)]),
    [
      [null, "unreleased", "1.2.3", ["passages 1"]],
      ["1.2.3", "v1.2.3", "1.0.0", ["passages 1", "glossary 2", "timeline 1", "notes 2"]],
      ["1.0.0", "v1.0.0", null, []],
    ],
  );
});

test("a passage has its old and its new wording in the script of the page", () => {
  const { anchor, url, reason, fields } = change("1.2.3", "10:9");
  assert.deepEqual([anchor, url, reason!["zh-Hans"]], ["v1.2.3-10-9", "/texts/10/#p9", "简体字，应作“与”。"]);
  const [compared] = comparisonsOn("zh-Hant", fields[0]!);
  assert.deepEqual(
    [compared!.lang, show(compared!.before), show(compared!.after)],
    [
      "zh-Hant",
      "船員更新。公司[old 与]水手學校合作，每年招收不少於40名學徒。",
      "船員更新。公司[new 與]水手學校合作，每年招收不少於40名學徒。",
    ],
  );
  assert.deepEqual(
    comparisonsOn("zh-Hans", fields[0]!).map(({ lang }) => lang),
    ["zh-Hant"],
    "in Simplified nothing is other: the other script is shown",
  );
});

test("what is no longer there, and never had a notice, leads nowhere", () => {
  assert.deepEqual([change("1.2.3", "old-boats").url, change("1.2.3", "old-boats").what], [null, "gone"]);
  assert.equal(change("1.2.3", "sailing").url, "/timeline/#sailing");
});

test("of passages that a note quotes, each is marked by itself", () => {
  const quotes = change("1.2.3", "first-round").fields.find(({ name }) => name === "quotes")!;
  const [compared] = comparisonsOn("zh-Hans", quotes);
  assert.deepEqual([show(compared!.before), show(compared!.after)], ["10:3[old 10:9]", "10:3[new 10:7]"]);
});

test("beside a passage stands what became of it and of the notes on it", () => {
  const history = collectPassageHistory(edition.history);
  const told = (id: string) =>
    history
      .get(id)
      ?.map(({ version, what, url }) => [
        version,
        what.map(({ happening, topic }) => `${happening} ${topic?.["zh-Hant"] ?? ""}`.trim()),
        url,
      ]);
  assert.deepEqual(told("10:9"), [["1.2.3", ["wording", "note-changed 首期是幾年"], "/changes/#v1.2.3-10-9"]]);
  assert.deepEqual(told("101:11"), [
    [null, ["wording"], "/changes/#unreleased-101-11"],
    ["1.2.3", ["note-new 后與後"], "/changes/#v1.2.3-notes-after-or-queen"],
  ]);
  assert.equal(told("10:4"), undefined);
});

test("for addresses with a version each passage has what is other since, in its script", () => {
  const since = (text: string, script: "zh-Hant" | "zh-Hans") =>
    toCitedVersions(edition, text, script, (date) => date).versions.map(({ version, date, since }) => [version, date, since]);
  assert.deepEqual(since("10", "zh-Hant"), [
    ["1.2.3", "2021-06-01", {}],
    [
      "1.0.0",
      "2021-05-01",
      {
        3: { notes: true, at: "v1.2.3-notes-first-round" },
        7: { notes: true, at: "v1.2.3-notes-first-round" },
        9: { text: "船員更新。公司与水手學校合作，每年招收不少於40名學徒。", notes: true, at: "v1.2.3-10-9" },
      },
    ],
  ]);
  assert.deepEqual(since("10", "zh-Hans")[1]![2], {
    3: { notes: true, at: "v1.2.3-notes-first-round" },
    7: { notes: true, at: "v1.2.3-notes-first-round" },
    9: { notes: true, at: "v1.2.3-10-9" },
  });
  assert.equal(toCitedVersions(edition, "10", "zh-Hant", String).changes, "../../changes/index.html");
});

test("a passage leads to its own change, else to that of the note on it, and of several notes to their list", () => {
  const note = (id: string) => ({ of: "notes", id }) as const;
  assert.equal(changesAnchor("1.2.3", [{ of: "passages", id: "10:9" }, note("a"), note("b")]), "v1.2.3-10-9");
  assert.equal(changesAnchor("1.2.3", [note("a")]), "v1.2.3-notes-a");
  assert.equal(changesAnchor(null, [note("a"), note("b")]), "unreleased-notes");
});
