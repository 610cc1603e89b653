/** What the edition holds, in numbers, for the page on its principles. */
import { LISTED, type RegisterName, type Registers } from "../../edition/registers/index.ts";
import { statementsOf } from "../../edition/registers/outside/sourcing.ts";
import type { EditionIndex, TextContent } from "../../output/content.ts";
import { EditKind } from "../../schemas/edit.ts";
import { EntityKind } from "../../schemas/entity.ts";
import { toWordKey, type WordKey } from "../../schemas/interface.ts";
import type { Sourced } from "../../schemas/outside/sourcing.ts";

/** One line of the table: what is counted, and how often in each text. */
export interface TallyRow {
  /** Key of the word in the interface. @example "edit.emendation" */
  readonly key: WordKey;
  /** By text, in the order of the texts. */
  readonly counts: readonly number[];
}

/** What is counted over both texts: a total and its parts. */
export interface TallyTotal {
  readonly key: WordKey;
  readonly count: number;
  readonly parts: readonly { readonly key: WordKey; readonly count: number }[];
}

/** What the index has of the registers: those that are not published are left out of it. */
const entriesIn = (index: Partial<Registers>, name: RegisterName): readonly unknown[] => index[name] ?? [];

/** Rows that are 0 in every text are left out. */
export function tallyTexts(index: Pick<EditionIndex, "texts"> & Partial<Registers>, contents: readonly TextContent[]): TallyRow[] {
  const registers = LISTED.flatMap(({ name, register }): TallyRow[] => {
    if (register.textOf === undefined) return [];
    const counts = Map.groupBy(entriesIn(index, name), (entry) => register.textOf!(entry));
    return [{ key: toWordKey(`tally.${name}`), counts: index.texts.map(({ id }) => counts.get(id)?.length ?? 0) }];
  });
  const rows: TallyRow[] = [
    { key: "tally.characters", counts: index.texts.map(({ characters }) => characters) },
    { key: "tally.passages", counts: index.texts.map(({ passages }) => passages) },
    ...EditKind.options.map(
      (kind): TallyRow => ({
        key: `edit.${kind}`,
        counts: contents.map(({ text }) => text.edits.filter((edit) => edit.kind === kind).length),
      }),
    ),
    { key: "tally.mentions", counts: contents.map(({ mentions }) => mentions.length) },
    ...registers,
  ];
  return rows.filter(({ counts }) => counts.some((n) => n > 0));
}

export function tallyTotals({ entities, ...index }: EditionIndex): TallyTotal[] {
  const kinds = entities.map(({ kind }) => kind);
  const registers = LISTED.flatMap(({ name, register: { data, textOf, parts } }): TallyTotal[] => {
    if (data === undefined || textOf !== undefined) return [];
    const entries = entriesIn(index, name);
    const own =
      parts === undefined
        ? []
        : toParts(
            parts.word,
            parts.options,
            entries.map((entry) => parts.of(entry)),
          );
    return [{ key: toWordKey(`tally.${name}`), count: entries.length, parts: own }];
  });
  return [{ key: "tally.entities", count: entities.length, parts: toParts("kind", EntityKind.options, kinds) }, ...registers];
}

/** How many entries, events and notes say more than the texts, and what that rests on. */
export function tallySourcing(index: Pick<EditionIndex, "entities" | "events" | "notes">) {
  const statements = statementsOf(index);
  const count = (wanted: Sourced) => statements.filter(({ sourced }) => sourced === wanted).length;
  return { of: statements.length, source: count("source"), general: count("general"), none: count("none") };
}

/** How often each of the options occurs; those that never do are left out. */
const toParts = (word: string, options: readonly string[], occurring: readonly string[]): TallyTotal["parts"] =>
  options
    .map((option) => ({ key: toWordKey(`${word}.${option}`), count: occurring.filter((one) => one === option).length }))
    .filter(({ count }) => count > 0);
