/** The character table of the folding, from opencc's dictionaries and from the texts themselves. */
import hkVariants from "opencc-js/dict/HKVariantsRev";
import tsCharacters from "opencc-js/dict/TSCharacters";
import twVariants from "opencc-js/dict/TWVariantsRev";
import { type FoldTable, fold } from "../../shared/fold.ts";

const NOTHING: FoldTable = new Map();

/** Two spellings of one passage, as long as each other in code points. */
export interface Spellings {
  readonly text: string;
  readonly textHans: string;
}

/**
 * Each class of characters that a script, a region or a passage treats as one is stood for by its lowest code point.
 * Classes are closed: with 著/着 in one passage and 着/著 in a dictionary, all meet.
 * Holds for every passage and every `i`: the folded `text[i]` is the folded `textHans[i]`.
 */
export function buildFoldTable(passages: Iterable<Spellings>): FoldTable {
  const parents = new Map<string, string>();
  const find = (point: string): string => {
    let top = point;
    for (let parent = parents.get(top); parent !== undefined; parent = parents.get(top)) top = parent;
    return top;
  };
  const unite = (a: string, b: string) => {
    const [low, high] = [find(a), find(b)].sort() as [string, string];
    if (low !== high) parents.set(high, low);
  };
  for (const dictionary of [tsCharacters, twVariants, hkVariants]) {
    for (const entry of dictionary.split("|")) {
      const [from, to] = entry.split(" ").map((one) => one.normalize("NFKC"));
      if (from !== undefined && to !== undefined) unite(from, to);
    }
  }
  for (const { text, textHans } of passages) {
    if (text === textHans) continue;
    const [a, b] = [fold(text, NOTHING).points, fold(textHans, NOTHING).points];
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) unite(a[i]!, b[i]!);
  }
  return new Map([...parents.keys()].map((point) => [point, find(point)] as const).filter(([point, top]) => point !== top));
}

/** What a reader's browser needs of the table: the characters that stand for one which occurs. */
export function restrictFoldTable(table: FoldTable, occurring: ReadonlySet<string>): FoldTable {
  return new Map([...table].filter(([, top]) => occurring.has(top)));
}
