/** What a reader pastes, checked: where it is not right as it stands, without what is no part of the words. */
import type { ReferenceCatalogue, Referred } from "../reference/catalogue.ts";
import { findReferences } from "../reference/several.ts";
import { type Answer, checkQuotation, isRight, ORDER } from "./check.ts";
import type { Corpus } from "./corpus.ts";
import { citedBy, splitPasted } from "./split.ts";

/** What was set aside: `notes`, marks of notes and of words left out; `bracket`, a last bracket that is no reference; `around`, words that lead to a quotation in marks. */
export interface Aside {
  readonly kind: "notes" | "bracket" | "around";
  readonly words: string;
}

export interface Checked {
  /** null: there is nothing to check. */
  readonly answer: Answer | null;
  readonly referred: Referred | null;
  readonly aside: readonly Aside[];
}

interface Read extends Omit<Checked, "aside"> {
  readonly quotation: string;
}

export function checkPasted(text: string, catalogue: ReferenceCatalogue, corpus: Corpus): Checked {
  const aside: Aside[] = [];
  let rest = text.trim();
  let read = readPasted(rest, catalogue, corpus);
  for (const setAside of [withoutNotes, withoutBracket]) {
    if (read.answer === null || isRight(read.answer)) break;
    const next = setAside(rest, catalogue, corpus);
    if (next === null) continue;
    aside.push(next.aside);
    rest = next.rest;
    read = readPasted(rest, catalogue, corpus, next.referred);
  }
  if (read.answer !== null && !isRight(read.answer)) {
    const alone = withoutAround(read.quotation);
    const answer = alone && checkQuotation(alone.rest, citedBy(read.referred), corpus);
    const isBetter = answer !== null && ORDER.indexOf(answer.verdict) <= ORDER.indexOf(read.answer.verdict);
    if (isBetter && !belongAround(alone!.outside, read.answer, answer))
      return { answer, referred: read.referred, aside: [...aside, alone!.aside] };
  }
  return { answer: read.answer, referred: read.referred, aside };
}

function readPasted(text: string, catalogue: ReferenceCatalogue, corpus: Corpus, given?: Referred): Read {
  const split = splitPasted(text, catalogue);
  const { quotation } = split;
  const referred = given ?? split.referred;
  return { quotation, referred, answer: quotation === "" ? null : checkQuotation(quotation, citedBy(referred), corpus) };
}

export interface Without {
  readonly rest: string;
  /** What is referred to in what was set aside. */
  readonly referred?: Referred;
  readonly aside: Aside;
}

/** [1], 〔註 2〕, ① */
const NOTE = /[[［〔【]\s*[註注]?\s*\d{1,3}\s*[\]］〕】]|[①-⑳❶-❿⓫-⓴]/gu;
/** 〔略〕 stands for an ellipsis. */
const CUT = /[[［〔【（(]\s*[上中下前後后以]?[略省]\s*略?\s*[\]］〕】）)]/gu;

export function withoutNotes(text: string): Without | null {
  const found = [...text.matchAll(NOTE), ...text.matchAll(CUT)].map(([mark]) => mark);
  if (found.length === 0) return null;
  return { rest: text.replace(NOTE, "").replace(CUT, "……"), aside: { kind: "notes", words: [...new Set(found)].join(" ") } };
}

const LAST = /[（(［[〔【]([^（(［[〔【]*)[）)］\]〕】][\s。．.]*$/u;

/** A last bracket whose words do not stand in the texts; places among them are kept. */
export function withoutBracket(text: string, catalogue: ReferenceCatalogue, corpus: Corpus): Without | null {
  const found = LAST.exec(text.slice(-LONGEST));
  const words = found?.[1] ?? "";
  const rest = text.slice(0, text.length - (found?.[0].length ?? 0));
  if (![words, rest].every(hasLetters)) return null;
  const among = findReferences(words, catalogue);
  if (among?.others.length === 0) return null;
  if (among !== null) return { rest, referred: among.referred, aside: { kind: "bracket", words: among.others.join("、") } };
  const answer = checkQuotation(words, null, corpus);
  return answer !== null && isRight(answer) ? null : { rest, aside: { kind: "bracket", words: words.trim() } };
}

/** Words around a quotation, and a last bracket, are no longer. UTF-16 units. */
const LONGEST = 600;
const MARKS: Readonly<Record<string, string>> = { "「": "」", "『": "』", "“": "”", '"': '"' };
const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

interface Around extends Without {
  readonly outside: string;
}

/** The one stretch in outer quotation marks, where it is longer than what stands outside. */
function withoutAround(text: string): Around | null {
  const open = Object.keys(MARKS)
    .filter((mark) => text.includes(mark))
    .sort((a, b) => text.indexOf(a) - text.indexOf(b))[0];
  if (open === undefined) return null;
  const stretches = stretchesIn(text, open, MARKS[open]!);
  const [only] = stretches ?? [];
  if (stretches?.length !== 1 || only === undefined) return null;
  const [before, rest, behind] = [text.slice(0, only[0]), text.slice(...only), text.slice(only[1])];
  const outside = before + behind;
  if (!hasLetters(outside) || rest.length <= outside.length) return null;
  const words = [before, behind].map((one) => one.trim().replace(/[。．.，,；;]+$/u, "")).filter(hasLetters);
  return { rest, outside, aside: { kind: "around", words: words.join("……") } };
}

/** From an outer mark to the one that closes it; null where one is not closed. */
function stretchesIn(text: string, open: string, close: string): [start: number, end: number][] | null {
  const found: [number, number][] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const isClose = text[i] === close && (open !== close || depth > 0);
    if (isClose && --depth === 0) found.push([start, i + 1]);
    if (isClose && depth < 0) return null;
    if (!isClose && text[i] === open && depth++ === 0) start = i;
  }
  return depth === 0 ? found : null;
}

/** Whether more than half of the words outside belong to the text that the whole is nearest to. */
function belongAround(outside: string, whole: Answer, alone: Answer): boolean {
  const letters = outside.match(LETTERS)?.length ?? 0;
  return 2 * (countSame(whole) - countSame(alone)) > letters;
}

const LETTERS = /[\p{L}\p{N}]/gu;

/** Letters of a quotation that the texts have where it stands, or where it is nearest to. */
const countSame = ({ parts }: Answer): number =>
  parts.reduce((sum, { letters, places, nearest }) => {
    const same = nearest?.pieces.flatMap((piece) => (piece.kind === "same" ? (piece.text.match(LETTERS) ?? []) : [])).length;
    return sum + (same ?? (places.length === 0 ? 0 : letters));
  }, 0);
