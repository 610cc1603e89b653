import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { listFiles } from "../build/disk/folder.ts";
import { copyProject } from "../testing/project-copy.ts";
import { DIST } from "../testing/site.ts";
import { buildProject } from "../testing/small/project.ts";

let copy: Awaited<ReturnType<typeof copyProject>>;

before(async () => {
  copy = await copyProject();
});
after(() => copy.remove());

/** Each file of the built site with the hash of its bytes. */
async function hashes(dist: string): Promise<Record<string, string>> {
  const hash = async (file: string) =>
    [
      file,
      createHash("sha256")
        .update(await readFile(path.join(dist, file)))
        .digest("hex"),
    ] as const;
  return Object.fromEntries(await Promise.all((await listFiles(dist)).map(hash)));
}

/** Names of the files that are not the same in both. */
const differing = (one: Readonly<Record<string, string>>, two: Readonly<Record<string, string>>): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(two)])].filter((file) => one[file] !== two[file]);

test("a clean build in another place, time zone and language gives the bytes of the built site", async () => {
  const { code, said } = await buildProject(copy.root, { TZ: "America/New_York", LANG: "zh_CN.UTF-8" });
  assert.equal(code, 0, said);
  const built = await hashes(path.join(copy.root, "dist"));
  assert.ok("service-worker.js" in built && Object.keys(built).some((file) => file.endsWith(".zip")));
  assert.deepEqual(differing(built, await hashes(DIST)), []);
});
