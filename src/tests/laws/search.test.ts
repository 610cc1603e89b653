/** Search finds every occurrence and nothing else, in whatever spelling it is asked. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { parseQuery } from "../../shared/search/query.ts";
import { createOracle, type Question } from "../../testing/search/oracle.ts";
import { type WrittenSearch, writeTestSearch } from "../../testing/search/written.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
const oracle = createOracle(edition);
let written: WrittenSearch;
before(async () => {
  written = await writeTestSearch(edition);
});
after(() => written.remove());

const ask = async (questions: readonly Question[]) => {
  for (const { query, expected } of questions) assert.deepEqual(await written.search(query), expected, query);
};

test("finds each of 500 substrings in any spelling in exactly the passages that contain it", async () => {
  const questions = oracle.substrings(500, 9, 1);
  assert.ok(questions.every(({ expected }) => expected.length > 0));
  await ask(questions);
});

test("finds every character there is in exactly the passages that contain it", () =>
  ask(
    [...new Set(oracle.spellings.join(""))]
      .filter((character) => parseQuery(character, written.table).phrases.length > 0)
      .map((query) => ({ query, expected: oracle.scan(query) })),
  ));

test("finds two words in exactly the passages that contain both", () => ask(oracle.pairs(300, 2)));

test("finds nothing for 50 strings that do not occur", () => ask(oracle.absent(50, 3)));

test("finds characters that are written like others in the index only where they occur", () =>
  ask(["!", "#", "@", "é", "+", "~", "ж", "あ", "龘", "𠀀", "😀"].map((query) => ({ query, expected: oracle.scan(query) }))));

test("knows nothing of what was cut from the seeds", async () => {
  const cuts = edition.texts.flatMap(({ edits }) => edits.filter(({ kind }) => kind === "cut").map(({ before }) => before));
  const words = cuts.flatMap((cut) => cut.match(/[\p{Script=Han}a-z]{4,}/gu) ?? []).filter((word) => oracle.scan(word).length === 0);
  await ask(words.map((query) => ({ query, expected: [] })));
  for (const name of await readdir(path.join(written.folder, "texts"))) {
    const shown = await readFile(path.join(written.folder, "texts", name), "utf8");
    assert.deepEqual(
      words.filter((word) => shown.includes(word)),
      [],
      name,
    );
  }
});
