/** Filters of the results: which passages have which value, and how many of those found. Pure; the browser runs it. */
import { entriesOf } from "../keyed.ts";
import { type Catalogue, type EntityRecords, fromDistances, fromRuns } from "./catalogue.ts";

export const FACETS = ["text", "kind", "speaker", "area", "entity"] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen values. Of one facet, any; of all facets that have one, each. */
export type Selection = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** Records of every value of every facet, ascending; values in the order in which they are shown. */
export type Postings = Readonly<Partial<Record<Facet, ReadonlyMap<string, readonly number[]>>>>;

export const countPassages = ({ texts }: Catalogue): number => texts.reduce((sum, { count }) => sum + count, 0);

/** @param entities left out as long as nobody asks for them: in a large edition they are the largest part */
export function toPostings(catalogue: Catalogue, entities?: EntityRecords): Postings {
  let at = 0;
  const text = new Map(catalogue.texts.map(({ id, count }) => [id, Array.from({ length: count }, () => at++)]));
  return {
    text,
    kind: groupRuns(catalogue.kindOf, catalogue.kinds),
    speaker: groupRuns(catalogue.speakerOf, catalogue.speakers),
    area: mapDistances(catalogue.areas),
    ...(entities === undefined ? {} : { entity: mapDistances(entities) }),
  };
}

function groupRuns(runs: readonly number[], names: readonly string[]): Map<string, number[]> {
  const groups = new Map(names.map((name) => [name, [] as number[]]));
  fromRuns(runs).forEach((value, record) => {
    if (value >= 0) groups.get(names[value]!)!.push(record);
  });
  return groups;
}

const mapDistances = (lists: EntityRecords): Map<string, number[]> =>
  new Map(entriesOf(lists).map(([name, distances]) => [name, fromDistances(distances)]));

/** Those of `records` that the selection lets through. */
export function filterRecords(records: readonly number[], selection: Selection, postings: Postings, size: number): readonly number[] {
  let kept = records;
  for (const facet of FACETS) {
    const chosen = selection[facet];
    if (chosen === undefined || chosen.length === 0) continue;
    const has = new Uint8Array(size);
    for (const value of chosen) for (const record of postings[facet]?.get(value) ?? []) has[record] = 1;
    kept = kept.filter((record) => has[record] === 1);
  }
  return kept;
}

/** Value and number of passages that would be shown if this value were chosen in its facet; values without any are left out unless chosen. */
export function countValues(
  records: readonly number[],
  selection: Selection,
  postings: Postings,
  size: number,
  facet: Facet,
): [value: string, count: number][] {
  const has = new Uint8Array(size);
  for (const record of filterRecords(records, { ...selection, [facet]: [] }, postings, size)) has[record] = 1;
  const counts: [string, number][] = [];
  for (const [value, own] of postings[facet] ?? []) {
    let count = 0;
    for (const record of own) count += has[record]!;
    if (count > 0 || selection[facet]?.includes(value)) counts.push([value, count]);
  }
  return counts;
}

/** Whether choosing among these values of a facet would show less than all, or something is chosen that may be taken back. */
export const hasChoice = (
  counts: readonly (readonly [value: string, count: number])[],
  all: number,
  chosen: readonly string[] = [],
): boolean => chosen.length > 0 || counts.some(([, count]) => count < all);
