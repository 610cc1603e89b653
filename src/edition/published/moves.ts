/** What would change of what was published: shown to the editor, who accepts it id by id. */
import type { LockedPassage, LockedSentence, PassageLock } from "../../schemas/lock.ts";

/** A difference between what was published under an id and what would stand under it now. */
export interface Change {
  readonly id: string;
  /** The published wording; null for what is new. */
  readonly published: string | null;
  /** The wording now; null for what is gone. */
  readonly now: string | null;
}

/** What is accepted together: the changes of one passage with its sentences, or of one title. */
export interface Move {
  /** What the editor accepts it by. @example "003:31", "timeline:upgrade-419" */
  readonly id: string;
  readonly changes: readonly Change[];
}

/** The differences between two locks of a text; of a passage that is new or gone, its sentences say nothing more. */
export function findMoves(published: PassageLock, now: PassageLock): Move[] {
  const [before, after] = [byId(published.passages), byId(now.passages)];
  const stayed = now.passages.flatMap((passage) => {
    const { id, text } = passage;
    const old = before.get(id);
    if (old === undefined) return { id, changes: [{ id, published: null, now: text }] };
    const changes = [
      ...(old.text === text ? [] : [{ id, published: old.text, now: text }]),
      ...changesOf(old.sentences, passage.sentences),
    ];
    return changes.length === 0 ? [] : { id, changes };
  });
  const gone = published.passages.filter(({ id }) => !after.has(id));
  return [...gone.map(({ id, text }) => ({ id, changes: [{ id, published: text, now: null }] })), ...stayed];
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> => new Map(all.map((one) => [one.id, one]));

function changesOf(published: readonly LockedSentence[], now: readonly LockedSentence[]): Change[] {
  const [before, after] = [byId(published), byId(now)];
  const gone = published.filter(({ id }) => !after.has(id)).map(({ id, text }) => ({ id, published: text, now: null }));
  const stayed = now.map(({ id, text }) => ({ id, published: before.get(id)?.text ?? null, now: text }));
  return [...gone, ...stayed.filter((one) => one.published !== one.now)];
}

/** The published lock after the moves of these ids alone: the others stay as they were published. */
export function acceptMoves(published: PassageLock, now: PassageLock, accepted: ReadonlySet<string>): PassageLock {
  const moves = findMoves(published, now);
  if (moves.every(({ id }) => accepted.has(id))) return now;
  const after = byId(now.passages);
  const gone = published.passages.filter(({ id }) => accepted.has(id) && !after.has(id));
  const passages: LockedPassage[] = published.passages
    .filter((passage) => !gone.includes(passage))
    .map((passage) => (accepted.has(passage.id) ? after.get(passage.id)! : passage));
  now.passages.forEach((passage, i) => {
    if (!accepted.has(passage.id) || passages.includes(passage)) return;
    const before = now.passages.slice(0, i).findLast(({ id }) => passages.some((one) => one.id === id));
    passages.splice(passages.findIndex(({ id }) => id === before?.id) + 1, 0, passage);
  });
  return { passages, retired: [...published.retired, ...gone] };
}

/** The message of a build that would move published ids; shows both wordings and the command that accepts. */
export const formatMove = ({ id, changes }: Move): string =>
  `${changes.map(describe).join(" ")} If that is meant, run: npm run prepare -- --accept ${id}`;

function describe({ id, published, now }: Change): string {
  const isSentence = id.includes(".");
  if (published === null) return `${id} would be a new ${isSentence ? "sentence" : "passage"}: 「${now}」.`;
  if (now === null) return `${id} was published as 「${published}」 and is gone. Its address would show a notice.`;
  return `${id} was published as 「${published}」 and would read 「${now}」.`;
}

/** What was accepted, with both wordings. */
export const formatAccepted = ({ id, changes }: Move): string =>
  [`Accepted ${id}:`, ...changes.map((one) => `  ${one.id}  ${quoted(one.published, "new")} → ${quoted(one.now, "gone")}`)].join("\n");

const quoted = (wording: string | null, none: string): string => (wording === null ? none : `「${wording}」`);
