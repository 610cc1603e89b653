import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codePoints } from "../../shared/code-points.ts";
import { commonRuns } from "./common-runs.ts";

const NONE = new Map<string, string>();
const marked = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => codePoints(text).slice(start, end));

test("common wording is found, also where it was moved", () => {
  const [a, b] = ["首期投入 500 億元用於創新", "為創新首期投入500億元"];
  const runs = commonRuns(a, b, NONE);
  assert.deepEqual(marked(a, runs.a), ["首期投入 500 億元", "創新"]);
  assert.deepEqual(marked(b, runs.b), ["創新首期投入500億元"]);
});

test("script and variants make no difference", () => {
  const table = new Map([
    ["臺", "台"],
    ["戰", "战"],
  ]);
  assert.deepEqual(marked("公益平臺的戰略", commonRuns("公益平臺的戰略", "公益平台，战略", table).a), ["公益平臺", "戰略"]);
});

test("punctuation alone is no common wording, nor is a single character", () => {
  assert.deepEqual(commonRuns("」，「", "」，「", NONE), { a: [], b: [] });
  assert.deepEqual(commonRuns("騰", "騰", NONE), { a: [], b: [] });
});

test("what is marked on one side stands on the other", () => {
  const text = fc.string({ unit: fc.constantFrom("騰", "訊", "戰", "略", "，", "5", " ", "𠀀") });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const bare = (words: readonly string[]) => [...words.join("").replaceAll(" ", "")].sort().join("");
      const runs = commonRuns(a, b, NONE);
      assert.equal(bare(marked(a, runs.a)), bare(marked(b, runs.b)));
    }),
  );
});
