import type { KwicLine } from "../../output/pages/kwic.ts";

/** Lines of a concordance of which the key words stand in one sentence. */
export interface SentenceLines {
  /** Id of the sentence; null for a line that stands alone. */
  readonly sentence: string | null;
  readonly lines: readonly KwicLine[];
}

/** `sentences`: of each line its sentence. Lines are in reading order, so that those of one sentence are neighbours. */
export function bySentence(lines: readonly KwicLine[], sentences: readonly (string | null)[]): SentenceLines[] {
  const groups: { sentence: string | null; lines: KwicLine[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const sentence = sentences[i] ?? null;
    const last = groups.at(-1);
    if (last !== undefined && sentence !== null && last.sentence === sentence) last.lines.push(line);
    else groups.push({ sentence, lines: [line] });
  }
  return groups;
}
