/** What is shown as Simplified is, and what is shown as Traditional, too: all that comes out of the two texts and their registers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { toHans } from "../../edition/kernel/script.ts";
import type { EditionIndex } from "../../output/content.ts";
import { toSearchData } from "../../output/search/records.ts";
import { textContent } from "../../testing/content.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
const files = textContent(edition);
const index = JSON.parse(files.get("edition/index.json")!) as EditionIndex;
const search = toSearchData(edition);

/** Every string of a value with the names of the fields that lead to it. */
function* strings(value: unknown, at: readonly string[] = []): Generator<readonly [at: string, text: string]> {
  if (typeof value === "string") yield [at.join("."), value];
  else if (typeof value === "object" && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* strings(inner, [...at, name]);
}

/** What a Simplified page is given. */
function* simplified(): Generator<readonly [at: string, text: string]> {
  for (const [name, content] of files) {
    if (!name.endsWith(".json") || name.includes("/schema/")) continue;
    for (const one of strings(JSON.parse(content), [name])) if (/(?:zh-Hans|textHans)(?:\.|$)/.test(one[0])) yield one;
  }
  for (const [key, text] of Object.entries(index.quotes)) yield [`quote ${key}`, text];
  for (const [name, value] of search.files) if (name.endsWith(".zh-hans")) yield* strings(value, [name]);
}

/** What has no script, or names the other one: names that search folds, addresses, the spelling of the seed, the switch; and wordings in pieces, which stand whole in the history. */
const WITHOUT_SCRIPT = /\.(?:forms|id|url|compared)(?:\.|$)|\.zh-hans\.passages\.\d+\.2$|\.(?:switch|settings\.script\.zh-Hant)$/;
/** Forms that a note speaks of stand in quotation marks; 显著 is as it should be. */
const outsideQuotes = (text: string): string => text.replace(/“[^”]*”/g, "").replaceAll("显著", "");

test("what is shown as Simplified has no Traditional character, but for forms that a note quotes", () => {
  const shown = [...simplified()].filter(([at]) => !WITHOUT_SCRIPT.test(at)).map(([at, text]) => [at, outsideQuotes(text)] as const);
  assert.ok(shown.length > 100);
  assert.deepEqual(
    shown.filter(([, text]) => toHans(text) !== text),
    [],
  );
});

/** Strings that are given in both scripts, side by side. */
function* pairs(value: unknown): Generator<readonly [hant: string, hans: string]> {
  if (typeof value !== "object" || value === null) return;
  if ("zh-Hant" in value && "zh-Hans" in value) {
    const [hant, hans] = [value["zh-Hant"], value["zh-Hans"]].map((side) => new Map(strings(side)));
    for (const [at, text] of hant!) if (!WITHOUT_SCRIPT.test(`.${at}`)) yield [text, hans!.get(at) ?? ""];
  } else for (const inner of Object.values(value)) yield* pairs(inner);
}

test("what is shown as Traditional is another string than its Simplified counterpart, where conversion changes it", () => {
  const all = [...files].filter(([name]) => name.startsWith("edition/")).flatMap(([, json]) => [...pairs(JSON.parse(json))]);
  assert.ok(all.length > 100);
  assert.deepEqual(
    all.filter(([hant, hans]) => hant === hans && toHans(hant) !== hant),
    [],
  );
});
