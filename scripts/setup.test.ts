/** Installing what the lockfile names: an installation is believed when it is what the lockfile names, and not because it was begun. */
import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { type Ended, run, runNode } from "../src/testing/run.ts";

let root: string;
const write = (name: string, content: string) => writeFile(path.join(root, name), content);

/** A package that is installed from a file, and takes the place of the project's Node. */
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "setup-"));
  for (const folder of ["scripts", "vendor"]) await mkdir(path.join(root, folder));
  await copyFile(path.join(import.meta.dirname, "setup.mjs"), path.join(root, "scripts/setup.mjs"));
  await write("vendor/package.json", '{"name":"node","version":"1.0.0","bin":{"node":"node.sh"}}');
  await write("vendor/node.sh", "#!/bin/sh\necho v24.0.0\n");
  await write("package.json", '{"dependencies":{"node":"file:node-1.0.0.tgz"}}');
  for (const args of [
    ["pack", "./vendor"],
    ["install", "--package-lock-only", "--no-audit"],
  ]) {
    const { code, said } = await run("npm", args, { cwd: root });
    assert.equal(code, 0, said);
  }
});
after(() => rm(root, { recursive: true }));

const setUp = () => runNode(root, "scripts/setup.mjs");
const installs = ({ code, said }: Ended) => {
  assert.equal(code, 0, said);
  return said.startsWith("Installing what package-lock.json names …");
};
const installed = "node_modules/node/package.json";

test("installs what is missing, once", async () => {
  assert.equal(installs(await setUp()), true);
  assert.equal(installs(await setUp()), false);
});

for (const [name, damage] of [
  ["missing", () => rm(path.join(root, installed))],
  ["another version", () => write(installed, '{"name":"node","version":"1.0.1"}')],
] as const) {
  test(`installs again where a package is ${name}, whatever the mark says`, async () => {
    await damage();
    assert.equal(installs(await setUp()), true);
    assert.equal(JSON.parse(await readFile(path.join(root, installed), "utf8")).version, "1.0.0");
  });
}
