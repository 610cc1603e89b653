/** What the edition holds, in numbers, for the page on its principles. */
import type { EditionIndex, TextContent } from "../../output/content.ts";
import { EditKind } from "../../schemas/edit.ts";
import { EntityKind } from "../../schemas/entity.ts";
import { Nature } from "../../schemas/parallel.ts";

/** One line of the table: what is counted, and how often in each text. */
export interface TallyRow {
  /** Key of the word in the interface. @example "edit.emendation" */
  readonly key: string;
  /** By text, in the order of the texts. */
  readonly counts: readonly number[];
}

/** What is counted over both texts: a total and its parts. */
export interface TallyTotal {
  readonly key: string;
  readonly count: number;
  readonly parts: readonly { readonly key: string; readonly count: number }[];
}

/** Rows that are 0 in every text are left out. */
export function tallyTexts(index: Pick<EditionIndex, "texts" | "figures" | "dates">, contents: readonly TextContent[]): TallyRow[] {
  const count = (items: readonly { readonly text: string }[]) =>
    index.texts.map(({ id }) => items.filter(({ text }) => text === id).length);
  const rows: TallyRow[] = [
    { key: "tally.characters", counts: index.texts.map(({ characters }) => characters) },
    { key: "tally.passages", counts: index.texts.map(({ passages }) => passages) },
    ...EditKind.options.map((kind) => ({
      key: `edit.${kind}`,
      counts: contents.map(({ text }) => text.edits.filter((edit) => edit.kind === kind).length),
    })),
    { key: "tally.mentions", counts: contents.map(({ mentions }) => mentions.length) },
    { key: "tally.dates", counts: count(index.dates) },
    { key: "tally.figures", counts: count(index.figures) },
  ];
  return rows.filter(({ counts }) => counts.some((n) => n > 0));
}

export function tallyTotals({ entities, events, areas, parallels, notes }: EditionIndex): TallyTotal[] {
  const parts = <T extends string>(prefix: string, options: readonly T[], kindOf: readonly T[]) =>
    options
      .map((option) => ({ key: `${prefix}.${option}`, count: kindOf.filter((kind) => kind === option).length }))
      .filter(({ count }) => count > 0);
  return [
    {
      key: "tally.entities",
      count: entities.length,
      parts: parts(
        "kind",
        EntityKind.options,
        entities.map(({ kind }) => kind),
      ),
    },
    {
      key: "tally.events",
      count: events.length,
      parts: parts(
        "basis",
        ["text", "mixed", "editor"],
        events.map(({ basis }) => basis),
      ),
    },
    { key: "tally.areas", count: areas.length, parts: [] },
    {
      key: "tally.parallels",
      count: parallels.length,
      parts: parts(
        "nature",
        Nature.options,
        parallels.map(({ nature }) => nature),
      ),
    },
    { key: "tally.notes", count: notes.length, parts: [] },
  ];
}
