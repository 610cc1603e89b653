import { Note, NoteInput } from "../../schemas/note.ts";
import { toProse } from "../kernel/script.ts";
import { buildSourcing } from "./outside/sourcing.ts";
import { idsOf, type Register } from "./register.ts";

export const notes: Register<typeof NoteInput, Note> = {
  file: "notes",
  input: NoteInput,
  data: { holds: "Editor's notes: where the texts differ, a reading is doubtful, or something could be misread.", schema: Note },
  quotes: ({ quotes }) => quotes,
  title: ({ topic }) => topic,
  locked: { of: ({ id, topic }) => ({ id, title: topic }), url: (id) => `/parallels/#note-${id}` },
  build(entries, { file, resolver, problems }) {
    resolver.unique(idsOf(entries), file);
    return entries.map((input, i): Note => {
      const { id, topic, quotes, note, basis } = input;
      return {
        id,
        topic: toProse(topic),
        quotes: resolver.evidences(quotes, `${file} → [${i}].quotes`),
        note: toProse(note),
        basis,
        ...buildSourcing(input, (field) => `${file} → [${i}].${field}`, resolver, problems),
      };
    });
  },
};
