/** Cut fonts are kept between builds and believed only when their bytes are those that were cut. */
import assert from "node:assert/strict";
import { appendFile, cp, readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { convert } from "fontverter";
import { OWN_DISKS, run } from "../../testing/run.ts";
import { type SmallProject, writeSources } from "../../testing/small/project.ts";
import { listFiles } from "../disk/folder.ts";
import { prepare } from "../prepare.ts";
import { readCut } from "./cache.ts";

let project: SmallProject;
let content: string;
let fonts: string;
let clean: string;
let woff2: string;
before(async () => {
  project = await writeSources();
  content = path.join(project.root, "src/content");
  fonts = path.join(content, "fonts");
  clean = path.join(project.root, "clean");
  await prepare(project.root);
  await cp(content, clean, { recursive: true });
  woff2 = (await readdir(fonts)).find((name) => name.startsWith("zh-hant-base."))!;
});
after(() => project.remove());
beforeEach(async () => {
  await rm(content, { recursive: true });
  await cp(clean, content, { recursive: true });
});

/** What was prepared, file by file, is what a clean folder gives. */
async function assertClean(): Promise<void> {
  const names = await listFiles(clean);
  assert.deepEqual(await listFiles(content), names);
  for (const name of names) assert.deepEqual(await readFile(path.join(content, name)), await readFile(path.join(clean, name)), name);
}

/** Changes one bit of the byte at a place; a negative place counts from the end. */
async function flip(file: string, at: number): Promise<void> {
  const bytes = await readFile(file);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place]! ^= 1;
  await writeFile(file, bytes);
}

const DAMAGES: Readonly<Record<string, () => Promise<void>>> = {
  "a font that is torn": () => truncate(path.join(fonts, woff2), 1000),
  "a font that is empty": () => truncate(path.join(fonts, woff2), 0),
  "a font with one wrong bit": () => flip(path.join(fonts, woff2), -100),
  "a font that is missing": () => rm(path.join(fonts, woff2)),
  "one font in the place of another": async () => {
    const other = (await readdir(fonts)).find((name) => name.startsWith("zh-hans-base."))!;
    await cp(path.join(fonts, other), path.join(fonts, woff2));
  },
  "a font that nothing asked for": () => cp(path.join(fonts, woff2), path.join(fonts, "zh-hant-base.00000000.woff2")),
  "what a crash left beside": () => cp(path.join(fonts, woff2), path.join(fonts, `.${woff2}.beside`)),
  "a stylesheet that is torn": () => truncate(path.join(fonts, "zh-hant.css"), 100),
  "half a manifest": async () => truncate(path.join(fonts, "fonts.json"), (await stat(path.join(fonts, "fonts.json"))).size >> 1),
  "a torn file of another kind": async () => {
    await truncate(path.join(content, "edition/index.json"), 100);
    await appendFile(path.join(content, "texts/001.zh-hant.mdx"), "x").catch(() => {});
    await rename(path.join(content, "data/texts.json"), path.join(content, "data/.texts.json.beside"));
  },
};

for (const [name, damage] of Object.entries(DAMAGES)) {
  test(`${name} is made good by the next preparation`, async () => {
    await damage();
    await assert.rejects(assertClean());
    assert.ok("edition" in (await prepare(project.root)));
    await assertClean();
  });
}

const MANIFESTS: Readonly<Record<string, (text: string) => string>> = {
  "an empty one": () => "",
  "one of another shape": () => '{"stamp":"0a1b2c3d","box":"box.woff2","files":[]}',
  "a sealed one of another shape": (text) => text.replace('{"stamp"', '{"more":1,"stamp"'),
  "one with one wrong letter": (text) => text.replace('"name":"base"', '"name":"bass"'),
  null: () => "null",
};

for (const [name, damage] of Object.entries(MANIFESTS)) {
  test(`a manifest is not believed: ${name}`, async () => {
    const file = path.join(fonts, "fonts.json");
    const text = await readFile(file, "utf8");
    assert.ok((await readCut(fonts)) !== null);
    assert.notEqual(damage(text), text);
    await writeFile(file, damage(text));
    assert.equal(await readCut(fonts), null);
  });
}

test("what is sound is not cut again, and every font opens", async () => {
  const before = await stat(path.join(fonts, woff2));
  await prepare(project.root);
  assert.equal((await stat(path.join(fonts, woff2))).ino, before.ino);
  for (const name of (await readdir(fonts)).filter((name) => name.endsWith(".woff2")))
    assert.ok((await convert(await readFile(path.join(fonts, name)), "truetype")).length > 0, name);
});

test("a disk that fills while fonts are cut ends the preparation with 1, and the next one cuts them whole", {
  skip: OWN_DISKS === null,
}, async () => {
  const [command, ...args] = OWN_DISKS!;
  // Room for all that is written before the fonts, in pages of memory, and for the first of them.
  let pages = 6;
  for (const name of await listFiles(content)) {
    if (!name.startsWith("fonts")) pages += Math.ceil((await stat(path.join(content, name))).size / 4096);
  }
  const script = `
    rm -r src/content/*; mount -t tmpfs -o size=${pages * 4}k tmpfs src/content
    "$0" --input-type=module -e "$1" || echo "ended with $?"
    mount -o remount,size=90m src/content
    "$0" --input-type=module -e "$1" || echo "ended with $?"
    cp -r src/content copy`;
  const preparing = `import { prepare } from ${JSON.stringify(path.join(import.meta.dirname, "../prepare.ts"))};
    await prepare(process.cwd()).catch((error) => { console.log(error.message); process.exit(1); }); console.log("prepared");`;
  const { code, said } = await run(command!, [...args, script, process.execPath, preparing], { cwd: project.root });
  assert.equal(code, 0, said);
  assert.match(said, /^\S+\.woff2: The file cannot be written \(ENOSPC: .*\nended with 1\nprepared\n$/);
  await rm(content, { recursive: true });
  await rename(path.join(project.root, "copy"), content);
  await assertClean();
});
