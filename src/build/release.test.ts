/** Releasing a small edition: what is written, all of it or nothing, and what is refused in which words. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { formatProblem } from "../edition/kernel/problem.ts";
import { publishedLocks, type SmallProject, writeSources } from "../testing/small/project.ts";
import { releaseOf } from "../testing/small/released.ts";
import { releaseEdition } from "./release.ts";

const CHANGELOG = "# Changelog\n\n## Unreleased\n\n### Added\n\n- 甲。\n\n## 0.9.0\n\n- 乙。\n";
const PACKAGE = '{\n  "name": "small",\n  "version": "0.9.0",\n  "private": true\n}\n';
const LOCK =
  '{\n  "name": "small",\n  "version": "0.9.0",\n  "packages": {\n    "": {\n      "name": "small",\n      "version": "0.9.0"\n    },\n    "node_modules/a": {\n      "version": "0.9.0"\n    }\n  }\n}\n';
const EMENDED = '- {passage: "001:2", exact: 對于, reading: 對於, reason: 「于」當作「於」。}\n';

let project: SmallProject;
const git = (...args: string[]) =>
  execFileSync("git", ["-C", project.root, "-c", "user.name=x", "-c", "user.email=x@example.org", ...args], { stdio: "pipe" });
const commit = () => {
  git("add", ".");
  git("commit", "-qm", "Edit");
};
const read = (name: string) => readFile(path.join(project.root, name), "utf8");

beforeEach(async () => {
  project = await writeSources();
  for (const [name, content] of [
    ["package.json", PACKAGE],
    ["package-lock.json", LOCK],
    ["CHANGELOG.md", CHANGELOG],
    ...publishedLocks(),
  ] as const)
    await project.write(name, content);
  git("init", "-q");
  commit();
});
afterEach(() => project.remove());

const release = (version: string, date = "2022-03-04") => releaseEdition(project.root, version, date);
/** The mistakes for which a version is refused; nothing may have changed then. */
async function refused(version: string): Promise<string[]> {
  const status = () => git("status", "--porcelain").toString();
  const before = status();
  const outcome = await release(version);
  assert.ok("problems" in outcome, "it was released");
  assert.equal(status(), before, "something was written");
  return outcome.problems.map(formatProblem);
}
async function released(version: string, date?: string): Promise<void> {
  const outcome = await release(version, date);
  assert.deepEqual("problems" in outcome ? outcome.problems.map(formatProblem) : [], []);
  commit();
}

test("a release keeps what is published, and sets the version wherever it is said", async () => {
  assert.deepEqual(await release("1.0.0"), {
    written: ["CHANGELOG.md", "package-lock.json", "package.json", "CITATION.cff", "src/editorial/releases/1.0.0.json"],
  });
  assert.equal(await read("src/editorial/releases/1.0.0.json"), releaseOf({}, "1.0.0", "2022-03-04"));
  assert.equal(await read("package.json"), PACKAGE.replace("0.9.0", "1.0.0"));
  assert.equal(
    await read("package-lock.json"),
    LOCK.replace("0.9.0", "1.0.0").replace('"small",\n      "version": "0.9.0"', '"small",\n      "version": "1.0.0"'),
  );
  assert.equal(await read("CHANGELOG.md"), CHANGELOG.replace("## Unreleased", "## 1.0.0 (2022-03-04)"));
  assert.match(await read("CITATION.cff"), /^cff-version: 1\.2\.0\n[\s\S]*\nversion: 1\.0\.0\ndate-released: 2022-03-04\n/);
});

test("a version that is none, or not newer, is refused", async () => {
  assert.deepEqual(await refused("v1"), [
    "npm run release -- v1: 「v1」 is no version. Write one by Semantic Versioning, such as 0.2.0, without anything before it.",
  ]);
  assert.deepEqual(await refused("0.8.0"), [
    "npm run release -- 0.8.0: 0.8.0 is older than 0.9.0, the version of package.json. Choose a newer version.",
  ]);
  await released("1.0.0");
  for (const version of ["1.0.0", "1.0.0-rc.1", "0.9.9"]) {
    assert.deepEqual(await refused(version), [
      `npm run release -- ${version}: ${version} is not newer than 1.0.0, which was released. Choose a newer version.`,
    ]);
  }
});

test("what is not committed is refused, but for what the editor says of the version", async () => {
  await project.write("src/editorial/notes.yaml", "[] # 改\n");
  await project.write("seeds/.new", "");
  await project.write("src/editorial/releases/1.0.0.yaml", "summary: 初版。\n");
  await project.write("README.md", "");
  assert.deepEqual(await refused("1.0.0"), [
    "src/editorial/notes.yaml: It is not as it was committed. Commit it, or put it back.",
    "seeds/.new: It is not as it was committed. Commit it, or put it back.",
  ]);
  git("add", "seeds", "src/editorial/notes.yaml");
  git("commit", "-qm", "Edit");
  await released("1.0.0");
});

test("without git nothing is released", async () => {
  const { root, remove } = await writeSources();
  await project.remove();
  project = { ...project, root, remove };
  await rm(path.join(root, "package.json"));
  for (const [name, content] of [["package.json", PACKAGE], ...publishedLocks()] as const) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  const outcome = await release("1.0.0");
  assert.deepEqual("problems" in outcome && outcome.problems.map(formatProblem), [
    `${root}: The project is no repository of git, and so what is released could not be found again. Run git init, and commit it.`,
  ]);
});

test("what a build would refuse is refused: mistakes, and ids that are not published", async () => {
  git("rm", "-q", "src/editorial/passages/001.lock.json");
  commit();
  assert.deepEqual(await refused("1.0.0"), [
    "src/editorial/passages/001.lock.json: The passage ids of 001 are provisional. When its profile is complete, run: npm run prepare -- --publish 001",
  ]);
  await project.write("src/editorial/dates.yaml", "甲\n");
  commit();
  assert.deepEqual(await refused("1.0.0"), [
    "src/editorial/dates.yaml: 「甲」 is not what belongs here. Write a list, with a line - for each entry; [] is an empty one.",
  ]);
});

test("a changelog that says nothing is refused", async () => {
  await project.write("CHANGELOG.md", CHANGELOG.replace("### Added\n\n- 甲。\n", ""));
  assert.deepEqual(await refused("1.0.0"), ["CHANGELOG.md: Nothing stands below ## Unreleased. Write what the version brings."]);
  await project.write("CHANGELOG.md", "# Changelog\n");
  assert.deepEqual(await refused("1.0.0"), [
    "CHANGELOG.md: There is no heading ## Unreleased. Write it, and below it what the version brings.",
  ]);
});

test("changes that nothing explains are asked for all at once, each with the line to write", async () => {
  await project.write("src/editorial/emendations/001.yaml", EMENDED);
  commit();
  await released("1.0.0");
  await project.write("CHANGELOG.md", CHANGELOG);
  await project.write("src/editorial/emendations/001.yaml", '- {passage: "001:3", exact: 说, reading: 說, reason: 簡字未轉。}\n');
  await project.write(
    "src/editorial/texts/001.yaml",
    (await read("src/editorial/texts/001.yaml")).replace(
      "kinds:\n  - {exact: 題目, kind: title}",
      "kinds:\n  - {exact: 題目, kind: heading}",
    ),
  );
  commit();
  assert.deepEqual(await refused("1.1.0"), [
    `src/editorial/releases/1.1.0.yaml: 2 changes have no reason. Write these lines below reasons: and behind each the reason, for the reader:
  - {id: "001:1", reason: }  # other kind
  - {id: "001:2", reason: }  # 「於」 → 「于」`,
  ]);
  await project.write(
    "src/editorial/releases/1.1.0.yaml",
    'summary: 還底本之舊。\nreasons:\n  - {id: "001:1", reason: 是小題。}\n  - {id: "001:2", reason: 底本不誤。}\n',
  );
  await released("1.1.0");
  const { reasons } = JSON.parse(await read("src/editorial/releases/1.1.0.json")) as { reasons: unknown };
  assert.deepEqual(reasons, [{ id: "001:3", reason: "簡字未轉。" }], "what the editor wrote stays where he wrote it");
});

test("what the editor says of another version is refused", async () => {
  await project.write("src/editorial/releases/2.0.0.yaml", "summary: 二。\n");
  commit();
  assert.deepEqual(await refused("1.0.0"), [
    "src/editorial/releases/2.0.0.yaml: What it says is of 2.0.0, and 1.0.0 is to be released. Rename the file to 1.0.0.yaml, or release 2.0.0.",
  ]);
  await project.write("src/editorial/releases/2.0.0.yaml", 'reasons: [{id: "001:1", reason: 甲。}]\n');
  commit();
  assert.deepEqual(await refused("2.0.0"), [
    "src/editorial/releases/2.0.0.yaml → reasons: Nothing was released before it, so nothing changed. Remove the reasons.",
  ]);
});

test("a release that was broken off is taken up again", async () => {
  for (const [name, content] of [
    ["package.json", PACKAGE.replace("0.9.0", "1.0.0")],
    ["CHANGELOG.md", CHANGELOG.replace("## Unreleased", "## 1.0.0 (2022-03-03)")],
  ] as const)
    await project.write(name, content);
  await released("1.0.0");
  assert.match(await read("CHANGELOG.md"), /## 1\.0\.0 \(2022-03-03\)/);
});

test("where the last file cannot be put in place, those before it get back what they were", async () => {
  await mkdir(path.join(project.root, "src/editorial/releases/1.0.0.json"), { recursive: true });
  await assert.rejects(release("1.0.0"), /1\.0\.0\.json: The files cannot be written .*All is as it was\. Mend that, and try again\.$/);
  assert.deepEqual([await read("package.json"), await read("package-lock.json"), await read("CHANGELOG.md")], [PACKAGE, LOCK, CHANGELOG]);
  assert.equal(git("status", "--porcelain").toString(), "", "neither is anything left beside");
});
