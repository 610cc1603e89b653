import { z } from "astro/zod";
import { Basis, Evidence, Prose, ProseInput, QuoteInput, Slug } from "./common.ts";

const fields = { id: Slug, basis: Basis };

/** One entry of `src/editorial/notes.yaml`: an editor's note, hung on the places it quotes. */
export const NoteInput = z.strictObject({ ...fields, topic: ProseInput, quotes: z.array(QuoteInput).min(1), note: ProseInput });
export type NoteInput = z.infer<typeof NoteInput>;

/** One line of `/data/notes.json`. */
export const Note = z.strictObject({ ...fields, topic: Prose, quotes: z.array(Evidence), note: Prose });
export type Note = z.infer<typeof Note>;
