/** Parallels as the page shows them: in parts by nature, what differs first; in each, what belongs together under one heading. */
import type { Prose } from "../../schemas/common.ts";
import type { Note } from "../../schemas/note.ts";
import type { Parallel } from "../../schemas/parallel.ts";
import { relatedNotes } from "./related-notes.ts";

/** Parallels of one topic, or of the discrepancy that one note of the editor's treats. */
export interface ParallelGroup<P extends Parallel> {
  readonly topic: Prose;
  /** Notes on any of them, each once. */
  readonly notes: readonly Note[];
  readonly parallels: readonly P[];
}

export interface ParallelPart<P extends Parallel> {
  readonly nature: Parallel["nature"];
  readonly count: number;
  readonly groups: readonly ParallelGroup<P>[];
}

const ORDER: readonly Parallel["nature"][] = ["differs", "verbatim", "same-fact", "paraphrase"];

/**
 * Every parallel once; natures without any are left out. What differs is grouped by the first note on it and stands in the order of the
 * notes, which is the editor's order of weight; all else by topic, in the order of the texts.
 */
export const groupParallels = <P extends Parallel>(parallels: readonly P[], notes: readonly Note[]): ParallelPart<P>[] =>
  ORDER.map((nature) => {
    const own = parallels.filter((one) => one.nature === nature);
    return { nature, count: own.length, groups: groupsOf(own, notes, nature === "differs") };
  }).filter(({ count }) => count > 0);

function groupsOf<P extends Parallel>(parallels: readonly P[], notes: readonly Note[], byNote: boolean): ParallelGroup<P>[] {
  const topicOf = ({ topic }: Parallel) => topic["zh-Hant"];
  const noteOf = (one: P): Note | null => (byNote ? (relatedNotes(one, notes)[0] ?? null) : null);
  const groups = [...Map.groupBy(parallels, (one) => noteOf(one) ?? topicOf(one))].map(([key, own]) => {
    const isOneTopic = own.every((one) => topicOf(one) === topicOf(own[0]!));
    return {
      topic: isOneTopic || typeof key === "string" ? own[0]!.topic : key.topic,
      notes: [...new Set(own.flatMap((one) => relatedNotes(one, notes)))],
      parallels: own,
      weight: typeof key === "string" ? notes.length : notes.indexOf(key),
    };
  });
  return groups.sort((a, b) => a.weight - b.weight).map(({ weight: _, ...group }) => group);
}
