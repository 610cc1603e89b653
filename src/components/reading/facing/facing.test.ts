import assert from "node:assert/strict";
import { test } from "node:test";
import type { TranslatedText } from "../../../output/pages/translated.ts";
import { toKeyed } from "../../../shared/keyed.ts";
import { aboutUrl, offeredOn, translationInto, wordingIn } from "./facing.ts";

const said = { "zh-Hant": "社", "zh-Hans": "社" };
const translation = (language: string, status: TranslatedText["status"]): TranslatedText => ({
  language,
  status,
  responsible: said,
  made: said,
  passages: toKeyed([
    [
      "10:1",
      {
        whole: true,
        sentences: [
          { id: "10:1.1", pieces: ["The ", ["pier", "south-pier", false]] },
          { id: "10:1.2", pieces: ["It opens."] },
        ],
      },
    ],
    ["10:2", { whole: false, sentences: [{ id: "10:2.1", pieces: ["Half."] }] }],
  ]),
});

test("a page shows the translation into its language, a draft too, and offers none besides", () => {
  const all = [translation("en", "draft")];
  assert.equal(translationInto("en", all), all[0]);
  assert.equal(translationInto("zh-Hant", all), undefined);
  assert.deepEqual(offeredOn("en", [translation("en", "revised")]), []);
});

test("a page in the language of the text offers what is revised", () => {
  const revised = translation("en", "revised");
  assert.deepEqual(offeredOn("zh-Hans", [revised, translation("fr", "draft")]), [revised]);
  assert.deepEqual(offeredOn("zh-Hant", []), []);
});

test("a passage is called by its translation where all of it is translated", () => {
  const own = translation("en", "revised");
  assert.equal(wordingIn(own, "10:1"), "The pier It opens.");
  assert.equal(wordingIn(own, "10:2"), undefined);
  assert.equal(wordingIn(own, "constructor"), undefined);
  assert.equal(wordingIn(undefined, "10:1"), undefined);
});

test("what is said of translations is looked for in a part of its own, where the page about the edition has one", () => {
  const about = (markdown: string) => aboutUrl({ "zh-Hant": markdown, "zh-Hans": markdown });
  assert.equal(about("## 英譯 {#translation}\n逐句。"), "/about/#translation");
  assert.equal(about("## 底本 {#base-text}"), "/about/");
  assert.equal(aboutUrl(undefined), "/about/");
});
