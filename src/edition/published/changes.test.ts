/** What changed between two states, id by id. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Contents } from "../../schemas/release.ts";
import { changedId, findChanges, isInChinese } from "./changes.ts";

const NOTHING: Contents = { texts: [], passages: [], glossary: [], timeline: [], areas: [], notes: [], parallels: [] };
const passage = (n: number, text: string, more: Partial<Contents["passages"][number]> = {}): Contents["passages"][number] => ({
  id: `001:${n}`,
  kind: "paragraph",
  text,
  sentences: [[`001:${n}.1`, 0, [...text].length]],
  ...more,
});
const passages = (...all: Contents["passages"]): Contents => ({ ...NOTHING, passages: all });
const note = (id: string, words: string, quotes: string[] = ["001:1"]): Contents["notes"][number] => ({
  id,
  title: `題${id}`,
  note: words,
  quotes,
});

/** 001:2 changed wording: 甲 → 乙 */
const told = (before: Contents, now: Contents): string[] =>
  findChanges(before, now).map((change) => {
    const fields = change.fields.map(
      ({ name, before: old, after }) => `${name}: ${old?.["zh-Hant"] ?? "-"} → ${after?.["zh-Hant"] ?? "-"}`,
    );
    return [`${changedId(change)} ${change.what}`, ...fields].join(" ");
  });

test("what is as it was is no change", () => {
  const one = { ...passages(passage(1, "甲"), passage(2, "乙")), notes: [note("a", "文")] };
  assert.deepEqual(told(one, structuredClone(one)), []);
});

test("a passage is reworded, new or gone; what is gone stands behind what it stood behind", () => {
  assert.deepEqual(
    told(passages(passage(1, "甲"), passage(2, "乙"), passage(3, "丙")), passages(passage(1, "甲甲"), passage(3, "丙"), passage(4, "丁"))),
    ["001:1 changed wording: 甲 → 甲甲", "001:2 gone wording: 乙 → -", "001:4 new wording: - → 丁"],
  );
  assert.deepEqual(told(passages(passage(1, "甲"), passage(2, "乙")), passages(passage(2, "乙"))), ["001:1 gone wording: 甲 → -"]);
});

test("of passages that changed places as few as can be have moved", () => {
  const [a, b, c, d] = [passage(1, "甲"), passage(2, "乙"), passage(3, "丙"), passage(4, "丁")];
  assert.deepEqual(told(passages(a, b, c, d), passages(d, a, b, c)), ["001:4 moved"]);
  assert.deepEqual(told(passages(a, b, c, d), passages(b, c, d, a)), ["001:1 moved"]);
  assert.deepEqual(told(passages(a, b, c), passages(a, c)), ["001:2 gone wording: 乙 → -"], "what is behind a gone one has not moved");
});

test("kind and ids of sentences are told; where they stand follows from the wording", () => {
  const before = passages(
    passage(1, "甲。乙。", {
      sentences: [
        ["001:1.1", 0, 2],
        ["001:1.2", 2, 4],
      ],
    }),
  );
  assert.deepEqual(told(before, passages(passage(1, "甲。乙。", { kind: "heading", sentences: [["001:1.3", 0, 4]] }))), [
    "001:1 changed kind: paragraph → heading sentences: 001:1.1 001:1.2 → 001:1.3",
  ]);
  assert.deepEqual(
    told(
      before,
      passages(
        passage(1, "甲甲。乙。", {
          sentences: [
            ["001:1.1", 0, 3],
            ["001:1.2", 3, 5],
          ],
        }),
      ),
    ),
    ["001:1 changed wording: 甲。乙。 → 甲甲。乙。"],
  );
});

test("a wording that changed in Simplified alone has changed", () => {
  const [change] = findChanges(passages(passage(1, "著作")), passages(passage(1, "著作", { hans: "着作" })));
  assert.deepEqual(change!.fields, [
    { name: "wording", before: { "zh-Hant": "著作", "zh-Hans": "著作" }, after: { "zh-Hant": "著作", "zh-Hans": "着作" } },
  ]);
});

test("entries, events, areas and notes are told by their registers; English counts", () => {
  const before: Contents = {
    ...NOTHING,
    glossary: [{ id: "a", title: "詞", definition: { "zh-Hant": "釋", en: "one" } }],
    timeline: [{ id: "a", title: "事", edtf: "2021", summary: "述" }],
    areas: [{ id: "a", title: "域", summary: "述" }],
    notes: [note("a", "文"), note("b", "文")],
  };
  const now: Contents = {
    ...NOTHING,
    glossary: [{ id: "a", title: "詞", definition: { "zh-Hant": "釋", en: "two" } }],
    timeline: [{ id: "a", title: "事情", edtf: "2021-04", summary: "述" }],
    areas: [],
    notes: [note("a", "文", ["001:2"]), note("c", "新")],
  };
  assert.deepEqual(told(before, now), [
    "glossary:a changed wording: 釋 → 釋",
    "timeline:a changed title: 事 → 事情 when: 2021 → 2021-04",
    "areas:a gone wording: 述 → -",
    "notes:a changed quotes: 001:1 → 001:2",
    "notes:b gone wording: 文 → -",
    "notes:c new wording: - → 新",
  ]);
  const [entry] = findChanges(before, now);
  assert.deepEqual([entry!.fields[0]!.before!.en, entry!.fields[0]!.after!.en], ["one", "two"]);
  assert.deepEqual(
    findChanges(before, now).find(({ id, of }) => of === "notes" && id === "a")!.passages,
    ["001:2", "001:1"],
    "of both states",
  );
});

test("another seed changes a text", () => {
  const text = (sha256: string) => ({ ...NOTHING, texts: [{ id: "001", title: "題", seed: { file: "001_a.txt", sha256 } }] });
  assert.deepEqual(told(text("ab"), text("cd")), ["001 changed seed: 001_a.txt ab → 001_a.txt cd"]);
});

test("English that is new beside a wording is told apart, and so is what changed in English alone", () => {
  const entry = (definition: Contents["glossary"][number]["definition"]): Contents => ({
    ...NOTHING,
    glossary: [{ id: "a", title: "詞", definition }],
  });
  const judge = (before: Contents, now: Contents) =>
    findChanges(before, now).map((change) => [change.what, change.fields.length, isInChinese(change)]);
  assert.deepEqual(judge(entry("釋"), entry({ "zh-Hant": "釋", en: "one" })), [["translated", 0, false]]);
  assert.deepEqual(judge(entry({ "zh-Hant": "釋", en: "one" }), entry({ "zh-Hant": "釋", en: "two" })), [["changed", 1, false]]);
  assert.deepEqual(judge(entry({ "zh-Hant": "釋", en: "one" }), entry("釋")), [["changed", 1, false]], "English that was taken out");
  assert.deepEqual(judge(entry("釋"), entry({ "zh-Hant": "新釋", en: "one" })), [["changed", 1, true]]);
  assert.deepEqual(judge(NOTHING, entry("釋")), [["new", 1, true]]);
});

test("a note on an event is told where it is put, reworded or taken out", () => {
  const event = (words?: string): Contents => ({
    ...NOTHING,
    timeline: [{ id: "a", title: "事", edtf: "2021", summary: "述", ...(words === undefined ? {} : { note: words }) }],
  });
  assert.deepEqual(told(event(), event("注")), ["timeline:a changed note: - → 注"]);
  assert.deepEqual(told(event("甲"), event("乙")), ["timeline:a changed note: 甲 → 乙"]);
  assert.deepEqual(told(event("注"), event()), ["timeline:a changed note: 注 → -"]);
});

test("a parallel is told with its nature, its places and its note", () => {
  const one = {
    id: "a",
    title: "題",
    nature: "differs",
    a: { passage: "001:1", quote: "甲" },
    b: { passage: "002:1", quote: "乙" },
  } as const;
  const parallels = (...all: Contents["parallels"]): Contents => ({ ...NOTHING, parallels: all });
  assert.deepEqual(told(parallels(), parallels(one)), ["parallels:a new wording: - → 甲 ／ 乙"]);
  assert.deepEqual(told(parallels(one), parallels({ ...one, nature: "verbatim", b: { passage: "002:2", quote: "甲" }, note: "注" })), [
    "parallels:a changed nature: differs → verbatim quotes: 001:1 002:1 → 001:1 002:2 wording: 甲 ／ 乙 → 甲 ／ 甲 note: - → 注",
  ]);
});
