import assert from "node:assert/strict";
import { test } from "node:test";
import { Language, SCRIPTS } from "../schemas/common.ts";
import { LANGUAGE_TAGS, LANGUAGES, MAIN_LANGUAGE, searchTags, TRANSLATIONS } from "./languages.ts";

test("the table has every language of the schemas, in their order", () => {
  assert.deepEqual(Object.keys(LANGUAGES), Language.options);
  assert.deepEqual(LANGUAGE_TAGS, Language.options);
});

test("every language has a folder of its own, one of them the root", () => {
  const folders = LANGUAGE_TAGS.map((language) => LANGUAGES[language].folder);
  assert.equal(new Set(folders).size, folders.length);
  assert.equal(LANGUAGES[MAIN_LANGUAGE].folder, "");
});

test("a script is the language of pages that show the texts in it; all others are translations", () => {
  for (const script of SCRIPTS) assert.equal(LANGUAGES[script].script, script);
  assert.deepEqual([...SCRIPTS, ...TRANSLATIONS].sort(), [...LANGUAGE_TAGS].sort());
});

test("readers of no language of a translated edition are led to its translation; in one that is in Chinese alone nobody is", () => {
  assert.deepEqual(searchTags(["zh-Hant", "zh-Hans", "en"]).map(String), ["zh-Hant,zh-Hant", "zh-Hans,zh-Hans", "en,en", "x-default,en"]);
  assert.deepEqual(searchTags(SCRIPTS).map(String), ["zh-Hant,zh-Hant", "zh-Hans,zh-Hans"]);
});
