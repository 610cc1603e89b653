/** Writing a file: at its place stands the old content or the new one, whole. */
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { OWN_DISKS, run, runNode } from "../../testing/run.ts";
import { FileError, writeWhole } from "./folder.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "write-"));
  file = path.join(folder, "甲.json");
});
afterEach(() => rm(folder, { recursive: true }));

const WRITE = `import { writeWhole } from ${JSON.stringify(path.join(import.meta.dirname, "folder.ts"))};`;

test("a file is written with its folder, and written over", async () => {
  const deep = path.join(folder, "乙/丙/甲.json");
  await writeWhole(deep, "一");
  await writeWhole(deep, new TextEncoder().encode("二"));
  assert.equal(await readFile(deep, "utf8"), "二");
  assert.deepEqual(await readdir(path.dirname(deep)), ["甲.json"]);
});

test("a process that is killed while it writes leaves the old content, and nothing that is ever taken for a file of its own", async () => {
  await writeWhole(file, "舊");
  const killed = await runNode(
    folder,
    "--input-type=module",
    "-e",
    `import fs from "node:fs/promises"; import { syncBuiltinESMExports } from "node:module";
     fs.rename = () => process.kill(process.pid, "SIGKILL"); syncBuiltinESMExports();
     const { writeWhole } = await import(${JSON.stringify(path.join(import.meta.dirname, "folder.ts"))});
     await writeWhole(${JSON.stringify(file)}, "新");`,
  );
  assert.equal(killed.code, null);
  assert.equal(await readFile(file, "utf8"), "舊");
  assert.deepEqual((await readdir(folder)).sort(), [".甲.json.beside", "甲.json"]);
  await writeWhole(file, "又");
  assert.equal(await readFile(file, "utf8"), "又");
  assert.deepEqual(await readdir(folder), ["甲.json"]);
});

test("a full disk leaves the old content and nothing beside it, and is told", { skip: OWN_DISKS === null }, async () => {
  const [command, ...args] = OWN_DISKS!;
  const { code, said } = await run(
    command!,
    [
      ...args,
      `mount -t tmpfs -o size=64k tmpfs . && cd "$PWD" && printf 舊 > 甲.json
       "$0" --input-type=module -e "$1" || echo "ended with $?"
       head -c 99 甲.json; ls -A`,
      process.execPath,
      `${WRITE} await writeWhole("甲.json", "新".repeat(1e5)).catch((error) => { console.log(error.message); process.exit(1); });`,
    ],
    { cwd: folder },
  );
  assert.equal(code, 0, said);
  assert.equal(
    said,
    "甲.json: The file cannot be written (ENOSPC: no space left on device, write). What stood there is as it was. Make room on the disk, and try again.\nended with 1\n舊甲.json\n",
  );
});

test("a place that is a link stays one, and the file it leads to is written", async () => {
  const real = path.join(folder, "real.json");
  await writeFile(real, "舊");
  await symlink(real, file);
  await writeWhole(file, "新");
  assert.equal(await readFile(real, "utf8"), "新");
  assert.deepEqual((await readdir(folder, { withFileTypes: true })).map((one) => [one.name, one.isSymbolicLink()]).sort(), [
    ["real.json", false],
    ["甲.json", true],
  ]);
});

test("where a file cannot stand, the error says where", async () => {
  await writeFile(file, "");
  const below = path.join(file, "乙.json");
  await assert.rejects(writeWhole(below, ""), (error: Error) => error instanceof FileError && error.message.startsWith(`${below}: `));
});
