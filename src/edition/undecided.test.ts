/** Nothing that a program finds in the texts is left without a decision of the editor. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../scripts/sources-fs.ts";
import type { Mention } from "../schemas/entity.ts";
import { detectParallels, formatProposal, undecidedProposals } from "./detect-parallels.ts";
import { buildEdition } from "./edition.ts";
import { parseEditorial } from "./editorial.ts";
import { findExpressions, findUndecided, formatExpression } from "./expressions.ts";
import { fold } from "./fold.ts";
import { buildFoldTable } from "./search-table.ts";

const sources = await readSources(PROJECT);
const { texts, mentions, dates, figures, exceptions, parallels } = buildEdition(sources).value;
const { phrases } = parseEditorial(sources.editorial).value;
const passages = texts.flatMap((text) => text.passages);
const table = buildFoldTable(passages);
const spansIn = (id: string, items: readonly { passage: string; start: number; end: number }[]) =>
  items.filter(({ passage }) => passage === id).map(({ start, end }) => [start, end] as [number, number]);

test("every number, date, quoted or Latin expression is a mention, a date, a figure, or an exception with a reason", () => {
  const undecided = passages.flatMap(({ id, text }) =>
    findUndecided(text, spansIn(id, [...mentions, ...dates, ...figures, ...exceptions])).map((one) => formatExpression(id, text, one)),
  );
  assert.deepEqual(undecided, []);
});

test("no exception is idle: each decides something that nothing else does", () => {
  const idle = exceptions.filter(({ passage: id, start, end }) => {
    const { text } = passages.find((passage) => passage.id === id)!;
    return !findUndecided(text, spansIn(id, [...mentions, ...dates, ...figures])).some((one) => one.start < end && start < one.end);
  });
  assert.deepEqual(
    idle.map(({ passage, quote }) => `${passage} ${quote}`),
    [],
  );
});

const [press, interview] = texts;
const proposals = detectParallels(press!, interview!, mentions, table);

test("every proposed parallel is in parallels.yaml, or rests on phrases that make none", () => {
  const decisions = { parallels, phrases: phrases.map(({ words }) => words) };
  const readings = new Map(passages.map(({ id, text }) => [id, text]));
  assert.ok(proposals.length > 30, `only ${proposals.length} proposals`);
  assert.deepEqual(undecidedProposals(proposals, decisions, readings, table).map(formatProposal), []);
});

test("no phrase is idle: each stands in both texts", () => {
  const folded = (words: string) => fold(words, table).points.join("");
  const [a, b] = [press!, interview!].map((text) => folded(text.passages.map((passage) => passage.text).join("\n")));
  for (const { words } of phrases) assert.ok(a!.includes(folded(words)) && b!.includes(folded(words)), words);
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

const passage = (id: string, text: string) => ({ passages: [{ ...passages[0]!, id, text, textHans: text }] });
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
