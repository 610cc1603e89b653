import assert from "node:assert/strict";
import { test } from "node:test";
import { type FileFacts, groupFiles } from "./files.ts";

const fileAt = (path: string, bytes = 10): FileFacts => ({ path, type: "text/plain", bytes, sha256: path, entries: null });

test("files stand in their groups, those of the passages of a text in one row", () => {
  const { files, passages, seeds, schemas } = groupFiles(
    [
      "data/texts.json",
      "data/schema/texts.json",
      "data/schema/passage.json",
      "data/passages/10/1.json",
      "data/passages/10/2.json",
      "data/passages/101/1.json",
      "data/seeds/10_底 本.txt",
      "data/seeds/SHA256SUMS",
      "data/seeds/replay.mjs",
      "data/example.mjs",
    ].map((path) => fileAt(path)),
  );
  assert.deepEqual(
    [...files, ...passages, ...seeds, ...schemas].map(({ id, name, count, bytes, licence, schema }) => [
      id,
      name,
      count,
      bytes,
      licence,
      schema,
    ]),
    [
      ["file-texts", "texts.json", null, 10, "data", "data/schema/texts.json"],
      ["file-passages-10", "passages/10/<n>.json", 2, 20, "data", "data/schema/passage.json"],
      ["file-passages-101", "passages/101/<n>.json", 1, 10, "data", "data/schema/passage.json"],
      ["file-seeds-10_-", "seeds/10_底 本.txt", null, 10, "seed", null],
      ["file-seeds-sha256sums", "seeds/SHA256SUMS", null, 10, "work", null],
      ["file-seeds-replay", "seeds/replay.mjs", null, 10, "program", null],
      ["file-example", "example.mjs", null, 10, "program", null],
      ["file-schema-texts", "schema/texts.json", null, 10, "work", null],
      ["file-schema-passage", "schema/passage.json", null, 10, "work", null],
    ],
  );
  assert.equal(seeds[0]!.url, "/data/seeds/10_%E5%BA%95%20%E6%9C%AC.txt");
  assert.deepEqual([passages[0]!.sha256, passages[0]!.example, passages[1]!.example], [null, "passage", null]);
});

test("a file that no group takes is shown with its media type, wherever it lies", () => {
  const { files, others } = groupFiles([fileAt("data/texts.json"), fileAt("ro-crate-metadata.json"), fileAt("data/csv/notes.csv")]);
  assert.equal(files.length, 1);
  assert.deepEqual(
    others.map(({ id, name, url, word, values }) => [id, name, url, word, values]),
    [
      ["file-ro-crate-metadata", "/ro-crate-metadata.json", "/ro-crate-metadata.json", "data.other", { type: "text/plain" }],
      ["file-csv-notes", "csv/notes.csv", "/data/csv/notes.csv", "data.other", { type: "text/plain" }],
    ],
  );
});
