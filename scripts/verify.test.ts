/** The editor's check, in a project with another corpus: what holds there is asked, and nothing of this one. */
import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { type Ended, run } from "../src/testing/run.ts";
import { smallSources } from "../src/testing/small/edition.ts";
import { type SmallProject, writePublishedProject } from "../src/testing/small/project.ts";

let project: SmallProject;
before(async () => {
  project = await writePublishedProject(smallSources());
  await rm(path.join(project.root, "src/tests/corpus"), { recursive: true });
});
after(() => project.remove());

/** By itself, as an editor starts it: tests that a test starts report to that one. */
const verify = (): Promise<Ended> =>
  run(process.execPath, ["scripts/verify.ts"], { cwd: project.root, env: { ...process.env, NODE_TEST_CONTEXT: undefined } });
const EXCEPTION = "src/editorial/exceptions.yaml";

test("another corpus is asked the laws, and is told what is wrong with it and nothing else", async () => {
  await project.write(EXCEPTION, "[]");
  const undecided = await verify();
  assert.equal(undecided.code, 1);
  assert.match(
    undecided.said,
    /✖ every number, date, quoted or Latin expression is .+10:8 {2}numeral 「七」.+npm run prepare -- --suspects/s,
  );
  assert.doesNotMatch(undecided.said, /✔|ℹ/);
  assert.match(undecided.said, /\n\d+ passed, 1 failed, in \d+ s\.\n$/);

  await project.write(EXCEPTION, '- {passage: "10:8", quote: 八座, reason: 試}');
  const mistaken = await verify();
  assert.equal(mistaken.code, 1);
  assert.match(mistaken.said, /^src\/editorial\/exceptions\.yaml → \[0\]\.quote: .+\n\n1 mistake\. Nothing was written\.\n$/);
});
