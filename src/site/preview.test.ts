/** The words on the preview images of the small edition, in both scripts. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { toProse } from "../edition/kernel/script.ts";
import { toWork } from "../output/pages/work.ts";
import { SCRIPTS, type Script } from "../schemas/common.ts";
import { assertGolden, toReadable } from "../testing/golden.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { createPage } from "./page.ts";
import { PREVIEWED, previewName, toPagePreviewWords, toPreviewWords } from "./preview.ts";

const edition = smallEdition();
const { texts, areas } = edition;

const inBoth = <T>(one: (script: Script) => T): Record<string, T> => Object.fromEntries(SCRIPTS.map((script) => [script, one(script)]));

test("they are as they were accepted", () => {
  const of = (path: string, area?: (typeof areas)[number]) =>
    [previewName(path)!, inBoth((script) => toPagePreviewWords(createPage(script, path, edition), area))] as const;
  const all = [
    ...PREVIEWED.map((path) => of(path)),
    ...areas.map((area) => of(`/areas/${area.id}/`, area)),
    ...texts.map(
      (text) =>
        [
          previewName(`/texts/${text.id}/`)!,
          inBoth((script) =>
            toPreviewWords(createPage(script, `/texts/${text.id}/`, edition), toWork(text, script, edition), {
              label: toProse(text.profile.label)[script],
              title: undefined,
              nameOf: (name) => name,
            }),
          ),
        ] as const,
    ),
  ];
  assertGolden(path.join(import.meta.dirname, "preview.golden/words.json"), toReadable(Object.fromEntries(all)));
});

test("a page of another kind has none", () => {
  for (const path of ["/about/", "/texts/10/witness/", "/glossary/motto/", "/areas/fares/more/"]) assert.equal(previewName(path), null);
});

test("on a page in another language a text is told by its translation, and names as that language has them", () => {
  const [text] = texts;
  const page = createPage("en", `/texts/${text!.id}/`, {
    ...edition,
    languages: ["zh-Hant", "zh-Hans", "en"],
    words: { ...edition.words, en: { "join.dot": " · ", "join.list": ", " } },
    imprint: { ...edition.imprint, title: { ...edition.imprint.title, en: "Short Texts" } },
  });
  const work = { ...toWork(text!, "zh-Hant", edition), authors: ["甲", "乙"], publisher: "丙", date: "2024-03-05" };
  const nameOf = (name: string) => ({ 甲: "A", 乙: "B", 丙: "C Company" })[name]!;
  assert.deepEqual(toPreviewWords(page, work, { label: "Notice", title: "The company announces", nameOf }), {
    title: "The company announces",
    label: "Notice",
    edition: "Short Texts",
    origin: "A, B · C Company · 5 March 2024",
  });
});
