import { z } from "astro/zod";
import { Basis, Evidence, Prose, ProseInput, QuoteInput, Slug } from "./common.ts";
import { SOURCING, SOURCING_INPUT } from "./outside/sourcing.ts";

const fields = {
  id: Slug.meta({ description: "Id of the note, part of its address.", examples: ["count-of-reforms"] }),
  basis: Basis,
};

export const NoteInput = z
  .strictObject({
    ...fields,
    ...SOURCING_INPUT,
    topic: ProseInput.describe("What the note is about: 科技向善提出於 2018 年或 2019 年."),
    quotes: z.array(QuoteInput).min(1).describe("The places it hangs on, one at least; of a discrepancy between texts, the places of all."),
    note: ProseInput.describe("What the editor has to say. Texts that differ are set side by side, not harmonised."),
  })
  .meta({
    title: "Note",
    description:
      "One entry of `src/editorial/notes.yaml`: an editor's note on where the texts differ, a reading is doubtful, or something could be misread.",
  });
export type NoteInput = z.infer<typeof NoteInput>;

export const Note = z
  .strictObject({
    ...fields,
    ...SOURCING,
    topic: Prose.describe("What the note is about."),
    quotes: z.array(Evidence).describe("The places it hangs on; of a discrepancy between texts, the places of all."),
    note: Prose.describe("What the editor has to say."),
  })
  .meta({
    title: "Note",
    description:
      "One line of `/data/notes.json`: an editor's note. Every discrepancy between the texts stands here, also doubtful readings and what could be misread.",
  });
export type Note = z.infer<typeof Note>;
