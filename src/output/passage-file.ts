/** The schema of what is published of a single passage. */
import { z } from "astro/zod";
import { DatedExpression } from "../schemas/date.ts";
import { PublishedEdit } from "../schemas/edit.ts";
import { Mention } from "../schemas/entity.ts";
import { Figure } from "../schemas/figure.ts";
import { Note } from "../schemas/note.ts";
import { Parallel } from "../schemas/parallel.ts";
import { Passage } from "../schemas/text.ts";
import { Translation } from "../schemas/translation.ts";

export const PassageFile = Passage.extend({
  edits: z
    .array(PublishedEdit)
    .describe(
      "The edits that lie inside the passage, as in `edits.json`. What was cut between passages, and labels of who speaks, lie outside all.",
    ),
  mentions: z.array(Mention).describe("The mentions in the passage, as in `mentions.json`."),
  dates: z.array(DatedExpression).describe("The dated expressions in the passage, as in `dates.json`."),
  figures: z.array(Figure).describe("The figures in the passage, as in `figures.json`."),
  notes: z.array(Note).describe("The notes that quote the passage, as in `notes.json`; one that quotes several stands with each."),
  parallels: z.array(Parallel).describe("The parallels that have the passage on one of their sides, as in `parallels.json`."),
  translations: z
    .array(Translation)
    .describe("The translations of its sentences, one for each language, as in `translations.json` but with these sentences alone."),
}).meta({
  title: "Passage file",
  description:
    "`/data/passages/<text>/<number>.json`: one passage with everything that the other files say of it. Every record is the same as there, in the same order.",
});
export type PassageFile = z.infer<typeof PassageFile>;
