/** The keys of the interface are those that the pages ask for. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { PROJECT } from "../build/disk/sources.ts";
import { EntityKind } from "./entity.ts";
import { FigureInput } from "./figure.ts";
import { INTERFACE_KEYS, isWordKey } from "./interface.ts";
import { Nature } from "./parallel.ts";

const sources = readdirSync(path.join(PROJECT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith(".test.ts"))
  .map((file) => [file, readFileSync(path.join(PROJECT, "src", file), "utf8")] as const);

test("no key stands twice", () => {
  assert.equal(new Set(INTERFACE_KEYS).size, INTERFACE_KEYS.length);
});

test("every word that a page asks for by its key has one", () => {
  const asked = sources.flatMap(([file, source]) => [...source.matchAll(/\bt\("([^"]+)"/g)].map(([, key]) => `${file}: ${key}`));
  assert.ok(asked.length > 150, `only ${asked.length} words`);
  assert.deepEqual(
    asked.filter((one) => !isWordKey(one.split(": ")[1]!)),
    [],
  );
});

test("every value of a schema that a page names has a word", () => {
  const wanted = [
    ...FigureInput.shape.unit.options.map((unit) => `unit.${unit}`),
    ...Nature.options.flatMap((nature) => [`nature.${nature}`, `parallel.${nature}`]),
    ...EntityKind.options.map((kind) => `kind.${kind}`),
  ];
  assert.deepEqual(
    wanted.filter((key) => !isWordKey(key)),
    [],
  );
});
