import type { Span } from "../schemas/common.ts";
import type { Mention } from "../schemas/entity.ts";
import { countCodePoints } from "./code-points.ts";
import type { Edit } from "./edit.ts";
import { type Inline, type Mark, nestMarks } from "./inline.ts";
import type { Component, MdxPassage } from "./mdx.ts";
import type { EditionPassage, EditionText } from "./text.ts";

/** An emendation or conjecture with the place of its reading in the passage, in code points. */
export interface Emended {
  readonly edit: Edit;
  readonly start: number;
  readonly end: number;
}

/** Changes of wording in a passage. Words left out stand at the character before them, so that a mark is never empty. */
export function emendedSpans({ seed, edits }: EditionPassage): Emended[] {
  let shift = -seed[0]; // reading = seed + shift
  return edits.flatMap((edit) => {
    const at = edit.start + shift;
    const after = countCodePoints(edit.after);
    shift += after - countCodePoints(edit.before);
    if (edit.kind !== "emendation" && edit.kind !== "conjecture") return [];
    return after > 0 ? { edit, start: at, end: at + after } : { edit, start: Math.max(0, at - 1), end: Math.max(1, at) };
  });
}

const mark = <T>([start, end]: Span, mark: T): Mark<T> => ({ start, end, mark });

/** Passage → sentences ⊃ mentions ⊃ emendations, each a component with its id. `text` in either script: the offsets hold for both. */
export function markPassage(passage: EditionPassage, text: string, mentions: readonly Mention[]): Inline<Component>[] {
  return nestMarks<Component>(text, [
    passage.sentences.map((span, i) => mark(span, { name: "S", id: `${passage.id}.${i + 1}` })),
    mentions.map(({ start, end, entity }) => mark([start, end], { name: "M", id: entity })),
    emendedSpans(passage).map(({ edit, start, end }) =>
      mark([start, end], { name: "E", id: `${passage.id.split(":")[0]}:e${edit.start}` }),
    ),
  ]);
}

/** The passages of a text for MDX, in one script. */
export function markText(text: EditionText, script: "zh-Hant" | "zh-Hans", mentions: readonly Mention[]): MdxPassage[] {
  const byPassage = Map.groupBy(mentions, ({ passage }) => passage);
  return text.passages.map((passage) => ({
    id: passage.id,
    content: markPassage(passage, script === "zh-Hant" ? passage.text : passage.textHans, byPassage.get(passage.id) ?? []),
  }));
}
