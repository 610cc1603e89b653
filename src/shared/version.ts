/** Versions by Semantic Versioning 2.0.0: `0.2.0`, `1.0.0-rc.1`; behind `+` stands what makes no difference to their order. */

const NUMBER = "(?:0|[1-9]\\d*)";
const IDENTIFIER = `(?:${NUMBER}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
/** A version that can be released: it has no build metadata. */
export const VERSION = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?$`);

export const isVersion = (text: string): boolean => VERSION.test(text);

/** Below 0 where `a` is older than `b`, 0 where neither is. Both are versions. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < 3; i++) {
    const difference = left.numbers[i]! - right.numbers[i]!;
    if (difference !== 0) return difference;
  }
  const [one, other] = [left.before, right.before];
  if (one.length === 0 || other.length === 0) return other.length - one.length; // what comes before a version is older than it
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const difference = compareIdentifiers(one[i], other[i]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function partsOf(version: string): { readonly numbers: readonly number[]; readonly before: readonly string[] } {
  const [bare] = version.split("+") as [string];
  const at = bare.indexOf("-");
  const core = at === -1 ? bare : bare.slice(0, at);
  return { numbers: core.split(".").map(Number), before: at === -1 ? [] : bare.slice(at + 1).split(".") };
}

/** Numbers by their value and below words, words by their code units; of two that begin alike the shorter is older. */
function compareIdentifiers(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  const [one, other] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (one && other) return Number(a) - Number(b);
  if (one !== other) return one ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
