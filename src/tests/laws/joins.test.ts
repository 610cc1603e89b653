/** Files of open data join as the page of the data says: whatever names something names what is there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { JOINS } from "../../components/data/joins.ts";
import { buildEdition, type Edition } from "../../edition/edition.ts";
import { DATA } from "../../output/data.ts";
import { checkPassageFiles } from "../../testing/passage-files.ts";
import { smallEdition } from "../../testing/small/edition.ts";

/** Every value at a way such as `passages[].id`, of each record of a file; none where a field is null or not there. */
function valuesAt(value: unknown, way: string): unknown[] {
  if (value === null || value === undefined) return [];
  if (way === "") return [value];
  const [, name, list, rest] = /^([^.[]+)(\[\])?\.?(.*)$/.exec(way)!;
  const field = (value as Record<string, unknown>)[name!];
  return list === undefined ? valuesAt(field, rest!) : ((field ?? []) as unknown[]).flatMap((one) => valuesAt(one, rest!));
}

const recordsOf = (edition: Edition, name: string): unknown[] => [DATA.find((file) => file.name === name)!.of(edition)].flat();

function namesAt(edition: Edition, [file, way]: readonly [string, string]): unknown[] {
  return recordsOf(edition, file).flatMap((record) => valuesAt(record, way));
}

for (const [what, edition] of [
  ["this edition", buildEdition(await readSources(PROJECT)).value],
  ["the small edition", smallEdition()],
] as const) {
  test(`${what}: what a field names is where the page says`, () => {
    for (const { fields, to } of JOINS) {
      const there = new Set(namesAt(edition, to));
      for (const field of fields) {
        const missing = namesAt(edition, field).filter((name) => !there.has(name));
        assert.deepEqual(missing, [], `${field.join(".json: ")} in ${to.join(".json: ")}`);
      }
    }
  });

  test(`${what}: files of single passages are the other files, taken together`, () => checkPassageFiles(edition));
}

test("every field that the page names is one that files have", () => {
  const edition = smallEdition();
  const unknown = JOINS.flatMap(({ fields, to }) => [...fields, to]).filter((field) => namesAt(edition, field).length === 0);
  assert.deepEqual(unknown, []);
});
