/** An edition in which everything that the editor and the seeds say tries to be code, with seeds that are hard to give back: small, so that its build is short. */
import fc from "fast-check";
import { INTERFACE_KEYS } from "../schemas/interface.ts";
import { profileOf, type Spoiled } from "./small/sources.ts";

/** Marks the page if any of it runs. Every object has a `constructor`, and no word of this name was given. */
const MARK = "document.documentElement.dataset.ran=1";
export const HOSTILE = `</title></script><script>${MARK}</script><img src=x onerror="${MARK}">'&amp;{constructor}`;

const words = (before: string): string => JSON.stringify(before + HOSTILE);

const SEED = `題目<img src=x onerror=${MARK}>

記者：騰訊在2018年做了什麼？
馬：我們投入500億，這是第一段。
第二段說到微信與騰訊。
`;

const PROFILE = `file: 001_text.txt
format: plain
label: ${words("短文")}
about: ${words("試")}
genre: interview
date: 2021-04-19
dateNote: ${words("日")}
source: ${words("處")}
publisher: ${words("社")}
authors: [${words("某")}]
punctuation: keep
kinds: [{exact: ${JSON.stringify(SEED.split("\n")[0])}, kind: title}]
speakers: [{label: 記者, entity: wechat, kind: question}, {label: 馬, entity: constructor, kind: answer}]
`;

const entity = (term: string) => `---
kind: organisation
term: ${term}
en: ${words("E")}
aliases: [${words(term)}]
definition: ${words("A ")}
basis: editor
sourced: general
areas: [constructor]
sameAs: ["https://example.com/<'&{}>"]
---
公司，見[年表](/timeline/)、[正文][1]。[^某]

[^某]: 據\`${HOSTILE}\`。

[1]: /texts/001/#p2
`;

/** Footnotes of the same label, on pages that stand on one. */
const page = `## 一

甲[^1]乙[^1]、[年表][2]、![印](/icons/seal.svg)。

[^1]: 注。

[2]: /timeline/
`;

/** A byte order mark, every way to end a line, characters that no page can have, and a name with every sign that is allowed. */
const PLAIN = "\uFEFF題目\r\n\r\n  對于某社,這是第一段。𠀀還有一句!\r\0\u202E\u0085\r\n\f\n&amp;<b>第二段说“好”。</b>\n\n";
const NAME = "013_{a}, [b] & 'c' !d =e @f `g` +~$;^ 談.txt";
/** 深水埗的鰂魚涌喺香港 */
const BIG5 = Uint8Array.from([178, 96, 164, 244, 150, 245, 170, 186, 145, 111, 179, 189, 175, 70, 157, 246, 173, 187, 180, 228]);
/** Seeds of bytes and names that are hard to give back. */
export const HARD_SEEDS: Readonly<Record<string, string | Uint8Array>> = { [NAME]: PLAIN, "014_big5.txt": BIG5 };
const big5Profile = profileOf("")
  .replace("001_text", "014_big5")
  .replace("format: plain", "format: plain\nencoding: big5")
  .replace(/kinds:[\s\S]*/, "");

/** Words that say what a page found; all others are of no matter. */
const SAYING: Readonly<Record<string, string>> = {
  "witness.replay.right": "合 {seed} {reading}",
  "witness.replay.wrong": "不合 {seed} {reading}",
  "witness.replay.encoded": "編碼 {encoding}",
};

const EDITORIAL: Readonly<Record<string, string>> = {
  "texts/001.yaml": PROFILE,
  "texts/002.yaml": profileOf("").replace("001_text", "002_lines").replace("題目", "另一題目").replace("full-width", "keep"),
  "texts/013.yaml": `${profileOf("").replace("001_text.txt", JSON.stringify(NAME))}cuts:\n  - {exact: "\\0\\u202E", rule: spam, reason: 不是字。}\n`,
  "texts/014.yaml": big5Profile,
  "interface.yaml": INTERFACE_KEYS.map((key) => `${key}: ${words(SAYING[key] ?? "詞")}\n`).join(""),
  "pages/about.md": page.replace("一", "一 {#one}"),
  "pages/colophon.md": page,
  "glossary/constructor.md": entity("騰訊"),
  "glossary/wechat.md": entity("微信"),
  "areas.yaml": `- {id: constructor, name: ${words("領域")}, summary: ${words("述")}, aliases: [${words("又")}], initiatives: [constructor], passages: [{passage: "001:4", quote: 第二段, relation: substantive, note: ${words("注")}}]}\n`,
  "timeline.yaml": `- {id: constructor, edtf: "2018", precision: year, title: ${words("其一")}, summary: ${words("述")}, basis: mixed, sourced: none, missing: ${words("缺")}, milestone: true, entities: [constructor], areas: [constructor], note: ${words("注")}, evidence: [{passage: "001:2", quote: 2018年}]}
- {id: second, edtf: "2021-04-19", precision: day, title: ${words("其二")}, summary: 其二。, basis: editor, sources: [constructor], milestone: true}\n`,
  "figures.yaml": `- {id: fig-constructor, passage: "001:3", quote: 500億, value: 50000000000, unit: CNY, comparator: "=", measures: ${words("量")}, areas: [constructor], note: ${words("注")}}\n`,
  "dates.yaml": `- {passage: "001:2", quote: 2018年, edtf: "2018", precision: year, basis: text, note: ${words("注")}}\n`,
  "notes.yaml": `- {id: constructor-note, topic: ${words("題")}, basis: editor, sources: [constructor], missing: ${words("缺")}, note: ${words("注")}, quotes: [{passage: "001:3", quote: 第一段}, {passage: "001:4", quote: 第二段}]}\n`,
  "sources.yaml": `- {id: constructor, kind: news, title: ${words("題")}, titleEn: ${words("T")}, authors: [${words("某")}], container: ${words("報")}, publisher: ${words("社")}, volume: ${words("卷")}, issue: ${words("期")}, pages: ${words("頁")}, date: "2018", language: zh-Hans, url: ${JSON.stringify(`https://example.com/?a=1&b='<"{}>`)}, accessed: "2026-11-27", note: ${words("注")}}\n`,
  "parallels.yaml": `- {id: constructor-parallel, nature: differs, topic: ${words("題")}, note: ${words("注")}, a: {passage: "001:3", quote: 第一段}, b: {passage: "001:4", quote: 第二段}}\n`,
};

const NAMED = [
  '甲`乙`{console.error("x"),process.exit(7)}丙',
  "讀者按`鍵，再按`鍵，就能看到下一頁。",
  "據[甲報](https://example.com/news/1)報導。",
  "甲<乙`丙<丁`",
  "<script>alert(1)</script>",
  "</p></article><img src=x onerror=alert(1)>",
  "import x from 'y'",
  "export const a = 1",
  "- 甲",
  "1. 甲",
  "===",
  "---",
  "**甲**乙__丙__~~丁~~",
  "&amp;&#65;&lt;b&gt;&nbsp;&#x60;",
  "{{甲}} ${乙} <%= 丙 %>",
  "First. Second! 第三。 第四 。",
  "https://example.com www.example.com a@example.com",
  "<!-- 甲 --> ]]> <![CDATA[乙]]>",
  "\\{甲\\} \\`乙\\`",
];
const SIGNS = [..."`[](){}<>*_~!#|\\&:/.\"'$@^=+-; 甲乙ab1"];
const generated = fc.sample(fc.array(fc.constantFrom(...SIGNS), { minLength: 3, maxLength: 40 }), { numRuns: 300, seed: 930 });
/** Lines of a seed that try to be code, markup and links. */
export const LINES = [...NAMED, ...generated.map((signs) => `甲${signs.join("")}乙`)];

/** A text and words of the editor's that try to be code, a text of lines that do, and seeds that are hard to give back. */
export const hostileSources: Spoiled = {
  seeds: { "001_text.txt": SEED, "002_lines.txt": `另一題目\n\n${LINES.join("\n")}\n`, ...HARD_SEEDS },
  editorial: EDITORIAL,
};
