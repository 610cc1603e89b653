/** Whether published addresses survive what happens to two texts, for tests: each check throws where one opens something else. */
import assert from "node:assert/strict";
import { numberPassages, toLock } from "../edition/published/ids.ts";
import type { PassageLock } from "../schemas/lock.ts";
import { textOf } from "../shared/passage-id.ts";
import { createRandom } from "./bench/synthesis.ts";
import { createHand, type Hand, MUTATION_NAMES, type Mutant, mutate, toMutants, wordingOf } from "./mutations.ts";

/** `LAWS=long`: more rewordings of every place, and longer chains. */
const LONG = process.env["LAWS"] === "long";

/** The lock after everything that is proposed was accepted. */
function acceptAll(text: string, now: readonly Mutant[], published: PassageLock | null): PassageLock {
  const ids = numberPassages(text, now.map(wordingOf), published);
  return toLock(
    now.map((one, i) => ({ id: ids[i]!, text: wordingOf(one), sentences: one.sentences.map((sentence) => sentence.text) })),
    published,
  );
}

/**
 * Where the addresses of a lock lead after a change: to what descends from what they named, to something else, to a
 * notice, or nowhere. Of two that read alike, both are what the address named.
 */
function follow(before: PassageLock, now: readonly Mutant[], after: PassageLock) {
  const opened = new Map<string, { readonly from: readonly string[]; readonly text: string }>();
  after.passages.forEach(({ id, text, sentences }, i) => {
    opened.set(id, { from: now[i]!.from, text });
    sentences.forEach((sentence, k) => {
      opened.set(sentence.id, { from: now[i]!.sentences[k]!.from, text: sentence.text });
    });
  });
  const noticed = new Set([
    ...after.retired.flatMap((one) => [one, ...one.sentences, ...one.retired]).map(({ id }) => id),
    ...after.passages.flatMap(({ retired }) => retired).map(({ id }) => id),
  ]);
  const addresses = before.passages.flatMap((passage) => [passage, ...passage.sentences]);
  const isRight = ({ id, text }: { readonly id: string; readonly text: string }): boolean =>
    opened.get(id)!.from.includes(id) || opened.get(id)!.text === text;
  const there = addresses.filter(({ id }) => opened.has(id));
  const idsOf = (some: typeof addresses) => some.map(({ id }) => id);
  return {
    kept: idsOf(there.filter(isRight)),
    wrong: idsOf(there.filter((one) => !isRight(one))),
    nowhere: idsOf(addresses.filter(({ id }) => !opened.has(id) && !noticed.has(id))),
    twice: idsOf(there.filter(({ id }) => noticed.has(id))),
  };
}

/** One hand; with `LAWS=long` many, from light to heavy. */
const hands = (strangers: readonly Mutant[], at: number): Hand[] => {
  const strengths = LONG ? [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8] : [0.2];
  const seeds = LONG ? 4 : 1;
  return strengths.flatMap((strength, n) =>
    Array.from({ length: seeds }, (_, k) => createHand(1 + at + 1000 * n + 100_000 * k, strength, strangers)),
  );
};

/** Kinds after which every passage that is left reads as it did: it keeps its id, and its sentences theirs. */
const UNCHANGED = [
  "swap two",
  "delete one",
  "rotate three",
  "duplicate one",
  "insert one",
  "delete the first",
  "delete the last",
  "move one far",
];

/**
 * A mutation at every place of both texts: no address opens another passage or sentence without notice.
 * @returns the share of the addresses whose words are left that still open them
 */
export function checkMutation(name: string, locks: readonly PassageLock[]): number {
  let kept = 0;
  let descend = 0;
  for (const [n, lock] of locks.entries()) {
    const text = textOf(lock.passages[0]!.id);
    const all = toMutants(lock);
    const published = acceptAll(text, all, null);
    for (let at = 0; at < all.length; at++) {
      for (const hand of hands(toMutants(locks[1 - n]!), at)) {
        const now = mutate(name, all, at, hand);
        if (now === null) continue;
        const after = acceptAll(text, now, published);
        const where = `${name} at ${text}:${at + 1}, strength ${hand.strength}`;
        const found = follow(published, now, after);
        assert.deepEqual(
          { where, wrong: found.wrong, nowhere: found.nowhere, twice: found.twice },
          { where, wrong: [], nowhere: [], twice: [] },
        );
        const left = new Set(now.flatMap(({ from, sentences }) => [...from, ...sentences.flatMap((one) => one.from)])).size;
        if (UNCHANGED.includes(name)) assert.equal(found.kept.length, left, where);
        kept += found.kept.length;
        descend += left;
      }
    }
  }
  return kept / descend;
}

/** A passage of which a tenth was changed keeps its id, but for short ones. */
export function checkTouched(locks: readonly PassageLock[]): void {
  for (const lock of locks) {
    const all = toMutants(lock);
    const text = textOf(lock.passages[0]!.id);
    const published = acceptAll(text, all, null);
    for (const [at, passage] of all.entries()) {
      const now = mutate("reword one", all, at, createHand(at + 1, 0.1, all))!;
      if ([...wordingOf(passage)].length < 20) continue;
      assert.ok(follow(published, now, acceptAll(text, now, published)).kept.includes(passage.from[0]!), passage.from[0]);
    }
  }
}

/** One change after another: no address ever opens another passage or sentence, and no number is given twice. */
export function checkChains(locks: readonly PassageLock[]): void {
  const random = createRandom(7);
  for (let chain = 0; chain < (LONG ? 300 : 6); chain++) {
    const [n, lock] = [...locks.entries()][chain % 2]!;
    const text = textOf(lock.passages[0]!.id);
    let published = acceptAll(text, toMutants(lock), null);
    for (let step = 0; step < 12; step++) {
      const name = MUTATION_NAMES[Math.floor(random() * MUTATION_NAMES.length)]!;
      const hand = createHand(chain * 100 + step, 0.1 + 0.5 * random(), toMutants(locks[1 - n]!));
      const at = Math.floor(random() * (published.passages.length - 2));
      const now = mutate(name, toMutants(published), at, hand)!;
      const after = acceptAll(text, now, published);
      const { wrong, nowhere, twice } = follow(published, now, after);
      assert.deepEqual({ name, wrong, nowhere, twice }, { name, wrong: [], nowhere: [], twice: [] });
      const ids = [...after.passages, ...after.retired].flatMap((one) => [one, ...one.sentences, ...one.retired]).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const { id, sentences } of [...published.passages, ...published.retired])
        for (const one of [id, ...sentences.map((sentence) => sentence.id)]) assert.ok(ids.includes(one), `${one} is remembered`);
      published = after;
    }
  }
}
