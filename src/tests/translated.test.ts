/** Reading pages with a translation, rendered from the templates: in the language of the translation, and in that of the text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { parse } from "parse5";
import { stringify } from "yaml";
import { buildEdition } from "../edition/edition.ts";
import { formatProblem } from "../edition/kernel/problem.ts";
import { sentencesOf } from "../edition/registers/translations.ts";
import { sentenceIdsOf } from "../edition/text/text.ts";
import { LANGUAGE_TAGS } from "../shared/languages.ts";
import { anchorOf, numberOf } from "../shared/passage-id.ts";
import { attribute, byId, type Element, elements, textOf } from "../testing/html.ts";
import { smallEdition, smallSources } from "../testing/small/edition.ts";
import { renderSite } from "../testing/small/site.ts";
import { sourcesOf } from "../testing/small/sources.ts";

/** What a translation may hold that is code elsewhere. */
const HOSTILE = "{alert(1)} <img src=x onerror=alert(1)> </span> <Mention id='x'/> `a` &amp; ${b}";
const TEXT = "101";
const sentences = sentencesOf(smallEdition().texts.find(({ id }) => id === TEXT)!);
/** Each sentence by its id; one is hostile. */
const wordsFor = (id: string): string => (id === "101:4.1" ? HOSTILE : `Words for ${id}.`);
const file = stringify({
  status: "revised",
  responsible: { "zh-Hant": "短文社", en: "Society for Short Texts" },
  made: { "zh-Hant": "逐句所譯。", en: "Sentence by sentence." },
  sentences: sentences.map(({ id, text }) => ({ id, of: text, text: wordsFor(id) })),
});

/** What the preparation writes, of an edition with pages in every language: what is not translated says so. */
function inEveryLanguage(name: string, content: string): string {
  if (!name.endsWith(".json")) return content;
  const value = fill(JSON.parse(content)) as { words?: Record<string, Record<string, string>> };
  if (value.words === undefined) return JSON.stringify(value);
  const words = { ...value.words, en: Object.fromEntries(Object.keys(value.words["zh-Hant"]!).map((key) => [key, `‹${key}›`])) };
  return JSON.stringify({ ...value, words, languages: LANGUAGE_TAGS });
}

function fill(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fill);
  if (typeof value !== "object" || value === null) return value;
  const filled = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one)]));
  return typeof filled["zh-Hant"] === "string" && filled["zh-Hans"] !== undefined ? { en: "said in English", ...filled } : filled;
}

const { seeds, editorial } = smallSources();
const { value, problems } = buildEdition(sourcesOf({ seeds: seeds!, editorial: { ...editorial, [`translations/${TEXT}.en.yaml`]: file } }));
assert.deepEqual(problems.map(formatProblem), []);
const site = await renderSite({ ...value, languages: LANGUAGE_TAGS }, inEveryLanguage);
const text = value.texts.find(({ id }) => id === TEXT)!;

const pageAt = (address: string) => parse(site.get(address)!);
const english = pageAt(`en/texts/${TEXT}/`);
const draft = pageAt("en/texts/10/");
const classesOf = (element: Element): readonly string[] => (attribute(element, "class") ?? "").split(" ");
const all = (page: typeof english, name: string): Element[] => [...elements(page)].filter((one) => classesOf(one).includes(name));
const ofWhat = (element: Element) => attribute(element, "data-of");

test("a page in the language of the translation holds both, sentence by sentence, and no id twice", () => {
  const found = byId(english);
  const translations = new Map(all(english, "translation").map((one) => [ofWhat(one), one]));
  for (const passage of text.passages) {
    assert.equal(textOf(found.get(anchorOf(passage.id))!), passage.text);
    const translation = translations.get(anchorOf(passage.id))!;
    assert.equal(attribute(translation, "lang"), "en");
    const ids = sentenceIdsOf(passage);
    assert.equal(textOf(translation).trim(), ids.map(wordsFor).join(" "));
    const own = [...elements(translation)].filter((one) => classesOf(one).includes("t"));
    assert.deepEqual(own.map(ofWhat), ids.map(anchorOf));
  }
  const ids = [...elements(english)].flatMap((one) => attribute(one, "id") ?? []);
  assert.equal(new Set(ids).size, ids.length);
});

test("what a translation holds is words and never code", () => {
  const translation = all(english, "translation").find((one) => ofWhat(one) === "p4")!;
  assert.equal(textOf(translation).trim(), HOSTILE);
  assert.deepEqual(
    [...elements(translation)].map(({ tagName }) => tagName),
    ["div", "p", "span"],
  );
});

test("title, headings and contents are those of the translation", () => {
  const heads = [...elements(english)].filter(({ tagName }) => tagName === "h1");
  assert.deepEqual(heads.map(textOf), ["Words for 101:1.1."]);
  const title = [...elements(english)].find(({ tagName }) => tagName === "title")!;
  assert.match(textOf(title), /^Words for 101:1\.1\. · /);
  const heading = text.passages.find(({ kind }) => kind === "heading")!;
  assert.equal(byId(english).get(anchorOf(heading.id))!.tagName, "p");
  const contents = all(english, "contents")[0]!;
  const links = [...elements(contents)].filter(({ tagName }) => tagName === "a");
  assert.ok(links.length > 0);
  for (const link of links) assert.equal(textOf(link), `Words for ${TEXT}:${attribute(link, "href")!.slice(2)}.1.`);
});

test("of a draft what is there stands with the text, and the rest is the text's own", () => {
  assert.deepEqual(all(draft, "translation").map(ofWhat), ["p1", "p3", "p10"]);
  assert.deepEqual(
    all(draft, "whole").map((one) => [...elements(one)].flatMap((inner) => attribute(inner, "id") ?? [])[0]),
    ["p1"],
  );
  const named = all(draft, "translation").flatMap((one) => [...elements(one)].filter(({ tagName }) => tagName === "a"));
  assert.ok(named.some((one) => /^\.\.\/\.\.\/glossary\/slow-boats\/index\.html$/.test(attribute(one, "href")!)));
  for (const { id, kind } of value.texts.find((one) => one.id === "10")!.passages)
    if (kind === "heading") assert.equal(byId(draft).get(`p${numberOf(id)}`)!.tagName, "h2");
});

test("pages in the language of the text offer what is revised, and say nothing of a draft", () => {
  for (const folder of ["", "zh-hans/"]) {
    const page = pageAt(`${folder}texts/${TEXT}/`);
    assert.equal(all(page, "translation").length, 0);
    const inputs = [...elements(all(page, "offered")[0]!)].filter(({ tagName }) => tagName === "input");
    assert.deepEqual(
      inputs.map((input) => [attribute(input, "value"), attribute(input, "data-file")]),
      [
        ["off", null],
        ["en", `translation-${TEXT}-en`],
      ],
    );
    assert.equal(all(pageAt(`${folder}texts/10/`), "offered").length, 0);
  }
  assert.equal(all(english, "offered").length, 0, "the translation stands there already");
});

test("the pages are valid HTML", async () => {
  const validator = new HtmlValidate({
    rules: {
      "no-dup-id": "error",
      "element-permitted-content": "error",
      "element-permitted-parent": "error",
      "close-order": "error",
    },
  });
  for (const address of [`en/texts/${TEXT}/`, "en/texts/10/", `texts/${TEXT}/`]) {
    const { results } = await validator.validateString(site.get(address)!);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${address}:${line} ${ruleId}: ${message}`)),
      [],
    );
  }
});
