/** Why a wording changed: the edits that made it say so, or nobody does. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { editionOf, type Spoiled } from "../../testing/small/sources.ts";
import { toProse } from "../kernel/script.ts";
import { toContents, toDecisions } from "../snapshot.ts";
import { changedId, findChanges } from "./changes.ts";
import { findUnexplained, reasonsOf } from "./reasons.ts";

const EMENDED = '- {passage: "001:2", exact: 對于, reading: 對於, reason: 「于」當作「於」}\n';
const ALSO = '- {passage: "001:2", exact: 一句, reading: 一言, reason: 據他本。}\n';
const emended = (emendations: string): Spoiled => ({ editorial: { "emendations/001.yaml": emendations } });

/** What changed, and the reasons that there are for it. */
function compare(before: Spoiled, now: Spoiled) {
  const [old, edition] = [editionOf(before), editionOf(now)];
  const changes = findChanges(toContents(old), toContents(edition));
  return { changes, reasons: reasonsOf(changes, toDecisions(edition.texts, [])) };
}

/** Reasons by id, and the ids that need one. */
function judge(before: Spoiled, now: Spoiled) {
  const { changes, reasons } = compare(before, now);
  const told = reasons.map(({ id, reason }) => `${id} ${toProse(reason)["zh-Hant"]}`);
  return { reasons: told, missing: findUnexplained(changes, reasons).map(changedId) };
}

test("a new emendation says why the wording changed, and two say it in turn", () => {
  assert.deepEqual(judge({}, emended(EMENDED)), { reasons: ["001:2 「于」當作「於」。"], missing: [] });
  assert.deepEqual(judge({}, emended(EMENDED + ALSO)), { reasons: ["001:2 「于」當作「於」。據他本。"], missing: [] });
  assert.deepEqual(judge(emended(EMENDED), emended(EMENDED + ALSO)), { reasons: ["001:2 據他本。"], missing: [] }, "the new one alone");
});

test("an emendation that was changed says why, one that only took something out too", () => {
  const other = EMENDED.replace("reading: 對於", "reading: 至於").replace("當作", "或當作");
  assert.deepEqual(judge(emended(EMENDED), emended(other)).reasons, ["001:2 「于」或當作「於」。"]);
  const out = '- {passage: "001:2", exact: 第一, reading: 第, reason: 衍字。}\n';
  assert.deepEqual(judge({}, emended(out)), { reasons: ["001:2 衍字。"], missing: [] });
});

test("what a reason quotes is in the spelling of the seed in both scripts; what differs in script alone is not kept twice", () => {
  const reasonsFor = (now: Spoiled) => compare({}, now).reasons.map(({ reason }) => reason);
  assert.deepEqual(reasonsFor(emended(EMENDED)), [{ "zh-Hant": "「于」當作「於」。", "zh-Hans": "“于”当作“於”。" }]);
  assert.deepEqual(reasonsFor(emended(ALSO)), ["據他本。"]);
});

test("a reason is said in each language in which all are that it is made of, there with a space between them", () => {
  const english = ALSO.replace("據他本。", "{zh-Hant: 據他本, en: After another copy}");
  const more = '- {passage: "001:2", exact: 第一, reading: 第二, reason: {zh-Hant: 誤字。, en: A wrong character.}}\n';
  const reasonsFor = (emendations: string) => compare({}, emended(emendations)).reasons.map(({ reason }) => reason);
  assert.deepEqual(reasonsFor(more + english), [{ "zh-Hant": "誤字。據他本。", en: "A wrong character. After another copy." }]);
  assert.deepEqual(reasonsFor(more + ALSO), ["誤字。據他本。"]);
});

test("an emendation that was taken back leaves the reason to the editor", () => {
  assert.deepEqual(judge(emended(EMENDED), {}), { reasons: [], missing: ["001:2"] });
  assert.deepEqual(judge(emended(EMENDED), emended(ALSO)), { reasons: [], missing: ["001:2"] }, "what another one made explains not all");
});

test("a passage that was cut leaves the reason to the editor; a new one needs none", () => {
  const cut = { seeds: { "001_text.txt": "題目\n\n  對于騰訊,這是第一段。還有一句!\n" } };
  assert.deepEqual(judge({}, cut).missing, ["001", "001:3"], "another seed, and what it no longer has");
  assert.deepEqual(judge(cut, {}).missing, ["001"]);
});

test("what was taken out of a register says why where it was taken out", () => {
  const note = { id: "a", title: "題", note: "文", quotes: [] };
  const nothing = { texts: [], passages: [], glossary: [], timeline: [], areas: [], notes: [], parallels: [] };
  const changes = findChanges({ ...nothing, notes: [note] }, nothing);
  const reasons = reasonsOf(changes, { edits: new Map(), retired: new Map([["notes:a", "併入他條。"]]) });
  assert.deepEqual(reasons, [{ id: "notes:a", reason: "併入他條。" }]);
  assert.deepEqual(findUnexplained(changes, reasons), []);
  assert.deepEqual(findUnexplained(changes, []).map(changedId), ["notes:a"]);
});

test("what went with a whole text is said with it", () => {
  const before = toContents(editionOf());
  const changes = findChanges(before, { ...before, texts: [], passages: [] });
  assert.deepEqual(findUnexplained(changes, []).map(changedId), ["001"]);
  assert.deepEqual(findUnexplained(changes, [{ id: "001", reason: "撤下。" }]), []);
});
