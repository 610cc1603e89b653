import edtf from "edtf";

/**
 * First and last millisecond of an EDTF value, infinite where it is open or unknown. Days are counted in UTC, and so is a clock time
 * without a zone: the edition is the same wherever it is built.
 */
export function timeRange(date: string): readonly [from: number, to: number] {
  const { min, max } = edtf(date.replaceAll(/T\d\d:\d\d(?::\d\d)?(?![\d:Z+-])/g, "$&Z"));
  return [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
}

/** Milliseconds by which a date is put in order: its beginning; a limit ahead (../2030) stands at its limit. */
export function timeOf(date: string): number {
  const [min, max] = timeRange(date);
  return Number.isFinite(min) ? min : max;
}
