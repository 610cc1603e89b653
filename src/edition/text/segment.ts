import type { PassageKind, TextProfile } from "../../schemas/text.ts";
import type { CodePoints } from "../../shared/code-points.ts";
import type { Repair } from "../kernel/edit.ts";
import type { Checked, Problem } from "../kernel/problem.ts";
import type { Block } from "./cut.ts";
import { type Character, isInvisible, type Opening, toRuns } from "./spaces.ts";

/** A passage before its wording is settled; places in code points of the seed, speaker label excluded. */
export interface Segment extends Opening {
  readonly kind: PassageKind;
  readonly speaker: string | null;
  readonly end: number;
}

export interface Segmented {
  readonly segments: readonly Segment[];
  /** Speaker labels, lifted out of the text; a label that a cut parts is several edits. */
  readonly labels: readonly Repair[];
}

/** Blocks → passages: kinds by the profile's quotations, speakers by their labels; an unlabelled paragraph continues an answer. */
export function segment(seed: CodePoints, blocks: readonly Block[], profile: TextProfile, where: string): Checked<Segmented> {
  const kinds = new Map(profile.kinds.map(({ exact, kind }) => [exact, kind]));
  const found = new Set<string>();
  const segments: Segment[] = [];
  const labels: Repair[] = [];
  let turn: { kind: "question" | "answer"; speaker: string } | null = null;

  for (const { start, end, characters, reason } of blocks) {
    const text = seed.slice(start, end);
    const decided = kinds.get(text);
    if (decided !== undefined) {
      found.add(text);
      turn = null;
      segments.push({ kind: decided, speaker: null, start, end, reason });
      continue;
    }
    const spoken = findLabel(characters, profile);
    if (spoken !== null) {
      labels.push(...toRuns(characters.slice(0, spoken.length)).map((run) => liftLabel(seed, run)));
      turn = { kind: spoken.kind, speaker: spoken.entity };
    }
    const first = characters[spoken?.length ?? 0];
    if (first === undefined) continue; // a label alone says who speaks next
    segments.push({ ...(turn ?? { kind: "paragraph", speaker: null }), start: first.start, end, reason });
  }

  const problems: Problem[] = profile.kinds.flatMap(({ exact }, i) =>
    found.has(exact)
      ? []
      : [
          {
            where: `${where} → kinds[${i}].exact`,
            message: `「${exact}」 is no whole line of ${profile.file}. Quote the line as the seed has it, without the spaces around it, or remove the entry.`,
          },
        ],
  );
  return { value: { segments, labels }, problems };
}

/** The label at the head of a line with its colon and the spaces behind it (`南方周末:`), wherever tags stand; its length in `characters`. */
function findLabel(characters: readonly Character[], { speakers }: TextProfile) {
  const shown = characters.map(({ value }) => (isInvisible(value) ? "" : value));
  const text = shown.join("");
  for (const { label, entity, kind } of speakers) {
    if (!text.startsWith(label)) continue;
    const colon = /^\s*[:：]\s*/u.exec(text.slice(label.length));
    if (colon === null) continue;
    let length = 0;
    for (let read = 0; read < label.length + colon[0].length || shown[length] === ""; length++) read += shown[length]!.length;
    return { entity, kind, length };
  }
  return null;
}

const liftLabel = (seed: CodePoints, { start, end }: Character): Repair => ({
  start,
  before: seed.slice(start, end),
  after: "",
  kind: "label",
  rule: "speaker",
  reason: "rule.speaker",
  certainty: "high",
});
