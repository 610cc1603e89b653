/** Half-width punctuation → full-width. */
import type { TextProfile } from "../../schemas/text.ts";
import { type CodePoints, codePoints } from "../../shared/code-points.ts";
import { editEnd, type Repair } from "../kernel/edit.ts";
import type { Segment } from "./segment.ts";

const FULL_WIDTH: Record<string, string> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  "“": "「",
  "”": "」",
  "‘": "『",
  "’": "』",
};

/** Half-width punctuation of a Chinese passage becomes full-width; clock times, thousands, addresses, English and what is cut stay. */
export function punctuate(seed: CodePoints, { start, end }: Segment, profile: TextProfile, cuts: readonly Repair[]): Repair[] {
  if (profile.punctuation === "keep" || !/\p{Script=Han}/u.test(seed.slice(start, end))) return [];
  const kept = new Uint8Array(end - start);
  for (const [from, to] of findAddresses(seed, start, end)) kept.fill(1, from - start, to - start);
  for (const cut of cuts) kept.fill(1, cut.start - start, editEnd(cut) - start);
  const edits: Repair[] = [];
  for (let i = start; i < end; i++) {
    const before = seed.at(i)!;
    const after = FULL_WIDTH[before];
    if (after === undefined || kept[i - start] === 1 || staysHalfWidth(seed, i)) continue;
    const quote = "“”‘’".includes(before);
    const rule = quote ? "corner-quotes" : "full-width";
    edits.push({ start: i, before, after, kind: "punctuation", rule, reason: `rule.${rule}`, certainty: "high" });
  }
  return edits;
}

/** Between digits `:` is a clock time (08:12) and `,` with three digits behind it a thousands separator (1,700); between Latin letters it is English. */
function staysHalfWidth(seed: CodePoints, i: number): boolean {
  const point = seed.at(i)!;
  const [before, after] = [seed.at(i - 1) ?? "", seed.at(i + 1) ?? ""];
  const digits = /\d/.test(before) && /\d/.test(after);
  if (point === ":") return digits;
  if (point === "," && digits) return /^\d{3}(?!\d)/.test(seed.slice(i + 1, i + 5));
  if (point === "’") return /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after);
  if (",;:!?".includes(point)) return /[A-Za-z]/.test(before) && after === " " && /[A-Za-z]/.test(seed.at(i + 2) ?? "");
  return false;
}

function findAddresses(seed: CodePoints, start: number, end: number): [number, number][] {
  const text = seed.slice(start, end);
  const points = codePoints(text);
  return [...text.matchAll(/[a-z]+:\/\/[\x21-\x7e]+/gi)].map((match) => {
    const from = start + points.fromUtf16(match.index);
    return [from, from + withoutClosing(match[0]).length];
  });
}

/** An address without the marks of the sentence behind it; a bracket that it opens is its own: `https://a.cn/(b)),` → `https://a.cn/(b)` */
function withoutClosing(address: string): string {
  let surplus = address.split(")").length - address.split("(").length;
  let end = address.length;
  for (; ",.;:!?".includes(address[end - 1]!) || (address[end - 1] === ")" && surplus > 0); end--) {
    if (address[end - 1] === ")") surplus--;
  }
  return address.slice(0, end);
}
