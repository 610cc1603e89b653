import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
// @ts-expect-error The library has no types.
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { type Place, type Reference, STYLES, type Style, type TranslationCited, type Work } from "../../shared/citing/cite.ts";
import { cite } from "./cite.ts";
import { inHeadlineCase } from "./prose.ts";

const interview: Work = {
  id: "003",
  title: "馬化騰：首期投入500億，可持續社會價值創新究竟是什麼？",
  authors: ["杜強", "周小鈴"],
  publisher: "南方網",
  date: "2021-04-23",
  inferred: false,
  genre: "interview",
  medium: "website",
  language: "zh-Hant",
  edition: {
    title: "新藍圖校注",
    editor: "新藍圖校注編者",
    version: "0.2.0",
    date: "2026-11-27",
    published: "2026-11-21",
    licence: "https://creativecommons.org/licenses/by/4.0/",
  },
  caveat: "本版文字由機器轉為繁體，並經校改。",
  latin: {
    title: "Ma Huateng: Shouqi touru 500 yi, kechixu shehui jiazhi chuangxin jiujing shi shenme?",
    translation: "Ma Huateng: With 50 billion invested, what is sustainable innovation for social value?",
    authors: [
      { family: "Du", given: "Qiang" },
      { family: "Zhou", given: "Xiaoling" },
    ],
    publisher: "Southcn.com",
    edition: "Xin lantu jiaozhu",
    editor: "The Editors of The New Blueprint, Annotated",
  },
  romanised: false,
  remarks: { passage: "第 * 段。", passages: "第 * 段。", chinese: "原文：*。" },
  translations: [],
};
const release: Work = {
  ...interview,
  id: "000",
  title: "騰訊發布新藍圖，「可持續社會價值創新」成為核心戰略",
  authors: [],
  publisher: "騰訊",
  date: "2021-04-19",
  inferred: true,
  genre: "press-release",
  latin: {
    ...interview.latin,
    title: "Tengxun fabu xin lantu, “kechixu shehui jiazhi chuangxin” chengwei hexin zhanlüe",
    translation: "Tencent releases a new blueprint, and “sustainable innovation” becomes its core strategy",
    authors: [],
    publisher: "Tencent",
  },
};
const bare: Work = {
  ...interview,
  authors: [],
  publisher: null,
  date: null,
  genre: "article",
  latin: { ...interview.latin, translation: null, authors: [], publisher: null },
};

const report: Work = { ...interview, genre: "article", medium: "newspaper" };

/** So many authors. */
const by = (count: number): Work => ({
  ...report,
  authors: Array.from({ length: count }, (_, i) => `杜${"甲乙丙丁戊己庚辛壬癸"[i % 10]}`),
  latin: { ...report.latin, authors: Array.from({ length: count }, (_, i) => ({ family: "Du", given: `Qiang${i + 1}` })) },
});

const translation: TranslationCited = {
  language: "en",
  name: "English",
  status: "revised",
  by: "The Editors of The New Blueprint, Annotated",
  byInChinese: "新藍圖校注編者",
  what: "English translation (revised)",
  whatInChinese: "英文譯文（已校訂）",
};
/** As pages in English cite a text. */
const inEnglish = (work: Work): Work => ({
  ...work,
  caveat: "This text is emended from its witness.",
  latin: { ...work.latin, edition: "The New Blueprint, Annotated" },
  romanised: true,
  remarks: { passage: "Passage *.", passages: "Passages *.", chinese: "In Chinese: *." },
  translations: [translation],
});

const whole: Place = { url: "https://example.org/texts/003/", passages: null, accessed: null };
const passage: Place = { url: "https://example.org/texts/003/#p31", passages: "31", accessed: "2026-11-22" };
const selection: Place = {
  url: "https://example.org/texts/003/?sel=t31.0-33.4-1x-2y&says=%E7%A2%B3#p31",
  passages: "31–33",
  accessed: "2026-11-22",
};

const CASES: readonly (readonly [name: string, Work, Place | null, TranslationCited?])[] = [
  ["interview, as published", interview, null],
  ["interview, whole", interview, whole],
  ["interview, passage", interview, passage],
  ["interview, selection over passages", interview, selection],
  ["interview, whole, address unknown", interview, { ...whole, url: null }],
  ["report in a newspaper, as published", report, null],
  ["press release, as published", release, null],
  ["press release, passage", release, passage],
  ["neither author nor date", bare, null],
  ["neither author nor date, passage", bare, passage],
  ["neither author nor date, whole, read", bare, { ...passage, passages: null }],
  ...[3, 4, 7, 21].map((count) => [`${count} authors`, by(count), null] as const),
  ["interview in English, as published", inEnglish(interview), null],
  ["interview in English, passage", inEnglish(interview), passage],
  ["interview in English, selection over passages", inEnglish(interview), selection],
  ["press release in English, passage", inEnglish(release), passage],
  ["neither author nor date, in English, passage", inEnglish(bare), passage],
  ["translation of the interview, passage", inEnglish(interview), { ...passage, url: `${passage.url}.2` }, translation],
  ["translation of the press release, over passages", inEnglish(release), { ...selection, url: passage.url }, translation],
  ["translation of the interview, on a page in Chinese", interview, passage, { ...translation, what: translation.whatInChinese }],
];

const inItalics = (reference: Reference): string => reference.map((part, i) => (i % 2 === 0 ? part : `*${part}*`)).join("");
const plain = (style: Style, work: Work, place: Place | null, part?: TranslationCited): string => cite(style, work, place, part).join("");

for (const style of STYLES) {
  test(`references in ${style} are those of the golden file`, (t) => {
    const all = CASES.map(([name, work, place, part]) => `## ${name}\n\n${inItalics(cite(style, work, place, part))}\n`).join("\n");
    t.assert.fileSnapshot(all, path.join(import.meta.dirname, `cite.golden/${style}.txt`), { serializers: [String] });
  });
}

test("an address stands in a reference with nothing glued to it, and ends it where readers copy it from prose", () => {
  for (const [name, work, place, part] of CASES.filter(([, , one]) => one?.url != null)) {
    for (const style of ["gbt7714", "apa", "chicago", "mla"] as const)
      assert.ok(plain(style, work, place, part).endsWith(` ${place!.url}`), `${style}: ${name}`);
    for (const style of ["bibtex", "ris", "csl-json"] as const)
      assert.equal(
        plain(style, work, place, part)
          .split(/[\s"{}]/)
          .filter((word) => word === place!.url).length,
        1,
        `${style}: ${name}`,
      );
  }
});

/** What the three formats must agree on, as reference managers read it. (The library calls authors of RIS news reporters.) */
function essence(item: Record<string, unknown>) {
  const {
    title,
    author,
    reporter,
    issued,
    URL: url,
  } = item as {
    title: string;
    author?: { literal?: string; family?: string }[];
    reporter?: string[];
    issued?: { "date-parts": number[][] };
    URL?: string;
  };
  const names = reporter ?? (author ?? []).map(({ literal, family }) => literal ?? family);
  return { title, names, year: issued?.["date-parts"]?.[0]?.[0], url };
}

test("a reference manager reads the same from BibTeX, RIS and CSL-JSON", () => {
  for (const [name, work, place, part] of CASES) {
    const [csl] = JSON.parse(plain("csl-json", work, place, part));
    for (const style of ["bibtex", "ris"] as const)
      assert.deepEqual(essence(new Cite(plain(style, work, place, part)).data[0]), essence(csl), `${style}: ${name}`);
  }
});

/** A work in English, or with what its example gives. */
const english = (work: Partial<Work>, latin: Partial<Work["latin"]>): Work => ({
  ...interview,
  genre: "article",
  language: "en",
  ...work,
  latin: { title: work.title ?? "", translation: null, authors: [], publisher: work.publisher ?? null, edition: "", editor: "", ...latin },
});
const carey = english(
  {
    title: "Can we get better at forgetting?",
    authors: ["Benedict Carey"],
    publisher: "The New York Times",
    date: "2019-03-22",
    medium: "newspaper",
  },
  { authors: [{ family: "Carey", given: "Benedict" }] },
);
const contactLens = english(
  {
    title: "FDA approves first contact lens indicated to slow the progression of nearsightedness in children",
    authors: [],
    publisher: "U.S. Food and Drug Administration",
    date: "2019-11-15",
    genre: "press-release",
  },
  {},
);
const vaknin = english(
  {
    title: "Reconstructing biblical military campaigns",
    authors: ["Yoav Vaknin", "Ron Shaar", "Oded Lipschits", "D", "E", "F", "G"],
    medium: "magazine",
  },
  {
    authors: ["Yoav Vaknin", "Ron Shaar", "Oded Lipschits", "A D", "A E", "A F", "A G"].map((name) => {
      const [given, family] = name.split(" ") as [string, string];
      return { family, given };
    }),
  },
);
const hua: Work = {
  ...report,
  title: "清代以來三峽地區水旱災害的初步研究",
  authors: ["華林甫"],
  latin: {
    title: "Qingdai yilai Sanxia diqu shuihan zaihai de chubu yanjiu",
    translation: "A preliminary study of floods and droughts in the Three Gorges region since the Qing dynasty",
    authors: [{ family: "Hua", given: "Linfu" }],
    publisher: "Zhongguo shehui kexue",
    edition: "",
    editor: "",
  },
  publisher: "中國社會科學",
  medium: "magazine",
};
const ding: Work = { ...report, title: "数字革命与竞争国际化", authors: ["丁文详"], publisher: "中国青年报", date: "2000-11-20" };
const yu: Work = {
  ...report,
  title: "互联网药品可信交易环境中主体资质审核备案模式",
  authors: ["于潇", "刘义", "柴跃廷", "毛文博"],
  publisher: "清华大学学报(自然科学版)",
  medium: "magazine",
};
const two = english(
  { authors: ["Michael Dorris", "Louise Erdrich"] },
  {
    authors: [
      { family: "Dorris", given: "Michael" },
      { family: "Erdrich", given: "Louise" },
    ],
  },
);
const brown = english(
  { authors: ["Peter C. Brown", "b", "c"] },
  {
    authors: [
      { family: "Brown", given: "Peter C." },
      { family: "b", given: "" },
      { family: "c", given: "" },
    ],
  },
);

/**
 * What the styles print themselves, as far as works of our kinds have it: no volume, no number of a page, and of a source no address.
 * Where a part is left out of the middle, the example is held to its beginning.
 */
const PRINTED: readonly (readonly [style: Style, where: string, work: Work, beginning: string])[] = [
  [
    "apa",
    "apastyle.apa.org, newspaper article references",
    carey,
    "Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*.",
  ],
  [
    "apa",
    "apastyle.apa.org, press release references",
    contactLens,
    "U.S. Food and Drug Administration. (2019, November 15). *FDA approves first contact lens indicated to slow the progression of nearsightedness in children* [Press release].",
  ],
  [
    "chicago",
    "CMOS, Chinese works in notes and bibliographies",
    hua,
    "Hua Linfu 華林甫. “Qingdai yilai Sanxia diqu shuihan zaihai de chubu yanjiu” 清代以來三峽地區水旱災害的初步研究 [A preliminary study of floods and droughts in the Three Gorges region since the Qing dynasty]. *Zhongguo shehui kexue* 中國社會科學, ",
  ],
  [
    "chicago",
    "CMOS, 18th ed., more than six authors",
    vaknin,
    "Vaknin, Yoav, Ron Shaar, Oded Lipschits, et al. “Reconstructing Biblical Military Campaigns.” ",
  ],
  ["mla", "the MLA Handbook, 9th ed., two authors", two, "Dorris, Michael, and Louise Erdrich. "],
  ["mla", "the MLA Handbook, 9th ed., three authors", brown, "Brown, Peter C., et al. "],
  ["gbt7714", "GB/T 7714—2015, article in a newspaper", ding, "丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20"],
  [
    "gbt7714",
    "GB/T 7714—2015, four authors",
    yu,
    "于潇, 刘义, 柴跃廷, 等. 互联网药品可信交易环境中主体资质审核备案模式[J]. 清华大学学报(自然科学版), ",
  ],
];
for (const [style, where, work, beginning] of PRINTED) {
  test(`a reference is as ${where} prints it`, () => {
    assert.equal(inItalics(cite(style, work, null)).slice(0, beginning.length), beginning);
  });
}

test("in BibTeX the signs of TeX stand for themselves, and braces are balanced", () => {
  const title = String.raw`~^\{ } 100% #1 & A_B $`;
  const entry = plain("bibtex", { ...interview, title, publisher: "a}b" }, null);
  assert.match(
    entry,
    /\{\{\\textasciitilde\{\}\\textasciicircum\{\}\\textbackslash\{\}\\textbraceleft\{\} \\textbraceright\{\} 100\\% \\#1 \\& A\\_B \\\$\}\}/,
  );
  let depth = 0;
  for (const sign of entry) {
    depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
    assert.ok(depth >= 0);
  }
  assert.equal(depth, 0);
  assert.equal(new Cite(plain("bibtex", { ...interview, title }, null)).data[0].title, title);
});

test("Chinese is never slanted, and no reference has parentheses and brackets in one", () => {
  for (const [name, work, place] of CASES)
    for (const style of STYLES) {
      const reference = cite(style, work, place);
      assert.ok(
        reference.every((part, i) => i % 2 === 0 || !/\p{Script=Han}/u.test(part)),
        `${style}: ${name}`,
      );
      if (style === "apa") assert.doesNotMatch(reference.join(""), /\(\[|\p{Script=Han}/u, name);
    }
});

test("English titles in headline case", () => {
  assert.equal(inHeadlineCase("for and against: the end of it — what is it for?"), "For and Against: The End of It — What Is It For?");
  assert.equal(inHeadlineCase("a first-phase aim, step-by-step"), "A First-Phase Aim, Step-by-Step");
});
