import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { PROJECT } from "../disk/sources.ts";
import { headersFor, parseHeaderRules } from "./header-rules.ts";

const rulesOf = (text: string) => {
  const { value, problems } = parseHeaderRules(text, "_headers");
  assert.deepEqual(problems, []);
  return value;
};
const given = (text: string, address: string, defaults?: Record<string, string>) =>
  Object.fromEntries(headersFor(rulesOf(text), address, defaults));

test("a rule holds for its path alone, with * for whatever follows", () => {
  const rules = "/a/*\n  X-A: 1\n/a/b.html\n  X-B: 2\n/*.json\n  X-C: 3\n";
  assert.deepEqual(given(rules, "/a/"), { "x-a": "1" });
  assert.deepEqual(given(rules, "/a/b.html"), { "x-a": "1", "x-b": "2" });
  assert.deepEqual(given(rules, "/a/c/d.json"), { "x-a": "1", "x-c": "3" });
  assert.deepEqual(given(rules, "/a"), {});
  assert.deepEqual(given(rules, "/.json"), { "x-c": "3" });
  assert.deepEqual(given("/ab*ba\n X: 1", "/aba"), {}, "before and after * do not overlap");
  assert.deepEqual(given("/a.b\n X: 1", "/axb"), {}, "a dot is a dot");
});

test("rules that hold for one path add up, and take the place of what the server gives by itself", () => {
  const rules = "/*\r\n  Vary: Accept\r\n  Cache-Control: no-cache\r\n\r\n# 說明\r\n/data/*\r\n  vary: Origin\r\n";
  assert.deepEqual(given(rules, "/data/x", { "Cache-Control": "public", ETag: "1" }), {
    "cache-control": "no-cache",
    etag: "1",
    vary: "Accept, Origin",
  });
});

test("a value may hold colons, and a name given twice in one rule has both values", () => {
  assert.deepEqual(given("/\n Link: <https://example.org/a>; rel=x\n Link: <b>; rel=y", "/"), {
    link: "<https://example.org/a>; rel=x, <b>; rel=y",
  });
});

test("an exclamation mark takes away what came before", () => {
  assert.deepEqual(given("/*\n  X-A: 1\n/b\n  ! X-A\n  ! Cache-Control\n/*\n X-A: 2", "/b", { "cache-control": "x" }), { "x-a": "2" });
});

test("names that objects have are names", () => {
  assert.deepEqual(
    [...headersFor(rulesOf("/*\n  __proto__: 1\n  constructor: 2"), "/")],
    [
      ["__proto__", "1"],
      ["constructor", "2"],
    ],
  );
});

test("a line that no host reads is told: where, what, and what to do", () => {
  const { value, problems } = parseHeaderRules(
    "  X-A: 1\nhttps://example.org/*\n/a/*/b/*\n/:id/x\n/a b\n/ok\n  no colon\n  X-B:\n  bad name: 1\n",
    "public/_headers",
  );
  assert.deepEqual(value, [{ path: "/ok", set: [], detach: [] }]);
  assert.deepEqual(
    problems.map(({ where, message }) => `${where}: ${message}`),
    [
      "public/_headers:1: 「X-A: 1」 stands before any path. Write the path above it, such as `/*`.",
      "public/_headers:2: 「https://example.org/*」 names a host. Begin the path with a slash: the edition does not know where it is hosted.",
      "public/_headers:3: 「/a/*/b/*」 has more than one `*`, which not every host reads. Write one rule for each.",
      "public/_headers:4: 「/:id/x」 has a placeholder. Write `*` for what may be anything.",
      "public/_headers:5: 「/a b」 has a space in a path. Write what holds for the path on the lines below it.",
      "public/_headers:7: 「no colon」 is neither a path nor `Name: value`. A path begins with a slash.",
      "public/_headers:8: 「X-B:」 gives 「X-B」 no value. Write one, or `! X-B` to take it away.",
      "public/_headers:9: 「bad name: 1」 is neither a path nor `Name: value`. A path begins with a slash.",
    ],
  );
});

test("what ships is read to the last line", () => {
  const rules = rulesOf(readFileSync(path.join(PROJECT, "public/_headers"), "utf8"));
  assert.equal(headersFor(rules, "/").get("x-content-type-options"), "nosniff");
  assert.equal(headersFor(rules, "/assets/fonts/x.woff2").get("cache-control"), "public, max-age=31536000, immutable");
  assert.equal(headersFor(rules, "/data/texts.json").get("access-control-allow-origin"), "*");
  assert.equal(headersFor(rules, "/texts/000/").get("access-control-allow-origin"), undefined);
});
