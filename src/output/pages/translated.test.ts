import assert from "node:assert/strict";
import { test } from "node:test";
import type { EditionTranslation } from "../../edition/registers/translations.ts";
import { lookUp } from "../../shared/keyed.ts";
import { wordsOfSentences } from "../../shared/translation/pieces.ts";
import { smallEdition } from "../../testing/small/edition.ts";
import { nameOf, type Speaker, sayOf, toLoadedDefinitions, toLoadedTranslation, toPieces, toTranslatedTexts } from "./translated.ts";

const edition = smallEdition();
const text = edition.texts.find(({ id }) => id === "10")!;
const [draft] = toTranslatedTexts(text, edition);

test("a sentence is told in pieces, its names with their entity, and the first of a section apart from the others", () => {
  const named = new Set(["ferry-company"]);
  const words: [number, number, string][] = [
    [0, 5, "routes"],
    [10, 15, "routes"],
    [20, 25, "ferry-company"],
  ];
  assert.deepEqual(toPieces({ text: "Lines and lines of 𠮷 co.", words: [words[0]!, words[1]!] }, named), [
    ["Lines", "routes", false],
    " and ",
    ["lines", "routes", true],
    " of 𠮷 co.",
  ]);
  assert.deepEqual(toPieces({ text: "The 𠮷 company", words: [[4, 13, "ferry-company"]] }, named), [
    "The ",
    ["𠮷 company", "ferry-company", true],
  ]);
  assert.deepEqual([...named], ["ferry-company", "routes"]);
  assert.deepEqual(toPieces({ text: "", words: [] }, named), []);
});

test("a passage is whole where all of its sentences are translated, and missing where none is", () => {
  const passage = (number: number) => lookUp(draft!.passages, `10:${number}`);
  assert.equal(passage(1)!.whole, true);
  assert.equal(passage(10)!.whole, false, "its second sentence alone is translated");
  assert.equal(passage(2), undefined);
  assert.equal(wordsOfSentences(passage(1)!.sentences), "Hewan Ferry Company announces “Slow Boats”");
  const other = edition.texts.find(({ id }) => id === "101")!;
  assert.deepEqual(toTranslatedTexts(other, edition), [], "a text has its own translations alone");
});

test("names count anew from each heading on, as in the text", () => {
  const at = text.passages.findIndex(({ kind }) => kind === "heading");
  const [before, heading] = [text.passages[at - 1]!, text.passages[at]!];
  const sentence = (id: string) => ({ id: `${id}.1`, text: "Boats", words: [[0, 5, "slow-boats"]] as [[number, number, string]] });
  const translation: EditionTranslation = {
    ...edition.translations[0]!,
    sentences: [sentence(before.id), sentence(heading.id)],
  };
  const [translated] = toTranslatedTexts(text, { translations: [translation] });
  for (const { id } of [before, heading]) {
    assert.deepEqual(lookUp(translated!.passages, id)!.sentences, [{ id: `${id}.1`, pieces: [["Boats", "slow-boats", false]] }]);
  }
});

test("names in a title or a heading, under which no line stands, are not the first of their section", () => {
  const at = text.passages.findIndex(({ kind }) => kind === "heading");
  const sentences = text.passages.slice(at, at + 3).map(({ id }) => ({
    id: `${id}.1`,
    text: "Boats",
    words: [[0, 5, "slow-boats"]] as [[number, number, string]],
  }));
  const [translated] = toTranslatedTexts(text, { translations: [{ ...edition.translations[0]!, sentences }] });
  const again = [...sentences].map(({ id }) => lookUp(translated!.passages, id.replace(/\.1$/, ""))!.sentences[0]!.pieces[0]![2]);
  assert.deepEqual(again, [false, false, true]);
});

const speaker = (language: Speaker["language"]): Speaker => ({
  language,
  t: (key, values = {}) => `${key} ${Object.values(values).join(" ")}`,
  p: (prose) => prose[language] ?? prose["zh-Hant"],
});

test("what a translation is, is said in the language of the page", () => {
  assert.deepEqual(sayOf(draft!, speaker("zh-Hant")), ["translation.draft 英文 短文社", "試譯三句。"]);
  assert.deepEqual(sayOf(draft!, speaker("en")), ["translation.draft English Society for Short Texts", "Three sentences on trial."]);
  assert.deepEqual(
    ["zh-Hant", "zh-Hans", "en"].map((language) => nameOf("en", language as "en")),
    ["英文", "英语", "English"],
  );
});

test("the file beside the pages has the translated sentences in reading order, and what is said in each language", () => {
  const loaded = toLoadedTranslation(draft!, text, [speaker("zh-Hant"), speaker("zh-Hans")]);
  assert.deepEqual(Object.keys(loaded.about), ["zh-Hant", "zh-Hans"]);
  assert.deepEqual(
    loaded.passages.map((sentences) => sentences.map(({ id }) => id)),
    [["10:1.1"], ["10:3.1"], ["10:10.2"]],
  );
  assert.equal(loaded.language, "en");
});

test("terms and definitions of the entities that a text names, in the languages asked for", () => {
  const [first, second] = edition.entities;
  assert.deepEqual(toLoadedDefinitions(edition.entities, new Set([second!.id, first!.id]), ["en"]), [
    [first!.id, "en", first!.term.en, first!.definition.en],
    [second!.id, "en", second!.term.en, second!.definition.en],
  ]);
  assert.deepEqual(toLoadedDefinitions(edition.entities, new Set(), ["en"]), []);
});
