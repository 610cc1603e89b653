import type { SeedQuote } from "../schemas/common.ts";
import type { TextProfile } from "../schemas/text.ts";
import type { CodePoints } from "./code-points.ts";
import { byPlace, type Edit, editEnd, findOverlap } from "./edit.ts";
import { findMarkup } from "./markup.ts";
import type { Checked, Problem } from "./problem.ts";
import { findAll, miscount } from "./selector.ts";

/** One line of the work, in code points of the seed, without white space at its ends. Becomes a passage. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

export interface Cleaned {
  readonly blocks: readonly Block[];
  /** Cuts and white space, inside and between the blocks, sorted. Between two blocks exactly one newline is left. */
  readonly edits: readonly Edit[];
}

const WHITE = /^[\s\u200B\u00AD\uFEFF]$/u;
const INVISIBLE = /^[\u200B\u00AD\uFEFF]$/u;

const isWhite = (point: string | undefined): boolean => point !== undefined && WHITE.test(point);

/** Seed → lines of the work, with an edit for everything that is not one. Generic rules first, then what the profile quotes. */
export function clean(seed: CodePoints, profile: TextProfile, where: string): Checked<Cleaned> {
  const problems: Problem[] = [];
  const { cuts, breakAfter, replacements } = cutMarkup(seed, profile);

  const starts = new Map<number, string>(); // place where a passage begins within a line → the editor's reason
  const quoted = (list: readonly SeedQuote[], path: string, use: (start: number, i: number) => void) =>
    list.forEach((quote, i) => {
      const places = findAll(seed, quote);
      if (places.length === 1) use(places[0]!, i);
      else problems.push({ where: `${where} → ${path}[${i}].exact`, message: miscount(quote.exact, places.length, profile.file, "seed") });
    });
  quoted(profile.cuts, "cuts", (start, i) => {
    const { exact, rule, reason } = profile.cuts[i]!;
    cuts.push({ start, before: exact, after: "", kind: "cut", rule, reason, certainty: "high" });
  });
  quoted(profile.breaks, "breaks", (start, i) => starts.set(start, profile.breaks[i]!.reason));

  cuts.sort(byPlace);
  const overlap = findOverlap(cuts);
  if (overlap !== null) {
    const [a, b] = overlap;
    problems.push({ where: `${where} → cuts`, message: `The cuts 「${a.before}」 and 「${b.before}」 overlap. Shorten one of them.` });
    return { value: { blocks: [], edits: [] }, problems };
  }

  const blocks = findBlocks(seed, cuts, breakAfter, starts);
  const edits = [
    ...cuts,
    ...replacements,
    ...blocks.flatMap((block) => spacesWithin(seed, block, cuts)),
    ...spacesBetween(seed, blocks, cuts, starts),
  ];
  return { value: { blocks, edits: joinBlocks(seed, blocks, edits.sort(byPlace), starts) }, problems };
}

/** Tags and comments as cuts; where lines end behind them; character references as replacements. */
function cutMarkup(seed: CodePoints, profile: TextProfile) {
  const { markup, references } = profile.format === "html" ? findMarkup(seed.text) : { markup: [], references: [] };
  const edit = (start: number, end: number) => ({
    start: seed.fromUtf16(start),
    before: seed.text.slice(start, end),
    certainty: "high" as const,
  });
  const cuts: Edit[] = markup.map(({ start, end }) => ({
    ...edit(start, end),
    after: "",
    kind: "cut",
    rule: "html-tag",
    reason: "網頁標記的殘留，不是文字。",
  }));
  const replacements: Edit[] = references.map(({ start, end, value }) => ({
    ...edit(start, end),
    after: value,
    kind: "emendation",
    rule: "character-reference",
    reason: "網頁的字元參照，代表一個字元。",
  }));
  const breakAfter = new Set(markup.filter(({ breaks }) => breaks).map(({ start }) => seed.fromUtf16(start)));
  return { cuts, breakAfter, replacements };
}

/** Lines end at a newline, at a block's tag and where the profile begins a passage. */
function findBlocks(
  seed: CodePoints,
  cuts: readonly Edit[],
  breakAfter: ReadonlySet<number>,
  starts: ReadonlyMap<number, string>,
): Block[] {
  const blocks: Block[] = [];
  let first: number | null = null; // first and last visible character of the line
  let last = 0;
  const endLine = () => {
    if (first !== null) blocks.push({ start: first, end: last + 1 });
    first = null;
  };
  let cut = 0;
  for (let i = 0; i < seed.length; i++) {
    const next = cuts[cut];
    if (next !== undefined && next.start === i) {
      if (breakAfter.has(i) || next.before.includes("\n")) endLine();
      i = editEnd(next) - 1;
      cut++;
      continue;
    }
    if (seed.at(i) === "\n" || starts.has(i)) endLine();
    if (isWhite(seed.at(i))) continue;
    first ??= i;
    last = i;
  }
  endLine();
  return blocks;
}

/** Runs of white space that no cut covers, from `from` to `to`. */
function whiteRuns(seed: CodePoints, cuts: readonly Edit[], from: number, to: number): Block[] {
  const runs: Block[] = [];
  const inside = cuts.filter((cut) => cut.start >= from && cut.start < to);
  let at = from;
  for (const stop of [...inside.map((cut) => ({ start: cut.start, end: editEnd(cut) })), { start: to, end: to }]) {
    for (let i = at; i < stop.start; i++) {
      if (!isWhite(seed.at(i))) continue;
      const start = i;
      while (i < stop.start && isWhite(seed.at(i))) i++;
      runs.push({ start, end: i });
    }
    at = stop.end;
  }
  return runs;
}

/** Within a passage one plain space stays as it is; invisible characters go, longer or other white space becomes one space. */
function spacesWithin(seed: CodePoints, { start, end }: Block, cuts: readonly Edit[]): Edit[] {
  return whiteRuns(seed, cuts, start, end).flatMap((run): Edit[] => {
    const before = seed.slice(run.start, run.end);
    if (before === " ") return [];
    const invisible = [...before].every((point) => INVISIBLE.test(point));
    const rule = invisible ? "invisible" : "white-space";
    const reason = invisible ? "看不見的字元，不屬於文字。" : "連續或非標準的空白，併為一個空格。";
    return [{ start: run.start, before, after: invisible ? "" : " ", kind: "space", rule, reason, certainty: "high" }];
  });
}

/** Between passages all white space goes but one newline, which joins the two. */
function spacesBetween(seed: CodePoints, blocks: readonly Block[], cuts: readonly Edit[], starts: ReadonlyMap<number, string>): Edit[] {
  const edits: Edit[] = [];
  const drop = (start: number, end: number) => {
    const reason = "段落之間的空行與縮排。";
    if (end > start)
      edits.push({ start, before: seed.slice(start, end), after: "", kind: "space", rule: "blank", reason, certainty: "high" });
  };
  for (let i = 0; i <= blocks.length; i++) {
    const from = blocks[i - 1]?.end ?? 0;
    const to = blocks[i]?.start ?? seed.length;
    let joint = i === 0 || i === blocks.length || starts.has(to) ? -1 : jointOf(seed, cuts, from, to);
    for (const run of whiteRuns(seed, cuts, from, to)) {
      if (joint >= run.start && joint < run.end) {
        drop(run.start, joint);
        drop(joint + 1, run.end);
        joint = -1;
      } else drop(run.start, run.end);
    }
  }
  return edits;
}

/** The newline that joins two passages: the first between them that no cut covers; -1 if there is none. */
function jointOf(seed: CodePoints, cuts: readonly Edit[], from: number, to: number): number {
  for (const run of whiteRuns(seed, cuts, from, to)) {
    for (let i = run.start; i < run.end; i++) if (seed.at(i) === "\n") return i;
  }
  return -1;
}

/** Where two passages have no newline between them, the first edit there puts one; where there is no edit either, an insertion. */
function joinBlocks(seed: CodePoints, blocks: readonly Block[], edits: readonly Edit[], starts: ReadonlyMap<number, string>): Edit[] {
  const joined = [...edits];
  for (let i = 1; i < blocks.length; i++) {
    const [from, to] = [blocks[i - 1]!.end, blocks[i]!.start];
    const between = joined.filter((edit) => edit.start >= from && edit.start < to);
    const left = seed.slice(from, to).length - between.reduce((sum, edit) => sum + edit.before.length, 0);
    if (left > 0) continue; // the newline is there
    const rule = "passage-break";
    const reason = starts.get(to) ?? "原稿在此另起一段，而無換行。";
    const first = between[0];
    if (first === undefined) joined.push({ start: to, before: "", after: "\n", kind: "space", rule, reason, certainty: "high" });
    else if (first.kind === "space") joined[joined.indexOf(first)] = { ...first, after: "\n", rule, reason };
    else joined[joined.indexOf(first)] = { ...first, after: "\n" };
  }
  return joined.sort(byPlace);
}
