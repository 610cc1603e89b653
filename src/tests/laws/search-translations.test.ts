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
  for (const { query, expected, together, within } of questions) {
    const answer = await written.ask(query);
    const passagesOf = (records: readonly number[]) => records.flatMap((record) => ids[record] ?? []);
    assert.deepEqual(passagesOf(answer.records), expected, query);
    assert.deepEqual(passagesOf(answer.together), together, query);
    assert.deepEqual(passagesOf(answer.within), within, query);
  }
};

test("finds 400 words, pairs of words and strings of letters in exactly the passages that have them", {
  skip: edition.translations.length === 0,
}, async () => {
  const questions = oracle.questions(400, 21);
  // A string may begin or end within a number, which is then another.
  assert.ok(questions.every(({ query, expected }) => expected.length > 0 || /^\p{N}|\p{N}$/u.test(query)));
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

test("finds every number of the translations as a whole, with a word beside it, and no part of one", async () => {
  const all = edition.translations.flatMap(({ sentences }) =>
    sentences.flatMap(({ text }) => text.match(/\p{N}[\p{N}.,]*\p{N}\s+\p{L}+/gu) ?? []),
  );
  const queries = new Set(
    all.flatMap((found) => {
      const [number, word] = found.split(/\s+/) as [string, string];
      return [found, `${word} ${number}`, number.slice(1), `${number.slice(0, -1)} ${word}`, `${number.slice(1)} ${word}`, `50 ${word}`];
    }),
  );
  await ask([...queries].map((query) => ({ query, ...oracle.scan(query) })));
});

test("tells phrases from words that stand apart", {
  skip: edition.translations.length === 0,
}, async () => {
  const pairs = edition.translations.flatMap(({ sentences }) =>
    sentences.flatMap(({ text }) => text.match(/\p{L}+ \p{L}+ \p{L}+/gu) ?? []),
  );
  const questions = pairs.filter((_, i) => i % 5 === 0).map((query) => ({ query, ...oracle.scan(query) }));
  assert.ok(questions.every(({ together }) => together.length > 0));
  await ask(questions);
});

test("finds nothing that does not occur", () =>
  ask(
    ["netural", "carbonn", "qqq", "zz top", "xx", "z x", "carbon xylophone", "\u00df", "\u0436\u0436\u0436"].map((query) => ({
      query,
      ...oracle.scan(query),
    })),
  ));

test("a query with Han is answered by the texts as before, and asks translations only where they know nothing", async () => {
  for (const query of texts.substrings(50, 6, 5).map((one) => one.query)) {
    if (/\p{Script=Han}/u.test(query)) assert.equal((await written.ask(query)).words, null, query);
  }
  const { records, words } = await written.ask("碳中和 carbon");
  assert.notEqual(words, null);
  const both = texts.scan("碳中和").filter((id) => oracle.scan("carbon").expected.includes(id));
  assert.deepEqual(
    records.flatMap((record) => ids[record] ?? []),
    both,
  );
});
