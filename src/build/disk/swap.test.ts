/** Replacing `dist/`: whatever ends a build at whatever point, the next one has the last good edition, whole. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { OWN_DISKS, run, runNode } from "../../testing/run.ts";
import { replaceDist } from "./swap.ts";

const SWAP = JSON.stringify(path.join(import.meta.dirname, "swap.ts"));
const FILES = ["a/index.html", "b.html", "index.html"];

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "swap-"));
});
afterEach(() => rm(root, { recursive: true }));

/** Makes an edition whose every file holds `version`. */
const maker = (version: string) => async (site: string) => {
  for (const file of FILES) {
    await mkdir(path.dirname(path.join(site, file)), { recursive: true });
    await writeFile(path.join(site, file), version);
  }
};
const fail = () => Promise.reject(new Error("no"));

/** The one version that all files of `dist/` have; null where there is no `dist/`. */
function version(): string | null {
  if (!existsSync(path.join(root, "dist"))) return null;
  const versions = new Set(FILES.map((file) => readFileSync(path.join(root, "dist", file), "utf8")));
  assert.equal(versions.size, 1);
  return [...versions][0]!;
}

/** Builds in a process that is killed before its `count`th change to the disk; says whether it came to that. */
async function killAt(count: number, made: string): Promise<boolean> {
  const script = `
    import fs from "node:fs/promises"; import { syncBuiltinESMExports } from "node:module";
    let left = ${count};
    for (const name of ["rename", "rm", "mkdir", "writeFile"]) {
      const change = fs[name];
      fs[name] = (...args) => (--left === 0 ? process.kill(process.pid, "SIGKILL") : change(...args));
    }
    syncBuiltinESMExports();
    const { replaceDist } = await import(${SWAP});
    await replaceDist(${JSON.stringify(root)}, async (site) => {
      await fs.mkdir(site + "/a", { recursive: true });
      for (const file of ${JSON.stringify(FILES)}) await fs.writeFile(site + "/" + file, ${JSON.stringify(made)});
    });`;
  const { code, said } = await runNode(root, "--input-type=module", "-e", script);
  assert.ok(code === null || code === 0, said);
  return code === null;
}

for (const first of ["good", null]) {
  test(`a build killed at any point, then one that fails: ${first === null ? "never half an edition" : "the last good one stands"}`, async () => {
    const seen: (string | null)[] = [];
    for (let count = 1; ; count++) {
      await rm(path.join(root, "dist"), { recursive: true, force: true });
      await rm(path.join(root, ".build"), { recursive: true, force: true });
      await mkdir(path.join(root, ".build"));
      if (first !== null) await replaceDist(root, maker(first));
      const killed = await killAt(count, "new");
      await assert.rejects(replaceDist(root, fail), /^Error: no$/);
      seen.push(version());
      await replaceDist(root, maker("next"));
      assert.equal(version(), "next");
      assert.deepEqual(await readdir(path.join(root, ".build")), []);
      if (!killed) break;
    }
    const swapped = seen.indexOf("new");
    assert.ok(swapped > 4 && seen.length > swapped, `${seen}`);
    assert.deepEqual(
      seen,
      seen.map((_, i) => (i < swapped ? first : "new")),
    );
  });
}

test("what cannot be put in place leaves the last good edition there, and is told", async () => {
  await replaceDist(root, maker("good"));
  await assert.rejects(
    replaceDist(root, async () => {}),
    (error: Error) =>
      error.message.startsWith(`${path.join(root, ".build/site")}: The folder cannot be moved to ${path.join(root, "dist")} (ENOENT`),
  );
  assert.equal(version(), "good");
  await assert.rejects(
    replaceDist(root, async (site) => {
      await maker("new")(site);
      await mkdir(path.join(root, ".build/old/x"), { recursive: true });
    }),
    (error: Error) =>
      error.message.startsWith(`${path.join(root, "dist")}: The folder cannot be moved to ${path.join(root, ".build/old")} (ENOTEMPTY`),
  );
  assert.equal(version(), "good");
});

test("a `dist` that is a mount point is neither emptied nor replaced", { skip: OWN_DISKS === null }, async () => {
  await mkdir(path.join(root, "dist"));
  const [command, ...args] = OWN_DISKS!;
  const { said } = await run(
    command!,
    [
      ...args,
      `mount -t tmpfs tmpfs dist; echo mine > dist/index.html; "$0" --input-type=module -e "$1" || true; cat dist/index.html`,
      process.execPath,
      `import { mkdir } from "node:fs/promises"; import { replaceDist } from ${SWAP};
       await replaceDist(process.cwd(), (site) => mkdir(site, { recursive: true })).catch((error) => console.log(error.message));`,
    ],
    { cwd: root },
  );
  assert.match(said, /^\S*\/dist: The folder cannot be moved to \S*\/\.build\/old \(EBUSY.*\nmine\n$/);
});

for (const [name, make, found] of [
  ["a link", (place: string) => symlink(path.join(root, "web"), place), "a link to "],
  ["a link that leads nowhere", (place: string) => symlink(path.join(root, "none"), place), "a link to nothing"],
  ["a file", (place: string) => writeFile(place, "mine"), "a file"],
] as const) {
  test(`a \`dist\` that is ${name} is refused before anything is touched`, async () => {
    const dist = path.join(root, "dist");
    await mkdir(path.join(root, "web"));
    await writeFile(path.join(root, "web/index.html"), "mine");
    await maker("kept")(path.join(root, ".build/old"));
    await make(dist);
    const before = await readdir(root, { recursive: true });
    await assert.rejects(replaceDist(root, fail), (error: Error) => error.message.startsWith(`${dist}: This is ${found}`));
    assert.deepEqual(await readdir(root, { recursive: true }), before);
    assert.equal(await readFile(path.join(root, "web/index.html"), "utf8"), "mine");
  });
}
