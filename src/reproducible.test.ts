import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { copyProject } from "../scripts/project-copy.ts";
import { listFiles } from "./integrations/folder-fs.ts";

type Copy = Awaited<ReturnType<typeof copyProject>>;
let copies: readonly Copy[];

before(async () => {
  copies = await Promise.all([copyProject(), copyProject()]);
});
after(() => Promise.all(copies.map((copy) => copy.remove())));

/** Builds a copy of the project as `npm run build` does, in a time zone and language of its own. */
function build(
  root: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    execFile(process.execPath, ["scripts/build.ts"], { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : 1, said: stdout + stderr }),
    );
  });
}

/** Each file of the built site with the hash of its bytes. */
async function hashes(root: string): Promise<Record<string, string>> {
  const dist = path.join(root, "dist");
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

test("two clean builds in two places give the same bytes, whatever the time zone and the language of the machine", async () => {
  const [one, two] = copies.map(({ root }) => root) as [string, string];
  const ends = await Promise.all([
    build(one, { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" }),
    build(two, { TZ: "America/New_York", LANG: "C" }),
  ]);
  assert.deepEqual(
    ends.map(({ code, said }) => (code === 0 ? "built" : said)),
    ["built", "built"],
  );
  const built = await hashes(one);
  assert.ok("service-worker.js" in built && Object.keys(built).some((file) => file.endsWith(".zip")));
  assert.deepEqual(differing(built, await hashes(two)), []);
});

test("a build that fails leaves the last good one as it was, says what is wrong, and ends with 1", async () => {
  const { root } = copies[0]!;
  const before = await hashes(root);
  await appendFile(path.join(root, "src/editorial/timeline.yaml"), "\n- id: no-such-event\n");
  const { code, said } = await build(root);
  assert.equal(code, 1);
  assert.match(said, /timeline\.yaml/);
  assert.deepEqual(differing(before, await hashes(root)), []);
});
