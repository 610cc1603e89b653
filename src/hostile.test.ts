/** A text that tries to be code, markup and links, really built: what the pages print is what it says. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { parse } from "parse5";
import type { Text } from "./schemas/text.ts";
import { attribute, byId, elements, textOf } from "./testing/html.ts";
import { buildProject, smallProject } from "./testing/small-project.ts";
import { profileOf } from "./testing/sources.ts";

const NAMED = [
  '甲`乙`{console.error("x"),process.exit(7)}丙',
  "讀者按`鍵，再按`鍵，就能看到下一頁。",
  "據[甲報](https://example.com/news/1)報導。",
  "甲<乙`丙<丁`",
  "<script>alert(1)</script>",
  "</p></article><img src=x onerror=alert(1)>",
  "import x from 'y'",
  "export const a = 1",
  "- 甲",
  "1. 甲",
  "===",
  "---",
  "**甲**乙__丙__~~丁~~",
  "&amp;&#65;&lt;b&gt;&nbsp;&#x60;",
  "{{甲}} ${乙} <%= 丙 %>",
  "First. Second! 第三。 第四 。",
  "https://example.com www.example.com a@example.com",
  "<!-- 甲 --> ]]> <![CDATA[乙]]>",
  "\\{甲\\} \\`乙\\`",
];
const SIGNS = [..."`[](){}<>*_~!#|\\&:/.\"'$@^=+-; 甲乙ab1"];
const generated = fc.sample(fc.array(fc.constantFrom(...SIGNS), { minLength: 3, maxLength: 40 }), { numRuns: 300, seed: 930 });
const lines = [...NAMED, ...generated.map((signs) => `甲${signs.join("")}乙`)];

let project: Awaited<ReturnType<typeof smallProject>>;
let built: Awaited<ReturnType<typeof buildProject>>;
before(async () => {
  project = await smallProject({
    seeds: { "001_text.txt": `題目\n\n${lines.join("\n")}\n` },
    editorial: { "texts/001.yaml": profileOf("").replace("punctuation: full-width", "punctuation: keep") },
  });
  built = await buildProject(project.root);
});
after(() => project?.remove());

const read = (file: string): string => readFileSync(path.join(project.root, "dist", file), "utf8");

test("it builds, and says nothing of its own", () => {
  assert.equal(built.code, 0, built.said);
  assert.match(built.said, /^\s*Built dist\/ in [\d.]+ s\.\nEDITION_URL is not set: .*\n$/);
});

test("every passage and sentence of its pages reads as the open data has it, and as the seed", () => {
  const [text] = JSON.parse(read("data/texts.json")) as Text[];
  assert.deepEqual(
    text!.passages.map((passage) => passage.text),
    ["題目", ...lines.map((line) => line.replace(/\s+/g, " ").trim())],
  );
  for (const [folder, key] of [
    ["", "text"],
    ["zh-hans/", "textHans"],
  ] as const) {
    const found = byId(parse(read(`${folder}texts/001/index.html`)));
    for (const { id, sentences, ...passage } of text!.passages) {
      const number = id.split(":")[1]!;
      assert.equal(textOf(found.get(`p${number}`)!), passage[key]);
      sentences.forEach(([start, end], i) => {
        assert.equal(textOf(found.get(`p${number}.${i + 1}`)!), [...passage[key]].slice(start, end).join(""));
      });
    }
  }
});

test("within its passages stand only the elements of the edition", () => {
  for (const page of ["texts/001/index.html", "zh-hans/texts/001/index.html"]) {
    const found = byId(parse(read(page)));
    for (const [id, element] of found) {
      if (!/^p\d+$/.test(id)) continue;
      const inside = [...elements(element)].slice(1).map((one) => `${one.tagName}.${attribute(one, "class")}`);
      assert.deepEqual(
        inside.filter((one) => !["span.s", "span.t"].includes(one)),
        [],
        id,
      );
    }
  }
});

test("no page has a script, a style or an address that the text brought", () => {
  for (const page of ["index.html", "texts/001/index.html", "texts/001/witness/index.html"]) {
    for (const element of elements(parse(read(page)))) {
      const source = attribute(element, "src") ?? attribute(element, "href") ?? "";
      assert.doesNotMatch(source, /example\.com|^x$|javascript:/);
      assert.ok(!element.attrs.some(({ name }) => name.startsWith("on")), `${page}: ${element.tagName}`);
      const isOurs =
        /^(?:\.\.\/)*assets\/[a-z]+\.[0-9a-f]{8}\.js$/.test(source) ||
        /^application\/(?:ld\+)?json$/.test(attribute(element, "type") ?? "");
      assert.ok(element.tagName !== "script" || isOurs, `${page}: ${source}`);
    }
  }
});
