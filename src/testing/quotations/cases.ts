/** Quotations made from the texts of an edition, right and wrong, each with the verdict it deserves. The same every time. */
import type { Edition } from "../../edition/edition.ts";
import { applyEdits } from "../../edition/kernel/edit.ts";
import { toProse } from "../../edition/kernel/script.ts";
import type { EditionPassage } from "../../edition/text/text.ts";
import { codePoints } from "../../shared/code-points.ts";
import { placeIn, textOf } from "../../shared/passage-id.ts";
import type { Verdict } from "../../shared/quotation/check.ts";
import { createRandom } from "../bench/synthesis.ts";
import { FOREIGN } from "./foreign.ts";

export interface Case {
  readonly kind: string;
  /** As a reader pastes it. */
  readonly input: string;
  readonly verdict: Verdict;
  /** Where it stands, or what it is nearest to; null where nowhere. */
  readonly place: string | null;
}

const HAN = /\p{Script=Han}/u;
/** Letters and digits alone. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

export function makeCases({ texts }: Pick<Edition, "texts">, seed: number): Case[] {
  const random = createRandom(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const of = <T>(list: readonly T[]): T => list[pick(list.length)]!;

  const passages = texts.flatMap((text) =>
    text.passages.map((passage) => ({ passage, spelling: seedSpellingOf(codePoints(text.source), passage) })),
  );
  const known = passages.flatMap(({ passage, spelling }) => [passage.text, passage.textHans, spelling].map(bare));
  const isKnown = (text: string): boolean => known.some((one) => one.includes(bare(text)));
  const characters = [...new Set(passages.flatMap(({ passage }) => [...passage.text]))].filter((one) => HAN.test(one));
  const long = passages.filter(({ passage }) => [...passage.text].length >= 40);

  /** From a letter to a letter, `least` to 20 more code points. */
  const cut = (text: string, least: number): string => {
    const points = [...text];
    const length = least + pick(20);
    const start = pick(Math.max(1, points.length - length));
    return points
      .slice(start, start + length)
      .join("")
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  };
  /** Tries until `make` makes one. */
  const collect = (count: number, make: () => Case | null): Case[] => {
    const cases: Case[] = [];
    while (cases.length < count) {
      const one = make();
      if (one !== null) cases.push(one);
    }
    return cases;
  };
  const labelOf = (id: string): string => toProse(texts.find((text) => text.id === textOf(id))!.profile.label)["zh-Hant"];
  const references: readonly ((id: string) => string)[] = [
    (id) => `（${labelOf(id)}第 ${placeIn(id)} 段）`,
    (id) => `——${labelOf(id)}${placeIn(id)}`,
    (id) => ` ${id}`,
    (id) => `\nhttps://example.org/edition/texts/${textOf(id)}/#p${placeIn(id)}`,
  ];

  /** One letter of a quotation made wrong, so that it stands nowhere. */
  const spoilt = (kind: string, count: number, spoil: (points: string[], at: number) => void): Case[] =>
    collect(count, () => {
      const { passage } = of(long);
      const points = [...cut(passage.text, 22)];
      const at = 4 + pick(Math.max(1, points.length - 8));
      if (!HAN.test(points[at] ?? "") || !HAN.test(points[at + 1] ?? "")) return null;
      const before = points.join("");
      spoil(points, at);
      const input = points.join("");
      return bare(input) === bare(before) || isKnown(input) ? null : { kind, input, verdict: "differs", place: passage.id };
    });

  return [
    ...collect(20, () => {
      const { passage } = of(long);
      const input = cut(passage.text, 16);
      return { kind: "exact", input: pick(2) === 0 ? input : `「${input}」`, verdict: "exact", place: passage.id };
    }),
    ...collect(20, () => {
      const { passage } = of(long);
      return {
        kind: "exact, cited",
        input: `「${cut(passage.text, 16)}」${of(references)(passage.id)}`,
        verdict: "exact",
        place: passage.id,
      };
    }),
    ...collect(30, () => {
      const { passage } = of(long);
      return { kind: "in the other script", input: cut(passage.textHans, 16), verdict: "exact", place: passage.id };
    }),
    ...collect(30, () => {
      const { passage, spelling } = of(passages.filter((one) => bare(one.spelling) !== bare(one.passage.text)));
      const input = cut(spelling, 14);
      const isOnlySeed = passages.every(
        (one) => ![one.passage.text, one.passage.textHans].some((text) => bare(text).includes(bare(input))),
      );
      return isOnlySeed ? { kind: "in the spelling of the seed", input, verdict: "source", place: passage.id } : null;
    }),
    ...spoilt("one letter changed", 30, (points, at) => points.splice(at, 1, of(characters))),
    ...spoilt("one letter left out", 30, (points, at) => points.splice(at, 1)),
    ...spoilt("one letter put in", 30, (points, at) => points.splice(at, 0, of(characters))),
    ...spoilt("two letters exchanged", 30, (points, at) => points.splice(at, 2, points[at + 1]!, points[at]!)),
    ...collect(20, () => {
      const { passage } = of(long);
      const other = of(passages).passage.id;
      const input = cut(passage.text, 20);
      if (textOf(other) === textOf(passage.id)) return null;
      return { kind: "cited from another text", input: `「${input}」${of(references)(other)}`, verdict: "elsewhere", place: passage.id };
    }),
    ...collect(20, () => {
      const { passage } = of(long);
      const points = [...passage.text];
      const half = Math.floor(points.length / 2);
      const parts = [points.slice(0, half), points.slice(half)].map((part) => cut(part.join(""), 8));
      const [a, b] = parts as [string, string];
      if (bare(a).length < 6 || bare(b).length < 6 || isKnown(a + b)) return null;
      return {
        kind: "with an ellipsis",
        input: `${a}${of(["……", "…", "...", "[...]", "（……）", " [……] "])}${b}`,
        verdict: "exact",
        place: passage.id,
      };
    }),
    ...collect(20, () => {
      const { passage } = of(long);
      const right = cut(passage.text, 24);
      const input = right.replace(/(?<!\d)[，、](?!\d)/u, of(["；", "", "——", "。"]));
      return input === right ? null : { kind: "with other punctuation", input, verdict: "punctuation", place: passage.id };
    }),
    ...FOREIGN.slice(0, 20).map((input): Case => ({ kind: "foreign", input, verdict: "absent", place: null })),
    ...FOREIGN.slice(20).map(
      (input): Case => ({ kind: "foreign, cited", input: `「${input}」（${of(passages).passage.id}）`, verdict: "absent", place: null }),
    ),
  ];
}

/** The passage as its seed has it, but for what was cut, lifted out or spaced. */
function seedSpellingOf(source: ReturnType<typeof codePoints>, { edits, seed }: EditionPassage): string {
  const others = edits.filter(({ kind }) => kind === "cut" || kind === "space" || kind === "label");
  return applyEdits(source, others, ...seed);
}
