import assert from "node:assert/strict";
import { test } from "node:test";
import { textContent } from "../testing/content.ts";
import { smallEdition } from "../testing/small/edition.ts";

interface Thing {
  readonly "@id": string;
  readonly "@type": string;
  readonly [key: string]: unknown;
}

const edition = smallEdition();
const content = textContent(edition);
const crate = JSON.parse(content.get("ro-crate-metadata.json")!) as { "@context": string; "@graph": Thing[] };
const things = new Map(crate["@graph"].map((thing) => [thing["@id"], thing]));

test("the crate describes itself, and its root is the edition", () => {
  assert.equal(crate["@context"], "https://w3id.org/ro/crate/1.3/context");
  assert.deepEqual(things.get("ro-crate-metadata.json"), {
    "@id": "ro-crate-metadata.json",
    "@type": "CreativeWork",
    conformsTo: { "@id": "https://w3id.org/ro/crate/1.3" },
    about: { "@id": "./" },
  });
  const { "@type": type, name, alternateName, version, datePublished, license } = things.get("./")!;
  assert.deepEqual(
    { type, name, alternateName, version, datePublished, license },
    {
      type: "Dataset",
      name: "短文集",
      alternateName: "Short Texts",
      version: "1.2.3+unreleased",
      datePublished: "2021-06-30",
      license: { "@id": "https://creativecommons.org/licenses/by/4.0/" },
    },
  );
});

test("every file that is published is a part, with its size, and nothing else is", () => {
  const published = (JSON.parse(content.get("edition/published.json")!) as { path: string }[])
    .map(({ path }) => path)
    .filter((path) => path !== "ro-crate-metadata.json");
  const parts = (things.get("./")!["hasPart"] as { "@id": string }[]).map((part) => part["@id"]);
  assert.deepEqual(parts, ["index.html", ...published]);
  for (const path of published.filter((one) => content.has(one)))
    assert.equal(things.get(path)!["contentSize"], String(new TextEncoder().encode(content.get(path)!).length), path);
});

test("whatever refers to a thing of the crate finds it, and each thing stands once", () => {
  assert.equal(things.size, crate["@graph"].length);
  const refersTo = (value: unknown): string[] =>
    typeof value !== "object" || value === null
      ? []
      : "@id" in value && Object.keys(value).length === 1
        ? [String(value["@id"])]
        : Object.values(value).flatMap(refersTo);
  for (const thing of crate["@graph"])
    for (const id of Object.values(thing).flatMap(refersTo)) assert.ok(things.has(id) || id === "https://w3id.org/ro/crate/1.3", id);
});

test("the seeds are under no licence", () => {
  for (const { seed } of edition.texts) {
    const part = things.get(`data/seeds/${seed.file}`)!;
    assert.deepEqual([part["sha256"], part["license"]], [seed.sha256, { "@id": "#texts" }]);
  }
});
