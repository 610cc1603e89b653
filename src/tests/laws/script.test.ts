/** On pages that are not in Chinese a reader may have it in the other script; it is that of the pages which are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { pairsOf, toScriptTable } from "../../output/script-table.ts";
import { scriptWriter } from "../../shared/writing/script-table.ts";

test("every passage is written in the other script as its page has it", async () => {
  const { value } = buildEdition(await readSources(PROJECT));
  const write = scriptWriter(toScriptTable(pairsOf(value, "zh-Hant")));
  for (const { passages } of value.texts) for (const { id, text, textHans } of passages) assert.equal(write(text), textHans, id);
});
