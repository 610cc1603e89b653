import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fold } from "../fold.ts";
import { toKeyed } from "../keyed.ts";
import { type Catalogue, fromDistances, fromRuns, toDistances, toRuns } from "./catalogue.ts";
import { countValues, filterRecords, hasChoice, toPostings } from "./facets.ts";
import { markPhrases, toExcerpt } from "./marks.ts";
import { findNames, findSimilarNames } from "./names.ts";
import { byRelevance, countAreas, findAreas } from "./order.ts";
import { answerQuery, findNearest, intersect, isTelling, parseQuery } from "./query.ts";
import { toContent, toPhrase } from "./tokens.ts";

const parse = (text: string) => {
  const { phrases, joined } = parseQuery(text, new Map());
  return [phrases.map((phrase) => phrase.join("")), joined?.join("") ?? null];
};

describe("parseQuery", () => {
  test("takes words apart at spaces, and each once", () => {
    assert.deepEqual(parse("碳中和 教育"), [["碳中和", "教育"], null]);
    assert.deepEqual(parse("  碳中和　教育 碳中和 "), [["碳中和", "教育"], null]);
  });
  test("tries the whole first where spaces stand beside Latin or digits", () => {
    assert.deepEqual(parse("500 億"), [["500", "億"], "500億"]);
    assert.deepEqual(parse("TO B 業務"), [["to", "b", "業務"], "tob業務"]);
    assert.deepEqual(parse("500 億 教育"), [["500", "億", "教育"], null]);
  });
  test("keeps a phrase in straight quotes together", () => {
    assert.deepEqual(parse('"科技 向善" 教育'), [["科技向善", "教育"], null]);
    assert.deepEqual(parse("＂科技 向善＂"), [["科技向善"], null]);
    assert.deepEqual(parse('碳"中和'), [["碳", "中和"], null]);
  });
  test("asks for nothing where nothing remains", () => assert.deepEqual(parse(" · "), [[], null]));
});

describe("answerQuery", () => {
  const found: Record<string, number[]> = { "500億": [9], 500: [1, 2, 9], 億: [2, 3, 9] };
  const find = async (phrase: readonly string[]) => found[phrase.join("")] ?? [];
  const ask = async (text: string, limit?: number) => (await answerQuery(parseQuery(text, new Map()), find, limit)).records;
  test("is content with the whole where it occurs", async () => assert.deepEqual(await ask("500 億"), [9]));
  test("takes all words where the whole is not in a passage", async () => assert.deepEqual(await ask("500 億", 9), [2, 9]));
  test("finds nothing where one word is missing", async () => assert.deepEqual(await ask("500 兆"), []));
  test("offers the longest parts that occur", async () => {
    assert.deepEqual(
      (await findNearest([..."近500億元"], find)).map((part) => part.join("")),
      ["500億"],
    );
    assert.deepEqual(await findNearest([..."兆"], find), []);
  });
  test("takes no Latin word and no number apart, and offers no letter alone", async () => {
    const everything = async () => [1];
    const near = async (text: string) => (await findNearest([...text], everything)).map((part) => part.join(""));
    assert.deepEqual(await near("ma"), []);
    assert.deepEqual(await near("pony"), []);
    assert.deepEqual(await near("1500億元"), ["1500億"]);
    assert.deepEqual(await near("a億"), ["億"]);
    assert.deepEqual([isTelling(["a"]), isTelling(["a", "i"]), isTelling(["億"])], [false, true, true]);
  });
});

test("intersect keeps what is in both", () => assert.deepEqual(intersect([1, 3, 5], [2, 3, 5, 7]), [3, 5]));

test("words of the index are pairs, and no two texts are written alike", () => {
  assert.equal(toContent([["碳", "中", "."], ["a"]]), "碳中 中x2ez x2ez xx a");
  assert.equal(toContent([[]]), "xx");
  assert.equal(toPhrase(["碳", "中", "和"]), '"碳中 中和"');
  assert.equal(toPhrase(["."]), "x2ez");
  assert.notEqual(toPhrase(["x", "2"]), toPhrase(["x2"]));
});

describe("facets", () => {
  const catalogue: Catalogue = {
    texts: [
      { id: "000", count: 2 },
      { id: "003", count: 2 },
    ],
    kinds: ["answer", "title"],
    speakers: ["ma-huateng"],
    kindOf: toRuns([1, 0, 1, 0]),
    speakerOf: toRuns([-1, 0, -1, 0]),
    areas: toKeyed([["few", [1]]]),
  };
  const postings = toPostings(catalogue, toKeyed([["tencent", [0, 1, 2]]]));
  test("of one any, of several each", () => {
    assert.deepEqual(filterRecords([0, 1, 2, 3], { text: ["003"] }, postings, 4), [2, 3]);
    assert.deepEqual(filterRecords([0, 1, 2, 3], { text: ["000", "003"], kind: ["answer"] }, postings, 4), [1, 3]);
    assert.deepEqual(filterRecords([0, 1, 2, 3], { entity: ["tencent"], kind: ["answer"] }, postings, 4), [1, 3]);
  });
  test("a count is what would be shown, whatever is chosen in the same facet", () => {
    assert.deepEqual(countValues([0, 1, 2], { text: ["003"] }, postings, 4, "text"), [
      ["000", 2],
      ["003", 1],
    ]);
    assert.deepEqual(countValues([0, 1, 2], { text: ["003"] }, postings, 4, "kind"), [["title", 1]]);
    assert.deepEqual(countValues([0], { area: ["few"] }, postings, 4, "area"), [["few", 0]]);
  });
  test("a facet of which every value is all there is has nothing to choose, but what was chosen can be taken back", () => {
    assert.equal(hasChoice([], 3), false);
    assert.equal(hasChoice([["000", 3]], 3), false);
    assert.equal(hasChoice([["few", 2]], 3), true);
    assert.equal(hasChoice([["000", 3]], 3, ["000"]), true);
  });
});

describe("order by relevance", () => {
  const catalogue: Catalogue = {
    texts: [
      { id: "000", count: 3 },
      { id: "003", count: 3 },
    ],
    kinds: ["heading", "paragraph"],
    speakers: [],
    kindOf: toRuns([1, 0, 1, 1, 1, 1]),
    speakerOf: toRuns([-1, -1, -1, -1, -1, -1]),
    areas: toKeyed([
      ["education", [2, 3]],
      ["few", [5]],
    ]),
  };
  const area = (id: string, ...forms: string[]) => ({ id: `area:${id}`, kind: "area", label: id, about: "", url: "/", forms });
  const entries = [
    area("education", "教育创新", "教育", "jiaoyu"),
    area("few", "食物、能源与水", "few"),
    { ...area("x", "教育"), kind: "event" },
  ];
  const areasOf = (...words: string[]) =>
    findAreas(
      words.map((word) => [...word]),
      entries,
    );
  test("areas are asked by a name, the beginning of one, or a word that holds one", () => {
    assert.deepEqual(areasOf("教育"), ["education"]);
    assert.deepEqual(areasOf("教育创"), ["education"]);
    assert.deepEqual(areasOf("教育公平", "食物"), ["education", "few"]);
    assert.deepEqual(areasOf("fe"), ["few"]);
    assert.deepEqual(areasOf("教", "创新", "fewer", "科技"), []);
  });
  test("what treats of the area goes before headings, those before mentions, and of these who says it more often", () => {
    const records = [0, 1, 2, 4, 5];
    const about = countAreas(["education", "few"], catalogue);
    assert.deepEqual(
      [...about],
      [
        [2, 1],
        [5, 2],
      ],
    );
    assert.deepEqual(byRelevance(records, catalogue, about), [5, 2, 1, 0, 4]);
    assert.deepEqual(byRelevance(records, catalogue, new Map()), [1, 0, 2, 4, 5]);
    const occurrences = new Map([
      [4, 3],
      [5, 3],
      [0, 1],
    ]);
    assert.deepEqual(byRelevance(records, catalogue, new Map(), occurrences), [1, 4, 5, 0, 2]);
  });
  test("an area that is not there is about nothing", () => assert.deepEqual([...countAreas(["constructor"], catalogue)], []));
});

describe("marks", () => {
  test("span what was folded away inside, and say what is missing", () => {
    const marks = markPhrases(fold("從9·30變革到930", new Map()), [[..."930"], [..."兆"]]);
    assert.deepEqual(marks, {
      spans: [
        [1, 5],
        [8, 11],
      ],
      count: 2,
      missing: [["兆"]],
    });
  });
  test("of phrases that overlap are one mark and two occurrences", () => {
    const { spans, count } = markPhrases(fold("碳中和", new Map()), [
      ["碳", "中"],
      ["中", "和"],
    ]);
    assert.deepEqual([spans, count], [[[0, 3]], 2]);
  });
  test("an excerpt shows the first mark, and says where it is cut", () => {
    const text = `${"前".repeat(100)}碳${"後".repeat(300)}`;
    const pieces = toExcerpt(text, [[100, 101]]);
    assert.deepEqual(
      [pieces[0], pieces[2], pieces.at(-1)],
      [
        { text: "…", marked: false },
        { text: "碳", marked: true },
        { text: "…", marked: false },
      ],
    );
    assert.deepEqual(toExcerpt("碳中和", [[0, 2]]), [
      { text: "碳中", marked: true },
      { text: "和", marked: false },
    ]);
    assert.equal(
      toExcerpt("短".repeat(180), [])
        .map((piece) => piece.text)
        .join(""),
      "短".repeat(180),
    );
  });
});

describe("names", () => {
  const entry = (id: string, ...forms: string[]) => ({ id, kind: "person", label: id, about: "", url: "/", forms });
  const entries = [entry("long", "碳中和規劃"), entry("short", "碳中和", "carbonneutrality", "tanzhonghe", "tzh"), entry("ma", "馬化騰")];
  test("are found by any form or its beginning, the nearest first", () => {
    assert.deepEqual(
      findNames("碳中", entries).map(({ id }) => id),
      ["short", "long"],
    );
    assert.deepEqual(
      findNames("tzh", entries).map(({ id }) => id),
      ["short"],
    );
    assert.deepEqual(findNames("中和", entries), []);
    assert.deepEqual(findNames("", entries), []);
  });
  test("are offered where they are like the query", () => {
    assert.deepEqual(
      findSimilarNames("碳中和計畫", entries).map(({ id }) => id),
      ["short", "long"],
    );
    assert.deepEqual(findSimilarNames("教育", entries), []);
  });
  test("Latin is like Latin of about the same length, and nothing short is like anything", () => {
    const ids = (query: string) => findSimilarNames(query, entries).map(({ id }) => id);
    assert.deepEqual(ids("carbonnuetrality"), ["short"]);
    assert.deepEqual(ids("tanzonghe"), ["short"]);
    assert.deepEqual(ids("carbon"), []);
    assert.deepEqual(ids("neutral"), []);
    assert.deepEqual(ids("tzg"), []);
  });
});

test("lists are read as they were written", () => {
  assert.deepEqual(toDistances([2, 7, 10]), [2, 5, 3]);
  assert.deepEqual(fromDistances([2, 5, 3]), [2, 7, 10]);
  assert.deepEqual(toRuns([0, 0, 5]), [0, 2, 5, 1]);
  assert.deepEqual([...fromRuns([0, 2, -1, 1])], [0, 0, -1]);
});
