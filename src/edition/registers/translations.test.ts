import assert from "node:assert/strict";
import { test } from "node:test";
import { editionOf, problemsOf, profileOf, TEXT } from "../../testing/small/sources.ts";
import { findNames, publishTranslation, translatedTitle } from "./translations.ts";

/** 題目 / 騰訊… / 第二段 */
const WHOLE: readonly (readonly [id: string, of: string, text: string])[] = [
  ["001:1.1", "題目", "A title"],
  ["001:2.1", "對于騰訊，這是第一段。", "For Tencent, this is the first paragraph."],
  ["001:2.2", "還有一句！", "One more sentence!"],
  ["001:3.1", "第二段说「好」。", "The second paragraph says “good”."],
];

const fileOf = (sentences: typeof WHOLE, status = "revised", more = "") => `status: ${status}
responsible: 短文社
made: 一人所譯。
sentences:
${sentences.map(([id, of, text]) => `  - {id: ${JSON.stringify(id)}, of: ${JSON.stringify(of)}, text: ${JSON.stringify(text)}}\n`).join("")}${more}`;

const TENCENT = `---
kind: organisation
term: 騰訊
en: Tencent
definition: A company.
basis: text
---
一家企業。
`;

const withFile = (file: string, name = "001.en.yaml") => ({
  editorial: { [`translations/${name}`]: file, "glossary/tencent.md": TENCENT },
});

test("a translation has every sentence, and the places where it names what the sentence mentions", () => {
  const seeds = { "001_text.txt": TEXT };
  const [translation] = editionOf({ seeds, ...withFile(fileOf(WHOLE)) }).translations;
  const published = {
    text: "001",
    language: "en",
    status: "revised",
    sentences: WHOLE.map(([id, , text]) => ({ id, text, words: id === "001:2.1" ? [[4, 11, "tencent"]] : [] })),
  };
  const said = { responsible: { "zh-Hant": "短文社", "zh-Hans": "短文社" }, made: { "zh-Hant": "一人所譯。", "zh-Hans": "一人所译。" } };
  assert.deepEqual(translation, { ...published, ...said });
  assert.deepEqual(publishTranslation(translation!), published, "what is said of it is said on pages alone");
});

test("a draft may lack sentences, what is revised may not", () => {
  const part = WHOLE.slice(0, 2);
  assert.equal(editionOf(withFile(fileOf(part, "draft"))).translations[0]!.sentences.length, 2);
  assert.deepEqual(problemsOf(withFile(fileOf(part))), [
    "src/editorial/translations/001.en.yaml: It is said to be revised, and has no translation of 001:2.2, 001:3.1. Translate what is missing, or write status: draft.",
  ]);
});

test("what is outdated, doubled, unknown or not translated is a mistake with its place", () => {
  const spoilt = [
    WHOLE[0]!,
    ["001:2.1", "對於騰訊，這是第一段。", "For Tencent."],
    ["001:2.1", "對于騰訊，這是第一段。", "For Tencent."],
    ["001:9.1", "沒有", "None"],
    ["001:2.2", "還有一句！", "One more 句!"],
  ] as const;
  const where = "src/editorial/translations/001.en.yaml → sentences";
  assert.deepEqual(problemsOf(withFile(fileOf(spoilt, "draft"))), [
    `${where}[1].of: Outdated: 001:2.1 reads 「對于騰訊，這是第一段。」 now. Revise its translation, and write this wording here.`,
    `${where}[2].id: 001:2.1 is translated twice. Keep one.`,
    `${where}[3].id: There is no sentence 001:9.1 in text 001. It was mistyped, or it is retired: mend the id, or remove the entry.`,
    `${where}[4].text: It has the Chinese character 「句」. Translate it.`,
  ]);
});

test("a translation of no text, and a file of another name", () => {
  assert.deepEqual(problemsOf(withFile(fileOf(WHOLE, "draft"), "007.en.yaml")), [
    "src/editorial/translations/007.en.yaml: There is no text 007. Mend the name of the file, or remove it.",
  ]);
  assert.deepEqual(problemsOf(withFile(fileOf(WHOLE, "draft"), "english.yaml")), [
    "src/editorial/translations/english.yaml: Nothing reads a file of this name; files beside it are named after the text and the language, such as 003.en.yaml. Mend the name, or remove the file.",
  ]);
});

test("names are whole words in any case, hyphens as spaces, plurals too; the longest first; offsets in code points", () => {
  const forms = [
    { entity: "meeting", form: "Tencent Meeting" },
    { entity: "tencent", form: "Tencent" },
    { entity: "lab", form: "low-carbon lab" },
  ];
  assert.deepEqual(findNames("𝄞 TENCENT Meeting, Tencent’s Low carbon labs, Tencents, Contencent", forms), [
    [2, 17, "meeting"],
    [19, 26, "tencent"],
    [29, 44, "lab"],
    [46, 54, "tencent"],
  ]);
});

test("the title is said once: where the translation has it, the profile has none", () => {
  const [title, ...rest] = WHOLE;
  const profile = (more: string) => ({ "texts/001.yaml": profileOf(more) });
  const titled = { editorial: { ...withFile(fileOf(WHOLE)).editorial, ...profile("titleEn: Another title\n") } };
  assert.deepEqual(problemsOf(titled), [
    "src/editorial/texts/001.yaml → titleEn: The title is translated already, in src/editorial/translations/001.en.yaml: “A title”. Remove it here, and mend it there if need be.",
  ]);
  const untitled = { editorial: { ...withFile(fileOf(rest, "draft")).editorial, ...profile("titleEn: Another title\n") } };
  const titleIn = (spoiled: typeof untitled) => {
    const { texts, translations } = editionOf(spoiled);
    return translatedTitle(texts[0]!, "en", translations);
  };
  assert.equal(titleIn(untitled), "Another title");
  assert.equal(titleIn({ editorial: { ...withFile(fileOf([title!], "draft")).editorial, ...profile("") } }), "A title");
  assert.equal(titleIn({ editorial: { ...withFile(fileOf(rest, "draft")).editorial, ...profile("") } }), null);
});
