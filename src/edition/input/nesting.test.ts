/** Files of the editor that nest too deep: a mistake with its place, whichever parser would read them, and at once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../../testing/small/sources.ts";

const DEEP = 10_000;
const entry = (body: string) => `---\nkind: concept\nterm: 詞\nen: x\ndefinition: x\nbasis: editor\nsourced: general\n---\n\n${body}\n`;
const markdown = "Quotations, lists or emphasis nest more than 50 deep here. Remove the signs that are too many.";
const yaml = "Lists or fields nest more than 50 deep here. Mend the brackets, dashes or spaces that are too many.";

test("Markdown: quotations, lists, footnotes and emphasis", () => {
  for (const sign of [">", "> ", "- ", "* ", "1. ", "[^a]: ", "> - 1. "]) {
    const editorial = { "glossary/a.md": entry(`甲。\n\n${sign.repeat(DEEP)}乙`), "pages/about.md": `# 題\n${sign.repeat(DEEP)}文\n` };
    assert.deepEqual(problemsOf({ editorial }), [
      `src/editorial/glossary/a.md:12: ${markdown}`,
      `src/editorial/pages/about.md:2: ${markdown}`,
    ]);
  }
  assert.deepEqual(problemsOf({ editorial: { "pages/about.md": `甲\n\n${"*a **b ".repeat(60)}文${"b** a*".repeat(60)}\n` } }), [
    `src/editorial/pages/about.md:3: ${markdown}`,
  ]);
  const indented = Array.from({ length: 60 }, (_, i) => `${"  ".repeat(i)}- 甲\n`).join("");
  assert.match(problemsOf({ editorial: { "pages/about.md": indented } }).join(), /^src\/editorial\/pages\/about\.md:\d+: Quotations/);
});

test("Markdown that only looks deep is read", () => {
  for (const line of ["[".repeat(DEEP), "*".repeat(DEEP), "-".repeat(DEEP), "`".repeat(DEEP), "(".repeat(DEEP), "> > > 引"]) {
    assert.deepEqual(problemsOf({ editorial: { "pages/about.md": `甲\n\n${line}\n` } }), []);
  }
});

test("YAML and JSON: brackets, braces, dashes, question marks, spaces", () => {
  for (const [source, place] of [
    ["[".repeat(DEEP), "2:51"],
    ["{a: ".repeat(DEEP), "2:"],
    ["- ".repeat(DEEP), "2:"],
    ["? ".repeat(DEEP), "2:"],
    [Array.from({ length: 200 }, (_, i) => `${" ".repeat(i)}a:\n`).join(""), ""],
  ] as const) {
    const [problem, ...more] = problemsOf({ editorial: { "dates.yaml": `# 日期\n${source}` } });
    assert.ok(problem!.startsWith(`src/editorial/dates.yaml:${place}`) && problem!.endsWith(`: ${yaml}`), problem);
    assert.deepEqual(more, []);
  }
  const lock = `{"passages": ${"[".repeat(DEEP)}`;
  assert.match(
    problemsOf({ editorial: { "passages/001.lock.json": lock } }).join(),
    /^src\/editorial\/passages\/001\.lock\.json:1:\d+: Lists or fields nest/,
  );
  assert.match(
    problemsOf({ editorial: { "glossary/a.md": entry("甲。").replace("term: 詞", `term: ${"[".repeat(DEEP)}`) } }).join(),
    /^src\/editorial\/glossary\/a\.md:3:\d+: Lists or fields nest/,
  );
});

test("an alias that stands within itself, and a chain of them, are mistakes", () => {
  const cycle = problemsOf({ editorial: { "dates.yaml": "- &a [*a, *a]\n" } });
  assert.ok(cycle.length > 0 && cycle.every((one) => one.startsWith("src/editorial/dates.yaml")));
  const chain = `- &a0 [x]\n${Array.from({ length: 5000 }, (_, i) => `- &a${i + 1} [*a${i}]\n`).join("")}`;
  const chained = problemsOf({ editorial: { "dates.yaml": chain } });
  assert.ok(chained.length > 0 && chained.every((one) => one.startsWith("src/editorial/dates.yaml")));
});
