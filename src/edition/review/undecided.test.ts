/** What a program finds in texts, and what decides it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mention } from "../../schemas/entity.ts";
import { smallEdition, smallSources } from "../../testing/small/edition.ts";
import { editionOf, profileOf, sourcesOf } from "../../testing/small/sources.ts";
import { readEditorial } from "../edition.ts";
import { findExpressions, findUndecided } from "./expressions.ts";
import { detectParallels, formatProposal, undecidedProposals } from "./parallels.ts";
import { formatQuestions, listUndecided } from "./undecided.ts";

test("what is not decided is listed by kind, with what to do", () => {
  const seeds = { "001_text.txt": "題目\n對于三件事，新聞發布會在北京舉行。", "002_text.txt": "題目\n據報新聞發布會仍在北京舉行。" };
  const editorial = {
    "texts/002.yaml": profileOf("").replace("001_text", "002_text"),
    "emendations/001.yaml": "- {keep: 上下游, reason: 試}",
    "exceptions.yaml": '- {passage: "001:2", quote: 新聞, reason: 試}',
    "phrases.yaml": "- {words: 發布會在, reason: 試}",
  };
  const found = editionOf({ seeds, editorial });
  assert.equal(
    formatQuestions(listUndecided(found, readEditorial(sourcesOf({ seeds, editorial }).editorial).value)),
    `Characters that a conversion may have chosen. Emend each in src/editorial/emendations/<id>.yaml, or keep it there with a reason.
  001:2  于 → 於？  …對于三件事，…
  001:2  布 → 佈？  …，新聞發布會在北京…
  002:2  布 → 佈？  …報新聞發布會仍在北…

Numbers, dates, quoted and Latin words. Each is a mention (glossary/), a date (dates.yaml), a figure (figures.yaml), or none of them, with a reason (exceptions.yaml).
  001:2  numeral 「三」  …對于三件事，新聞發布會…

Wording that two texts share. Set it side by side in parallels.yaml, or enter it in phrases.yaml with a reason.
  001:2 / 002:2  「新聞發布會」 / 「新聞發布會」
  001:2 / 002:2  「在北京舉行。」 / 「在北京舉行。」

Decisions about nothing. Mend or remove each.
  src/editorial/emendations/001.yaml → [0].keep
  src/editorial/exceptions.yaml: 001:2 「新聞」
  src/editorial/phrases.yaml → [0]: 「發布會在」

9 are undecided.`,
  );
});

test("an edition in which all is decided leaves no question", () => {
  const { value } = readEditorial(sourcesOf(smallSources()).editorial);
  assert.equal(formatQuestions(listUndecided(smallEdition(), value)), "Nothing is undecided.");
});

test("expressions are found by kind", () => {
  assert.deepEqual(
    findExpressions("2021年，「科技向善」佔6%，有一萬兩千人用 QQ。").map(({ kind, text, start, end }) => `${kind} ${text} ${start}-${end}`),
    ["number 2021 0-4", "date 年 4-5", "quoted 「科技向善」 6-12", "number 6% 13-15", "numeral 一萬兩千 17-21", "latin QQ 24-26"],
  );
});

test("an expression is decided when all its words are", () => {
  const undecided = (...spans: [number, number][]) => findUndecided("《科技 向善》", spans).map(({ text }) => text);
  assert.deepEqual(undecided(), ["《科技 向善》"]);
  assert.deepEqual(undecided([1, 3]), ["《科技 向善》"]);
  assert.deepEqual(undecided([1, 3], [4, 6]), []);
});

const [any] = editionOf().texts[0]!.passages;
const passage = (id: string, text: string) => ({ passages: [{ ...any!, id, text, textHans: text }] });
const noTable = new Map<string, string>();

test("shared wording is proposed, a shared name is not", () => {
  const [a, b] = [passage("1:1", "他說，新聞發布會在北京舉行。"), passage("2:1", "據報新聞發布會延期，仍在北京舉行。")];
  const name: Mention = { entity: "event", text: "1", passage: "1:1", start: 3, end: 8, quote: "新聞發布會", seed: [0, 0] };
  assert.deepEqual(detectParallels(a, b, [name], noTable).map(formatProposal), ["1:1 / 2:1  「在北京舉行。」 / 「在北京舉行。」"]);
  assert.equal(detectParallels(a, b, [], noTable).length, 2);
});

test("a parallel decides its places, and its wording wherever it stands again", () => {
  const found = detectParallels(passage("1:1", "在北京舉行"), passage("2:1", "也在北京舉行"), [], noTable);
  const readings = new Map([
    ["1:1", "在北京舉行"],
    ["2:1", "也在北京舉行"],
    ["2:9", "又在北京舉行了"],
  ]);
  const quote = (id: string, words: string) => ({ passage: id, quote: words, seed: [0, 0] as [number, number] });
  const undecided = (a: ReturnType<typeof quote>, b: ReturnType<typeof quote>, ...own: string[]) =>
    undecidedProposals(found, { parallels: [{ a, b }], phrases: own }, readings, noTable).length;
  assert.equal(undecided(quote("1:1", "北京"), quote("2:1", "北京")), 0);
  assert.equal(undecided(quote("1:1", "在北京舉行"), quote("2:9", "在北京舉行")), 0);
  assert.equal(undecided(quote("1:1", "北京"), quote("2:9", "北京")), 1);
  assert.equal(undecided(quote("1:1", "北京"), quote("2:9", "北京"), "北京"), 0);
});
