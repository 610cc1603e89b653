/** The files of the search: what they answer when one is missing, and what is written again. */
import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import type { LoadFile } from "../../client/search/files.ts";
import { type WrittenSearch, writeTestSearch } from "../../testing/search/written.ts";
import { smallEdition } from "../../testing/small/edition.ts";
import { editionOf } from "../../testing/small/sources.ts";

let written: WrittenSearch;
before(async () => {
  written = await writeTestSearch(smallEdition());
});
after(() => written.remove());

test("tells when a file of the index cannot be loaded, and answers when it can", async () => {
  let broken = true;
  const flaky: LoadFile = (name) =>
    broken && name.startsWith("index/") ? Promise.reject(new Error(`no ${name}`)) : written.loadFile(name);
  const engine = written.open(flaky);
  await assert.rejects(engine(["慢", "船"]), /no index\//);
  broken = false;
  assert.ok((await engine(["慢", "船"])).length > 0);
});

test("keeps the number of a passage in which there is nothing to find", async () => {
  const other = await writeTestSearch(editionOf({ seeds: { "001_text.txt": "題目\n·\n騰訊\n" } }));
  assert.deepEqual(await other.search("騰訊"), ["001:3"]);
  await other.remove();
});

test("writes the same bytes again, and removes what is stale", async () => {
  const read = async () => {
    const names = (await readdir(written.folder, { recursive: true })).filter((name) => name.endsWith(".js")).sort();
    return Promise.all(names.map(async (name) => [name, (await readFile(path.join(written.folder, name))).toString("base64")]));
  };
  const first = await read();
  await writeFile(path.join(written.folder, "index", "stale.pf_index.js"), "");
  await written.write();
  assert.deepEqual(await read(), first);
});

test("finds what is said in whatever language a text is translated into", async () => {
  const edition = smallEdition();
  const [first] = edition.translations;
  const french = { ...first!, language: "fr", sentences: [{ id: "10:1.1", text: "Hewan annonce des « bateaux lents »", words: [] }] };
  const other = await writeTestSearch({ ...edition, translations: [first!, french] });
  const ids = edition.texts.flatMap(({ passages }) => passages.map(({ id }) => id));
  const ask = async (query: string) => (await other.ask(query)).records.flatMap((record) => ids[record] ?? []);
  assert.deepEqual(await ask("BATEAUX"), ["10:1"]);
  assert.deepEqual(await ask("teaux len"), ["10:1"]);
  assert.deepEqual(await ask("slow bateaux"), ["10:1"]);
  assert.deepEqual(await ask("slow"), ["10:1", "10:3"]);
  assert.deepEqual(await ask("“slow bateaux”"), []);
  await other.remove();
});

test("an edition without words in such a language has no index of them, and finds none", async () => {
  const edition = smallEdition();
  const bare = { "zh-Hant": "字", "zh-Hans": "字" };
  const other = await writeTestSearch({
    ...edition,
    translations: [],
    entities: [],
    mentions: [],
    events: edition.events.map((one) => ({ ...one, title: bare, summary: bare })),
    areas: edition.areas.map((one) => ({ ...one, name: bare, summary: bare })),
  });
  assert.deepEqual((await readdir(path.join(other.folder, "words"))).sort(), ["languages.json.js", "vocabulary.json.js"]);
  assert.deepEqual((await other.ask("slow boats")).records, []);
  await other.remove();
});
