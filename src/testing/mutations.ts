/** Ways in which a text changes after its passages were published; each knows what descends from what. */
import type { PassageLock } from "../schemas/lock.ts";
import { createRandom } from "./bench/synthesis.ts";

/** A sentence with the published ones it descends from. */
export interface MutantSentence {
  readonly text: string;
  readonly from: readonly string[];
}

/** A passage with the published ones it descends from. */
export interface Mutant {
  readonly from: readonly string[];
  readonly sentences: readonly MutantSentence[];
}

export const wordingOf = ({ sentences }: Mutant): string => sentences.map(({ text }) => text).join("");

export const toMutants = ({ passages }: PassageLock): Mutant[] =>
  passages.map(({ id, sentences }) => ({ from: [id], sentences: sentences.map((one) => ({ text: one.text, from: [one.id] })) }));

/** What a mutation has at hand. */
export interface Hand {
  readonly random: () => number;
  /** Share of the code points that rewording replaces. */
  readonly strength: number;
  /** A passage that has nothing to do with the text. */
  stranger(): Mutant;
}

/** Characters that rewording puts in. */
const OTHERS = [..."天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽雲騰致雨露結為霜的是了在，、"];

function rewordText(text: string, { random, strength }: Hand): string {
  const points = [...text].map((point) => {
    if (random() >= strength || "。！？!?.".includes(point)) return point;
    const other = OTHERS[Math.floor(random() * OTHERS.length)]!;
    const choice = random();
    return choice < 0.6 ? other : choice < 0.8 ? "" : point + other;
  });
  const reworded = points.join("");
  return reworded === text || reworded === "" ? `又${text}` : reworded;
}

export const reword = ({ from, sentences }: Mutant, hand: Hand): Mutant => ({
  from,
  sentences: sentences.map((one) => ({ text: rewordText(one.text, hand), from: one.from })),
});

/** In two between sentences, or within the only one. */
function split({ from, sentences }: Mutant, { random }: Hand): Mutant[] {
  if (sentences.length > 1) {
    const at = 1 + Math.floor(random() * (sentences.length - 1));
    return [
      { from, sentences: sentences.slice(0, at) },
      { from, sentences: sentences.slice(at) },
    ];
  }
  const only = sentences[0]!;
  const points = [...only.text];
  const at = Math.max(1, Math.floor(points.length * (0.2 + 0.6 * random())));
  if (at >= points.length) return [{ from, sentences }];
  return [points.slice(0, at), points.slice(at)].map((half) => ({ from, sentences: [{ text: half.join(""), from: only.from }] }));
}

const merge = (a: Mutant, b: Mutant): Mutant => ({ from: [...a.from, ...b.from], sentences: [...a.sentences, ...b.sentences] });

/** `own`: the passages from the place on that the mutation takes, as many as it names; gives what stands there instead. */
interface Mutation {
  readonly takes: number;
  mutate(own: readonly [Mutant, Mutant, Mutant], hand: Hand, all: readonly Mutant[]): readonly Mutant[];
}

const far = (all: readonly Mutant[], one: Mutant): Mutant => all[(all.indexOf(one) + Math.floor(all.length / 2)) % all.length]!;
const swapped = <T>([a, b, ...rest]: readonly T[]): T[] => [b!, a!, ...rest];

const MUTATIONS = {
  "reword one": { takes: 1, mutate: ([a], hand) => [reword(a, hand)] },
  "reword two neighbours": { takes: 2, mutate: ([a, b], hand) => [reword(a, hand), reword(b, hand)] },
  "swap two": { takes: 2, mutate: ([a, b]) => [b, a] },
  "swap two and reword both": { takes: 2, mutate: ([a, b], hand) => [reword(b, hand), reword(a, hand)] },
  "delete one": { takes: 1, mutate: () => [] },
  "delete one, insert an unrelated one": { takes: 1, mutate: (_, hand) => [hand.stranger()] },
  "delete one, insert a reworded copy of another": { takes: 1, mutate: ([a], hand, all) => [reword(far(all, a), hand)] },
  "delete one, reword the next": { takes: 2, mutate: ([, b], hand) => [reword(b, hand)] },
  "split one": { takes: 1, mutate: ([a], hand) => split(a, hand) },
  "split one, delete the next": { takes: 2, mutate: ([a], hand) => split(a, hand) },
  "merge two": { takes: 2, mutate: ([a, b]) => [merge(a, b)] },
  "merge two, insert after": { takes: 2, mutate: ([a, b], hand) => [merge(a, b), hand.stranger()] },
  "rotate three": { takes: 3, mutate: ([a, b, c]) => [b, c, a] },
  "rotate three and reword": { takes: 3, mutate: ([a, b, c], hand) => [reword(b, hand), reword(c, hand), reword(a, hand)] },
  "duplicate one": { takes: 1, mutate: ([a]) => [a, a] },
  "insert one": { takes: 1, mutate: ([a], hand) => [hand.stranger(), a] },
  "reword one, insert one before": { takes: 1, mutate: ([a], hand) => [hand.stranger(), reword(a, hand)] },
  "swap two sentences": { takes: 1, mutate: ([a]) => [{ ...a, sentences: swapped(a.sentences).filter((one) => one !== undefined) }] },
  "swap two sentences, reword": {
    takes: 1,
    mutate: ([a], hand) => [reword({ ...a, sentences: swapped(a.sentences).filter((one) => one !== undefined) }, hand)],
  },
  "delete a sentence, insert an unrelated one": {
    takes: 1,
    mutate: ([a], hand) => [{ ...a, sentences: [...a.sentences.slice(1), hand.stranger().sentences[0]!] }],
  },
  "merge two sentences": {
    takes: 1,
    mutate: ([{ from, sentences }]) => {
      const [one, two, ...rest] = sentences;
      if (two === undefined) return [{ from, sentences }];
      return [{ from, sentences: [{ text: one!.text + two.text, from: [...one!.from, ...two.from] }, ...rest] }];
    },
  },
  "move a sentence to the next": {
    takes: 2,
    mutate: ([a, b]) => [
      ...(a.sentences.length > 1 ? [{ ...a, sentences: a.sentences.slice(0, -1) }] : []),
      { from: [...a.from, ...b.from], sentences: [a.sentences.at(-1)!, ...b.sentences] },
    ],
  },
} satisfies Record<string, Mutation>;

/** Mutations of the whole: the first or last passage deleted, or one moved far. */
const OF_THE_WHOLE: Readonly<Record<string, (all: readonly Mutant[], at: number) => readonly Mutant[]>> = {
  "delete the first": (all) => all.slice(1),
  "delete the last": (all) => all.slice(0, -1),
  "move one far": (all, at) => {
    const rest = all.toSpliced(at, 1);
    return rest.toSpliced((at + Math.floor(all.length / 2)) % all.length, 0, all[at]!);
  },
};

export const MUTATION_NAMES: readonly string[] = [...Object.keys(MUTATIONS), ...Object.keys(OF_THE_WHOLE)];

/** The passages after a mutation at a place; null where too few stand behind it. */
export function mutate(name: string, all: readonly Mutant[], at: number, hand: Hand): readonly Mutant[] | null {
  const whole = OF_THE_WHOLE[name];
  if (whole !== undefined) return whole(all, at);
  const { takes, mutate } = (MUTATIONS as Readonly<Record<string, Mutation>>)[name]!;
  if (at + takes > all.length) return null;
  const own = [all[at]!, all[at + 1]!, all[at + 2]!] as const;
  return all.toSpliced(at, takes, ...mutate(own, hand, all));
}

/** Strangers are passages of another text, in turn. */
export function createHand(seed: number, strength: number, strangers: readonly Mutant[]): Hand {
  const random = createRandom(seed);
  return {
    random,
    strength,
    stranger() {
      const { sentences } = strangers[Math.floor(random() * strangers.length)]!;
      return { from: [], sentences: sentences.map(({ text }) => ({ text, from: [] })) };
    },
  };
}
