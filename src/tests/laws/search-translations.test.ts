/** Search finds every passage by its translation and nothing else, word by word and letter by letter. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { createOracle } from "../../testing/search/oracle.ts";
import { createTranslationOracle, type WordQuestion } from "../../testing/search/translation-oracle.ts";
import { type WrittenSearch, writeTestSearch } from "../../testing/search/written.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
const ids = edition.texts.flatMap(({ passages }) => passages.map(({ id }) => id));
const texts = createOracle(edition);
const oracle = createTranslationOracle(edition.translations, ids, texts.scan);
let written: WrittenSearch;
before(async () => {
  written = await writeTestSearch(edition);
});
after(() => written.remove());

const ask = async (questions: readonly WordQuestion[]) => {
  for (const { query, expected, within } of questions) {
    const answer = await written.ask(query);
    const passagesOf = (records: readonly number[]) => records.flatMap((record) => ids[record] ?? []);
    assert.deepEqual(passagesOf(answer.records), expected, query);
    assert.deepEqual(passagesOf(answer.within), within, query);
  }
};

test("finds 400 words, pairs of words and strings of letters in exactly the passages that have them", {
  skip: edition.translations.length === 0,
}, async () => {
  const questions = oracle.questions(400, 21);
  assert.ok(questions.every(({ expected }) => expected.length > 0));
  assert.ok(questions.filter(({ within }) => within.length > 0).length > 100);
  assert.ok(questions.filter(({ query }) => /\s/.test(query)).length > 100);
  assert.ok(questions.filter(({ query }) => query.includes("-")).length > 30);
  await ask(questions);
});

test("finds what stands in quotation marks, straight or curly, as it stands there", () => ask(oracle.quoted(150, 22)));

test("finds every word of the translations, and every number and sign", async () => {
  const words = new Set(edition.translations.flatMap(({ sentences }) => sentences.flatMap(({ text }) => text.split(/\s+/))));
  const plain = [...words].map((word) => word.replace(/[“”"]/g, "")).filter((word) => /[\p{L}\p{N}\p{S}]/u.test(word));
  await ask(plain.map((query) => ({ query, ...oracle.scan(query) })));
});

test("finds nothing that does not occur", () =>
  ask(
    ["netural", "carbonn", "qqq", "zz top", "xx", "z x", "carbon xylophone", "\u00df", "\u0436\u0436\u0436"].map((query) => ({
      query,
      ...oracle.scan(query),
    })),
  ));

test("a query with Han is answered by the texts as before, and asks translations only where they know nothing", async () => {
  assert.equal((await written.ask("碳中和")).words, null);
  assert.equal((await written.ask("碳中和計劃表")).words, null);
  const { records, words } = await written.ask("碳中和 carbon");
  assert.notEqual(words, null);
  const both = texts.scan("碳中和").filter((id) => oracle.scan("carbon").expected.includes(id));
  assert.ok(both.length > 0);
  assert.deepEqual(
    records.flatMap((record) => ids[record] ?? []),
    both,
  );
});
