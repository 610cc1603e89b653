/** Real builds of a small edition: two at once, on a full disk, where `dist/` is not the build's own. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, readlink, rename, symlink } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { listFiles } from "../src/build/disk/folder.ts";
import { OWN_DISKS, run } from "../src/testing/run.ts";
import { type SmallProject, writePublishedProject } from "../src/testing/small/project.ts";

let project: SmallProject;
let root: string;
let dist: string;
before(async () => {
  project = await writePublishedProject();
  root = project.root;
  dist = path.join(root, "dist");
});
after(() => project.remove());

/** Somebody new builds, on a machine that is no server for tests. */
const build = (address?: string) => {
  const home = path.join(root, "home");
  const env = { ...process.env, CI: undefined, HOME: home, XDG_CONFIG_HOME: home, APPDATA: home, EDITION_URL: address };
  return run(process.execPath, ["scripts/build.ts"], { cwd: root, env });
};

/** One hash of the names and bytes of all files. */
async function hashOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of await listFiles(folder)) hash.update(`${name}\n`).update(await readFile(path.join(folder, name)));
  return hash.digest("hex");
}

/** What stands in for the last good build, where its content is of no matter. */
const LAST = "<!doctype html><title>last</title>";

test("a disk that fills during a build ends it with 1 and says so; the last good one stands", { skip: OWN_DISKS === null }, async () => {
  await project.write("dist/index.html", LAST);
  await mkdir(path.join(root, ".build"));
  const [command, ...args] = OWN_DISKS!;
  const { code, said } = await run(command!, [...args, `mount -t tmpfs -o size=1m tmpfs .build; "$0" scripts/build.ts`, process.execPath], {
    cwd: root,
  });
  assert.equal(code, 1, said);
  assert.match(said, /ENOSPC|No space left on device/);
  assert.deepEqual(await readdir(dist), ["index.html"]);
  assert.equal(await readFile(path.join(dist, "index.html"), "utf8"), LAST);
});

const ADDRESS = "https://example.org/edition";
/** Of the data of the build for an address. */
let data: string;

test("built for an address, robots and address lines are told of it", async () => {
  const { code, said } = await build(ADDRESS);
  assert.equal(code, 0, said);
  const read = (file: string) => readFile(path.join(dist, file), "utf8");
  assert.match(await read("robots.txt"), /^Sitemap: https:\/\/example\.org\/edition\/sitemap\.xml$/m);
  const places = [...(await read("sitemap.xml")).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  const pages = (await listFiles(dist)).filter((file) => file.endsWith("index.html"));
  assert.deepEqual([...places].sort(), pages.map((file) => `https://example.org/edition/${file.replace(/index\.html$/, "")}`).sort());
  for (const folder of ["", "zh-hans/"]) {
    assert.ok((await read(`${folder}opensearch.xml`)).includes(`template="https://example.org/edition/${folder}search/?q={searchTerms}"`));
    const [, href] = /<link rel="search"[^>]* href="([^"]+)"/.exec(await read(`${folder}timeline/index.html`))!;
    assert.equal(path.posix.join(`${folder}timeline`, href!), `${folder}opensearch.xml`);
  }
  assert.doesNotMatch(await read("service-worker.js"), /sitemap|opensearch|data\/passages/);
  data = await hashOf(path.join(dist, "data/schema"));
});

let good: string;

test("then two builds at once: the second waits, says for whom, and both are right", async () => {
  const ends = await Promise.all([build(), build()]);
  assert.deepEqual(
    ends.map(({ code, said }) => (code === 0 ? 0 : said)),
    [0, 0],
  );
  const waited = ends.filter(({ said }) => /^Waiting for npm run build, which is at work here since [\d:]+ \(process \d+\)\.$/m.test(said));
  assert.equal(waited.length, 1);
  good = await hashOf(dist);
  assert.deepEqual(await readdir(path.join(root, ".build")), ["turn"]);
  assert.equal(existsSync(path.join(root, "home/astro")), false, "telemetry keeps a name of the machine there");
});

test("nothing of these names the address, no robot is sent anywhere, and the data is the same to the byte", async () => {
  const files = await listFiles(dist);
  assert.deepEqual(
    files.filter((file) => /sitemap|opensearch/.test(file)),
    [],
  );
  for (const file of files) assert.ok(!(await readFile(path.join(dist, file))).includes(ADDRESS), file);
  assert.doesNotMatch(await readFile(path.join(dist, "robots.txt"), "utf8"), /Sitemap/);
  assert.doesNotMatch(await readFile(path.join(dist, "index.html"), "utf8"), /rel="(?:search|canonical)"/);
  assert.equal(await hashOf(path.join(dist, "data/schema")), data);
});

test("a build that a kill left between its renames, then one that fails: the last good one is back", async () => {
  await mkdir(path.join(root, ".build/site"), { recursive: true });
  await rename(dist, path.join(root, ".build/old"));
  const timeline = await readFile(path.join(root, "src/editorial/timeline.yaml"));
  await project.write("src/editorial/timeline.yaml", "- id: no-such-event\n");
  const { code, said } = await build();
  assert.equal(code, 1);
  assert.match(said, /timeline\.yaml/);
  assert.equal(await hashOf(dist), good);
  await project.write("src/editorial/timeline.yaml", timeline);
});

test("a `dist` that is a link is refused at once, with what to do", async () => {
  const web = path.join(root, "web");
  await rename(dist, web);
  await symlink("web", dist);
  const { code, said } = await build();
  assert.equal(code, 1);
  assert.match(
    said,
    /^\S*\/dist: This is a link to \S*\/web; .* Remove it; to publish, let the server's folder be a link to dist\/, or copy/,
  );
  assert.equal(await readlink(dist), "web");
  assert.equal(await hashOf(web), good);
});
