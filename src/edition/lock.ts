import type { PassageLock } from "../schemas/text.ts";

type Locked = PassageLock["passages"][number];

/** A difference between what was published and what the seed and the editor's data give now. */
export interface Move {
  readonly id: string;
  /** The published wording; null for a passage that is new. */
  readonly published: string | null;
  /** The wording now; null for a passage that is gone. */
  readonly now: string | null;
}

/** Ids for the passages as they are now, in reading order, and what differs from the published ones. */
export interface Numbered {
  readonly ids: readonly string[];
  readonly moves: readonly Move[];
  /** The lock that publishes the passages as they are now. */
  readonly lock: PassageLock;
}

/**
 * Gives every passage the id under which it was published. A passage whose wording is unchanged keeps its id wherever
 * it stands now; one reworded between the same neighbours keeps it too; a new one takes a number never given before;
 * the id of one that is gone is retired. So a link never leads to another passage than the one that was linked.
 */
export function numberPassages(text: string, wordings: readonly string[], published: PassageLock | null): Numbered {
  if (published === null) {
    const passages = wordings.map((wording, i) => ({ id: `${text}:${i + 1}`, text: wording }));
    return { ids: passages.map(({ id }) => id), moves: [], lock: { passages, retired: [] } };
  }
  const ids: (string | null)[] = adopt(published.passages, wordings);
  const moves: Move[] = [];
  const gone: Locked[] = [];

  for (const { old, fresh } of gaps(published.passages, ids)) {
    old.forEach((passage, k) => {
      const at = old.length === fresh.length ? fresh[k] : undefined;
      if (at === undefined) {
        gone.push(passage);
        moves.push({ id: passage.id, published: passage.text, now: null });
      } else {
        ids[at] = passage.id;
        moves.push({ id: passage.id, published: passage.text, now: wordings[at]! });
      }
    });
  }
  let last = Math.max(0, ...[...published.passages, ...published.retired].map(({ id }) => Number(id.split(":")[1])));
  const all = ids.map((id, i) => {
    if (id !== null) return id;
    const fresh = `${text}:${++last}`;
    moves.push({ id: fresh, published: null, now: wordings[i]! });
    return fresh;
  });
  const passages = all.map((id, i) => ({ id, text: wordings[i]! }));
  return { ids: all, moves, lock: { passages, retired: [...published.retired, ...gone] } };
}

/**
 * Ids of the passages whose wording is unchanged, each published id once: first of those that stand in the published order,
 * as many as can, so that of two alike each stays between its neighbours; then of those that moved.
 */
function adopt(published: readonly Locked[], wordings: readonly string[]): (string | null)[] {
  const ids: (string | null)[] = wordings.map(() => null);
  const kept = new Set<Locked>();
  for (const [i, k] of alignWordings(published, wordings)) {
    ids[k] = published[i]!.id;
    kept.add(published[i]!);
  }
  const moved = Map.groupBy(
    published.filter((passage) => !kept.has(passage)),
    ({ text }) => text,
  );
  return ids.map((id, k) => id ?? moved.get(wordings[k]!)?.shift()?.id ?? null);
}

/** The longest common subsequence of wordings, as pairs of places. What both begin and end with alike is taken first. */
function alignWordings(published: readonly Locked[], wordings: readonly string[]): [number, number][] {
  const isAlike = (i: number, k: number) => published[i]!.text === wordings[k]!;
  const pairs: [number, number][] = [];
  let start = 0;
  let [end, endNow] = [published.length, wordings.length];
  for (; start < end && start < endNow && isAlike(start, start); start++) pairs.push([start, start]);
  while (end > start && endNow > start && isAlike(end - 1, endNow - 1)) pairs.push([--end, --endNow]);

  const longest = Array.from({ length: end - start + 1 }, () => new Uint32Array(endNow - start + 1)); // from i and k on
  const from = (i: number, k: number): number => longest[i - start]![k - start]!;
  for (let i = end - 1; i >= start; i--) {
    for (let k = endNow - 1; k >= start; k--) {
      longest[i - start]![k - start] = isAlike(i, k) ? from(i + 1, k + 1) + 1 : Math.max(from(i + 1, k), from(i, k + 1));
    }
  }
  for (let i = start, k = start; i < end && k < endNow; ) {
    if (isAlike(i, k)) pairs.push([i++, k++]);
    else if (from(i + 1, k) >= from(i, k + 1)) i++;
    else k++;
  }
  return pairs;
}

/** Runs of published passages without successor, each with the run of new ones between the same neighbours. */
function gaps(published: readonly Locked[], ids: readonly (string | null)[]): { old: Locked[]; fresh: number[] }[] {
  const place = new Map(ids.flatMap((id, i) => (id === null ? [] : [[id, i] as const])));
  const runs: { old: Locked[]; fresh: number[] }[] = [];
  let old: Locked[] = [];
  let before = -1; // place of the neighbour before the run
  const close = (after: number) => {
    if (old.length === 0) return;
    const fresh: number[] = [];
    for (let i = before + 1; i < ids.length && ids[i] === null; i++) fresh.push(i);
    runs.push({ old, fresh: before + fresh.length + 1 === after ? fresh : [] });
    old = [];
  };
  for (const passage of published) {
    const at = place.get(passage.id);
    if (at === undefined) {
      old.push(passage);
      continue;
    }
    close(at);
    before = at;
  }
  close(ids.length);
  return runs;
}

/** The message of a build that would move published ids; shows both wordings and the command that accepts. */
export function formatMove({ id, published, now }: Move): string {
  const accept = `If that is meant, run: npm run prepare -- --accept ${id.split(":")[0]}`;
  if (published === null) return `${id} would be a new passage: 「${now}」. ${accept}`;
  if (now === null) return `${id} was published as 「${published}」 and is gone. Its address would show a notice. ${accept}`;
  return `${id} was published as 「${published}」 and would read 「${now}」. ${accept}`;
}
