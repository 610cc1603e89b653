/** The laws of an edition hold for any text and any decisions about it: generated ones, hostile ones among them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Edition } from "../edition/edition.ts";
import { editEnd } from "../edition/kernel/edit.ts";
import { partStrays } from "../edition/kernel/no-text.ts";
import { formatProblem } from "../edition/kernel/problem.ts";
import { codePoints } from "../shared/code-points.ts";
import { checkAll } from "../testing/laws.ts";
import { buildSmall, editionOf, profileOf } from "../testing/small/sources.ts";

const TIMES = process.env["LAWS"] === "long" ? 25 : 1;

/** Texts that try to be something else: code, markup, front matter, links, lists, invisible and astral characters. */
const HOSTILE = [
  "{alert(1)}",
  "{'",
  "`${1}`",
  "<script>alert(1)</script>",
  "<b>粗</b>",
  "</Passage>",
  "<S id='x'>",
  "<!-- c -->",
  "import x from 'y'",
  "export const a = 1",
  "**粗**：這",
  "__a__",
  "~~刪~~",
  "[a](b)",
  "![a](b)",
  "https://example.com",
  "www.example.com",
  "a@b.cn",
  "&amp;",
  "&#65;",
  "&#32;",
  "&nbsp;",
  "&#10",
  "&",
  "\\",
  "\\{",
  "`",
  "```",
  "---",
  "# 題",
  "> 引",
  "- 項",
  "1. 項",
  "| a | b |",
  "[^1]",
  "[^1]: 註",
  "  ",
  "\t",
  "\u00a0",
  "\u3000",
  "\ufeff",
  "\u200b",
  "\u200d",
  "\u00ad",
  "\u2028",
  "𠀀",
  "👩‍💻",
  "e\u0301",
  "“",
  "”",
  ",",
  ":",
  "(",
  ")",
  "?",
  "08:12",
  "3.2%",
  "9·30",
  "……",
  "——",
  "。",
  "！」",
  "對于",
  "問：",
  "\n問：",
  "\n<b>問</b> : ",
  "\n答：\n",
  "答",
  "<p>",
  "&#65306;",
  "&#58;",
  "&#38382;",
  "\r",
  "\n",
  "\n\n",
  "\r\n",
  "\u0085",
  "\f",
  "\u200e",
  "若 a<b 且 c>d",
  "<a x='",
  "\0",
  "\u202e",
  "\ue000",
  "&#xE000;",
];
/** Any characters; most of what is no text is taken out, for a text that has it is refused. */
const binary = fc.string({ unit: "binary", maxLength: 6 }).map((text) =>
  partStrays(text)
    .filter(({ isStray }) => !isStray)
    .map((part) => part.text)
    .join(""),
);
const hostile = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), binary), { maxLength: 24 }).map((parts) => parts.join(""));
const visible = hostile.filter((text) => text.trim() !== "");

const glossary = "glossary/term.md";
const entry = `---
kind: concept
term: 對于
en: x
definition: x
basis: editor
sourced: general
aliases: ["**粗**", "{alert(1)}", "𠀀"]
---
試。
`;
const profileFor = (format: string, lines = "") =>
  profileOf("")
    .replace("format: plain", `format: ${format}`)
    .replace(/kinds:[\s\S]*/, lines);

/** What is refused of a seed, whatever the editor decides: it may be markup all through, or no text, or look like no Chinese one. */
const NO_TEXT =
  /After the cuts no text is left|no text: U\+|The bytes (?:make no text|look like)|The file is |The text is .+ that was read as/su;

for (const format of ["plain", "html"] as const) {
  test(`any ${format} text: edits rebuild it, mentions quote it, MDX says it and nothing else`, async () => {
    await fc.assert(
      fc.asyncProperty(visible, async (source) => {
        let edition: Edition;
        try {
          edition = editionOf({
            seeds: { "001_text.txt": source },
            editorial: { "texts/001.yaml": profileFor(format), [glossary]: entry },
          });
        } catch (error) {
          // An HTML text may be markup all through, and any may be of characters that nobody sees or that are no text: mistakes with their own words.
          assert.match(String(error), NO_TEXT);
          return;
        }
        await checkAll(edition);
      }),
      { numRuns: 600 * TIMES },
    );
  });
}

/** Where a decision falls: its start, taken modulo the length of what is decided on, and how many code points it quotes. */
const place = { at: fc.nat(999), length: fc.integer({ min: 1, max: 3 }) };
const READINGS = ["", "", "", "於", "對於", "對於這", "𠀀", " ", "<b>{x}</b>", "&amp;", "\n"];
const decisions = fc.record({
  cuts: fc.array(fc.record(place), { maxLength: 2 }),
  breaks: fc.array(fc.record(place), { maxLength: 2 }),
  heading: fc.option(fc.nat(999)),
  emendations: fc.array(fc.record({ ...place, passage: fc.nat(999), reading: fc.constantFrom(...READINGS) }), { maxLength: 6 }),
});

/** Data as YAML, in ASCII alone. */
const toYaml = (data: unknown): string =>
  JSON.stringify(data).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** A quotation that nothing else in the text can be. */
function quoteAt(text: string, { at, length }: { readonly at: number; readonly length: number }) {
  const points = codePoints(text);
  const start = at % points.length;
  const [prefix, suffix] = [points.slice(0, start), points.slice(start + length)];
  return { exact: points.slice(start, start + length), ...(prefix === "" ? {} : { prefix }), ...(suffix === "" ? {} : { suffix }) };
}

/** All that may be wrong with decisions that nobody thought about. */
const MISTAKES =
  /parts no line in two|overlaps cuts\[|is cut by cuts\[|cut by itself as markup|takes a part of the character reference|is no whole line|overlaps the emendation|which the rule .+ changes|is what the seed has already|The reading has U\+000A|Nothing is left of passage/su;

for (const format of ["plain", "html"] as const) {
  test(`any decisions about any ${format} text: the laws hold for what they give`, async () => {
    const met: Record<string, number> = { cut: 0, break: 0, label: 0, heading: 0, omission: 0, insertion: 0, pair: 0 };
    const build = (source: string, lines: Record<string, unknown>, emendations: unknown = []): Edition => {
      const { value, problems } = buildSmall({
        seeds: { "001_text.txt": source },
        editorial: {
          "texts/001.yaml": profileFor(
            format,
            Object.entries(lines)
              .map(([key, list]) => `${key}: ${toYaml(list)}\n`)
              .join(""),
          ),
          "emendations/001.yaml": toYaml(emendations),
          [glossary]: entry,
        },
      });
      for (const line of problems.map(formatProblem)) assert.ok(MISTAKES.test(line) || NO_TEXT.test(line), line);
      return value;
    };
    await fc.assert(
      fc.asyncProperty(visible, decisions, async (source, { cuts, breaks, heading, emendations }) => {
        const lines = {
          cuts: cuts.map((cut) => ({ ...quoteAt(source, cut), rule: "spam", reason: "試" })),
          breaks: breaks.map((one) => ({ ...quoteAt(source, one), reason: "試" })),
          speakers: ["問", "答"].map((label, i) => ({ label, entity: "term", kind: i === 0 ? "question" : "answer" })),
        };
        const points = codePoints(source);
        const [found] = build(source, lines).texts;
        if (found === undefined) return;
        const exact = points.slice(...found.passages[(heading ?? 0) % found.passages.length]!.seed);
        const kinds = heading === null ? {} : { kinds: [{ exact, kind: "heading" }] };
        const [text] = build(source, { ...lines, ...kinds }).texts;
        if (text === undefined) return;
        const emended = emendations.map(({ passage: number, reading, ...where }) => {
          const { id, seed } = text.passages[number % text.passages.length]!;
          return { passage: id, ...quoteAt(points.slice(...seed), where), reading, reason: "試" };
        });
        const edition = build(source, { ...lines, ...kinds }, emended);
        await checkAll(edition);
        for (const { edits, passages } of edition.texts) {
          const editors = edits.filter(({ rule }) => rule === "editor");
          const count = (name: string, is: boolean) => {
            if (is) met[name] = met[name]! + 1;
          };
          count(
            "cut",
            edits.some(({ rule }) => rule === "spam"),
          );
          count(
            "break",
            edits.some(({ rule, reason }) => rule === "passage-break" && reason["zh-Hant"] === "試"),
          );
          count(
            "label",
            edits.some(({ kind }) => kind === "label"),
          );
          count(
            "heading",
            passages.some(({ kind }) => kind === "heading"),
          );
          count(
            "omission",
            editors.some(({ after }) => after === ""),
          );
          count(
            "insertion",
            editors.some(({ before, after }) => after.length > before.length),
          );
          count(
            "pair",
            editors.some((edit) => edit.after === "" && editors.some((other) => editEnd(other) === edit.start)),
          );
        }
      }),
      { numRuns: 400 * TIMES },
    );
    for (const [name, times] of Object.entries(met)) assert.ok(times > 0, `${name} was met`);
  });
}
