/** What a field means stands in its schema, and so in the JSON Schemas that are published and that editing programs show. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { z } from "astro/zod";
import { jsonSchema, SCHEMAS } from "../output/data.ts";

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const entriesOf = (value: unknown): [string, unknown][] => Object.entries(isNode(value) ? value : {});
const isDescribed = ({ description }: Node): boolean => typeof description === "string" && description.trim() !== "";

/** Paths of a JSON Schema to what says nothing of itself: fields, definitions, objects, and values that an enum does not explain. */
function findMute(schema: Node, at = "", isNamed = false): string[] {
  const mute = (isNamed || schema.type === "object" || "enum" in schema) && !isDescribed(schema) ? [at] : [];
  const values = Array.isArray(schema.enum) ? schema.enum : [];
  const silent = values.filter((value) => !String(schema.description).includes(`\`${value}\``)).map((value) => `${at} = ${value}`);
  const named = ["properties", "$defs"].flatMap((key) =>
    entriesOf(schema[key]).flatMap(([name, inner]) => (isNode(inner) ? findMute(inner, `${at}.${name}`, true) : [])),
  );
  const parts = ["items", "prefixItems", "anyOf", "oneOf", "allOf"].flatMap((key) =>
    [schema[key]].flat().flatMap((inner, i) => (isNode(inner) ? findMute(inner, `${at}.${key}[${i}]`) : [])),
  );
  const others = isNode(schema.additionalProperties) ? findMute(schema.additionalProperties, `${at}.*`, true) : [];
  return [...mute, ...silent, ...named, ...parts, ...others];
}

/** A whole schema has a title, too. */
const findMuteWhole = (schema: Node): string[] => [...(typeof schema.title === "string" ? [] : ["title"]), ...findMute(schema, "", true)];

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
);
const schemas: [string, z.ZodType][] = [];
for (const file of files) {
  const exported = (await import(`./${file}`)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(exported)) if (value instanceof z.ZodType) schemas.push([name, value]);
}

test("schemas are found in every file", () => {
  assert.ok(schemas.length > 40, `only ${schemas.length}`);
});

for (const io of ["input", "output"] as const) {
  test(`every schema, field and value says what it is: ${io}`, () => {
    const mute = schemas.flatMap(([name, schema]) => findMuteWhole(z.toJSONSchema(schema, { io })).map((at) => `${name}${at}`));
    assert.deepEqual(mute, []);
  });
}

test("so do the schemas that are published", () => {
  assert.deepEqual(
    SCHEMAS.flatMap((one) => findMuteWhole(jsonSchema(one)).map((at) => `${one.name}${at}`)),
    [],
  );
});

test("and each has a name of its own, which is no address and so the same wherever the edition lies", () => {
  const ids = SCHEMAS.map((one) => String(jsonSchema(one)["$id"]));
  assert.equal(new Set(ids).size, ids.length);
  for (const [i, id] of ids.entries()) {
    assert.equal(id, `urn:xinlantu:schema:${SCHEMAS[i]!.name}`);
    assert.equal(new URL(id).protocol, "urn:");
  }
});

test("what says nothing is found, wherever it stands", () => {
  const mute = z.strictObject({
    plain: z.string(),
    list: z.array(z.strictObject({ inner: z.string() })).describe("列。"),
    either: z.union([z.string(), z.strictObject({ deep: z.string().describe(" ") }).describe("物。")]).describe("或。"),
    kind: z.enum(["甲", "乙"]).describe("`甲`: 第一。"),
    keyed: z.record(z.string(), z.string()).describe("典。"),
    told: z.string().optional().describe("言。"),
  });
  assert.deepEqual(findMuteWhole(z.toJSONSchema(mute)), [
    "title",
    "",
    ".plain",
    ".list.items[0]",
    ".list.items[0].inner",
    ".either.anyOf[1].deep",
    ".kind = 乙",
    ".keyed.*",
  ]);
});
