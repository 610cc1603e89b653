/** Search meets the spellings that the two texts and their seeds show. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { createOracle } from "../../testing/search/oracle.ts";
import { type WrittenSearch, writeTestSearch } from "../../testing/search/written.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
let written: WrittenSearch;
before(async () => {
  written = await writeTestSearch(edition);
});
after(() => written.remove());

test("meets the spellings that the sources show", async () => {
  const spellings = [
    ["930變革", "930 變革", "9·30變革", "９３０变革"],
    ["什麼", "什么", "什麽"],
    ["500億", "500 億", "500亿"],
    ["「可持續", "“可持续", "『可持續"],
  ] as const;
  for (const [one, ...others] of spellings) {
    const expected = await written.search(one);
    assert.notDeepEqual(expected, [], one);
    for (const other of others) assert.deepEqual(await written.search(other), expected, other);
  }
});

test("finds a misprint of the seed and its emendation in the same passage", async () => {
  const [misprint, reading] = [await written.search("動轉方式"), await written.search("運轉方式")];
  assert.deepEqual(misprint, ["000:16"]);
  assert.deepEqual(reading, misprint);
});

test("finds nothing for characters that do not occur, though they are written like others in the index", async () => {
  for (const query of ["!", "#", "@", "é", "+", "~", "ж", "あ", "龘", "𠀀", "😀"]) assert.deepEqual(await written.search(query), [], query);
});

test("two words are often in one passage", async () => {
  const met = createOracle(edition)
    .pairs(300, 2)
    .filter(({ expected }) => expected.length > 0);
  assert.ok(met.length > 20);
  for (const { query, expected } of met) assert.deepEqual(await written.search(query), expected, query);
});
