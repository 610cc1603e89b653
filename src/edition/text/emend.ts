import type { EmendationFile, EmendationInput } from "../../schemas/edit.ts";
import type { TextProfile } from "../../schemas/text.ts";
import { type CodePoints, codePoints } from "../../shared/code-points.ts";
import { byPlace, type Edit, editEnd, shareOut } from "../kernel/edit.ts";
import { codeOf, findStrays } from "../kernel/no-text.ts";
import type { Checked, Problem } from "../kernel/problem.ts";
import { findAll, miscount } from "../kernel/selector.ts";
import type { Segment } from "./segment.ts";
import { UNREADABLE } from "./spaces.ts";

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
export function punctuate(seed: CodePoints, { start, end }: Segment, profile: TextProfile, cuts: readonly Edit[]): Edit[] {
  if (profile.punctuation === "keep" || !/\p{Script=Han}/u.test(seed.slice(start, end))) return [];
  const kept = new Uint8Array(end - start);
  for (const [from, to] of findAddresses(seed, start, end)) kept.fill(1, from - start, to - start);
  for (const cut of cuts) kept.fill(1, cut.start - start, editEnd(cut) - start);
  const edits: Edit[] = [];
  for (let i = start; i < end; i++) {
    const before = seed.at(i)!;
    const after = FULL_WIDTH[before];
    if (after === undefined || kept[i - start] === 1 || staysHalfWidth(seed, i)) continue;
    const quote = "“”‘’".includes(before);
    const rule = quote ? "corner-quotes" : "full-width";
    const reason = quote ? "引號改為直角引號。" : "半形標點改為全形。";
    edits.push({ start: i, before, after, kind: "punctuation", rule, reason, certainty: "high" });
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

export const isEmendation = (entry: EmendationFile[number]): entry is EmendationInput => "exact" in entry;

/** The first character that a reading cannot have: a line break, what cleaning would take out of a seed, what is no text. */
const unprintable = (reading: string): string | undefined => UNREADABLE.exec(reading)?.[0] ?? findStrays(reading)[0]?.character;

/** A character reference may be emended as it is written: then it need not be resolved. */
const isWithin = (repair: Edit, edit: Edit): boolean =>
  repair.rule === "character-reference" && repair.start >= edit.start && editEnd(repair) <= editEnd(edit);

/** The repairs that are left where emendations stand. Both sorted. */
export function withoutEmended(repairs: readonly Edit[], emendations: readonly Edit[]): readonly Edit[] {
  const stretches = emendations.map((edit) => ({ start: edit.start, end: editEnd(edit) }));
  const emended = new Set(shareOut(repairs, stretches).flat());
  return repairs.filter((repair) => !emended.has(repair));
}

/**
 * The editor's emendations as edits; each quotes the seed's passage once. `id` of a segment is its passage id.
 * @param repairs the edits that the rules made; an emendation reaches over none of them but whole character references
 */
export function emend(
  seed: CodePoints,
  segments: readonly (Segment & { readonly id: string })[],
  file: EmendationFile,
  repairs: readonly Edit[],
  where: string,
): Checked<readonly Edit[]> {
  const problems: Problem[] = [];
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const edits: Edit[] = [];
  file.forEach((entry, i) => {
    if (!isEmendation(entry)) return;
    const segment = byId.get(entry.passage);
    if (segment === undefined) {
      problems.push({
        where: `${where} → [${i}].passage`,
        message: `There is no passage ${entry.passage}. Name one of the text, or remove the entry.`,
      });
      return;
    }
    const places = findAll(seed, entry, segment.start, segment.end);
    if (places.length !== 1) {
      problems.push({
        where: `${where} → [${i}].exact`,
        message: miscount(entry.exact, places.length, `passage ${entry.passage}`, "seed"),
      });
      return;
    }
    const { exact: before, reading: after, kind, reason, certainty } = entry;
    const edit: Edit = { start: places[0]!, before, after, kind, rule: "editor", reason, certainty };
    const overlaps = (one: Edit) => one.start < editEnd(edit) && edit.start < editEnd(one);
    const [other, repair] = [edits.find(overlaps), repairs.find((one) => overlaps(one) && !isWithin(one, edit))];
    const stray = unprintable(after);
    if (before === after) {
      problems.push({ where: `${where} → [${i}].reading`, message: `「${before}」 is what the seed has already. Remove the entry.` });
    } else if (stray !== undefined) {
      problems.push({
        where: `${where} → [${i}].reading`,
        message: `The reading has ${codeOf(stray)}, a line break or a character that no reader sees. Write the words alone, on one line.`,
      });
    } else if (repair !== undefined) {
      problems.push({
        where: `${where} → [${i}].exact`,
        message: `「${before}」 reaches over 「${repair.before}」 in passage ${entry.passage}, which the rule ${repair.rule} changes. Quote the words alone.`,
      });
    } else if (other !== undefined) {
      problems.push({
        where: `${where} → [${i}].exact`,
        message: `「${before}」 overlaps the emendation 「${other.before}」 in passage ${entry.passage}. Make one entry of the two.`,
      });
    } else edits.push(edit);
  });
  return { value: edits.sort(byPlace), problems };
}
