/** Where a quotation stands word for word. Nothing is called right here that is not. */
import type { Script } from "../../schemas/common.ts";
import type { SelectionRange } from "../selection-link.ts";
import { type Corpus, type CorpusText, rangeOf, type Stretch, VERSIONS } from "./corpus.ts";
import { written } from "./letters.ts";
import type { Quote } from "./quote.ts";
import { compareHead, compareSigns, compareTail, type SignDifference, withoutSpaces } from "./signs.ts";

const SCRIPTS: readonly Script[] = ["zh-Hant", "zh-Hans"];

/** `exact`: sign for sign; `source`: as the seed has it; `punctuation`: the words are right, the signs are not. */
export type Grade = "exact" | "source" | "punctuation";
/** The better first. */
export const GRADES: readonly Grade[] = ["exact", "source", "punctuation"];
export const isWorse = (a: Grade, b: Grade): boolean => GRADES.indexOf(a) > GRADES.indexOf(b);

export interface RightPlace {
  readonly stretch: Stretch;
  /** The quoted words in the reading text, with the signs before and behind them that the quotation has, too. */
  readonly range: SelectionRange;
  readonly grade: Grade;
  /** Whose characters the quotation has. */
  readonly script: Script;
  readonly signs: readonly SignDifference[];
  /** Whether the quotation has spaces or line breaks where the text has none. */
  readonly spaced: boolean;
  /** Whether the marks around the quotation are none of the text's. */
  readonly wrapped: boolean;
}

/** Indexes of a string in another, from left to right. */
export function* occurrences(units: string, text: string): Generator<number> {
  if (units === "") return;
  for (let at = text.indexOf(units); at !== -1; at = text.indexOf(units, at + 1)) yield at;
}

/** All right places in one text, in its order, each once. */
export function findPlaces(quote: Quote, text: CorpusText): RightPlace[] {
  const found = new Map<string, RightPlace>();
  for (const version of VERSIONS) {
    for (const from of occurrences(quote.units, text.streams[version]().units)) {
      const place = gradeStretch(quote, { text, version, from, to: from + quote.units.length });
      if (place === null) continue;
      const { start, end } = rangeOf(place.stretch);
      const key = `${start.passage}.${start.at}-${end.passage}.${end.at}`;
      // The seed speaks only where the edition reads other words, or where its signs, in its own script, are those of the quotation.
      const read = found.get(key);
      const isSpelt = read?.grade === "punctuation" && read.script === "zh-Hant" && weigh(place.signs) === 0;
      if (read === undefined || isSpelt) found.set(key, place);
    }
  }
  return [...found.values()].sort((a, b) => passageOf(a) - passageOf(b) || startOf(a) - startOf(b));
}

const passageOf = ({ stretch: { text, version, from } }: RightPlace): number => text.streams[version]().passage[from]!;
const startOf = ({ stretch }: RightPlace): number => rangeOf(stretch).start.at;

export const findAllPlaces = (quote: Quote, { texts }: Corpus): RightPlace[] => texts.flatMap((text) => findPlaces(quote, text));

/** null where the letters are others in both scripts. */
function gradeStretch(quote: Quote, stretch: Stretch): RightPlace | null {
  let best: RightPlace | null = null;
  for (const script of SCRIPTS) {
    if (!isWritten(quote, stretch, script)) continue;
    const place = { ...compareSpelling(quote, stretch, script), stretch, script };
    if (best === null || weigh(place.signs) < weigh(best.signs)) best = { ...place, grade: gradeOf(place.signs, stretch) };
  }
  return best;
}

const gradeOf = (signs: readonly SignDifference[], { version }: Stretch): Grade =>
  version === "seed" ? "source" : signs.some(({ kind }) => kind !== "level") ? "punctuation" : "exact";

const weigh = (signs: readonly SignDifference[]): number =>
  signs.reduce((sum, { kind }) => sum + (kind === "other" ? 1000 : kind === "form" ? 1 : 0), 0);

/** Whether every letter is written as a script has it. */
function isWritten({ points, letters }: Quote, { text, version, from, to }: Stretch, script: Script): boolean {
  const { passage, start, end } = text.streams[version]();
  for (let i = from; i < to; i++) {
    const own = text.passages[passage[i]!]!.points[version][script]();
    const k = i - from;
    const isAlike = written(points, letters.start[k]!, letters.end[k]!) === written(own, start[i]!, end[i]!);
    if (!isAlike && !isJoint(letters.points[k]!)) return false;
  }
  return true;
}

/** Signs within numbers are letters, and may yet be written in more than one way. */
const isJoint = (letter: string): boolean => /^[.,:/-]$/.test(letter);

/** What stands between, before and behind the letters, here and there. */
function compareSpelling(
  { points, letters, wrapped }: Quote,
  { text, version, from, to }: Stretch,
  script: Script,
): Pick<RightPlace, "range" | "signs" | "spaced" | "wrapped"> {
  const { passage, start, end } = text.streams[version]();
  const own = (i: number): readonly string[] => text.passages[passage[i]!]!.points[version][script]();
  const cut = (list: readonly string[], a: number, b?: number): string => list.slice(a, b).join("");
  const isLast = (i: number): boolean => passage[i] !== passage[i + 1];
  const behind = (i: number): string => cut(own(i), end[i]!, isLast(i) ? undefined : start[i + 1]);
  const before = (i: number): string => cut(own(i), i > 0 && !isLast(i - 1) ? end[i - 1]! : 0, start[i]);
  const isWrapped = wrapped !== null;
  const signs: (SignDifference | null)[] = [compareHead(cut(points, 0, letters.start[0]), before(from), isWrapped)];
  let spaced = false;
  for (let i = from; i < to; i++) {
    const k = i - from;
    const [said, stands] = [cut(points, letters.start[k]!, letters.end[k]), cut(own(i), start[i]!, end[i])];
    if (said !== stands) signs.push({ quoted: said, stands, kind: "form" });
    if (i + 1 === to) break;
    const a = cut(points, letters.end[k]!, letters.start[k + 1]);
    const b = isLast(i) ? `${behind(i)}\n${before(i + 1)}` : behind(i);
    if (a === b) continue;
    spaced ||= /\s/.test(a) && !/\s/.test(b);
    signs.push(compareSigns(a, b, isWrapped));
  }
  const [head, tail] = [cut(points, 0, letters.start[0]), cut(points, letters.end.at(-1)!)].map(withoutSpaces) as [string, string];
  signs.push(compareTail(tail, behind(to - 1), isWrapped));
  const { start: first, end: last } = rangeOf({ text, version, from, to });
  const ahead = version === "reading" && before(from).endsWith(head) ? [...head].length : 0;
  const after = version === "reading" && behind(to - 1).startsWith(tail) ? [...tail].length : 0;
  return {
    range: { start: { ...first, at: first.at - ahead }, end: { ...last, at: last.at + after } },
    signs: signs.filter((one) => one !== null),
    spaced,
    wrapped: wrapped !== null && !(before(from).endsWith(wrapped[0]) && behind(to - 1).startsWith(wrapped[1])),
  };
}
