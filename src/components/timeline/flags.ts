/** Labels that lie, each at the end of a leader as a flag at its pole. */

export interface FlagWish {
  /** Where the leader stands. */
  readonly at: number;
  /** Length of the words. */
  readonly size: number;
}

export interface Flag {
  /** Rows between the axis and the label, from 0. */
  readonly row: number;
  /** Whether the words stand before the leader rather than behind it: they would run over the end, or across the leader of such a one. */
  readonly before: boolean;
}

/** Between words and what stands beside them in a row. */
const GUTTER = 14;

/**
 * Rows in which no words cover others, and no leader runs through words behind another one: of neighbours the earlier one stands
 * further from the axis. `wishes` are sorted by `at`; the axis ends at `length`.
 */
export function stackFlags(wishes: readonly FlagWish[], length: number): readonly Flag[] {
  const spans: { at: number; before: boolean; from: number; to: number }[] = [];
  for (const { at, size } of wishes.toReversed()) {
    const behind = at + size;
    const crossed = behind > length || spans.some((later) => later.before && later.at < behind);
    const before = crossed && at - size >= 0;
    spans.unshift({ at, before, from: before ? at - size : at, to: before ? at : behind });
  }
  const rows = new Map<number, number>();
  const place = (i: number): void => {
    const own = spans[i]!;
    const above = [...rows].filter(([j]) => {
      const other = spans[j]!;
      return other.from < own.to + GUTTER && own.from < other.to + GUTTER;
    });
    rows.set(i, Math.max(-1, ...above.map(([, row]) => row)) + 1);
  };
  const order = wishes.map((_, i) => i);
  for (const i of order.toReversed()) if (!spans[i]!.before) place(i);
  for (const i of order) if (spans[i]!.before) place(i);
  return spans.map(({ before }, i) => ({ row: rows.get(i)!, before }));
}
