/** The open data of the small edition: every file as it is published, but indented to be read. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { textContent } from "../testing/content.ts";
import { assertGolden, assertNoOtherGolden, toReadable } from "../testing/golden.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { toContent } from "./content.ts";
import { DATA, dataPath, SCHEMAS, schemaPath } from "./data.ts";
import { passagePath } from "./passages.ts";
import { SUMS, seedPath } from "./seeds.ts";

const FOLDER = path.join(import.meta.dirname, "data.golden");
const edition = smallEdition();
const content = textContent(edition);

for (const { name } of DATA) {
  test(`${name}.json of the small edition is as it was accepted`, () => {
    const json = content.get(dataPath(name))!;
    const value: unknown = JSON.parse(json);
    assertGolden(path.join(FOLDER, `${name}.json`), toReadable(value));
    if (Array.isArray(value)) assert.equal(json.split("\n").length, value.length + 3, "one entry a line");
  });
}

test("there is no accepted file that is not published", () => {
  assertNoOtherGolden(
    FOLDER,
    DATA.map(({ name }) => `${name}.json`),
  );
});

test("all that is published is listed with its media type", () => {
  const listed = JSON.parse(content.get("edition/published.json")!) as { path: string; type: string }[];
  assert.deepEqual(listed, [
    ...[
      ...DATA.map(({ name }) => dataPath(name)),
      ...SCHEMAS.map(({ name }) => schemaPath(name)),
      ...edition.texts.flatMap(({ passages }) => passages.map(({ id }) => passagePath(id))),
    ].map((path) => ({
      path,
      type: "application/json; charset=utf-8",
    })),
    ...[...edition.texts.map(({ seed }) => seedPath(seed.file)), seedPath(SUMS)].map((path) => ({
      path,
      type: "text/plain; charset=utf-8",
    })),
    { path: "ro-crate-metadata.json", type: "application/json; charset=utf-8" },
  ]);
  const written = new Map(toContent(edition));
  assert.deepEqual(
    listed.filter(({ path }) => !written.has(path)),
    [],
  );
});
