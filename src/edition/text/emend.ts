import type { EmendationFile, EmendationInput } from "../../schemas/edit.ts";
import type { CodePoints } from "../../shared/code-points.ts";
import { byPlace, type Edit, editEnd, type Replacement, shareOut } from "../kernel/edit.ts";
import { codeOf, findStrays } from "../kernel/no-text.ts";
import type { Checked, Problem } from "../kernel/problem.ts";
import { toReason } from "../kernel/script.ts";
import { findAll, miscount } from "../kernel/selector.ts";
import type { Segment } from "./segment.ts";
import { UNREADABLE } from "./spaces.ts";

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
    const edit: Edit = { start: places[0]!, before, after, kind, rule: "editor", reason: toReason(reason), certainty };
    const overlaps = (one: Replacement) => one.start < editEnd(edit) && edit.start < editEnd(one);
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
