import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { readState } from "./state.ts";

const root = await mkdtemp(path.join(os.tmpdir(), "state-"));
after(() => rm(root, { recursive: true }));

const git = (cwd: string, date: string, ...args: string[]) =>
  execFileSync("git", ["-C", cwd, "-c", "user.name=x", "-c", "user.email=x@example.org", ...args], {
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    stdio: "pipe",
  });

async function write(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), content);
}

test("without git the version is known, and no day", async () => {
  await write("package.json", '{"version": "0.3.1"}');
  assert.deepEqual(await readState(root), { version: "0.3.1", date: null });
});

test("the day is that of the last commit that touched seeds or editorial data, wherever it was made", async () => {
  git(root, "2026-01-01T12:00:00Z", "init", "-q");
  assert.equal((await readState(root)).date, null, "nothing is committed yet");
  await write("seeds/001_text.txt", "題目\n");
  git(root, "2026-01-01T23:30:00-0200", "add", ".");
  git(root, "2026-01-01T23:30:00-0200", "commit", "-qm", "Add a text");
  assert.equal((await readState(root)).date, "2026-01-02", "the day in UTC");
  await write("src/client/early.ts", "");
  git(root, "2026-03-03T12:00:00Z", "add", ".");
  git(root, "2026-03-03T12:00:00Z", "commit", "-qm", "Change the code");
  assert.equal((await readState(root)).date, "2026-01-02");
  await write("src/editorial/notes.yaml", "[]\n");
  assert.equal((await readState(root)).date, "2026-01-02", "what is not committed has no day");
  git(root, "2026-02-02T12:00:00Z", "add", ".");
  git(root, "2026-02-02T12:00:00Z", "commit", "-qm", "Add notes");
  assert.equal((await readState(root)).date, "2026-02-02");
});

test("the repository of something else says nothing", async () => {
  await write("inner/package.json", '{"version": "1.0.0"}');
  await write("inner/seeds/001_text.txt", "題目\n");
  git(root, "2026-05-05T12:00:00Z", "add", ".");
  git(root, "2026-05-05T12:00:00Z", "commit", "-qm", "Add a project within");
  assert.equal((await readState(path.join(root, "inner"))).date, null);
});
