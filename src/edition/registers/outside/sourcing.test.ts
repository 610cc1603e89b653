/** What the editor adds to the texts says what it rests on, in exactly one way: the small edition with one thing spoiled. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { problemsOfSmall, smallEdition } from "../../../testing/small/edition.ts";
import { editionOf, problemsOf } from "../../../testing/small/sources.ts";
import { statementsOf } from "./sourcing.ts";

/** Words that stand once in `file`, what is written instead, and the mistakes that are found then. */
function refuses(what: string, file: string, from: string, to: string, ...problems: readonly string[]): void {
  test(`${file}: ${what}`, () => {
    const found = problemsOfSmall(file, (content) => {
      assert.equal(content.split(from).length, 2, `${from} stands once`);
      return content.replace(from, () => to);
    });
    assert.deepEqual(
      found,
      problems.map((problem) => `src/editorial/${problem}`),
    );
  });
}

const idle = (i: number, id: string): string =>
  `sources.yaml → [${i}].id: No entry, event or note cites the source 「${id}」. Cite it, or remove it.`;
const silent = (basis: string): string =>
  `The editor adds something (basis: ${basis}), and nothing says what that rests on. Name sources of sources.yaml in sources:, or write sourced: general where it is common knowledge, or sourced: none with missing: where no source was found.`;

refuses(
  "a statement of the editor's that rests on nothing",
  "glossary/elders.md",
  "sources: [wiki-elders]\n",
  "",
  `glossary/elders.md → sourced: ${silent("editor")}`,
  idle(4, "wiki-elders"),
);
refuses(
  "one that is partly his",
  "glossary/he-wanqing.md",
  "sources: [southbank-2024-interview]\nmissing: {zh-Hant: 其為責任編輯, en: that she is the editor}\n",
  "",
  `glossary/he-wanqing.md → sourced: ${silent("mixed")}`,
);
refuses(
  "sources of what is said to be common knowledge",
  "timeline.yaml",
  "sources: [tide-tables]",
  "sources: [tide-tables], sourced: general",
  "timeline.yaml → [4].sourced: It names sources and says sourced: general. Keep one of the two; what the sources do not carry is said in missing:.",
);
refuses(
  "sources of what is said to have none",
  "timeline.yaml",
  "sourced: none,",
  "sourced: none, sources: [tide-tables],",
  "timeline.yaml → [5].sourced: It names sources and says sourced: none. Keep one of the two; what the sources do not carry is said in missing:.",
);
refuses(
  "no source, and no word on what has none",
  "timeline.yaml",
  ", missing: 試航的年份",
  "",
  "timeline.yaml → [5].missing: It says sourced: none, and not what has no source. Write that, for the reader.",
);
refuses(
  "common knowledge of which something is missing",
  "notes.yaml",
  "sourced: general",
  "sourced: general\n  missing: 期數",
  "notes.yaml → [1].missing: It says sourced: general, so nothing is missing. Remove the field, or write sourced: none.",
);
for (const [field, value] of [
  ["sources", "[tide-tables]"],
  ["sourced", "general"],
  ["missing", "人數"],
] as const) {
  refuses(
    `${field} of what the texts alone carry`,
    "notes.yaml",
    "basis: text",
    `basis: text\n  ${field}: ${value}`,
    `notes.yaml → [0].${field}: The texts alone carry it (basis: text). Remove the field, or write basis: mixed where the editor adds something.`,
  );
}
refuses(
  "a source that is not there",
  "glossary/elders.md",
  "[wiki-elders]",
  "[wiki-elders, wiki-young]",
  "glossary/elders.md → sources: There is no source 「wiki-young」. Add it, mend the spelling, or remove it here.",
);
refuses(
  "a source that stands twice",
  "notes.yaml",
  "[zhang-2023-boats]",
  "[zhang-2023-boats, zhang-2023-boats]",
  "notes.yaml → [2].sources: The source 「zhang-2023-boats」 stands twice. Remove one.",
);
refuses(
  "an address that is none",
  "glossary/evening-post.md",
  "https://post.example/",
  "post.example",
  "glossary/evening-post.md → sameAs[0]: 「post.example」 is no address of a page. Begin it with https:// or http://, and write what is not ASCII percent-encoded.",
);

refuses(
  "an id that is taken",
  "sources.yaml",
  "id: tide-tables",
  "id: wiki-elders",
  "timeline.yaml → [4].sources: There is no source 「tide-tables」. Add it, mend the spelling, or remove it here.",
  "sources.yaml → [5].id: The id 「wiki-elders」 is taken already. Choose another.",
);
refuses(
  "an id that pages use",
  "sources.yaml",
  "id: tide-tables",
  "id: general",
  "timeline.yaml → [4].sources: There is no source 「tide-tables」. Add it, mend the spelling, or remove it here.",
  "sources.yaml → [5].id: Pages use the id 「general」 themselves. Choose another.",
  idle(5, "general"),
);
refuses(
  "an address that is another source's",
  "sources.yaml",
  "https://tides.example/",
  "http://www.wiki.example/elders/#p",
  "sources.yaml → [5].url: The source 「wiki-elders」 has this address already. Cite that one, and remove this.",
);
refuses(
  "an address that was opened on no day",
  "sources.yaml",
  'https://tides.example/\n  accessed: "2026-11-27"',
  "https://tides.example/",
  "sources.yaml → [5].accessed: It is missing. Write the day on which the address was opened.",
);
refuses(
  "a day on which no address was opened",
  "sources.yaml",
  "  note: 紙本，未上網。",
  '  accessed: "2026-11-27"',
  "sources.yaml → [0].accessed: There is no address that was opened on this day. Write url:, or remove the field.",
);
for (const [url, shown] of [
  ["ftp://tides.example/", "ftp://tides.example/"],
  ["javascript:alert(1)", "javascript:alert(1)"],
  ["https://tides.example/潮", "https://tides.example/潮"],
] as const) {
  refuses(
    `the address ${url}`,
    "sources.yaml",
    "https://tides.example/",
    url,
    `sources.yaml → [5].url: 「${shown}」 is no address of a page. Begin it with https:// or http://, and write what is not ASCII percent-encoded.`,
  );
}
refuses(
  "a date that is more than a day",
  "sources.yaml",
  '"2022-05-01"',
  '"2022/2023"',
  "sources.yaml → [5].date: 「2022/2023」 must be a year, month or day, such as 2018, 2018-09 or 2018-09-30.",
);
refuses(
  "a day that is none",
  "sources.yaml",
  '"2022-05-01"',
  '"2022-02-30"',
  "sources.yaml → [5].date: 「2022-02-30」 is not a date in EDTF (ISO 8601-2), such as 2021-04-19, 2016/2017 or ../2030.",
);

test("statements of the small edition, each with the one thing that it rests on", () => {
  assert.deepEqual(
    statementsOf(smallEdition()).map(({ url, sourced, sources, missing }) =>
      [url, sourced, ...sources, ...(missing === null ? [] : [missing["zh-Hant"]])].join(" "),
    ),
    [
      "/glossary/elders/ source wiki-elders",
      "/glossary/evening-post/ none 該報為日報",
      "/glossary/ferry-company/ source harbour-1978-permit port-2024-history",
      "/glossary/he-wanqing/ source southbank-2024-interview 其為責任編輯",
      "/timeline/#sailing source harbour-1978-permit",
      "/timeline/#trial none 試航的年份",
      "/timeline/#school general",
      "/timeline/#rebuilding source tide-tables",
      "/timeline/#free-fares general",
      "/timeline/#interview source southbank-2024-interview",
      "/parallels/#note-first-round general",
      "/parallels/#note-after-or-queen source zhang-2023-boats",
    ],
  );
});

test("whatever fields an entry has, either it rests on one thing or the editor gets a mistake", () => {
  const sources = "- {id: one, kind: data, title: 一, container: 一, date: null, language: zh-Hant}\n";
  const fields = fc.record({
    basis: fc.constantFrom("text", "editor", "mixed"),
    sources: fc.constantFrom("", "sources: [], ", "sources: [one], "),
    sourced: fc.constantFrom("", "sourced: general, ", "sourced: none, "),
    missing: fc.constantFrom("", "missing: 缺, "),
  });
  fc.assert(
    fc.property(fields, ({ basis, sources: cited, sourced, missing }) => {
      const notes = `- {id: note, basis: ${basis}, ${cited}${sourced}${missing}topic: 一, note: 一, quotes: [{passage: "001:2", quote: 第一段}]}\n- {id: other, basis: mixed, sources: [one], topic: 二, note: 二, quotes: [{passage: "001:2", quote: 第一段}]}\n`;
      const editorial = { "notes.yaml": notes, "sources.yaml": sources };
      const states = [basis === "text", cited.includes("one"), sourced !== ""].filter(Boolean).length;
      const isSound = states === 1 && (missing === "" ? !sourced.includes("none") : basis !== "text" && !sourced.includes("general"));
      assert.equal(problemsOf({ editorial }).length === 0, isSound);
      if (!isSound) return;
      const [note] = editionOf({ editorial }).notes;
      assert.equal(note!.sourced, basis === "text" ? "text" : cited.includes("one") ? "source" : /general|none/.exec(sourced)![0]);
      assert.equal(note!.missing === null, missing === "");
    }),
    { numRuns: 100 },
  );
});
