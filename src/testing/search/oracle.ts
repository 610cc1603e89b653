/** For tests of search: what a plain scan of the folded texts finds, and queries to ask. */
import type { Edition } from "../../edition/edition.ts";
import { buildFoldTable } from "../../edition/kernel/fold-table.ts";
import { seedSpelling } from "../../output/search/records.ts";
import { codePoints } from "../../shared/code-points.ts";
import { type FoldTable, fold, foldText } from "../../shared/fold.ts";
import { parseQuery } from "../../shared/search/query.ts";

export interface Oracle {
  readonly table: FoldTable;
  /** Every spelling of every passage: Traditional, Simplified, and the seed's where it is another. */
  readonly spellings: readonly string[];
  /** Ids of the passages that contain all of the words, in reading order. */
  scan(...words: readonly string[]): string[];
  /** Substrings of `spellings` of 1 to `longest` code points, each with the passages that contain it. */
  substrings(count: number, longest: number, seed: number): Question[];
  /** Two words, each of two Han characters. */
  pairs(count: number, seed: number): Question[];
  /** Han characters that occur, in sequences that do not. */
  absent(count: number, seed: number): Question[];
}

export interface Question {
  readonly query: string;
  /** Ids of passages. */
  readonly expected: readonly string[];
}

/** Deterministic numbers from 0 to `below`, exclusive. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const HAN = /\p{Script=Han}/u;

export function createOracle(edition: Pick<Edition, "texts">): Oracle {
  const table = buildFoldTable(edition.texts.flatMap(({ passages }) => passages));
  const spellings: string[] = [];
  const folded = edition.texts.flatMap((text) => {
    const source = codePoints(text.source);
    return text.passages.map((passage) => {
      const seed = seedSpelling(source, passage, table);
      const own = [passage.text, ...(seed === undefined ? [] : [seed])];
      spellings.push(...own, passage.textHans);
      return { id: passage.id, texts: own.map((one) => foldText(one, table)) };
    });
  });
  const scan = (...words: readonly string[]): string[] => {
    const asked = words.map((word) => foldText(word, table));
    return folded.flatMap(({ id, texts }) => (asked.every((word) => texts.some((text) => text.includes(word))) ? [id] : []));
  };

  /** Asks until there are enough; `ask` gives null for what is no question. */
  const collect = (count: number, ask: () => Question | null): Question[] => {
    const questions: Question[] = [];
    while (questions.length < count) {
      const question = ask();
      if (question !== null) questions.push(question);
    }
    return questions;
  };
  return {
    table,
    spellings,
    scan,
    substrings(count, longest, seed) {
      const pick = random(seed);
      return collect(count, () => {
        const points = [...spellings[pick(spellings.length)]!];
        const start = pick(points.length);
        const query = points.slice(start, start + 1 + pick(longest)).join("");
        const { phrases, joined } = parseQuery(query, table);
        // Nothing but a space or a middle dot; or words of their own, which `pairs` asks for.
        if (fold(query, table).points.length === 0 || (phrases.length > 1 && joined === null)) return null;
        return { query, expected: scan(query) };
      });
    },
    pairs(count, seed) {
      const pick = random(seed);
      return collect(count, () => {
        const words = [0, 1].map(() => {
          const points = [...spellings[pick(spellings.length)]!].filter((point) => HAN.test(point));
          return points
            .slice(-2 - pick(points.length))
            .slice(0, 2)
            .join("");
        });
        return { query: words.join(" "), expected: scan(...words) };
      });
    },
    absent(count, seed) {
      const pick = random(seed);
      const points = [...new Set(spellings.join(""))].filter((point) => HAN.test(point));
      return collect(count, () => {
        const query = Array.from({ length: 2 + pick(3) }, () => points[pick(points.length)]!).join("");
        return scan(query).length > 0 ? null : { query, expected: [] };
      });
    },
  };
}
