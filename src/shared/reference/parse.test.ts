import assert from "node:assert/strict";
import { test } from "node:test";
import { formatNumbers, idOf, insteadOf, type ReferenceCatalogue, urlOf } from "./catalogue.ts";
import { parseNumber } from "./numbers.ts";
import { mayRefer, parseReference } from "./parse.ts";
import { parseReferences } from "./several.ts";

const both = (word: string, hans = word) => ({ "zh-Hant": word, "zh-Hans": hans });
const CATALOGUE: ReferenceCatalogue = {
  edition: ["小港校注"],
  places: ["第 {n} 段", "第 {n} 段第 {s} 句", "passage {n}", "passage {n}, sentence {s}", "sentence {s}"],
  texts: [
    {
      id: "10",
      label: both("航報", "航报"),
      titles: ["渡輪改用電力", "渡轮改用电力"],
      heads: [
        "某報. 渡輪改用電力[EB/OL]//小港校注. (2001-02-03)",
        "Mou bao. (2001, February 3). Dulun gaiyong dianli. In Xiaogang jiaozhu",
      ],
      passages: [
        [1, 1],
        [2, 2],
        [4, [1, 3]],
      ],
      retired: ["3"],
    },
    {
      id: "101",
      label: { ...both("談話", "谈话"), en: "Talk" },
      titles: ["與船長談話", "A Talk with the Captain"],
      heads: [],
      passages: [1, 2, 3, 4, 5].map((n) => [n, 2] as const),
      retired: [],
    },
  ],
  pages: [
    { id: "entity:pier", url: "/glossary/pier/", label: both("碼頭", "码头") },
    { id: "page:/glossary/", url: "/glossary/", label: both("詞彙", "词汇") },
    { id: "event:opening", url: "/timeline/#opening", label: both("開航", "开航") },
    { id: "page:/timeline/", url: "/timeline/", label: both("年表", "年表") },
    { id: "page:/texts/10/witness/", url: "/texts/10/witness/", label: both("底本", "底本") },
  ],
};

/** What a string refers to, as search names it; what is not there behind a mark. */
const read = (text: string): string[] | null => {
  const referred = parseReference(text, CATALOGUE);
  return referred && [...referred.references.map(idOf), ...referred.missing.map(({ text: id, place }) => `!${id}:${place}`)];
};
const urls = (text: string): string[] => parseReference(text, CATALOGUE)?.references.map(urlOf) ?? [];

test("a text and a place are read in the words of any language of the pages", () => {
  for (const text of [
    "Talk 3",
    "talk, passage 3",
    "TALK passage 3",
    "Talk p. 3",
    "Talk, p.3",
    "“Talk”, passage 3",
    "A Talk with the Captain, passage 3",
  ])
    assert.deepEqual(read(text), ["passage:101:3"], text);
  for (const text of ["Talk 3.2", "Talk, sentence 3.2", "Talk, passage 3, sentence 2", "Talk passage 3 sentence 2", "talk passage 3.2"])
    assert.deepEqual(read(text), ["passage:101:3.2"], text);
  assert.deepEqual(urls("Talk, passages 2–4"), ["/texts/101/#p2"]);
  assert.deepEqual(read("passage 5"), ["passage:101:5"]);
  assert.deepEqual(read("pp. 2–4"), ["passage:10:2", "passage:101:2"]);
  assert.deepEqual(read("sentence 2.2"), ["passage:10:2.2", "passage:101:2.2"]);
  assert.deepEqual(read("passage 99"), ["!10:99", "!101:99"]);
  for (const text of ["passage", "Talk about 3", "Talk 2021", "passage of 3", "a passage 3"]) assert.equal(read(text), null, text);
  for (const text of ["Talk, passage 3", "sentence 3.2", "p. 3", "pp. 2–4"]) assert.ok(mayRefer(text), text);
});

test("ids, names and numbers of passages are references, in any width and script", () => {
  for (const text of [
    "101:3",
    "１０１：３",
    "談話3",
    "談話 3",
    "谈话3",
    "谈话第3段",
    "談話第 3 段",
    "談話第三段",
    "《談話》第 3 段",
    "（談話，第 3 段）",
    "談話 p3",
    "見談話第 3 段。",
    "101 第3段",
    "與船長談話，par. 3",
  ]) {
    assert.deepEqual(read(text), ["passage:101:3"], text);
  }
  for (const text of ["101:3.2", "談話3.2", "談話第 3 段第 2 句", "談話第3.2段"]) assert.deepEqual(read(text), ["passage:101:3.2"], text);
});

test("a range is one reference with an end", () => {
  for (const text of [
    "談話 3–5",
    "談話3-5",
    "談話第 3–5 段",
    "談話第3至5段",
    "談話第3段到第5段",
    "談話第 3 段至第 5 段",
    "談話第3段".replace("3", "3—5"),
    "101:3-5",
    "101:3–101:5",
  ]) {
    const [reference] = parseReference(text, CATALOGUE)!.references;
    assert.ok(reference?.kind === "passage" && reference.passage === 3 && reference.until === 5, text);
  }
});

test("a number without a text is offered of each text that has it", () => {
  for (const text of ["p2", "#p2", "P2", "第2段"]) assert.deepEqual(read(text), ["passage:10:2", "passage:101:2"], text);
  assert.deepEqual(read("p5"), ["passage:101:5"]);
  assert.deepEqual(read("p2.2"), ["passage:10:2.2", "passage:101:2.2"]);
});

test("several places are read with what stands between them, and a number is one of the text before it", () => {
  for (const [text, ids] of [
    ["航報第 2 段；談話第 3 段", ["10:2", "101:3"]],
    ["談話第 2 段、第 3 段", ["101:2", "101:3"]],
    ["談話第 2、3 及 5 段", ["101:2", "101:3", "101:5"]],
    ["《小港校注》，談話第 3 段，0.1.0 版，texts/101/?v=0.1.0#p3", ["101:3"]],
    ["《小港校注》談話第 3 段", ["101:3"]],
    ["小港校注，談話第3段，2026 年 11 月 22 日", ["101:3"]],
  ] as const) {
    const referred = parseReferences(text, CATALOGUE);
    assert.deepEqual(
      referred?.references.map(idOf),
      ids.map((id) => `passage:${id}`),
      text,
    );
  }
  for (const text of ["小港校注，0.1.0 版", "談話第 3 段，船長很高興", "一、二、三"])
    assert.equal(parseReferences(text, CATALOGUE), null, text);
});

test("what a text has not is said, with what it has", () => {
  assert.deepEqual(read("談話99"), ["!101:99"]);
  assert.deepEqual(read("101:2.9"), ["!101:2.9"]);
  assert.deepEqual(read("p99"), ["!10:99", "!101:99"]);
  assert.deepEqual(read("https://example.org/texts/101/#p99"), ["!101:99"]);
  assert.equal(insteadOf(CATALOGUE.texts[0]!, { text: "10", place: "99" }, "、"), "1–2、4");
  assert.equal(insteadOf(CATALOGUE.texts[0]!, { text: "10", place: "4.2" }, ", "), "1, 3");
  assert.equal(formatNumbers([5, 1, 2, 3], "、"), "1–3、5");
});

test("what was published once and is gone has an address still", () => assert.deepEqual(read("10:3"), ["passage:10:3"]));

test("addresses are read in every form", () => {
  for (const address of [
    "https://example.org/some/path/texts/101/#p3",
    "https://example.org/texts/101/index.html#p3",
    "file:///home/reader/edition/texts/101/index.html#p3",
    "https://example.org/zh-hans/texts/101/#p3",
    "/texts/101/#p3",
    "texts/101/#p3",
    "../101/index.html#p3",
    "https://example.org/texts/101/?v=0.1.0#p3",
    "https%3A%2F%2Fexample.org%2Ftexts%2F101%2F%23p3",
    "https://example.org/texts/101/%23p3",
    "https://example.org/texts/101/#p3。",
    "<https://example.org/texts/101/#p3>".slice(1, -1),
  ]) {
    assert.deepEqual(read(address), ["passage:101:3"], address);
  }
  assert.deepEqual(read("https://example.org/texts/101/"), ["text:101"]);
  assert.deepEqual(read("https://example.org/zh-hans/glossary/pier/index.html"), ["entity:pier"]);
  assert.deepEqual(read("glossary/pier/"), ["entity:pier"]);
  assert.deepEqual(read("https://example.org/timeline/#opening"), ["event:opening"]);
  assert.deepEqual(read("https://example.org/texts/10/witness/"), ["page:/texts/10/witness/"]);
  assert.equal(read("https://example.org/other/"), null);
  assert.equal(read("https://example.org/"), null);
});

test("a link to words keeps the words, the version, and the last passage", () => {
  const address = "https://example.org/texts/101/?v=0.1.0&sel=t2.0-4.3-1x-2y&says=%E8%88%B9&utm=x#p2";
  assert.deepEqual(urls(address), ["/texts/101/?sel=t2.0-4.3-1x-2y&says=%E8%88%B9&v=0.1.0#p2"]);
  const [reference] = parseReference(address, CATALOGUE)!.references;
  assert.ok(reference?.kind === "passage" && reference.until === 4);
});

test("references in the styles of the edition name their place, with an address and without", () => {
  for (const text of [
    "某報. 渡輪改用電力[EB/OL]//小港校注. (2001-02-03): 第 2 段[2026-11-22]. https://example.org/texts/10/#p2",
    "某報. 渡輪改用電力[EB/OL]//小港校注. (2001-02-03): 第 2 段.",
    "Mou bao. (2001, February 3). Dulun gaiyong dianli. In Xiaogang jiaozhu (para. 2). Retrieved November 22, 2026, from https://example.org/texts/10/#p2",
    "@incollection{xinlantu-10-p2,\n  title = {{渡輪改用電力}},\n  url = {https://example.org/texts/10/#p2},\n}",
    "@incollection{xinlantu-10-p2,  title = {{渡輪改用電力}},}",
    "TY  - ELEC\nTI  - 渡輪改用電力\nSP  - 2\nUR  - https://example.org/texts/10/#p2\nY2  - 2026/11/22\nER  - ",
    "TY  - ELECTI  - 渡輪改用電力SP  - 2UR  - https://example.org/texts/10/#p2Y2  - 2026/11/22ER  - ",
    '[\n  {\n    "id": "xinlantu-10-p2",\n    "author": [{"literal":"某報"}],\n    "locator": "2"\n  }\n]',
  ]) {
    assert.deepEqual(read(text), ["passage:10:2"], text);
  }
});

test("a reference in another shape is one where it has the title and the address", () => {
  assert.deepEqual(read("某報：《渡輪改用電力》，小港校注第 1 版，頁 9，https://example.org/texts/10/#p2"), ["passage:10:2"]);
  assert.equal(read("某報：《另一篇》，https://example.org/texts/10/#p2"), null);
});

test("what may be something else is no reference", () => {
  for (const text of [
    "2021",
    "08:12",
    "3:31",
    "p",
    "p3x",
    "p3 的事",
    "31",
    "930變革",
    "談話",
    "談話 2021",
    "談話第 3 段說了什麼",
    "第一段",
    "10",
    "渡輪改用電力",
    "",
    "。",
    "http://",
    "#",
    "/",
    "a/b",
  ]) {
    assert.equal(read(text), null, text);
  }
});

test("what is a reference may be one at a glance, and most queries may not", () => {
  for (const text of ["101:3", "談話3", "p2", "#p2", "第2段", "texts/101/", "與船長談話，par. 3", "@incollection{xinlantu-10-p2,}"])
    assert.ok(mayRefer(text), text);
  for (const text of ["2021", "碳中和", "500 億", "Pony", "930變革"]) assert.ok(!mayRefer(text), text);
});

test("numbers are read in digits of any width and in Chinese", () => {
  for (const [text, number] of [
    ["31", 31],
    ["３１", 31],
    ["三十一", 31],
    ["三一", 31],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["一百零三", 103],
    ["百", null],
    ["", null],
    ["三十x", null],
  ] as const) {
    assert.equal(parseNumber(text), number, text);
  }
});
