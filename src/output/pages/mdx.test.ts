/** Text is never code: asked of the processor that builds, and of the renderer that prints. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseFragment } from "parse5";
import { compileMdx, renderMdx, wordsOf } from "../../testing/rendering/mdx.ts";
import type { Inline } from "./inline.ts";
import { type Component, toMdx } from "./mdx.ts";

const mark = (name: Component["name"], id: string, children: readonly Inline<Component>[]): Inline<Component> => ({
  mark: { name, id },
  children,
});
/** A text without marks, and the same with marks around every second part. */
const passagesOf = (parts: readonly string[], i: number) => {
  const texts = parts.filter((part) => part !== "").map((text) => ({ text }));
  const names = ["E", "T", "M", "EM"] as const;
  return [
    { id: `001:${2 * i + 1}`, content: texts },
    {
      id: `001:${2 * i + 2}`,
      content: texts.map((text, k) =>
        k % 2 === 0 ? mark("S", `001:${2 * i + 2}.${k}`, [text, mark(names[(k >> 1) % 4]!, "x", [text])]) : text,
      ),
    },
  ];
};

/** What a browser reads in each passage of rendered HTML. */
function shownIn(html: string): string[] {
  const text = (node: { nodeName: string; value?: string; childNodes?: never[] }): string => {
    if (node.nodeName === "#text") return node.value ?? "";
    assert.match(node.nodeName, /^x-(?:passage|s|m|em?|t)$/);
    return (node.childNodes ?? []).map(text).join("");
  };
  const passages = parseFragment(html).childNodes.filter((node) => node.nodeName !== "#text");
  return passages.map((node) => text(node as never));
}

async function check(texts: readonly (readonly string[])[]): Promise<void> {
  const passages = texts.flatMap(passagesOf);
  const wanted = texts.flatMap((parts) => [parts.join(""), parts.map((part, k) => (k % 2 === 0 ? part.repeat(2) : part)).join("")]);
  const mdx = toMdx(passages);
  const code = await compileMdx(mdx);
  assert.deepEqual(wordsOf(code), wanted);
  assert.deepEqual(shownIn(await renderMdx(code)), wanted);
}

const NAMED: Record<string, string> = {
  "a program between backticks": '甲`乙`{console.error("x"),process.exit(7)}丙',
  "a program of six characters": "甲`乙`{[]()=+[]}丙",
  backticks: "讀者按`鍵，再按`鍵，就能看到下一頁。",
  "a link": "據[甲報](https://example.com/news/1)報導。",
  "less than between backticks": "甲<乙`丙<丁`",
  emphasis: "*甲*_乙_**丙**__丁__~~戊~~",
  "a component": '<Passage id="001:2">甲</Passage>',
  "an entity": "&amp;&#65;&lt;甲",
  "a backslash": "甲\\`乙\\{丙",
  "an import": "import x from 'y'",
  "an export": "export const a = 1",
  "a list": "- 甲",
  "an ordered list": "1. 甲",
  "a table": "| 甲 | 乙 |",
  "an underline": "===",
  "front matter": "---",
  code: "    甲",
  "an emended space": "甲 乙",
};
for (const [name, text] of Object.entries(NAMED)) {
  test(`a text that looks like ${name} is printed as it is`, async () => {
    await check([[text]]);
    await check([["甲。"], [...text].flatMap((one) => [one]), ["乙。"]]);
  });
}

const STARTS = [
  "import ",
  "export ",
  "import x from 'y'",
  "- ",
  "* ",
  "+ ",
  "1. ",
  "1) ",
  "===",
  "---",
  "    ",
  "# ",
  "> ",
  "```",
  "~~~",
  "| a |",
  ":::",
  "+++",
  "<!--",
  "[^1]: ",
  "[a]: b",
];
const SIGNS = [..."`[](){}<>*_~!#|\\&:/.\"'$@^=+-;,?% "];
const WORDS = [
  "甲",
  "乙丙",
  "a",
  "B",
  "x",
  "1",
  "10",
  "p",
  "#65",
  "amp",
  "lt",
  "nbsp",
  "https",
  "www",
  "com",
  "process",
  "exit",
  "𠀀",
  "，",
  "。",
  "「",
  "」",
  "é",
];
/** Any character but the controls, which the preparation takes out. */
const ANY = fc.string({ unit: "binary", minLength: 1, maxLength: 2 }).map((text) => text.replace(/\p{Cc}/gu, "丁"));
const part = fc
  .array(fc.oneof({ arbitrary: fc.constantFrom(...SIGNS), weight: 5 }, { arbitrary: fc.constantFrom(...WORDS), weight: 3 }, ANY), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.join(""));
const text = fc
  .tuple(fc.option(fc.constantFrom(...STARTS), { nil: "" }), fc.array(part, { minLength: 1, maxLength: 5 }))
  .map(([start, [first, ...rest]]) => [start + first!, ...rest]);

/** Texts in one file: marks of one could pair with those of another. */
const IN_A_FILE = 100;
const RUNS = process.env["LAWS"] === "long" ? 10_000 : 200;
test(`${RUNS * IN_A_FILE} texts that try to be something else are printed as they are, and nothing runs`, async () => {
  await fc.assert(fc.asyncProperty(fc.array(text, { minLength: IN_A_FILE, maxLength: IN_A_FILE }), check), { numRuns: RUNS });
});
