/** The edition as far as it can be cited: what a release keeps of it, and what of its decisions says why it changed. */
import type { Evidence, Prose } from "../schemas/common.ts";
import type { Event } from "../schemas/event.ts";
import type { RetiredInput } from "../schemas/lock.ts";
import type { Note } from "../schemas/note.ts";
import type { Parallel } from "../schemas/parallel.ts";
import type { Contents } from "../schemas/release.ts";
import { countCodePoints } from "../shared/code-points.ts";
import type { Edit } from "./kernel/edit.ts";
import { toHans, toInput } from "./kernel/script.ts";
import type { Decisions, EditedSpan } from "./published/reasons.ts";
import type { EditionEntity } from "./registers/entities.ts";
import type { Registers } from "./registers/index.ts";
import { type EditionPassage, type EditionText, sentenceIdsOf } from "./text/text.ts";

/** What a snapshot is made of. */
interface Cited extends Pick<Registers, "events" | "areas" | "notes" | "parallels"> {
  readonly texts: readonly EditionText[];
  readonly entities: readonly EditionEntity[];
}

export const toContents = ({ texts, entities, events, areas, notes, parallels }: Cited): Contents => ({
  texts: texts.map(({ id, title, seed }) => ({ id, title: toInput(title), seed: { file: seed.file, sha256: seed.sha256 } })),
  passages: texts.flatMap(({ passages }) => passages.map(toPassage)),
  glossary: entities.map(({ id, term, definition }) => ({ id, title: toInput(term), definition: toInput(definition) })),
  timeline: events.map(({ id, title, edtf, summary, note }: Event) => ({
    id,
    title: toInput(title),
    edtf,
    summary: toInput(summary),
    ...toNote(note),
  })),
  areas: areas.map(({ id, name, summary }) => ({ id, title: toInput(name), summary: toInput(summary) })),
  notes: notes.map(({ id, topic, note, quotes }: Note) => ({
    id,
    title: toInput(topic),
    note: toInput(note),
    quotes: [...new Set(quotes.map(({ passage }) => passage))],
  })),
  parallels: parallels.map(({ id, topic, nature, a, b, note }: Parallel) => ({
    id,
    title: toInput(topic),
    nature,
    a: toPlace(a),
    b: toPlace(b),
    ...toNote(note),
  })),
});

function toPassage(passage: EditionPassage): Contents["passages"][number] {
  const { id, kind, text, textHans, sentences } = passage;
  const ids = sentenceIdsOf(passage);
  return {
    id,
    kind,
    text,
    ...(textHans === toHans(text) ? {} : { hans: textHans }),
    sentences: sentences.map(([start, end], i): [string, number, number] => [ids[i]!, start, end]),
  };
}

const toPlace = ({ passage, quote }: Evidence) => ({ passage, quote });
const toNote = (note: Prose | null) => (note === null ? {} : { note: toInput(note) });

/** Edits of these kinds are decisions about a wording, and say why. */
const DECIDED: ReadonlySet<Edit["kind"]> = new Set(["emendation", "conjecture", "punctuation"]);

export const toDecisions = (texts: readonly EditionText[], retired: readonly RetiredInput[]): Decisions => ({
  edits: new Map(texts.flatMap(({ passages }) => passages.map((passage) => [passage.id, editedSpans(passage)] as const))),
  retired: new Map(retired.map(({ register, id, reason }) => [`${register}:${id}`, reason])),
});

/** Where the edits of a passage stand in its reading text. */
function editedSpans({ seed: [begin], edits }: EditionPassage): EditedSpan[] {
  let shift = begin; // seed = reading + shift, behind the edits passed so far
  return edits.flatMap(({ start, before, after, kind, reason }): EditedSpan[] => {
    const from = start - shift;
    const to = from + countCodePoints(after);
    shift += countCodePoints(before) - countCodePoints(after);
    return DECIDED.has(kind) ? [{ span: [from, to], reason }] : [];
  });
}
