import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { runInThisContext } from "node:vm";
import { PROJECT, readSources } from "../../scripts/sources-fs.ts";
import { openEngine, type PagefindFactory } from "../client/search/engine.ts";
import { fileLoader } from "../client/search/files.ts";
import { codePoints } from "../edition/code-points.ts";
import { buildEdition, type Edition } from "../edition/edition.ts";
import { foldText, parseFoldTable } from "../edition/fold.ts";
import { answerQuery, type FindPhrase, parseQuery } from "../edition/search-query.ts";
import { seedSpelling } from "../edition/search-records.ts";
import { SEARCH_FOLDER, writeSearch } from "./search.ts";

/** Deterministic numbers from 0 to `below`, exclusive. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe("the written search", () => {
  let folder: string;
  let edition: Edition;
  let find: FindPhrase;
  let table: ReturnType<typeof parseFoldTable>;
  /** Folded spellings of each passage: the reading, and the seed's where it is another. */
  let scanned: string[][];
  /** Spellings to cut queries from. */
  let spellings: string[];

  before(async () => {
    edition = buildEdition(await readSources(PROJECT)).value;
    folder = await mkdtemp(path.join(tmpdir(), "search-test-"));
    await writeSearch(edition, folder);
    const data = path.join(folder, SEARCH_FOLDER);
    const run = async (name: string) => void runInThisContext(await readFile(path.join(data, name), "utf8"));
    const loadFile = fileLoader(run);
    await run("pagefind.js");
    find = openEngine((globalThis as unknown as { editionPagefind: PagefindFactory }).editionPagefind, loadFile);
    table = parseFoldTable((await loadFile("fold.json")) as string);
    spellings = [];
    scanned = edition.texts.flatMap((text) => {
      const source = codePoints(text.source);
      return text.passages.map((passage) => {
        const seed = seedSpelling(source, passage, table);
        spellings.push(passage.text, passage.textHans, ...(seed === undefined ? [] : [seed]));
        return [passage.text, ...(seed === undefined ? [] : [seed])].map((one) => foldText(one, table));
      });
    });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Numbers of the passages that contain all of the folded words. */
  const scan = (...words: string[]) =>
    scanned.flatMap((folded, record) => (words.every((word) => folded.some((text) => text.includes(word))) ? [record] : []));
  const search = async (query: string) =>
    (await answerQuery(parseQuery(query, table), find, scanned.length)).records.filter((record) => record < scanned.length);

  test("finds each of 500 substrings in any spelling in exactly the passages that contain it", async () => {
    const pick = random(1);
    let asked = 0;
    while (asked < 500) {
      const points = [...spellings[pick(spellings.length)]!];
      const start = pick(points.length);
      const query = points.slice(start, start + 1 + pick(9)).join("");
      const folded = foldText(query, table);
      const { phrases, joined } = parseQuery(query, table);
      if (folded === "" || (phrases.length > 1 && joined === null)) continue; // words of their own: the next test
      asked++;
      const expected = scan(folded);
      assert.notDeepEqual(expected, [], query);
      assert.deepEqual(await search(query), expected, query);
    }
  });

  test("finds every character there is in exactly the passages that contain it", async () => {
    const characters = new Set(spellings.flatMap((spelling) => [...spelling]));
    for (const character of characters) {
      const folded = foldText(character, table);
      if (folded !== "") assert.deepEqual(await search(character), scan(folded), character);
    }
  });

  test("finds two words in exactly the passages that contain both", async () => {
    const pick = random(2);
    let together = 0;
    for (let i = 0; i < 200; i++) {
      const words = [0, 1].map(() => {
        const points = [...spellings[pick(40)]!].filter((point) => /\p{Script=Han}/u.test(point));
        const start = pick(points.length - 2);
        return points.slice(start, start + 2).join("");
      });
      const expected = scan(...words.map((word) => foldText(word, table)));
      if (expected.length > 0) together++;
      assert.deepEqual(await search(words.join(" ")), expected, words.join(" "));
    }
    assert.ok(together > 20, `only ${together} pairs occur together`);
  });

  test("finds nothing for 50 strings that do not occur", async () => {
    const pick = random(3);
    const points = [...new Set(spellings.join(""))].filter((point) => /\p{Script=Han}/u.test(point));
    let asked = 0;
    while (asked < 50) {
      const query = Array.from({ length: 2 + pick(3) }, () => points[pick(points.length)]!).join("");
      if (scan(foldText(query, table)).length > 0) continue;
      asked++;
      assert.deepEqual(await search(query), [], query);
    }
  });

  test("finds nothing for characters that do not occur, though their numbers begin like others", async () => {
    for (const character of ["!", "#", "@", "é", "/", "+", "~", "ж", "あ", "龘", "𠀀", "😀", "z", "x", "j"]) {
      assert.deepEqual(await search(character), scan(character), character);
    }
  });

  test("meets the spellings that the sources show", async () => {
    for (const [one, ...others] of [
      ["930變革", "930 變革", "9·30變革", "９３０变革"],
      ["什麼", "什么", "什麽"],
      ["500億", "500 億", "500亿"],
      ["「可持續", "“可持续", "『可持續"],
    ] as const) {
      const expected = await search(one);
      assert.notDeepEqual(expected, [], one);
      for (const other of others) assert.deepEqual(await search(other), expected, other);
    }
  });

  test("writes the same bytes again", async () => {
    const again = await mkdtemp(path.join(tmpdir(), "search-test-"));
    await writeSearch(edition, again);
    const names = (await readdir(folder, { recursive: true })).sort();
    assert.deepEqual((await readdir(again, { recursive: true })).sort(), names);
    for (const name of names.filter((one) => one.endsWith(".js"))) {
      assert.ok((await readFile(path.join(folder, name))).equals(await readFile(path.join(again, name))), name);
    }
    await rm(again, { recursive: true });
  });

  test("ships no words of a passage but its reading and its seed's spelling", async () => {
    const text = await readFile(path.join(folder, SEARCH_FOLDER, "texts/000.zh-hant.json.js"), "utf8");
    assert.ok(text.includes(edition.texts[0]!.passages[1]!.text));
    assert.equal(await readFile(path.join(folder, SEARCH_FOLDER, "fragment"), "utf8").catch(() => null), null);
  });
});
