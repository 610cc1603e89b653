/** What is other in one of two wordings, in units that a reader sees: Han characters, signs, and whole words of Latin letters or digits. */

/** A stretch of a wording: in both, of the old one alone, or of the new one alone. */
export interface Piece {
  readonly of: "both" | "old" | "new";
  readonly text: string;
}

/** Words of Latin letters and digits, white space, and every other code point by itself. */
const UNIT = /[\p{Script=Latin}\p{M}]+|\p{Nd}+(?:[.,]\p{Nd}+)*|\s+|./gsu;
/** As many Han characters between two changes are read as part of one. */
const NARROW = 1;

/** The wordings in turn; where something was replaced, the old stands before the new. Joined without the new, they are the old wording, and the other way round. */
export function findDifference(before: string, after: string): Piece[] {
  const [old, now] = [before.match(UNIT) ?? [], after.match(UNIT) ?? []];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const middle = alignUnits(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const both = (units: readonly string[]): Piece => ({ of: "both", text: units.join("") });
  return settle([both(old.slice(0, start)), ...middle, both(old.slice(old.length - end))]);
}

/** By the longest common subsequence of units. */
function alignUnits(old: readonly string[], now: readonly string[]): Piece[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i]!, lengths[i + 1]!];
    for (let k = now.length - 1; k >= 0; k--) row[k] = old[i] === now[k] ? below[k + 1]! + 1 : Math.max(below[k]!, row[k + 1]!);
  }
  const pieces: Piece[] = [];
  for (let i = 0, k = 0; i < old.length || k < now.length; ) {
    if (i < old.length && k < now.length && old[i] === now[k]) {
      pieces.push({ of: "both", text: old[i]! });
      i++;
      k++;
    } else if (k === now.length || (i < old.length && lengths[i + 1]![k]! >= lengths[i]![k + 1]!))
      pieces.push({ of: "old", text: old[i++]! });
    else pieces.push({ of: "new", text: now[k++]! });
  }
  return pieces;
}

/** Pieces that read well: what changed together stands together, and so does what a single character parts. */
function settle(pieces: readonly Piece[]): Piece[] {
  const settled: Piece[] = [];
  let [old, now] = ["", ""];
  const flush = () => {
    if (old !== "") settled.push({ of: "old", text: old });
    if (now !== "") settled.push({ of: "new", text: now });
    [old, now] = ["", ""];
  };
  const joined = joinAlike(pieces);
  for (const [i, { of, text }] of joined.entries()) {
    const isInside = i > 0 && i < joined.length - 1 && old !== "" && now !== "";
    if (of === "old") old += text;
    else if (of === "new") now += text;
    else if (isInside && [...text].length <= NARROW && /^\p{L}*$/u.test(text)) {
      old += text;
      now += text;
    } else {
      flush();
      if (text !== "") settled.push({ of: "both", text });
    }
  }
  flush();
  return settled;
}

function joinAlike(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.of === piece.of) joined[joined.length - 1] = { of: piece.of, text: last.text + piece.text };
    else if (piece.text !== "") joined.push(piece);
  }
  return joined;
}
