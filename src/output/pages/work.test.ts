import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, stringify } from "yaml";
import { buildEdition } from "../../edition/edition.ts";
import { toJsonLd } from "../../site/metadata.ts";
import { smallSources } from "../../testing/small/edition.ts";
import { sourcesOf } from "../../testing/small/sources.ts";
import { cite } from "../citation/cite.ts";
import { toWork } from "./work.ts";

const WORDS = {
  "cite.translation.draft": { "zh-Hant": "{language}譯文（草稿）", en: "{language} translation (draft)" },
  "cite.note.chinese": { "zh-Hant": "中文：{words}。", en: "In Chinese: {words}." },
  "cite.note.passage": { "zh-Hant": "第 {n} 段。", en: "Passage {n}." },
  "cite.note.passages": { "zh-Hant": "第 {n} 段。", en: "Passages {n}." },
};

/** The small edition with some words in English. */
const edition = (() => {
  const { seeds, editorial } = smallSources();
  const words = { ...(parse(String(editorial!["interface.yaml"])) as object), ...WORDS };
  return buildEdition(sourcesOf({ seeds: seeds!, editorial: { ...editorial, "interface.yaml": stringify(words) } })).value;
})();
const text = edition.texts.find(({ id }) => id === "10")!;
const place = { url: "https://example.org/en/texts/10/#p3", passages: "3", accessed: "2026-11-22" };

test("a page in Chinese names a text as it is written; one in another language in Latin letters, with what is Chinese beside", () => {
  const [hant, hans, en] = (["zh-Hant", "zh-Hans", "en"] as const).map((language) => toWork(text, language, edition));
  assert.deepEqual(
    [hant, hans, en].map((work) => [work!.romanised, work!.language, work!.title, work!.latin.edition]),
    [
      [false, "zh-Hant", "鶴灣渡輪公布「慢船計劃」", edition.imprint.titlePinyin],
      [false, "zh-Hans", "鹤湾渡轮公布“慢船计划”", edition.imprint.titlePinyin],
      [true, "zh-Hant", "鶴灣渡輪公布「慢船計劃」", edition.imprint.title.en],
    ],
  );
  assert.equal(en!.latin.translation, "Hewan Ferry Company announces “Slow Boats”", "the title is that of the translation");
  assert.match(
    cite("bibtex", en!, place).join(""),
    /origtitle = \{\{鶴灣渡輪公布「慢船計劃」\}\}[\s\S]*note = \{Passage 3\. [\s\S]*In Chinese: /,
  );
});

test("a translation is named with its language, how far it has come and who answers for it, in every language of the pages", () => {
  const cited = (["zh-Hant", "en"] as const).map((language) => {
    const work = toWork(text, language, edition);
    return cite("gbt7714", work, place, work.translations[0]!).join("") + cite("ris", work, place, work.translations[0]!).join("");
  });
  assert.match(cited[0]!, /短文社, 英文譯文（草稿）.*\n[\s\S]*N1 {2}- 第 3 段。英文譯文（草稿），短文社。/);
  assert.match(
    cited[1]!,
    /短文社, 英文譯文（草稿）.*\n[\s\S]*LA {2}- en\nN1 {2}- Passage 3\. English translation \(draft\), Society for Short Texts\./,
  );
});

test("machines read that the text is Chinese, and that the page holds a translation of it", () => {
  type Data = Readonly<Record<string, unknown>>;
  const own = toJsonLd(toWork(text, "en", edition), "About", place.url, "en") as Data;
  assert.equal(own["inLanguage"], "zh-Hant");
  assert.equal(own["headline"], "Hewan Ferry Company announces “Slow Boats”");
  assert.equal(own["alternativeHeadline"], "鶴灣渡輪公布「慢船計劃」");
  assert.deepEqual((own["workTranslation"] as Data)["translator"], { "@type": "Organization", name: "Society for Short Texts" });
  assert.equal((own["workTranslation"] as Data)["inLanguage"], "en");
  const chinese = toJsonLd(toWork(text, "zh-Hant", edition), "關於", place.url, "zh-Hant") as Data;
  assert.equal(chinese["workTranslation"], undefined);
  assert.equal(chinese["headline"], "鶴灣渡輪公布「慢船計劃」");
  assert.equal(chinese["alternativeHeadline"], undefined);
});
