import type { Edit } from "../../edition/kernel/edit.ts";
import { type EditionPassage, type EditionText, sentenceIdsOf } from "../../edition/text/text.ts";
import type { Span } from "../../schemas/common.ts";
import type { Mention } from "../../schemas/entity.ts";
import { codePoints, countCodePoints } from "../../shared/code-points.ts";
import { textOf } from "../../shared/passage-id.ts";
import { type Inline, type Mark, nestMarks } from "./inline.ts";
import type { Component, MdxPassage } from "./mdx.ts";

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

/**
 * What is marked of a change: its characters that differ, where reading and source are as long, else all of it.
 * `使命后` → `使命後` marks 後; in code points of the passage.
 */
export function changedSpans({ edit, start, end }: Emended): Span[] {
  const [before, after] = [codePoints(edit.before), codePoints(edit.after)];
  if (before.length !== after.length) return [[start, end]];
  const spans: [number, number][] = [];
  for (let i = 0; i < after.length; i++) {
    if (before.at(i) === after.at(i)) continue;
    const last = spans.at(-1);
    if (last?.[1] === start + i) last[1]++;
    else spans.push([start + i, start + i + 1]);
  }
  return spans;
}

const mark = <T>([start, end]: Span, mark: T): Mark<T> => ({ start, end, mark });

/**
 * Figures of up to three digits and letters of up to two among Han characters: in a vertical line they stand upright,
 * side by side in the square of one character (縱中橫). `6%` but not `3.2%`, `AI` but not `TO B`; in code points.
 */
export function uprightSpans(text: string): Span[] {
  return spansOf(text, /(?<![\d.:,A-Za-z])\d{1,3}%?(?![\d.:,A-Za-z%])|(?<![A-Za-z\d] ?)[A-Z]{1,2}(?! ?[A-Za-z\d])/g);
}

/** Years in figures, which a vertical line has one digit below the other: `2021 年`; in code points. */
export const yearSpans = (text: string): Span[] => spansOf(text, /(?<![\d.:,A-Za-z])(?:1[89]|20)\d\d(?= ?年)/g);

function spansOf(text: string, pattern: RegExp): Span[] {
  const points = codePoints(text);
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => {
    const start = points.fromUtf16(index);
    return [start, start + countCodePoints(found)];
  });
}

/**
 * Marks of all changed words, in order, none over another. Where the character at which words were left out is marked
 * already, that mark leads to the apparatus for both, whose entries stand side by side.
 */
function emendationMarks(passage: EditionPassage): Mark<Component>[] {
  const marks: Mark<Component>[] = [];
  const marked = new Uint8Array(countCodePoints(passage.text));
  const emended = emendedSpans(passage).toSorted((a, b) => Number(a.edit.after === "") - Number(b.edit.after === ""));
  for (const one of emended) {
    for (const [start, end] of changedSpans(one)) {
      if (marked.subarray(start, end).includes(1)) continue;
      marked.fill(1, start, end);
      marks.push(mark([start, end], { name: "E", id: `${textOf(passage.id)}:e${one.edit.start}` }));
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** A link may not stand within a link: there an emendation is a part of the mention, which shows it with its definition. */
const withoutNestedLinks = (nodes: readonly Inline<Component>[], inMention = false): Inline<Component>[] =>
  nodes.map((node) =>
    "text" in node
      ? node
      : {
          mark: inMention && node.mark.name === "E" ? { ...node.mark, name: "EM" } : node.mark,
          children: withoutNestedLinks(node.children, inMention || node.mark.name === "M" || node.mark.name === "R"),
        },
  );

/**
 * Passage → sentences ⊃ mentions ⊃ emendations ⊃ upright figures, each a component with its id.
 * `text` in either script: the offsets hold for both. `named`: entities that the section has named before; those of the
 * passage are added.
 */
export function markPassage(
  passage: EditionPassage,
  text: string,
  mentions: readonly Mention[],
  named: Set<string> = new Set(),
): Inline<Component>[] {
  const isFirst = (entity: string): boolean => named.size < named.add(entity).size;
  const ids = sentenceIdsOf(passage);
  const nodes = nestMarks<Component>(text, [
    passage.sentences.map((span, i) => mark(span, { name: "S", id: ids[i]! })),
    mentions.map(({ start, end, entity }) => mark([start, end], { name: isFirst(entity) ? "M" : "R", id: entity })),
    emendationMarks(passage),
    [
      ...uprightSpans(text).map((span) => mark<Component>(span, { name: "T", id: "" })),
      ...yearSpans(text).map((span) => mark<Component>(span, { name: "Y", id: "" })),
    ].sort((a, b) => a.start - b.start),
  ]);
  return withoutNestedLinks(nodes);
}

/** The passages of a text for MDX, in one script. */
export function markText(text: EditionText, script: "zh-Hant" | "zh-Hans", mentions: readonly Mention[]): MdxPassage[] {
  const byPassage = Map.groupBy(mentions, ({ passage }) => passage);
  let named = new Set<string>();
  return text.passages.map((passage) => {
    if (passage.kind === "heading") named = new Set();
    const words = script === "zh-Hant" ? passage.text : passage.textHans;
    return { id: passage.id, content: markPassage(passage, words, byPassage.get(passage.id) ?? [], named) };
  });
}
