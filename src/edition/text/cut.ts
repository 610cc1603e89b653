import type { SeedQuote } from "../../schemas/common.ts";
import type { TextProfile } from "../../schemas/text.ts";
import type { CodePoints } from "../../shared/code-points.ts";
import { byPlace, editEnd, findOverlaps, type Repair, type Replacement } from "../kernel/edit.ts";
import type { Checked, Problem } from "../kernel/problem.ts";
import { toReason } from "../kernel/script.ts";
import { findAll, miscount } from "../kernel/selector.ts";
import { findMarkup } from "./markup.ts";
import { explainCut } from "./overlaps.ts";
import { type Character, hasLineBreak, isWhite, type Opening, uncovered } from "./spaces.ts";

/** One line of the work, in code points of the seed, without white space at its ends. Becomes a passage. */
export interface Block extends Opening {
  readonly end: number;
  /** Its text, without what is cut. */
  readonly characters: readonly Character[];
}

export interface Cleaned {
  readonly blocks: readonly Block[];
  /** All that is not cut, white space included. */
  readonly characters: readonly Character[];
  /** Cuts, sorted. */
  readonly edits: readonly Repair[];
}

/** Seed → lines of the work, with an edit for all else but white space. Generic rules first, then what the profile quotes. */
export function clean(seed: CodePoints, profile: TextProfile, where: string): Checked<Cleaned> {
  const problems: Problem[] = [];
  const { cuts, breakAfter, references } = cutMarkup(seed, profile);
  const borders: Border[] = breakAfter.map((at) => ({ at, entry: null }));

  const quoted = (list: readonly SeedQuote[], path: string, use: (start: number, i: number) => void) =>
    list.forEach((quote, i) => {
      const places = findAll(seed, quote);
      if (places.length === 1) use(places[0]!, i);
      else problems.push({ where: `${where} → ${path}[${i}].exact`, message: miscount(quote.exact, places.length, profile.file, "seed") });
    });
  quoted(profile.cuts, "cuts", (start, i) => {
    const { exact, rule, reason } = profile.cuts[i]!;
    const cut: Repair = { start, before: exact, after: "", kind: "cut", rule, reason: toReason(reason), certainty: "high" };
    cuts.push(cut);
    if (hasLineBreak(exact)) borders.push({ at: start, entry: null });
    const torn = references.find((one) => isTorn(one, cut));
    if (torn === undefined) return;
    const message = `「${exact}」 takes a part of the character reference 「${seed.slice(torn.start, torn.end)}」. Quote all of it, or nothing of it.`;
    problems.push({ where: `${where} → cuts[${i}].exact`, message });
  });
  quoted(profile.breaks, "breaks", (at, entry) => borders.push({ at, entry }));

  cuts.sort(byPlace);
  const overlaps = findOverlaps(cuts);
  if (overlaps.length > 0) {
    problems.push(...overlaps.map((pair) => explainCut(seed, pair, profile, where)));
    return { value: { blocks: [], characters: [], edits: [] }, problems };
  }

  const characters = uncovered(toCharacters(seed, references), cuts);
  for (const { start, end } of characters) {
    if (end === start + 1 && hasLineBreak(seed.at(start)!)) borders.push({ at: start, entry: null });
  }
  const found = findBlocks(characters, borders);
  const idle = borders.flatMap(({ entry }) => (entry === null || found.some((one) => one.entry === entry) ? [] : [entry]));
  for (const entry of idle) {
    const message = `「${profile.breaks[entry]!.exact}」 parts no line in two. Quote the words within a line that begin the new passage, or remove the entry.`;
    problems.push({ where: `${where} → breaks[${entry}].exact`, message });
  }
  const blocks = found.map(({ entry, characters }): Block => {
    const reason = entry === null ? null : toReason(profile.breaks[entry]!.reason);
    return { start: characters[0]!.start, end: characters.at(-1)!.end, characters, reason };
  });
  return { value: { blocks, characters, edits: cuts }, problems };
}

/** Whether the cut takes a part of the reference and leaves the rest. */
const isTorn = ({ start, end }: Character, cut: Replacement): boolean =>
  start < editEnd(cut) && cut.start < end && (start < cut.start || end > editEnd(cut));

/** Tags and comments as cuts; where lines end behind them; character references. */
function cutMarkup(seed: CodePoints, profile: TextProfile) {
  const { markup, references } = profile.format === "html" ? findMarkup(seed.text) : { markup: [], references: [] };
  const cuts: Repair[] = markup.map(({ start, end }) => ({
    start: seed.fromUtf16(start),
    before: seed.text.slice(start, end),
    after: "",
    kind: "cut",
    rule: "html-tag",
    reason: "rule.html-tag",
    certainty: "high",
  }));
  return {
    cuts,
    breakAfter: markup.filter(({ breaks }) => breaks).map(({ start }) => seed.fromUtf16(start)),
    references: references.map(({ start, end, value }) => ({ start: seed.fromUtf16(start), end: seed.fromUtf16(end), value })),
  };
}

/** The whole seed, each reference as one character. */
function toCharacters(seed: CodePoints, references: readonly Character[]): Character[] {
  const byStart = new Map(references.map((reference) => [reference.start, reference]));
  const characters: Character[] = [];
  for (let at = 0; at < seed.length; at = characters.at(-1)!.end) {
    characters.push(byStart.get(at) ?? { start: at, end: at + 1, value: seed.at(at)! });
  }
  return characters;
}

/** References to visible characters become them; white space is white space however it is written. */
export const resolveReferences = (seed: CodePoints, characters: readonly Character[]): Repair[] =>
  characters.flatMap(({ start, end, value: after }): Repair[] => {
    const before = seed.slice(start, end);
    if (before === after || isWhite(after)) return [];
    const rule = "character-reference";
    return [{ start, before, after, kind: "emendation", rule, reason: `rule.${rule}`, certainty: "high" }];
  });

/** A place where a line ends: by the seed, or by an entry of the profile's `breaks`. */
interface Border {
  readonly at: number;
  readonly entry: number | null;
}

/** The lines of the text from their first visible character to their last; `entry` where nothing but that break begins them. */
function findBlocks(characters: readonly Character[], borders: readonly Border[]) {
  const sorted = borders.toSorted((a, b) => a.at - b.at);
  const lines: { first: number; last: number; entry: number | null }[] = [];
  let next = 0;
  characters.forEach(({ start, end, value }, i) => {
    if (isWhite(value)) return;
    const passed: Border[] = [];
    while (next < sorted.length && sorted[next]!.at <= start) passed.push(sorted[next++]!);
    while (next < sorted.length && sorted[next]!.at < end) next++; // within a reference nothing ends
    const line = lines.at(-1);
    const border = passed.find(({ entry }) => entry === null) ?? passed[0];
    if (line === undefined || border !== undefined) lines.push({ first: i, last: i, entry: line === undefined ? null : border!.entry });
    else line.last = i;
  });
  return lines.map(({ first, last, entry }) => ({ characters: characters.slice(first, last + 1), entry }));
}
