/**
 * The one folding of search: what is indexed and what is asked go through it alike, so that they meet
 * in Traditional, in Simplified and in the spelling of a source. Small and pure: the browser runs it too.
 */

/** Han character → the one that stands for it and all its variants. Characters that stand for themselves are absent. */
export type FoldTable = ReadonlyMap<string, string>;

/** Folded text, one code point an item, and where each came from. */
export interface Folded {
  readonly points: readonly string[];
  /** Code-point offset in the input where the source of `points[i]` begins. */
  readonly start: readonly number[];
  /** Code-point offset in the input where it ends, exclusive. */
  readonly end: readonly number[];
}

/**
 * A code point and the marks that follow it. Coarser units (Intl.Segmenter) differ between browsers,
 * and the index is made by another one than asks it.
 */
const CLUSTER = /[\s\S]\p{M}*/gu;
const MARK = /\p{M}/u;
/** Most of what is folded, and nothing but the table changes it. */
const PLAIN_HAN = /^[一-鿿]$/;

/** Written like 9·30 in the sources; no reader types the same one. */
const MIDDLE_DOTS = "·•‧・∙⋅᛫⸱";

/** Spaces, what cannot be seen, middle dots, and the straight quote, which a query uses for phrases. */
const DROPPED = new RegExp(`[\\p{Z}\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}${MIDDLE_DOTS}"]`, "u");

const QUOTES: Readonly<Record<string, string>> = { "“": "「", "『": "「", "‘": "「", "”": "」", "』": "」", "’": "」" };

/** 「騰訊 ＣＯ．」 → 「 腾 讯 c o . 」, each with its place in the input. */
export function fold(text: string, table: FoldTable): Folded {
  const points: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const add = (point: string, from: number, to: number) => {
    points.push(point);
    start.push(from);
    end.push(to);
  };
  let at = 0;
  for (const cluster of MARK.test(text) ? text.match(CLUSTER)! : text) {
    const from = at;
    at += lengthOf(cluster);
    if (PLAIN_HAN.test(cluster)) add(table.get(cluster) ?? cluster, from, at);
    else {
      for (const point of cluster.normalize("NFKC").toLowerCase()) {
        if (!DROPPED.test(point)) add(table.get(point) ?? QUOTES[point] ?? point, from, at);
      }
    }
  }
  return { points, start, end };
}

/** The folded text as a string. */
export const foldText = (text: string, table: FoldTable): string => fold(text, table).points.join("");

/** Number of code points. */
function lengthOf(text: string): number {
  if (text.length === 1) return 1;
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** `"體体臺台"` → 體 → 体, 臺 → 台. */
export function parseFoldTable(pairs: string): FoldTable {
  const points = [...pairs];
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < points.length; i += 2) table.set(points[i]!, points[i + 1]!);
  return table;
}

/** The reverse of `parseFoldTable`, in order of the characters. */
export const formatFoldTable = (table: FoldTable): string =>
  [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join("");

/**
 * Every place of `phrase` in `text`, from left to right, not overlapping.
 * @returns indexes into `text`, in items
 */
export function findPhrase(text: readonly string[], phrase: readonly string[]): number[] {
  const found: number[] = [];
  if (phrase.length === 0) return found;
  for (let i = 0; i + phrase.length <= text.length; i++) {
    let k = 0;
    while (k < phrase.length && text[i + k] === phrase[k]) k++;
    if (k < phrase.length) continue;
    found.push(i);
    i += phrase.length - 1;
  }
  return found;
}
