/** A label that would like to stand at `at` and takes `size` along its axis, `at` in the middle. */
export interface Wish {
  readonly at: number;
  readonly size: number;
}

/**
 * Places for labels on one line that do not overlap and lie as near as they can to where they wish to be
 * (least squares; the order is kept). Numbers are lengths in one unit; `wishes` are sorted by `at`.
 * Between `from` and `to` as far as there is room; where there is none, the last ones run over `to`.
 */
export function spread(wishes: readonly Wish[], from: number, to: number): number[] {
  // Pooled neighbours: a block is shifted as one, so that the mean of its members' wishes is met.
  const blocks: { first: number; count: number; start: number; size: number; sum: number }[] = [];
  wishes.forEach(({ at, size }, i) => {
    let block = { first: i, count: 1, start: at - size / 2, size, sum: at - size / 2 };
    for (let last = blocks.at(-1); last !== undefined && last.start + last.size > block.start; last = blocks.at(-1)) {
      blocks.pop();
      const sum = last.sum + block.sum - block.count * last.size;
      const count = last.count + block.count;
      block = { first: last.first, count, start: sum / count, size: last.size + block.size, sum };
    }
    blocks.push(block);
  });
  // Pushed inside, from the end and then from the beginning.
  const starts = blocks.flatMap((block) => {
    let start = block.start;
    return wishes.slice(block.first, block.first + block.count).map(({ size }) => {
      start += size;
      return start - size;
    });
  });
  let limit = to;
  for (let i = starts.length - 1; i >= 0; i--) {
    starts[i] = Math.min(starts[i]!, limit - wishes[i]!.size);
    limit = starts[i]!;
  }
  limit = from;
  return starts.map((start, i) => {
    const placed = Math.max(start, limit);
    limit = placed + wishes[i]!.size;
    return placed + wishes[i]!.size / 2;
  });
}
