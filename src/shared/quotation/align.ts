/**
 * A quotation laid over the stretch of a text that it fits best: the fewest letters to change, put in, leave out or exchange
 * with their neighbours. Strings of units; offsets are theirs.
 */

/** A letter of the quotation and the one of the text that it is laid on; -1: the other side has none. */
export type Pair = readonly [quoted: number, stands: number];

export interface Alignment {
  /** In order of both; an exchange is two pairs. What the text has before the first and behind the last is not part of it. */
  readonly pairs: readonly Pair[];
  /** Letters changed, put in, left out; an exchange counts once. */
  readonly cost: number;
}

/** Cells of a table: more are not filled in at once. */
const CELLS = 1_000_000;
/** Letters that are enough to tell a place within a stretch. */
const ANCHOR = 4;

const [KEPT, PUT_IN, LEFT_OUT, EXCHANGED] = [0, 1, 2, 3] as const;

/** Which ends of the text may be left over without cost. */
interface Free {
  readonly head: boolean;
  readonly tail: boolean;
}

export function align(quote: string, text: string): Alignment {
  return quote.length * text.length <= CELLS ? alignWhole(quote, text, { head: true, tail: true }) : alignByAnchors(quote, text);
}

function alignWhole(quote: string, text: string, free: Free): Alignment {
  const [n, m] = [quote.length, text.length];
  const width = m + 1;
  const costs = new Uint16Array((n + 1) * width);
  const steps = new Uint8Array((n + 1) * width);
  for (let k = 1; k <= m; k++) {
    costs[k] = free.head ? 0 : k;
    steps[k] = LEFT_OUT;
  }
  for (let i = 1; i <= n; i++) {
    const row = i * width;
    costs[row] = i;
    steps[row] = PUT_IN;
    for (let k = 1; k <= m; k++) {
      const isSame = quote[i - 1] === text[k - 1];
      let cost = costs[row - width + k - 1]! + (isSame ? 0 : 1);
      let step: number = KEPT;
      if (!isSame) {
        const isCrossed = i > 1 && k > 1 && quote[i - 1] === text[k - 2] && quote[i - 2] === text[k - 1];
        const crossed = isCrossed ? costs[row - 2 * width + k - 2]! + 1 : Number.POSITIVE_INFINITY;
        if (crossed < cost) [cost, step] = [crossed, EXCHANGED];
        if (costs[row + k - 1]! + 1 < cost) [cost, step] = [costs[row + k - 1]! + 1, LEFT_OUT];
        if (costs[row - width + k]! + 1 < cost) [cost, step] = [costs[row - width + k]! + 1, PUT_IN];
      }
      costs[row + k] = cost;
      steps[row + k] = step;
    }
  }
  const last = n * width;
  let end = m;
  if (free.tail) {
    end = 0;
    for (let k = 1; k <= m; k++) if (costs[last + k]! < costs[last + end]!) end = k;
    // A letter that is left out before one that is kept, rather than one that is changed.
    while (end < m && costs[last + end + 1] === costs[last + end] && quote[n - 1] !== text[end - 1]) end++;
  }
  return { pairs: walkBack(steps, n, end, width, free), cost: costs[last + end]! };
}

function walkBack(steps: Uint8Array, n: number, end: number, width: number, { head }: Free): Pair[] {
  const pairs: Pair[] = [];
  let [i, k] = [n, end];
  while (i > 0 || (k > 0 && !head)) {
    const step = steps[i * width + k]!;
    if (step === LEFT_OUT) pairs.push([-1, --k]);
    else if (step === PUT_IN) pairs.push([--i, -1]);
    else if (step === EXCHANGED) {
      pairs.push([i - 1, k - 1], [i - 2, k - 2]);
      i -= 2;
      k -= 2;
    } else pairs.push([--i, --k]);
  }
  return pairs.reverse();
}

/** Long ones by what both have once, and between that piece by piece; a piece too long for a table is replaced as a whole. */
function alignByAnchors(quote: string, text: string): Alignment {
  const pairs: Pair[] = [];
  let cost = 0;
  let [i, k] = [0, 0];
  const add = (toI: number, toK: number, free: Free): void => {
    const [a, b] = [quote.slice(i, toI), text.slice(k, toK)];
    const piece = a.length * b.length <= CELLS ? alignWhole(a, b, free) : replaceWhole(a.length, free.head || free.tail ? 0 : b.length);
    for (const [x, y] of piece.pairs) pairs.push([x === -1 ? -1 : x + i, y === -1 ? -1 : y + k]);
    cost += piece.cost;
  };
  const anchors = findAnchors(quote, text);
  const [first] = anchors;
  // Before the first and behind the last the text may go on; not much more of it is asked than of the quotation.
  if (first !== undefined) k = Math.max(0, first[1] - 2 * first[0] - ANCHOR);
  anchors.forEach(([x, y], n) => {
    add(x, y, { head: n === 0, tail: false });
    pairs.push([x, y]);
    [i, k] = [x + 1, y + 1];
  });
  add(quote.length, first === undefined ? text.length : Math.min(text.length, k + 2 * (quote.length - i) + ANCHOR), {
    head: first === undefined,
    tail: true,
  });
  return { pairs, cost };
}

const replaceWhole = (n: number, m: number): Alignment => ({
  pairs: [...Array.from({ length: n }, (_, x): Pair => [x, -1]), ...Array.from({ length: m }, (_, y): Pair => [-1, y])],
  cost: Math.max(n, m),
});

/** Letters with which begins what stands once in both, the longest chain of them that goes forward in both. */
function findAnchors(quote: string, text: string): Pair[] {
  const there = placesOfGrams(text);
  const pairs: Pair[] = [];
  for (const [gram, x] of placesOfGrams(quote)) {
    const y = there.get(gram);
    if (x !== -1 && y !== undefined && y !== -1) pairs.push([x, y]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  // The longest rising sequence: of each length, the one that ends lowest.
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, y], p) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < y) low = middle + 1;
      else high = middle;
    }
    before[p] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = p;
  });
  const chain: Pair[] = [];
  for (let p = ends.at(-1) ?? -1; p !== -1; p = before[p]!) chain.push(pairs[p]!);
  return chain.reverse();
}

/** Where each sequence of letters begins; -1: in several places. */
function placesOfGrams(text: string): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i + ANCHOR <= text.length; i++) {
    const gram = text.slice(i, i + ANCHOR);
    places.set(gram, places.has(gram) ? -1 : i);
  }
  return places;
}
