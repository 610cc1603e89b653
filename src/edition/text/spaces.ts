import type { Prose } from "../../schemas/common.ts";
import type { RuleWord } from "../../schemas/interface.ts";
import type { CodePoints } from "../../shared/code-points.ts";
import { byPlace, editEnd, type Repair, type Replacement } from "../kernel/edit.ts";

/** A character as the text has it: itself, or what its reference stands for (`&amp;` is `&`). Places in code points of the seed. */
export interface Character {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Where a passage begins in the seed, in code points, and why the editor begins it there; null where the seed itself does. */
export interface Opening {
  readonly start: number;
  readonly reason: Prose | null;
}

/**
 * What no reader sees and what does nothing to the words beside it: places where a line may or may not be broken, marks of
 * direction (which lines from left to right do not need), operators of formulas, what Unicode has given up (U+206A).
 */
const UNSEEN = "\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u2060-\\u2064\\u206A-\\u206F\\uFEFF";
const INVISIBLE = new RegExp(`^[${UNSEEN}]+$`);
const WHITE = new RegExp(`^[\\s\\x85${UNSEEN}]+$`);
const LINE_BREAK = /[\n\v\f\r\x85\u2028\u2029]/;

export const isInvisible = (text: string): boolean => INVISIBLE.test(text);
export const isWhite = (text: string): boolean => WHITE.test(text);

/** Whether a line ends in the text: at LF, CR, VT, FF, NEL, U+2028 or U+2029. */
export const hasLineBreak = (text: string): boolean => LINE_BREAK.test(text);

/** The line on which a place stands, from 1; `index` in UTF-16 units. */
export const lineOf = (text: string, index: number): number => text.slice(0, index).split(/\r\n|[\n\v\f\r\x85\u2028\u2029]/).length;

/** What a reading cannot have, of what the cleaning of a seed would take out: no line break, nothing that no reader sees. */
export const UNREADABLE = new RegExp(`[\\t\\n\\v\\f\\r\\x85\\u2028\\u2029${UNSEEN}]`);

/** The characters that no edit covers. `edits` must be sorted. */
export function uncovered(characters: readonly Character[], edits: readonly Replacement[]): Character[] {
  let next = 0;
  return characters.filter(({ start, end }) => {
    while (next < edits.length && editEnd(edits[next]!) <= start) next++;
    return next === edits.length || edits[next]!.start >= end;
  });
}

/** Characters that stand side by side in the seed, joined. */
export function toRuns(characters: readonly Character[]): Character[] {
  const runs: Character[] = [];
  for (const { start, end, value } of characters) {
    const last = runs.at(-1);
    if (last?.end === start) runs[runs.length - 1] = { start: last.start, end, value: last.value + value };
    else runs.push({ start, end, value });
  }
  return runs;
}

/** What stands between two visible characters, from the end of the one to the start of the other. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** White space, parted where something is cut. */
  readonly runs: readonly Character[];
}

function findGaps(characters: readonly Character[], length: number): Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  let white: Character[] = [];
  for (const character of [...characters, { start: length, end: length, value: "" }]) {
    if (isWhite(character.value)) white.push(character);
    else {
      gaps.push({ from, to: character.start, runs: toRuns(white) });
      from = character.end;
      white = [];
    }
  }
  return gaps;
}

/**
 * `edits` (what is cut, lifted out or stands for a character) joined by those of white space, sorted.
 * Within a passage two characters have one space between them or none; between two passages exactly one newline is left.
 * @param characters those that `edits` leave in the text
 * @param edits sorted
 */
export function settleSpaces(
  seed: CodePoints,
  characters: readonly Character[],
  passages: readonly Opening[],
  edits: readonly Repair[],
): Repair[] {
  const openings = new Map(passages.map((passage) => [passage.start, passage]));
  const settled: Repair[] = [];
  let next = 0;
  for (const gap of findGaps(characters, seed.length)) {
    while (next < edits.length && edits[next]!.start < gap.from) settled.push(edits[next++]!);
    const here: Repair[] = [];
    while (next < edits.length && edits[next]!.start < gap.to) here.push(edits[next++]!);
    const passage = openings.get(gap.to);
    if (passage === undefined && gap.from > 0 && gap.to < seed.length) {
      settled.push(...here, ...spacesWithin(seed, gap));
      continue;
    }
    const joint = passage === undefined || passage === passages[0] ? null : newlineIn(seed, gap);
    here.push(...gap.runs.flatMap((run) => dropAround(seed, run, joint)));
    settled.push(...(joint === -1 ? addNewline(here, gap, passage!.reason) : here));
  }
  return [...settled, ...edits.slice(next)].sort(byPlace);
}

const toEdit = (
  seed: CodePoints,
  { start, end }: Omit<Character, "value">,
  after: string,
  rule: "invisible" | "white-space" | "blank",
): Repair[] => {
  const before = seed.slice(start, end);
  return before === after ? [] : [{ start, before, after, kind: "space", rule, reason: `rule.${rule}`, certainty: "high" }];
};

/** One plain space stays as it is; invisible characters go, longer or other white space becomes one space. */
function spacesWithin(seed: CodePoints, { runs }: Gap): Repair[] {
  const kept = runs.find(({ value }) => !isInvisible(value));
  return runs.flatMap((run) =>
    isInvisible(run.value) ? toEdit(seed, run, "", "invisible") : toEdit(seed, run, run === kept ? " " : "", "white-space"),
  );
}

/** The place of the first newline that the seed has in the gap; -1 if there is none. */
function newlineIn(seed: CodePoints, { runs }: Gap): number {
  for (const { start, end } of runs) {
    for (let i = start; i < end; i++) if (seed.at(i) === "\n") return i;
  }
  return -1;
}

/** White space between passages goes, but for the newline at `joint`. */
function dropAround(seed: CodePoints, { start, end }: Character, joint: number | null): Repair[] {
  const isHere = joint !== null && joint >= start && joint < end;
  const parts = isHere ? [[start, joint] as const, [joint + 1, end] as const] : [[start, end] as const];
  return parts.flatMap(([from, to]) => toEdit(seed, { start: from, end: to }, "", "blank"));
}

/**
 * Two passages without a newline between them: the first edit there puts one, and white space takes the reason for it. Where
 * nothing is edited, or a cut would hide the editor's reason, a newline is inserted.
 */
function addNewline(edits: readonly Repair[], { from }: Gap, reason: Prose | null): Repair[] {
  const [first, ...rest] = edits.toSorted(byPlace);
  const isLine = edits.some(({ kind, before }) => kind === "space" && hasLineBreak(before));
  const own: RuleWord = isLine ? "rule.line-break" : "rule.passage-break";
  const why = { rule: "passage-break", reason: reason ?? own };
  if (first?.kind === "space") return [{ ...first, ...why, after: "\n" }, ...rest];
  if (first !== undefined && reason === null) return [{ ...first, after: "\n" }, ...rest];
  return [{ start: from, before: "", after: "\n", kind: "space", ...why, certainty: "high" }, ...edits];
}
