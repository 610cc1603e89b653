import assert from "node:assert/strict";
import { test } from "node:test";
import { INTERFACE_KEYS } from "../../schemas/interface.ts";
import { releaseOf } from "../../testing/small/released.ts";
import { editionOf, IMPRINT, problemsOf, profileOf, sourcesOf } from "../../testing/small/sources.ts";
import { buildEdition } from "../edition.ts";

const word = (key: string) => `${key}: {zh-Hant: 詞, en: Word}\n`;
const english = INTERFACE_KEYS.map(word).join("");
const WRITE = "It is not said in en, and the edition has pages in this language. Write it as {zh-Hant: …, en: …}.";
const note = (topic: string) =>
  `- {id: one, topic: ${topic}, note: {zh-Hant: 說明。, en: A note.}, quotes: [{passage: "001:2", quote: 這是第一段}], basis: editor, sourced: general}\n`;
/** The words of the interface, and the wish for pages in them. */
const wanted = { "interface.yaml": english, "edition.yaml": `${IMPRINT}languages: [en]\n` };
const problems = (editorial: Record<string, string>) => problemsOf({ editorial: { ...wanted, ...editorial } });

test("an edition has pages in a language that the editor chose and that has each word of the interface", () => {
  const languagesOf = (editorial: Record<string, string>) => buildEdition(sourcesOf({ editorial })).value.languages;
  assert.deepEqual(languagesOf({}), ["zh-Hant", "zh-Hans"]);
  assert.deepEqual(languagesOf({ "interface.yaml": english }), ["zh-Hant", "zh-Hans"]);
  assert.deepEqual(languagesOf({ "edition.yaml": wanted["edition.yaml"] }), ["zh-Hant", "zh-Hans"]);
  assert.deepEqual(languagesOf(wanted), ["zh-Hant", "zh-Hans", "en"]);
});

test("a word that is not said in a language in which others are is a mistake, and there are no pages in it", () => {
  const [first, ...rest] = INTERFACE_KEYS;
  const editorial = { "interface.yaml": `${first}: 詞\n${rest.map(word).join("")}` };
  assert.deepEqual(problemsOf({ editorial }), [
    `src/editorial/interface.yaml → ${first}: Other words are said in en, and this one is not. Write it as {zh-Hant: …, en: …}; there are pages in a language that has every word.`,
  ]);
});

test("prose without a translation is a mistake where the edition has pages in the language, and no mistake where it has none", () => {
  const place = "src/editorial/notes.yaml → [0].topic";
  assert.ok(problems({ "notes.yaml": note("題") }).includes(`${place}: ${WRITE}`));
  assert.ok(problems({ "notes.yaml": note("{zh-Hant: 題, zh-Hans: 题}") }).includes(`${place}: ${WRITE}`));
  assert.ok(!problems({ "notes.yaml": note("{zh-Hant: 題, en: Topic}") }).some((one) => one.startsWith("src/editorial/notes.yaml")));
  assert.ok(!problemsOf({ editorial: { "notes.yaml": note("題") } }).some((one) => one.startsWith(place)));
});

test("prose is found in fields, lists and files of every kind, as are pages", () => {
  const found = problems({}).map((one) => one.slice(0, one.indexOf(": ")));
  for (const place of [
    "src/editorial/texts/001.yaml → label",
    "src/editorial/texts/001.yaml → about",
    "src/editorial/timeline.yaml → [0].title",
    "src/editorial/pages/about.en.md",
  ])
    assert.ok(found.includes(place), place);
});

test("why a text was changed is asked for where a reader meets it: emendations, cuts and breaks, and no form that stays", () => {
  const reasons = problems({
    "texts/001.yaml": profileOf("cuts: [{exact: 第二, rule: spam, reason: 試}]\nbreaks: [{exact: 還有, reason: 試}]\n"),
    "emendations/001.yaml": '- {keep: 還有, reason: 不誤。}\n- {passage: "001:2", exact: 對于, reading: 對於, reason: 試}\n',
  }).filter((one) => /reason/.test(one));
  assert.deepEqual(reasons, [
    `src/editorial/texts/001.yaml → cuts[0].reason: ${WRITE}`,
    `src/editorial/texts/001.yaml → breaks[0].reason: ${WRITE}`,
    `src/editorial/emendations/001.yaml → [1].reason: ${WRITE}`,
  ]);
});

test("a reason that a release keeps without a translation is said anew in the notes of its version", () => {
  const release = (reason: string) => ({
    "releases/1.0.0.json": releaseOf({}, "1.0.0", "2021-05-01", [{ id: "001:2", reason }]),
  });
  const place = "src/editorial/releases/1.0.0.yaml → reasons";
  const found = (editorial: Record<string, string>) =>
    problems({ ...release("誤字。"), ...editorial }).filter((one) => one.startsWith(place) && one.endsWith(WRITE));
  assert.deepEqual(found({}), [`${place} → 001:2: ${WRITE}`]);
  const anew = (reason: string) => ({ "releases/1.0.0.yaml": `reasons: [{id: "001:2", reason: ${reason}}]\n` });
  assert.deepEqual(found(anew("{zh-Hant: 誤字。, en: A wrong character.}")), []);
  assert.deepEqual(found(anew("誤字。")), [`${place}[0].reason: ${WRITE}`]);
});

test("a page is read in each language, and its mistakes are told of the file that has them", () => {
  const pages = { "pages/about.md": "一頁。\n", "pages/about.en.md": "See [that](/nowhere/).\n" };
  assert.equal(editionOf({ editorial: { "pages/about.en.md": "A page.\n" } }).pages["about"]!.en, "A page.\n");
  assert.ok(problems(pages).some((one) => one.startsWith("src/editorial/pages/about.en.md:1")));
});
