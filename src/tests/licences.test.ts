/** What the licences of fonts and packages ask for stands in the built site. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { gunzipSync } from "node:zlib";
import { convert } from "fontverter";
import { listFiles } from "../build/disk/folder.ts";
import { PROJECT } from "../build/disk/sources.ts";
import { noticesText } from "../build/notices/text.ts";
import { readNotice } from "../build/notices/write.ts";
import { EXAMPLE } from "../output/examples.ts";
import { REPLAY, seedPath } from "../output/seeds.ts";
import { inFileName, LANGUAGE_TAGS, TRANSLATIONS } from "../shared/languages.ts";
import { bundledPackages } from "../site/bundle-fs.ts";
import { STYLES, type Styles, translatedParts } from "../site/styles.ts";
import { fontNames } from "../testing/font-names.ts";
import { DIST } from "../testing/site.ts";

const read = (file: string): string => readFileSync(path.join(DIST, file), "utf8");
const packageFile = (name: string, file: string): string => readFileSync(path.join(PROJECT, "node_modules", name, file), "utf8");
const FONTS = "@expo-google-fonts/noto-serif-tc";

test("every font keeps what it says of its rights, and all that the licence asks to be kept", async () => {
  const ttf = readFileSync(path.join(PROJECT, "node_modules", FONTS, "400Regular/NotoSerifTC_400Regular.ttf"));
  const whole = fontNames(new Uint8Array(ttf));
  assert.match(whole.get(13)!, /SIL Open Font License/);
  const files = (await listFiles(path.join(DIST, "assets/fonts"))).filter((file) => file.endsWith(".woff2"));
  assert.ok(files.length > 10 && files.some((file) => file.startsWith("box.")));
  for (const file of files) {
    const names = fontNames(await convert(readFileSync(path.join(DIST, "assets/fonts", file)), "sfnt"));
    for (const id of [0, 7, 8, 11, 12, 13, 14]) assert.equal(names.get(id), whole.get(id), `${file}: name ${id}`);
  }
});

test("the licence of the fonts, which reserves no name, lies beside them", () => {
  const licence = packageFile(FONTS, "LICENSE_FONT");
  assert.equal(licence, packageFile("@expo-google-fonts/noto-serif-sc", "LICENSE_FONT"));
  assert.equal(read("assets/fonts/OFL.txt"), licence);
  assert.match(licence, /SIL OPEN FONT LICENSE Version 1\.1/);
  assert.doesNotMatch(licence.slice(0, licence.indexOf("PREAMBLE")), /reserved font name/i);
});

/** What each script and stylesheet of the built site is bundled from; nothing: it is written by the search, from packages below, or needs none. */
function entriesOf(file: string): string[] {
  if (file === "service-worker.js") return ["src/worker/service-worker.ts"];
  if (file.startsWith("search-index/")) return [];
  if (file === seedPath(REPLAY) || file === EXAMPLE) return []; // the edition's own, and bundled from nothing
  if (/^assets\/(?:quotations|(?:versions|translation|definitions|references|readings|chinese)-[\w-]+)\.[0-9a-f]{8}\.js$/.test(file))
    return []; // the texts
  const [, name, type] = /^assets\/([a-z-]+)\.[0-9a-f]{8}\.(js|css)$/.exec(file) ?? assert.fail(`${file} is bundled from nothing known.`);
  if (type === "js") return [`src/client/${name}.ts`];
  const language = LANGUAGE_TAGS.find((one) => name!.startsWith(`${inFileName(one)}-`));
  if (language === undefined) return []; // the fonts of a script
  const kind = name!.slice(language.length + 1) as Styles;
  return ["common", ...STYLES[kind], ...(TRANSLATIONS.includes(language) ? translatedParts(kind) : [])].map(
    (part) => `src/styles/${part}.css`,
  );
}

test("every package of which anything is in a script or stylesheet has its notice", async () => {
  const shipped = (await listFiles(DIST)).filter((file) => /\.(?:js|mjs|css|wasm)$/.test(file));
  const entries = shipped.flatMap(entriesOf).map((file) => path.join(PROJECT, file));
  assert.ok(entries.length > 10 && entries.every((entry) => existsSync(entry)));
  const notices = await Promise.all(
    [...bundledPackages(entries), ...["pagefind", "opencc-js"].map((name) => path.join(PROJECT, "node_modules", name))].map((folder) =>
      readNotice(folder, ""),
    ),
  );
  assert.ok(notices.some(({ name }) => name === "workbox-core"));
  const written = read("licences.txt");
  for (const { name, version, licence, texts } of notices) {
    assert.ok(written.includes(`\n${name} ${version} (${licence}): `), name);
    assert.ok(texts.length > 0, name);
    for (const text of texts) for (const line of text.split("\n")) assert.ok(written.includes(line.trim()), `${name}: ${line}`);
  }
});

test("a package that is bundled and brings no licence stops the build", async () => {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "licences-test-")));
  const silent = path.join(folder, "node_modules/@some/silent");
  await mkdir(silent, { recursive: true });
  await writeFile(path.join(silent, "package.json"), '{"name":"@some/silent","version":"1.0.0","main":"index.js"}');
  await writeFile(path.join(silent, "index.js"), "export const used = () => console.log(1);\nexport const unused = 2;");
  await writeFile(path.join(folder, "entry.ts"), 'import { used } from "@some/silent";\nused();\n');
  await writeFile(path.join(folder, "other.ts"), 'import { unused } from "@some/silent";\n');
  assert.deepEqual(bundledPackages([path.join(folder, "other.ts")]), []);
  const [found] = bundledPackages([path.join(folder, "entry.ts")]);
  assert.equal(found, silent);
  const { problems } = noticesText("", [], [await readNotice(found!, "search.js")]);
  assert.equal(problems.length, 2);
  await rm(folder, { recursive: true });
});

test("what is named inside the search program is named in its notice", () => {
  let wasm = "";
  const editionFile = (_: string, base64: string) => {
    wasm = gunzipSync(Buffer.from(base64, "base64")).toString("latin1");
  };
  runInNewContext(read("search-index/wasm.unknown.pagefind.js"), { editionFile });
  const crates = [...wasm.matchAll(/\.cargo\/registry\/src\/[^/]+\/(.+?)-\d+\.\d+\.\d+[^/]*\//g)].map(([, name]) => name!);
  assert.ok(crates.includes("minicbor"));
  const notice = readFileSync(path.join(PROJECT, "src/build/notices/pagefind.txt"), "utf8");
  for (const crate of crates) assert.match(notice, new RegExp(`^${crate}\\b`, "m"));
  assert.ok(read("licences.txt").includes(notice.trim()));
});

test("the licences of the project stand in licences.txt", () => {
  const [code, content] = ["LICENSE", "LICENSE-CONTENT"].map((name) => readFileSync(path.join(PROJECT, name), "utf8")) as [string, string];
  assert.match(code, /^MIT License\n\nCopyright /);
  const written = read("licences.txt");
  for (const text of [code, content]) for (const line of text.split("\n")) assert.ok(written.includes(line.trimEnd()), line);
});
