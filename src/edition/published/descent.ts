/**
 * Which published wording each present one descends from. Position never decides:
 *
 * - A wording that is the same descends from it, wherever it stands. Of several alike each stays between its neighbours, by
 *   the longest common subsequence of all wordings; where fewer are left, those alone whose place is the same in every
 *   such subsequence, for of the others nobody can say which is gone.
 * - One that was changed descends from the one it is like: their likeness (`likeness.ts`) is at least two thirds, with at
 *   least eight code points in common, and by at least a tenth greater than the likeness of either to any other wording,
 *   unchanged ones included.
 * - All others are new, and what nothing descends from is gone.
 */
import { type Comparable, isChanged, likeness, toComparable } from "./likeness.ts";

/** Place of the published wording by place of the present one. */
type Descent = Map<number, number>;

/** For each present wording the place of the published one; null where it is new. Each published one is given once. */
export function findDescent(published: readonly string[], now: readonly string[]): (number | null)[] {
  const descent = adoptSame(published, now);
  for (const [k, i] of findChanged(published, now, descent)) descent.set(k, i);
  return now.map((_, k) => descent.get(k) ?? null);
}

const placesOf = (wordings: readonly string[]): Map<string, number[]> =>
  Map.groupBy(wordings.keys(), (place) => wordings[place]!) as Map<string, number[]>;

function adoptSame(published: readonly string[], now: readonly string[]): Descent {
  const descent: Descent = new Map();
  const before = placesOf(published);
  const known = { aligned: null as Descent | null, certain: null as Descent | null };
  for (const [wording, places] of placesOf(now)) {
    const old = before.get(wording) ?? [];
    if (old.length === 1 && places.length === 1) descent.set(places[0]!, old[0]!);
    else if (old.length > places.length) {
      known.certain ??= certainPairs(published, now);
      for (const k of places) if (known.certain.has(k)) descent.set(k, known.certain.get(k)!);
    } else if (old.length > 0) {
      known.aligned ??= align(published, now);
      const stay = places.filter((k) => known.aligned!.has(k));
      for (const k of stay) descent.set(k, known.aligned.get(k)!);
      const moved = old.filter((i) => !stay.some((k) => descent.get(k) === i));
      const left = places.filter((k) => !stay.includes(k));
      for (const [n, i] of moved.entries()) descent.set(left[n]!, i);
    }
  }
  return descent;
}

/** Length of the longest common subsequence of what stands from `i` and `k` on. */
function lengthsFrom(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i]!, lengths[i + 1]!];
    for (let k = b.length - 1; k >= 0; k--) row[k] = a[i] === b[k] ? below[k + 1]! + 1 : Math.max(below[k]!, row[k + 1]!);
  }
  return lengths;
}

/** A longest common subsequence. What both begin and end with alike is taken first: of a text that did not change, all. */
function align(published: readonly string[], now: readonly string[]): Descent {
  const pairs: Descent = new Map();
  let start = 0;
  let [end, endNow] = [published.length, now.length];
  for (; start < end && start < endNow && published[start] === now[start]; start++) pairs.set(start, start);
  while (end > start && endNow > start && published[end - 1] === now[endNow - 1]) pairs.set(--endNow, --end);
  const [a, b] = [published.slice(start, end), now.slice(start, endNow)];
  const lengths = lengthsFrom(a, b);
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) pairs.set(start + k++, start + i++);
    else if (lengths[i + 1]![k]! >= lengths[i]![k + 1]!) i++;
    else k++;
  }
  return pairs;
}

/** The pairs that every longest common subsequence has: those that are alone at their place in it. */
function certainPairs(published: readonly string[], now: readonly string[]): Descent {
  const behind = lengthsFrom(published, now);
  const ahead = lengthsFrom(published.toReversed(), now.toReversed());
  const byPlace = new Map<number, (readonly [number, number])[]>();
  for (let i = 0; i < published.length; i++) {
    for (let k = 0; k < now.length; k++) {
      const place = ahead[published.length - i]![now.length - k]!;
      if (published[i] !== now[k] || place + 1 + behind[i + 1]![k + 1]! < behind[0]![0]!) continue;
      byPlace.set(place, [...(byPlace.get(place) ?? []), [k, i]]);
    }
  }
  return new Map([...byPlace.values()].flatMap((pairs) => (pairs.length === 1 ? pairs : [])));
}

/** What a wording is like: the place of the one it is most like, and by how much more than any other. */
interface Likest {
  readonly place: number;
  readonly likeness: number;
  readonly lead: number;
}

function likest(one: Comparable, others: readonly Comparable[]): Likest {
  let best: Likest = { place: -1, likeness: 0, lead: 0 };
  for (const [place, other] of others.entries()) {
    const found = likeness(one, other);
    if (found > best.likeness) best = { place, likeness: found, lead: found - best.likeness };
    else best = { ...best, lead: Math.min(best.lead, best.likeness - found) };
  }
  return best;
}

/** Pairs of what has no partner of the same wording, each most like the other and clearly so. */
function findChanged(published: readonly string[], now: readonly string[], same: Descent): Descent {
  const taken = new Set(same.values());
  const lost = [...published.keys()].filter((i) => !taken.has(i));
  const fresh = [...now.keys()].filter((k) => !same.has(k));
  if (lost.length === 0 || fresh.length === 0) return new Map();
  const [old, present] = [published.map(toComparable), now.map(toComparable)];
  const successors = new Map(lost.map((i) => [i, likest(old[i]!, present)]));
  return new Map(
    fresh.flatMap((k): [number, number][] => {
      const origin = likest(present[k]!, old);
      const successor = successors.get(origin.place);
      if (successor?.place !== k) return [];
      const lead = Math.min(origin.lead, successor.lead);
      return isChanged(old[origin.place]!, present[k]!, origin.likeness, lead) ? [[k, origin.place]] : [];
    }),
  );
}
