/** Passages and sentences keep the ids under which they were published, by wording (`descent.ts`) and never by position. */
import type { LockedPassage, LockedSentence, PassageLock } from "../../schemas/lock.ts";
import { findDescent } from "./descent.ts";

/** A passage with its sentences, as the seed spells them. */
export interface Wordings {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

const EMPTY: PassageLock = { passages: [], retired: [] };

/** Ids for the passages of a text as they are now, in reading order; `wordings` as the seed spells them. */
export const numberPassages = (text: string, wordings: readonly string[], published: PassageLock | null): readonly string[] => {
  const { passages, retired } = published ?? EMPTY;
  return renumber(`${text}:`, wordings, passages, retired);
};

/** The lock that publishes the passages as they are now; what descends from nothing published is new, and what is gone retires. */
export function toLock(now: readonly Wordings[], published: PassageLock | null): PassageLock {
  const { passages, retired } = published ?? EMPTY;
  const before = new Map(passages.map((passage) => [passage.id, passage]));
  const kept = new Set(now.map(({ id }) => id));
  return {
    passages: now.map((passage) => lockPassage(passage, before.get(passage.id))),
    retired: [...retired, ...passages.filter(({ id }) => !kept.has(id))],
  };
}

function lockPassage({ id, text, sentences }: Wordings, before?: LockedPassage): LockedPassage {
  const [living, retired] = [before?.sentences ?? [], before?.retired ?? []];
  const ids = renumber(`${id}.`, sentences, living, retired);
  const gone = living.filter((sentence) => !ids.includes(sentence.id));
  return { id, text, sentences: sentences.map((sentence, i) => ({ id: ids[i]!, text: sentence })), retired: [...retired, ...gone] };
}

/** What descends from something published keeps its id; the others take the first numbers that were never given. */
function renumber(
  prefix: string,
  wordings: readonly string[],
  living: readonly LockedSentence[],
  retired: readonly LockedSentence[],
): readonly string[] {
  const given = new Set([...living, ...retired].map(({ id }) => id));
  let last = 0;
  const next = (): string => {
    do last++;
    while (given.has(`${prefix}${last}`));
    return `${prefix}${last}`;
  };
  const origins = findDescent(
    living.map(({ text }) => text),
    wordings,
  );
  return origins.map((origin) => (origin === null ? next() : living[origin]!.id));
}

/** The ids of a passage's sentences where they do not count from 1 in order. */
export function unusualIds({ id, sentences }: LockedPassage): string[] | undefined {
  const ids = sentences.map((sentence) => sentence.id);
  return ids.every((one, i) => one === `${id}.${i + 1}`) ? undefined : ids;
}
