import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { runInThisContext } from "node:vm";
import { openEngine, type PagefindFactory } from "../../client/search/engine.ts";
import { fileLoader, type LoadFile } from "../../client/search/files.ts";
import { buildEdition, type Edition } from "../../edition/edition.ts";
import { parseFoldTable } from "../../shared/fold.ts";
import { answerQuery, type FindPhrase, parseQuery } from "../../shared/search/query.ts";
import { createOracle, type Oracle, type Question } from "../../testing/search-oracle.ts";
import { editionOf } from "../../testing/small/sources.ts";
import { PROJECT, readSources } from "../disk/sources.ts";
import { SEARCH_FOLDER, writeSearch } from "./write.ts";

describe("the written search", () => {
  let folder: string;
  let edition: Edition;
  let oracle: Oracle;
  let ids: string[];
  let find: FindPhrase;
  let table: ReturnType<typeof parseFoldTable>;
  let loadFile: LoadFile;

  before(async () => {
    edition = buildEdition(await readSources(PROJECT)).value;
    oracle = createOracle(edition);
    ids = edition.texts.flatMap(({ passages }) => passages.map(({ id }) => id));
    folder = await mkdtemp(path.join(tmpdir(), "search-test-"));
    await writeSearch(edition, folder);
    const run = async (name: string) => void runInThisContext(await readFile(path.join(folder, SEARCH_FOLDER, name), "utf8"));
    loadFile = fileLoader(run);
    await run("pagefind.js");
    find = openEngine((globalThis as unknown as { editionPagefind: PagefindFactory }).editionPagefind, loadFile);
    table = parseFoldTable((await loadFile("fold.json")) as string);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const search = async (query: string) =>
    (await answerQuery(parseQuery(query, table), find, ids.length)).records.flatMap((record) => ids[record] ?? []);
  const ask = async (questions: readonly Question[]) => {
    for (const { query, expected } of questions) assert.deepEqual(await search(query), expected, query);
  };

  test("finds each of 500 substrings in any spelling in exactly the passages that contain it", async () => {
    const questions = oracle.substrings(500, 9, 1);
    assert.ok(questions.every(({ expected }) => expected.length > 0));
    await ask(questions);
  });

  test("finds every character there is in exactly the passages that contain it", () =>
    ask(
      [...new Set(oracle.spellings.join(""))]
        .filter((character) => parseQuery(character, table).phrases.length > 0)
        .map((query) => ({ query, expected: oracle.scan(query) })),
    ));

  test("finds two words in exactly the passages that contain both", async () => {
    const questions = oracle.pairs(300, 2);
    assert.ok(questions.filter(({ expected }) => expected.length > 0).length > 20);
    await ask(questions);
  });

  test("finds nothing for 50 strings that do not occur", () => ask(oracle.absent(50, 3)));

  test("finds nothing for characters that do not occur, though they are written like others in the index", () =>
    ask(["!", "#", "@", "é", "+", "~", "ж", "あ", "龘", "𠀀", "😀"].map((query) => ({ query, expected: [] }))));

  test("meets the spellings that the sources show", async () => {
    const spellings = [
      ["930變革", "930 變革", "9·30變革", "９３０变革"],
      ["什麼", "什么", "什麽"],
      ["500億", "500 億", "500亿"],
      ["「可持續", "“可持续", "『可持續"],
    ] as const;
    for (const [one, ...others] of spellings) {
      const expected = await search(one);
      assert.notDeepEqual(expected, [], one);
      for (const other of others) assert.deepEqual(await search(other), expected, other);
    }
  });

  test("finds a misprint of the seed and its emendation in the same passage", async () => {
    const [misprint, reading] = [await search("動轉方式"), await search("運轉方式")];
    assert.deepEqual(misprint, ["000:16"]);
    assert.deepEqual(reading, misprint);
  });

  test("knows nothing of what was cut from the seeds", async () => {
    const cuts = edition.texts.flatMap(({ edits }) => edits.filter(({ kind }) => kind === "cut").map(({ before }) => before));
    const words = cuts.flatMap((cut) => cut.match(/[\p{Script=Han}a-z]{4,}/gu) ?? []).filter((word) => oracle.scan(word).length === 0);
    assert.ok(words.length > 0);
    await ask(words.map((query) => ({ query, expected: [] })));
    for (const name of await readdir(path.join(folder, SEARCH_FOLDER, "texts"))) {
      const shown = await readFile(path.join(folder, SEARCH_FOLDER, "texts", name), "utf8");
      assert.deepEqual(
        words.filter((word) => shown.includes(word)),
        [],
        name,
      );
    }
  });

  test("tells when a file of the index cannot be loaded, and answers when it can", async () => {
    let broken = true;
    const flaky: LoadFile = (name) => (broken && name.startsWith("index/") ? Promise.reject(new Error(`no ${name}`)) : loadFile(name));
    const engine = openEngine((globalThis as unknown as { editionPagefind: PagefindFactory }).editionPagefind, flaky);
    await assert.rejects(engine(["碳", "中"]), /no index\//);
    broken = false;
    assert.ok((await engine(["碳", "中"])).length > 0);
  });

  test("keeps the number of a passage in which there is nothing to find", async () => {
    const small = editionOf({ seeds: { "001_text.txt": "題目\n·\n騰訊\n" } });
    const other = await mkdtemp(path.join(tmpdir(), "search-test-"));
    await writeSearch(small, other);
    await rm(other, { recursive: true, force: true });
  });

  test("writes the same bytes again, and removes what is stale", async () => {
    const data = path.join(folder, SEARCH_FOLDER);
    const read = async () => {
      const names = (await readdir(data, { recursive: true })).filter((name) => name.endsWith(".js")).sort();
      return Promise.all(names.map(async (name) => [name, (await readFile(path.join(data, name))).toString("base64")]));
    };
    const first = await read();
    await writeFile(path.join(data, "index", "stale.pf_index.js"), "");
    await writeSearch(edition, folder);
    assert.deepEqual(await read(), first);
  });
});
