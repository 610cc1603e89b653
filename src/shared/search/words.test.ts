import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { markWords } from "./marks.ts";
import { findInNames, findSimilarWords } from "./names.ts";
import { toWordContent, toWordPhrase } from "./tokens.ts";
import { answerWords, type WordIndex } from "./word-answer.ts";
import { findInWords, foldWords, isInWords, isNumber, parseWords, wordsOf } from "./words.ts";

const fold = (text: string) => foldWords(text).points.join("");

describe("foldWords", () => {
  test("makes one of case, accents, widths, hyphens, apostrophes and punctuation", () => {
    for (const text of [
      "Tech for Good",
      "tech-for-good",
      "TECH–FOR–GOOD",
      "“Tech” (for) Good.",
      "Ｔｅｃｈ　ｆｏｒ　Ｇｏｏｄ",
      " téch  for\ngööd ",
    ])
      assert.equal(fold(text), "tech for good", text);
    assert.equal(fold("Tencent’s"), "tencent s");
    assert.equal(fold("Tencent's"), "tencent s");
    assert.equal(fold("co\u00adop\u200berate"), "cooperate");
  });
  test("keeps numbers together, and signs for themselves", () => {
    assert.deepEqual(["12,000", "3.2%", "9·30", "2018.", "1, 2", "R&D", "a.b", "C++"].map(fold), [
      "12000",
      "3.2 %",
      "930",
      "2018",
      "1 2",
      "r & d",
      "a b",
      "c + +",
    ]);
  });
  test("knows where each letter stands, in code points", () => {
    const { points, start, end } = foldWords("𝒜—Éß, 1,0");
    assert.equal(points.join(""), "a eß 10");
    assert.deepEqual(start, [0, 1, 2, 3, 4, 6, 8]);
    assert.deepEqual(end, [1, 2, 3, 4, 6, 7, 9]);
  });
  test("of nothing is nothing", () => assert.deepEqual(foldWords(" – ’ "), { points: [], start: [], end: [] }));
});

describe("parseWords", () => {
  const parse = (text: string) => {
    const { phrases, joined } = parseWords(text);
    return [phrases.map((phrase) => phrase.join("")), joined?.join("") ?? null];
  };
  test("takes words apart at spaces alone, each once, and remembers them together", () => {
    assert.deepEqual(parse("Carbon neutral"), [["carbon", "neutral"], "carbon neutral"]);
    assert.deepEqual(parse("tech-for-good"), [["tech for good"], "tech for good"]);
    assert.deepEqual(parse("a A"), [["a"], null]);
    assert.deepEqual(parse("a — B1"), [["a", "b1"], "a b1"]);
  });
  test("keeps what stands in quotation marks together, straight or curly", () => {
    assert.deepEqual(parse('"social value" new'), [["social value", "new"], null]);
    assert.deepEqual(parse("“social value”"), [["social value"], null]);
    assert.deepEqual(parse("social” value"), [["social", "value"], "social value"]);
  });
  test("keeps phrases as they are written beside them", () =>
    assert.deepEqual(parseWords("AI – Tech-for-Good").written, ["AI", "Tech-for-Good"]));
  test("a query with a Han character is not one of words", () =>
    assert.deepEqual([isInWords("AI 3"), isInWords("AI 教育")], [true, false]));
});

test("three letters are found within words and across; one or two as words alone", () => {
  const find = (text: string, phrase: string) => findInWords([...fold(text)], [...phrase]);
  assert.deepEqual(find("carbon neutrality", "neutral"), [7]);
  assert.deepEqual(find("carbon neutrality", "bon neu"), [3]);
  assert.deepEqual(find("said the AI, mainly", "ai"), [9]);
  assert.deepEqual(find("a bad a", "a"), [0, 6]);
  assert.deepEqual(find("in 3.2 or 3", "3"), [10]);
});

test("a number is found as a whole, with its decimals, and never within another; a shorter one hides no place", () => {
  const find = (text: string, phrase: string) => findInWords([...fold(text)], [...phrase]);
  assert.deepEqual(find("RMB 500 billion or 50", "50"), [19]);
  assert.deepEqual(find("12,000 or 1,200", "000"), []);
  assert.deepEqual(find("12,000 or 1,200", "200"), []);
  assert.deepEqual(find("11.2 or 1.2 or 1.25", "1.2"), [8]);
  assert.deepEqual(find("150 50 50", "50 50"), [4]);
  assert.deepEqual(find("150 billion", "50 bill"), []);
  assert.deepEqual(find("50 billion", "50 bill"), [0]);
  assert.deepEqual(find("the 2020s, Web2020", "2020"), [4, 13]);
  assert.deepEqual(
    ["50", "1.2", "6 %", "b2", "%"].map((phrase) => isNumber([...phrase])),
    [true, true, true, false, false],
  );
});

test("marks stand on the words as they are written; words that are too short to be parts are marked with those around them", () => {
  const mark = (text: string, query: string) =>
    markWords([foldWords(text)], parseWords(query))[0]!.spans.map(([start, end]) => [...text].slice(start, end).join(""));
  assert.deepEqual(mark("Our “Tech-for-Good” Lab, 12,000 strong", "tech-for-good 12000"), ["Tech-for-Good", "12,000"]);
  assert.deepEqual(mark("responsibility and resources", "ty and res"), ["ty and res"]);
  assert.deepEqual(markWords([foldWords("carbon")], parseWords("carbon xyz"))[0]!.missing, [[..."xyz"]]);
});

test("a passage that has the words as a phrase has marks on the phrase alone; another, on the single words", () => {
  const mark = (sentences: readonly string[], query: string) =>
    markWords(sentences.map(foldWords), parseWords(query)).map(({ spans, count }, i) => [
      count,
      ...spans.map(([start, end]) => [...sentences[i]!].slice(start, end).join("")),
    ]);
  assert.deepEqual(mark(["Good tech for all.", "“Tech-for-Good” is good; tech for good."], "tech for good"), [
    [0],
    [2, "Tech-for-Good", "tech for good"],
  ]);
  assert.deepEqual(mark(["Good for technology.", "A good."], "tech for good"), [
    [3, "Good", "for", "tech"],
    [1, "good"],
  ]);
  assert.deepEqual(mark(["Carbon neutrality, carbon."], "carbon neutral"), [[1, "Carbon neutral"]]);
  assert.deepEqual(mark(["Based on the idea, carbon then."], "on the"), [[1, "on the"]]);
  assert.deepEqual(mark(["Carbon then: the idea it is based on"], "on the"), [[3, "the", "the", "on"]]);
});

test("words of the index are written so that no two are alike, with what parts sentences between", () => {
  assert.equal(toWordContent([["six"], ["3.2", "a"]]), "six78z xx 3x2ez2 a");
  assert.equal(toWordContent([]), "xx");
  assert.equal(toWordPhrase(["carbon", "zero"]), '"carbon x7azero"');
});

describe("answerWords", () => {
  const SENTENCES = ["carbon neutrality plan", "the carbonated drink", "neutral carbon", "social responsibility and resources", "ai said"];
  const asked: string[] = [];
  const index: WordIndex = {
    vocabulary: [...new Set(SENTENCES.flatMap((sentence) => sentence.split(" ")))].sort(),
    find: async (words) => {
      asked.push(words.join(" "));
      return SENTENCES.flatMap((sentence, i) => (` ${sentence} `.includes(` ${words.join(" ")} `) ? [i] : []));
    },
    verify: async (records, phrase) => records.filter((i) => findInWords([...SENTENCES[i]!], phrase).length > 0),
  };
  const answer = async (query: string, others: readonly (readonly number[])[] = []) => {
    const { whole, within } = await answerWords(parseWords(query), index, others);
    return [whole, within];
  };
  test("parts what has words as words from what has them within longer ones", async () => {
    assert.deepEqual(await answer("carbon"), [[0, 2], [1]]);
    assert.deepEqual(await answer("neutral carbon"), [[2], [0]]);
    assert.deepEqual(await answer("bon neu"), [[], [0, 2]]);
    assert.deepEqual(await answer("ty and res"), [[], [3]]);
    assert.deepEqual(await answer("ai"), [[4], []]);
    assert.deepEqual(await answer("“carbon neutral”"), [[], [0]]);
    assert.deepEqual(await answer("“bon neu”"), [[], [0]]);
    assert.deepEqual(await answer("?!"), [[], []]);
  });
  test("what the text itself has counts for the word", async () => assert.deepEqual(await answer("neutral ai", [[], [2]]), [[2], []]));
  test("a number of the text counts only where the text has all that is asked", async () => {
    assert.deepEqual(await answer("neutral 50", [[], [2]]), [[], []]);
    assert.deepEqual(await answer("neutral 50", [[2], [2]]), [[2], []]);
    assert.deepEqual(await answer("50", [[1]]), [[1], []]);
  });
  test("says which records have several words as a phrase", async () => {
    const together = async (query: string) => (await answerWords(parseWords(query), index)).together;
    assert.deepEqual(await together("neutral carbon"), [2]);
    assert.deepEqual(await together("carbon neutral"), []);
    assert.deepEqual(await together("neutral-carbon"), []);
    assert.deepEqual(await together("carbon"), []);
  });
  test("asks for no word that does not occur", async () => {
    asked.length = 0;
    assert.deepEqual(await answer("netural"), [[], []]);
    assert.deepEqual(await answer("zzz carbon"), [[], []]);
    assert.ok(!asked.some((words) => words.includes("zz") || words.includes("netural")));
  });
});

test("entries are named by whole words of their names, and by the beginning of one; exact names go first", () => {
  const names = [["carbon neutrality", "net zero"], ["carbon"], ["low carbon"], [], ["decarbonisation"]];
  const entries = names.map((_, i) => ({ id: String(i), kind: "concept", label: "", about: "", url: "/", forms: [] }));
  const find = (query: string) => findInNames(query, names, entries).map(({ id }) => Number(id));
  assert.deepEqual(find("carbon"), [1, 0, 2]);
  assert.deepEqual(find("neutrality"), [0]);
  assert.deepEqual(find("neu"), [0]);
  assert.deepEqual(find("ne"), [0]);
  assert.deepEqual(find("eutral"), []);
  assert.deepEqual(find("bonis"), []);
  assert.deepEqual(find(""), []);
});

test("words are offered that are like one which does not occur, or begin like it", () => {
  const vocabulary = ["carbon", "innovation", "neutrality", "the"];
  assert.deepEqual(findSimilarWords("carbno", vocabulary), ["carbon"]);
  assert.deepEqual(findSimilarWords("netural", vocabulary), ["neutrality"]);
  assert.deepEqual(findSimilarWords("teh", vocabulary), []);
  assert.deepEqual(findSimilarWords("education", vocabulary), []);
});

test("folded phrases are words with one space between", () => assert.deepEqual(wordsOf([..."r & d"]), ["r", "&", "d"]));
