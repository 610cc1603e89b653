/** What the page of the search tells readers to try finds something. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { foldName } from "../../client/search/ask.ts";
import { buildEdition } from "../../edition/edition.ts";
import { toReferences } from "../../output/references.ts";
import { foldText } from "../../shared/fold.ts";
import { mayRefer, parseReference } from "../../shared/reference/parse.ts";
import type { Labels, Vocabulary } from "../../shared/search/catalogue.ts";
import { findInNames, findNames } from "../../shared/search/names.ts";
import { type WrittenSearch, writeTestSearch } from "../../testing/search/written.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
let written: WrittenSearch;
before(async () => {
  written = await writeTestSearch(edition);
});
after(() => written.remove());

/** Keys, which are no queries. */
const KEYS = new Set(["/", "Ctrl", "⌘", "K"]);

/** What the help names as a query, in each language of the pages. */
const examples = edition.languages.map(
  (language) => [language, [...edition.pages["search"]![language]!.matchAll(/`([^`]+)`/g)].map(([, words]) => words!)] as const,
);

for (const [language, queries] of examples) {
  test(`every example of the help finds something (${language})`, async () => {
    const references = toReferences(edition);
    const { entries } = (await written.loadFile("labels.zh-hant.json")) as Labels;
    const { names } = (await written.loadFile("words/vocabulary.json")) as Vocabulary;
    assert.ok(queries.length > 5);
    for (const query of queries.filter((one) => !KEYS.has(one))) {
      const referred = mayRefer(query) ? parseReference(query, references) : null;
      const named = [...findNames(foldText(query, written.table), entries), ...findInNames(foldName(query), names, entries)];
      const { records } = await written.ask(query);
      assert.ok((referred?.references.length ?? 0) + named.length + records.length > 0, query);
      assert.deepEqual(referred?.missing ?? [], [], query);
    }
  });
}

test("what the help says of its examples is so", async () => {
  const passages = edition.texts.reduce((sum, text) => sum + text.passages.length, 0);
  const count = (records: readonly number[]) => records.filter((record) => record < passages).length;
  const found = async (query: string) => {
    const { records, within } = await written.ask(query);
    return [count(records), count(within)];
  };
  assert.deepEqual(await found("neutral"), await found("neutrality").then(([all]) => [all, all]));
  const [across, parts] = await found("bon neu");
  assert.ok(across! > 0 && across === parts);
  const said = edition.translations.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join("\n");
  for (const words of ["Tech for Good", "12,000", "digitalisation"]) assert.ok(said.includes(words), words);
  const [spaced] = await found("12000");
  assert.ok(spaced! > 0);
});
