import { z } from "astro/zod";
import type { Edition } from "../edition/edition.ts";
import { editEnd } from "../edition/kernel/edit.ts";
import { Area } from "../schemas/area.ts";
import { DatedExpression } from "../schemas/date.ts";
import { PublishedEdit } from "../schemas/edit.ts";
import { Entity, Mention } from "../schemas/entity.ts";
import { Event } from "../schemas/event.ts";
import { Figure } from "../schemas/figure.ts";
import { Note } from "../schemas/note.ts";
import { Parallel } from "../schemas/parallel.ts";
import { Strategy } from "../schemas/strategy.ts";
import { Text } from "../schemas/text.ts";

/** The files of open data by name, each with the schema of what it holds. */
export const DATA = {
  texts: z.array(Text).describe("Every text of the edition, with its passages in reading order."),
  edits: z.array(PublishedEdit).describe("Every change from seed to reading text, sorted by text and place."),
  entities: z.array(Entity).describe("Every person, organisation, product, place and concept that has a glossary entry."),
  mentions: z.array(Mention).describe("Every span of a passage that names an entity, sorted by text and offset; they do not overlap."),
  dates: z.array(DatedExpression).describe("Every dated or datable expression of the texts."),
  timeline: z.array(Event).describe("What happened or is planned, in order of time."),
  areas: z.array(Area).describe("The focus areas of the strategy, in the press release's order."),
  figures: z.array(Figure).describe("Every number of the texts that measures or counts something."),
  parallels: z.array(Parallel).describe("Places of two texts that say the same, or differ where they should not."),
  notes: z.array(Note).describe("Editor's notes: where the texts differ, a reading is doubtful, or something could be misread."),
  strategy: Strategy.nullable().describe("The strategy as a model; null where the edition has none."),
} as const;

export type DataName = keyof typeof DATA;
export const DATA_NAMES = Object.keys(DATA) as readonly DataName[];

const VALUES: Record<DataName, (edition: Edition) => unknown> = {
  texts: (edition) =>
    edition.texts.map(({ id, title, profile, seed, passages }) => ({
      id,
      title,
      date: profile.date,
      publisher: profile.publisher,
      authors: profile.authors,
      seed,
      passages: passages.map(({ edits: _, ...passage }) => passage),
    })),
  edits: (edition) =>
    edition.texts.flatMap(({ id, edits }) =>
      edits.map((edit) => ({
        text: id,
        seed: [edit.start, editEnd(edit)],
        before: edit.before,
        after: edit.after,
        kind: edit.kind,
        rule: edit.rule,
        reason: edit.reason,
        certainty: edit.certainty,
      })),
    ),
  entities: (edition) => edition.entities.map(({ body: _, pinyin: __, ...entity }) => entity),
  mentions: ({ mentions }) => mentions,
  dates: ({ dates }) => dates,
  timeline: ({ events }) => events,
  areas: ({ areas }) => areas.map((area) => ({ ...area, passages: area.passages.map(({ seed: _, ...line }) => line) })),
  figures: ({ figures }) => figures,
  parallels: ({ parallels }) => parallels,
  notes: ({ notes }) => notes,
  strategy: ({ strategy }) => strategy,
};

/** One file of open data. @throws where a value is not of its schema: a programmer's mistake. */
export const exportData = (edition: Edition, name: DataName): unknown => DATA[name].parse(VALUES[name](edition));

/** JSON Schema of one file, published beside it. */
export const jsonSchema = (name: DataName): unknown => ({ title: `${name}.json`, ...z.toJSONSchema(DATA[name], { io: "output" }) });

/** JSON with one array element a line: small, and a change shows as one line. */
export function toJson(value: unknown): string {
  if (!Array.isArray(value)) return `${JSON.stringify(value, null, 1)}\n`;
  return value.length === 0 ? "[]\n" : `[\n${value.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}
