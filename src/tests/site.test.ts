/** The built site against the contract: its pages, its addresses and its open data. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { PROJECT, readSources } from "../build/disk/sources.ts";
import { readEditorial } from "../edition/edition.ts";
import { pagesWith } from "../edition/registers/links.ts";
import { sentenceIdsOf } from "../edition/text/text.ts";
import { DATA } from "../output/data.ts";
import type { Language } from "../schemas/common.ts";
import type { PublishedEdit } from "../schemas/edit.ts";
import type { Entity, Mention } from "../schemas/entity.ts";
import type { PublishedImprint } from "../schemas/imprint.ts";
import type { Text } from "../schemas/text.ts";
import { place } from "../shared/address.ts";
import { codePoints } from "../shared/code-points.ts";
import { LANGUAGE_TAGS, LANGUAGES, MAIN_LANGUAGE } from "../shared/languages.ts";
import { attribute, byId, elements, pages, readPage, textOf } from "../testing/html.ts";
import { DIST, data, OTHER_LANGUAGE } from "../testing/site.ts";

const texts = data<Text[]>("texts");
const editorial = readEditorial((await readSources(PROJECT)).editorial).value;
const edits = data<PublishedEdit[]>("edits");
/** Languages that the site has pages in. */
const languages = LANGUAGE_TAGS.filter((one) => existsSync(path.join(DIST, LANGUAGES[one].folder, "index.html")));

for (const { name, schema: holds } of DATA) {
  test(`data/${name}.json is as its schema says, and the schema is published`, () => {
    holds.parse(data(name));
    const schema = data<{ title: string }>(`schema/${name}`);
    assert.equal(schema.title, `${name}.json`);
  });
}

test("every page says which version it is of, and of which day", () => {
  const { version, date } = data<PublishedImprint>("edition");
  // Together, as the footer has them: the archive is named by the version on every page, and other days stand on some.
  const said = new RegExp(`${version.replace(/\+.*/, "").replaceAll(".", "\\.")}[^<]*(?:</a>)?[^<]*<time datetime="${date}">`);
  for (const page of [...pages(), "404.html", "damaged.html"]) assert.match(readFileSync(path.join(DIST, page), "utf8"), said, page);
});

for (const text of texts) {
  const seed = readFileSync(path.join(PROJECT, "seeds", text.seed.file));
  const own = edits.filter((edit) => edit.text === text.id);

  test(`${text.id}: edits.json replayed over the seed gives the passages, undone gives the seed`, () => {
    const decoded = new TextDecoder(editorial.profiles.get(text.id)!.encoding, { ignoreBOM: true }).decode(seed);
    const points = [...decoded];
    let reading = "";
    let at = 0;
    for (const edit of own) {
      assert.equal(points.slice(...edit.seed).join(""), edit.before);
      reading += points.slice(at, edit.seed[0]).join("") + edit.after;
      at = edit.seed[1];
    }
    reading += points.slice(at).join("");
    assert.equal(reading, text.passages.map((passage) => passage.text).join("\n"));

    const after = [...reading];
    let rebuilt = "";
    let from = 0;
    let inSeed = 0;
    for (const edit of own) {
      const kept = edit.seed[0] - inSeed;
      rebuilt += after.slice(from, from + kept).join("") + edit.before;
      from += kept + [...edit.after].length;
      inSeed = edit.seed[1];
    }
    rebuilt += after.slice(from).join("");
    assert.equal(rebuilt, decoded);
    assert.equal(createHash("sha256").update(seed).digest("hex"), text.seed.sha256);
  });

  for (const [folder, key] of [
    ["", "text"],
    ["zh-hans/", "textHans"],
  ] as const) {
    test(`${folder}texts/${text.id}/ prints every passage and sentence as texts.json has it, under its own address`, () => {
      const found = byId(readPage(`${folder}texts/${text.id}/index.html`));
      for (const passage of text.passages) {
        const number = passage.id.split(":")[1]!;
        assert.equal(textOf(found.get(`p${number}`)!), passage[key]);
        const ids = sentenceIdsOf(passage);
        passage.sentences.forEach(([start, end], i) => {
          assert.equal(textOf(found.get(`p${ids[i]!.split(":")[1]}`)!), codePoints(passage[key]).slice(start, end));
        });
      }
    });
  }
}

test("nothing cut as junk stands on a page or in an attribute, outside the witness pages", () => {
  const bodies = texts.flatMap(({ passages }) => passages.map(({ text }) => text));
  // What is long enough to be no word of the editor's, and stands in no passage.
  const junk = edits
    .flatMap(({ kind, before }) => (kind === "cut" ? [before.trim()] : []))
    .filter((words) => words.length > 6 && !bodies.some((body) => body.includes(words)));
  for (const page of pages().filter((one) => !one.includes("/witness/"))) {
    const root = readPage(page);
    const words = textOf(root) + [...elements(root)].flatMap(({ attrs }) => attrs.map(({ value }) => value)).join("\n");
    for (const piece of junk) assert.ok(!words.includes(piece), `${page} shows 「${piece}」`);
  }
});

/** A page of the site: its language, and its address without the language's folder. `zh-hans/search/index.html` → zh-Hans, `search/index.html` */
function apart(page: string): readonly [Language, string] {
  const tag = languages.find((one) => LANGUAGES[one].folder !== "" && page.startsWith(`${LANGUAGES[one].folder}/`)) ?? MAIN_LANGUAGE;
  const { folder } = LANGUAGES[tag];
  return [tag, folder === "" ? page : page.slice(folder.length + 1)];
}

test("every page exists in every language, and says which it is in", () => {
  const all = pages().filter((page) => page !== "404.html");
  for (const page of all) {
    const [language, own] = apart(page);
    for (const one of languages) assert.ok(all.includes(place(one, `/${own}`).slice(1)), `${page} is there in ${one}`);
    const html = [...elements(readPage(page))].find(({ tagName }) => tagName === "html")!;
    assert.equal(attribute(html, "lang"), language, page);
  }
});

test("prose may link to every page of the edition that has an address of its own", () => {
  const own = pages()
    .map(apart)
    .filter(([language]) => language === MAIN_LANGUAGE)
    .map(([, page]) => `/${page.replace(/index\.html$/, "")}`)
    .filter((page) => !/^\/(?:areas|glossary|texts)\/./.test(page));
  assert.deepEqual(own.sort(), pagesWith(editorial).sort());
});

test("links are relative, but for those that say they lead elsewhere, and lead to a file and an anchor of the edition", () => {
  const anchors = new Map(pages().map((page) => [page, new Set(byId(readPage(page)).keys())]));
  for (const page of anchors.keys()) {
    for (const element of elements(readPage(page))) {
      for (const name of ["href", "src", "action"]) {
        const value = attribute(element, name);
        if (value === null || value.startsWith("data:") || (element.tagName === "link" && attribute(element, "rel") === "canonical"))
          continue;
        if (element.tagName === "a" && /\b(?:external|license)\b/.test(attribute(element, "rel") ?? "") && /^https?:/.test(value)) continue;
        assert.doesNotMatch(value, /^(?:[a-z]+:|\/)/i, `${page}: ${value}`);
        const { pathname, hash } = new URL(value, `file:///${page}`);
        const file = decodeURIComponent(pathname.slice(1));
        assert.ok(readable(file), `${page}: ${value} leads nowhere`);
        const wanted = decodeURIComponent(hash.slice(1));
        if (wanted !== "" && file.endsWith(".html")) assert.ok(anchors.get(file)!.has(wanted), `${page}: ${value} has no such anchor`);
      }
    }
  }
});

const known = new Map<string, boolean>();
function readable(file: string): boolean {
  const kept = known.get(file);
  if (kept !== undefined) return kept;
  let found = true;
  try {
    readFileSync(path.join(DIST, file));
  } catch {
    found = false;
  }
  known.set(file, found);
  return found;
}

test("mentions are the term or an alias of their entity, sorted, and do not overlap", () => {
  const entities = new Map(data<Entity[]>("entities").map((entity) => [entity.id, entity]));
  const passages = new Map(texts.flatMap((text) => text.passages.map((passage) => [passage.id, passage.text] as const)));
  let last: Mention | null = null;
  for (const mention of data<Mention[]>("mentions")) {
    const { term, aliases } = entities.get(mention.entity)!;
    assert.ok([term["zh-Hant"], ...aliases].includes(mention.quote), `${mention.passage}: ${mention.quote} is a form of ${mention.entity}`);
    assert.equal(codePoints(passages.get(mention.passage)!).slice(mention.start, mention.end), mention.quote);
    if (last?.passage === mention.passage) assert.ok(mention.start >= last.end);
    if (last?.text === mention.text) assert.ok(mention.seed[0] >= last.seed[1]);
    last = mention;
  }
});

/** An entry in another language is made by the template of the same entry in the first, and differs in its words alone; some are asked. */
const TWIN = new RegExp(`${OTHER_LANGUAGE.source}glossary/(?!te|index)`);

test("every page is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      // The builder writes void elements and attributes as it likes; both are valid.
      "void-style": "off",
      "attr-quotes": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "no-trailing-whitespace": "off",
      "long-title": "off",
      "text-content": "error",
      "no-raw-characters": "off",
      // The address of a sentence is p7.2.
      "valid-id": ["error", { relaxed: true }],
      // Chinese breaks lines between any two characters.
      "tel-non-breaking": "off",
    },
  });
  const faults: string[] = [];
  for (const page of pages().filter((file) => !TWIN.test(file))) {
    const report = await validator.validateFile(path.join(DIST, page));
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, severity } of messages) if (severity === 2) faults.push(`${page}:${line} ${ruleId}: ${message}`);
    }
  }
  assert.deepEqual(faults.slice(0, 20), []);
});
