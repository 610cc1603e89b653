import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGE_TAGS } from "../shared/languages.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { createPage } from "./page.ts";

const small = smallEdition();
const edition = { ...small, languages: LANGUAGE_TAGS, words: { ...small.words, en: { "join.list": ", " } } };
const SITE = "https://example.org/edition/";
const english = createPage("en", "/texts/10/", edition, SITE);
const chinese = createPage("zh-Hans", "/texts/10/", edition, SITE);
const prose = { "zh-Hant": "詞彙", "zh-Hans": "词汇", en: "Glossary" };

test("a page in English says the editor's words in English, and shows those of a text in the script of the table", () => {
  assert.equal(english.p(prose), "Glossary");
  assert.equal(english.q({ "zh-Hant": "騰訊", "zh-Hans": "腾讯" }), "騰訊");
  assert.equal(english.textLang, "zh-Hant");
  assert.equal(chinese.p(prose), "词汇");
  assert.equal(chinese.q({ "zh-Hant": "騰訊", "zh-Hans": "腾讯" }), "腾讯");
  assert.equal(chinese.textLang, undefined);
});

test("what is not translated cannot be said", () => {
  assert.throws(() => english.p({ "zh-Hant": "詞彙", "zh-Hans": "词汇" }), /「詞彙」 is not said in en/);
});

test("a translation stands beside Chinese, and Chinese beside a translation", () => {
  assert.deepEqual(chinese.also(prose), [{ lang: "en", words: "Glossary" }]);
  assert.deepEqual(english.also(prose), [{ lang: "zh-Hant", words: "詞彙" }]);
  assert.deepEqual(chinese.also({ "zh-Hant": "詞彙", "zh-Hans": "词汇" }), []);
});

test("dates, counts and lists are written as the language of the page writes them", () => {
  assert.equal(english.when("2021-04-19"), "19 April 2021");
  assert.equal(chinese.when("2021-04-19"), "2021年4月19日");
  assert.equal(english.number(12000), "12,000");
  assert.equal(chinese.number(12000), "12,000");
  assert.equal(english.list(["a", "b"]), "a, b");
  assert.equal(chinese.list(["甲", "乙"]), "甲、乙");
});

test("every page leads to itself in every other language, and names all of them where its address is known", () => {
  assert.deepEqual(english.others, [
    { language: "zh-Hant", href: "../../../texts/10/index.html" },
    { language: "zh-Hans", href: "../../../zh-hans/texts/10/index.html" },
  ]);
  assert.deepEqual(
    chinese.alternates.map(({ tag, href }) => `${tag} ${href}`),
    ["zh-Hant texts/10/", "zh-Hans zh-hans/texts/10/", "en en/texts/10/", "x-default en/texts/10/"].map((one) =>
      one.replace(" ", ` ${SITE}`),
    ),
  );
  assert.deepEqual(createPage("en", "/", edition).alternates, []);
});

test("links stay in the language of the page, but to files that all share", () => {
  assert.equal(english.link("/glossary/#x"), "../../glossary/index.html#x");
  assert.equal(english.link("/data/notes.json"), "../../../data/notes.json");
  assert.equal(english.absolute("/about/"), `${SITE}en/about/`);
});
