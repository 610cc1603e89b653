import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf, lookUp } from "../shared/keyed.ts";
import { textContent } from "../testing/content.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { editionOf } from "../testing/small/sources.ts";
import { DATA, dataPath } from "./data.ts";
import { examplesOf, toExample } from "./examples.ts";
import { passagePath } from "./passages.ts";

test("of each file the first record, as it stands there; of the passages that of which most is said", () => {
  const edition = smallEdition();
  const content = textContent(edition);
  const examples = examplesOf(edition);
  for (const { name } of DATA) {
    const value: unknown = JSON.parse(content.get(dataPath(name))!);
    assert.equal(lookUp(examples, name), toExample(Array.isArray(value) ? value[0] : value), name);
  }
  assert.equal(lookUp(examples, "passage"), toExample(JSON.parse(content.get(passagePath("10:3"))!)));
});

test("a file that holds nothing has none", () => {
  assert.deepEqual(
    entriesOf(examplesOf(editionOf())).map(([name]) => name),
    ["texts", "edits", "timeline", "edition", "passage"],
  );
});

test("what fits in a line stands in one, and long lists are cut with the number of what is left", () => {
  const long = "這一段文字很長，".repeat(9);
  assert.equal(
    toExample({ id: "a", span: [0, 9], list: [1, 2, 3, 4, 5], text: long, deep: { none: null, of: [{ text: long }, [], [], {}] } }),
    `{
  "id": "a",
  "span": [0, 9],
  "list": [1, 2, 3, …+2],
  "text": "${long}",
  "deep": {
    "none": null,
    "of": [
      {
        "text": "${long}"
      },
      [],
      …+2
    ]
  }
}`,
  );
  assert.equal(toExample([]), "[]");
});
