/** What the editor recorded about the texts, held against them: events, areas, figures, dates, parallels, notes, strategy. */
import type { Area } from "../../schemas/area.ts";
import type { Prose, ProseInput, Span } from "../../schemas/common.ts";
import type { DatedExpression } from "../../schemas/date.ts";
import type { Event } from "../../schemas/event.ts";
import type { Figure } from "../../schemas/figure.ts";
import type { Note } from "../../schemas/note.ts";
import type { Parallel } from "../../schemas/parallel.ts";
import type { Strategy, StrategyInput } from "../../schemas/strategy.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import { timeRange } from "../kernel/edtf.ts";
import type { Problem } from "../kernel/problem.ts";
import { toProse } from "../kernel/script.ts";
import { textIdOf } from "../text/text.ts";
import type { Resolver } from "./resolve.ts";

/** An expression that is no mention, date or figure; in code points of the passage. */
export interface Exception {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly reason: string;
}

/** An area as published, with the places of its quotations in the seed. */
export interface EditionArea extends Omit<Area, "passages"> {
  readonly passages: readonly (Area["passages"][number] & { readonly seed: Span })[];
}

const optional = (input: ProseInput | undefined): Prose | null => (input === undefined ? null : toProse(input));

/** Milliseconds by which a date is put in order: its beginning; a limit ahead (../2030) stands at its limit. */
export function timeOf(date: string): number {
  const [min, max] = timeRange(date);
  return Number.isFinite(min) ? min : max;
}

export function buildEvents({ timeline }: Editorial, resolver: Resolver, problems: Problem[]): Event[] {
  const file = `${EDITORIAL}/timeline.yaml`;
  resolver.unique(
    timeline.map(({ id }) => id),
    file,
  );
  const milestones = timeline.filter(({ milestone }) => milestone).length;
  if (milestones !== 2)
    problems.push({ where: file, message: `${milestones} events are milestones. Mark exactly two with milestone: true.` });
  const events = timeline.map((input, i): Event => {
    const where = `${file} → [${i}]`;
    resolver.ids("entity", input.entities, `${where}.entities`);
    resolver.ids("area", input.areas, `${where}.areas`);
    if (input.basis !== "editor" && input.evidence.length === 0) {
      problems.push({
        where: `${where}.evidence`,
        message: `The event says basis: ${input.basis} and quotes nothing. Quote a passage, or write basis: editor.`,
      });
    }
    const { id, edtf, precision, basis, milestone, entities, areas } = input;
    const prose = { title: toProse(input.title), summary: toProse(input.summary), note: optional(input.note) };
    return {
      id,
      edtf,
      precision,
      title: prose.title,
      summary: prose.summary,
      basis,
      milestone,
      evidence: resolver.evidences(input.evidence, `${where}.evidence`),
      entities,
      areas,
      note: prose.note,
    };
  });
  return events.toSorted((a, b) => timeOf(a.edtf) - timeOf(b.edtf) || timeRange(a.edtf)[1] - timeRange(b.edtf)[1]);
}

export function buildFigures({ figures }: Editorial, resolver: Resolver): Figure[] {
  const file = `${EDITORIAL}/figures.yaml`;
  resolver.unique(
    figures.map(({ id }) => id),
    file,
  );
  return figures.flatMap((input, i) => {
    const where = `${file} → [${i}]`;
    resolver.ids("area", input.areas, `${where}.areas`);
    const found = resolver.quote(input, where);
    if (found === null) return [];
    const { id, passage, quote, value, unit, comparator, areas } = input;
    return {
      id,
      text: textIdOf(passage)!,
      passage,
      start: found.start,
      end: found.end,
      quote,
      seed: found.seed,
      value,
      unit,
      comparator,
      measures: toProse(input.measures),
      asOf: input.asOf ?? null,
      areas,
      note: optional(input.note),
    };
  });
}

export function buildAreas({ areas }: Editorial, figures: readonly Figure[], resolver: Resolver): EditionArea[] {
  const file = `${EDITORIAL}/areas.yaml`;
  resolver.unique(
    areas.map(({ id }) => id),
    file,
  );
  return areas.map((input, i): EditionArea => {
    const where = `${file} → [${i}]`;
    resolver.ids("entity", input.initiatives, `${where}.initiatives`);
    const passages = input.passages.map(({ passage, relation, note, ...selector }, k) => {
      const found = resolver.quote({ passage, ...selector }, `${where}.passages[${k}]`);
      return { passage, relation, quote: selector.quote, seed: found?.seed ?? [0, 0], note: optional(note) };
    });
    return {
      id: input.id,
      order: i + 1,
      name: toProse(input.name),
      aliases: input.aliases,
      summary: toProse(input.summary),
      passages,
      initiatives: input.initiatives,
      figures: figures.filter((figure) => figure.areas.includes(input.id)).map(({ id }) => id),
    };
  });
}

export function buildDates({ dates }: Editorial, resolver: Resolver): DatedExpression[] {
  return dates
    .flatMap((input, i) => {
      const found = resolver.quote(input, `${EDITORIAL}/dates.yaml → [${i}]`);
      if (found === null) return [];
      const { passage, quote, edtf, precision, basis } = input;
      return {
        text: textIdOf(passage)!,
        passage,
        start: found.start,
        end: found.end,
        quote,
        seed: found.seed,
        edtf,
        precision,
        basis,
        note: optional(input.note),
      };
    })
    .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.seed[0] - b.seed[0]));
}

export function buildParallels({ parallels }: Editorial, resolver: Resolver): Parallel[] {
  const file = `${EDITORIAL}/parallels.yaml`;
  resolver.unique(
    parallels.map(({ id }) => id),
    file,
  );
  return parallels.flatMap((input, i) => {
    const a = resolver.evidence(input.a, `${file} → [${i}].a`);
    const b = resolver.evidence(input.b, `${file} → [${i}].b`);
    if (a === null || b === null) return [];
    return { id: input.id, a, b, nature: input.nature, topic: toProse(input.topic), note: optional(input.note) };
  });
}

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

/** Where the exceptions stand; they are not published, but a quote that is not there is a mistake. */
export const buildExceptions = ({ exceptions }: Editorial, resolver: Resolver): Exception[] =>
  exceptions.flatMap((input, i) => {
    const found = resolver.quote(input, `${EDITORIAL}/exceptions.yaml → [${i}]`);
    return found === null ? [] : [{ passage: input.passage, start: found.start, end: found.end, quote: input.quote, reason: input.reason }];
  });

export function buildStrategy({ strategy }: Editorial, resolver: Resolver, problems: Problem[]): Strategy | null {
  if (strategy === null) return null;
  const file = `${EDITORIAL}/strategy.yaml`;
  const leaf = <T extends StrategyInput["base"]>(input: T, path: string) => {
    if (!input.evidence.quote.includes(input.text)) {
      problems.push({
        where: `${file} → ${path}.text`,
        message: `「${input.text}」 is not in its evidence 「${input.evidence.quote}」. Use the words of the text.`,
      });
    }
    const evidence = resolver.evidence(input.evidence, `${file} → ${path}.evidence`);
    return {
      ...input,
      evidence: evidence ?? { passage: input.evidence.passage, quote: input.evidence.quote, seed: [0, 0] as [number, number] },
    };
  };
  const leaves = <T extends StrategyInput["base"]>(inputs: readonly T[], path: string) =>
    inputs.map((input, i) => leaf(input, `${path}[${i}]`));
  resolver.ids("area", strategy.areas, `${file} → areas`);
  for (const [i, { entity, under }] of strategy.organisation.entries()) {
    resolver.ids("entity", under === null ? [entity] : [entity, under], `${file} → organisation[${i}]`);
  }
  for (const [i, { event }] of strategy.lineage.entries()) resolver.ids("event", [event], `${file} → lineage[${i}].event`);
  return {
    slogan: leaves(strategy.slogan, "slogan"),
    definition: leaf(strategy.definition, "definition"),
    base: leaf(strategy.base, "base"),
    upgrades: leaves(strategy.upgrades, "upgrades"),
    goals: leaves(strategy.goals, "goals"),
    areas: strategy.areas,
    organisation: leaves(strategy.organisation, "organisation"),
    lineage: leaves(strategy.lineage, "lineage"),
  };
}
