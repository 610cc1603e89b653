/** Preparing a small edition: what is written when, and that passage ids are published on the editor's word alone. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { formatProblem } from "../src/edition/problem.ts";
import { PUBLISH_NOTHING } from "../src/edition/publishing.ts";
import { type SmallProject, writeSources } from "../src/testing/small-project.ts";
import { profileOf } from "../src/testing/sources.ts";
import { type PrepareOptions, prepare, report } from "./prepare.ts";

let project: SmallProject;
let root: string;
const write = (name: string, content: string) => project.write(name, content);
beforeEach(async () => {
  project = await writeSources();
  root = project.root;
});
afterEach(() => project.remove());

const publish = { ...PUBLISH_NOTHING, publish: new Set(["001"]) };
const lock = () => path.join(root, "src/editorial/passages/001.lock.json");
const problemsOf = async (options: PrepareOptions = PUBLISH_NOTHING) => {
  const result = await prepare(root, options);
  return "problems" in result ? result.problems.map(formatProblem) : [];
};

test("passage ids are provisional until the editor publishes them, and readers get no text before", async () => {
  const provisional =
    "src/editorial/passages/001.lock.json: The passage ids of 001 are provisional. When its profile is complete, run: npm run prepare -- --publish 001";
  assert.deepEqual(await problemsOf({ ...PUBLISH_NOTHING, forReaders: true }), [provisional]);
  assert.equal(existsSync(path.join(root, "src/content")), false, "nothing was written");
  const prepared = await prepare(root);
  assert.ok("edition" in prepared);
  assert.deepEqual(prepared.unpublished.map(formatProblem), [provisional]);
  assert.equal(existsSync(lock()), false);

  await write("src/editorial/texts/001.yaml", profileOf("breaks: [{exact: 還有一句, reason: 試}]\n"));
  assert.deepEqual(await problemsOf(publish), []);
  const { passages } = JSON.parse(readFileSync(lock(), "utf8")) as { passages: { id: string; text: string }[] };
  assert.deepEqual(
    passages.map(({ id, text }) => `${id} ${text}`),
    ["001:1 題目", "001:2 對于騰訊,這是第一段。", "001:3 還有一句!", "001:4 第二段说“好”。"],
  );
  assert.deepEqual(await problemsOf({ ...PUBLISH_NOTHING, forReaders: true }), []);
});

test("a text is published once; then moved passages are accepted", async () => {
  await prepare(root, publish);
  const published = readFileSync(lock(), "utf8");
  assert.equal((await problemsOf(publish)).length, 1);
  await write("src/editorial/texts/001.yaml", profileOf("breaks: [{exact: 還有一句, reason: 試}]\n"));
  assert.equal((await problemsOf()).length, 3);
  assert.equal(readFileSync(lock(), "utf8"), published);
  assert.deepEqual(await problemsOf({ ...PUBLISH_NOTHING, accept: new Set(["001"]) }), []);
  assert.notEqual(readFileSync(lock(), "utf8"), published);
});

test("mistakes are counted as one says it", () => {
  const mistake = { where: "甲", message: "Mend it." };
  assert.equal(report([mistake]), "甲: Mend it.\n\n1 mistake. Nothing was written.");
  assert.equal(report([mistake, mistake]), "甲: Mend it.\n甲: Mend it.\n\n2 mistakes. Nothing was written.");
});
