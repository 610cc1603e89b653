import type { Note } from "../../schemas/note.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import { toProse } from "../kernel/script.ts";
import type { Resolver } from "./resolve.ts";

export function buildNotes({ notes }: Editorial, resolver: Resolver): Note[] {
  const file = `${EDITORIAL}/notes.yaml`;
  resolver.unique(
    notes.map(({ id }) => id),
    file,
  );
  return notes.map(({ id, topic, quotes, note, basis }, i) => ({
    id,
    topic: toProse(topic),
    quotes: resolver.evidences(quotes, `${file} → [${i}].quotes`),
    note: toProse(note),
    basis,
  }));
}
