/** How a quotation differs from the passage that it is nearest to, piece by piece. */
import type { Script } from "../../schemas/common.ts";
import type { Pair } from "./align.ts";
import { written } from "./letters.ts";
import type { Near } from "./nearest.ts";
import type { Quote } from "./quote.ts";
import { compareSigns } from "./signs.ts";

/**
 * Words of the text that the quotation has; or words in which the two differ: `changed` (others stand there), `missing` (the
 * quotation leaves them out), `added` (the text has none), `moved` (the same letters in another order), `form` (the same
 * letters, written in another way).
 */
export type Piece =
  | { readonly kind: "same"; readonly text: string }
  | { readonly kind: "changed" | "missing" | "added" | "moved" | "form"; readonly quoted: string; readonly stands: string };

export interface Differences {
  /** In the order of the text. */
  readonly pieces: readonly Piece[];
  /** Number of pieces that are not the same. */
  readonly count: number;
  /** Whether signs differ besides. */
  readonly signs: boolean;
  /** In whose characters the text is shown. */
  readonly script: Script;
}

const SCRIPTS: readonly Script[] = ["zh-Hant", "zh-Hans"];

/** A passage by its place in the text, and an offset in it. */
type At = readonly [passage: number, offset: number];

export function toDifferences(quote: Quote, { stretch, pairs }: Near): Differences {
  const { units, passage, start, end } = stretch.text.streams.reading();
  const { points, letters } = quote;
  const { passages } = stretch.text;
  const pointsOf = (p: number, script: Script): readonly string[] => passages[p]!.points.reading[script]();
  const isSame = ([x, y]: Pair): boolean => x !== -1 && y !== -1 && quote.units[x] === units[y];
  const isWritten = ([x, y]: Pair, script: Script): boolean =>
    written(points, letters.start[x]!, letters.end[x]!) === written(pointsOf(passage[y]!, script), start[y]!, end[y]!);
  const [hant, hans] = SCRIPTS.map((script) => pairs.filter((pair) => isSame(pair) && isWritten(pair, script)).length);
  const script = hans! > hant! ? "zh-Hans" : "zh-Hant";

  const startOf = (y: number): At => [passage[y]!, start[y]!];
  const endOf = (y: number): At => [passage[y]!, end[y]!];
  const cut = ([p, from]: At, [q, to]: At): string => {
    if (p === q) return pointsOf(p, script).slice(from, to).join("");
    const between = passages.slice(p + 1, q).map((_, i) => pointsOf(p + 1 + i, script).join(""));
    return [pointsOf(p, script).slice(from).join(""), ...between, pointsOf(q, script).slice(0, to).join("")].join("\n");
  };
  const isParted = ([x, y]: Pair, [nextX, nextY]: Pair): boolean => {
    const quoted = points.slice(letters.end[x], letters.start[nextX]).join("");
    return compareSigns(quoted, cut(endOf(y), startOf(nextY)), quote.wrapped !== null) !== null;
  };

  const pieces: Piece[] = [];
  let at = startOf(stretch.from);
  const addSame = (to: At): void => {
    const text = cut(at, to);
    const last = pieces.at(-1);
    if (last?.kind === "same") pieces[pieces.length - 1] = { kind: "same", text: last.text + text };
    else if (text !== "") pieces.push({ kind: "same", text });
    at = to;
  };
  for (const group of groupPairs(pairs, (pair) => isSame(pair) && isWritten(pair, script))) {
    const here = group.pairs.flatMap(([x]) => (x === -1 ? [] : x)).sort((a, b) => a - b);
    const there = group.pairs.flatMap(([, y]) => (y === -1 ? [] : y)).sort((a, b) => a - b);
    if (group.isRight) {
      addSame(endOf(there.at(-1)!));
      continue;
    }
    const quoted = here.length === 0 ? "" : points.slice(letters.start[here[0]!], letters.end[here.at(-1)!]).join("");
    if (there.length === 0) {
      pieces.push({ kind: "added", quoted, stands: "" });
      continue;
    }
    addSame(startOf(there[0]!));
    const to = endOf(there.at(-1)!);
    pieces.push({
      kind: kindOf(
        here.map((x) => quote.units[x]!),
        there.map((y) => units[y]!),
      ),
      quoted,
      stands: cut(at, to),
    });
    at = to;
  }
  const kept = pairs.filter(isSame);
  const signs = kept.some((pair, i) => i > 0 && follows(kept[i - 1]!, pair) && isParted(kept[i - 1]!, pair));
  return { pieces, count: pieces.filter(({ kind }) => kind !== "same").length, signs, script };
}

const follows = ([x, y]: Pair, [nextX, nextY]: Pair): boolean => x + 1 === nextX && y + 1 === nextY;

function kindOf(quoted: readonly string[], stands: readonly string[]): "changed" | "missing" | "moved" | "form" {
  if (quoted.length === 0) return "missing";
  if (quoted.join("") === stands.join("")) return "form";
  return quoted.toSorted().join("") === stands.toSorted().join("") ? "moved" : "changed";
}

/** Runs of pairs that are right, and of such as are not. */
function groupPairs(pairs: readonly Pair[], isRight: (pair: Pair) => boolean): { readonly isRight: boolean; readonly pairs: Pair[] }[] {
  const groups: { isRight: boolean; pairs: Pair[] }[] = [];
  for (const pair of pairs) {
    const right = isRight(pair);
    if (groups.at(-1)?.isRight === right) groups.at(-1)!.pairs.push(pair);
    else groups.push({ isRight: right, pairs: [pair] });
  }
  return groups;
}
