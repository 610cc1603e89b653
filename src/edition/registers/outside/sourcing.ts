/** What a statement of the editor's rests on besides the texts: each says so in exactly one way. */

import type { Prose } from "../../../schemas/common.ts";
import type { Event } from "../../../schemas/event.ts";
import type { Note } from "../../../schemas/note.ts";
import type { Source } from "../../../schemas/outside/source.ts";
import type { Sourcing, SourcingInput } from "../../../schemas/outside/sourcing.ts";
import { EDITORIAL } from "../../input/editorial.ts";
import type { Problem } from "../../kernel/problem.ts";
import { toOptionalProse } from "../../kernel/script.ts";
import type { EditionEntity } from "../entities.ts";
import type { Resolver } from "../resolve.ts";

/**
 * What an entry rests on, as published; what does not fit its basis is a mistake.
 * @param at from a field of the entry to its place. @example (field) => `src/editorial/notes.yaml → [3].${field}`
 */
export function buildSourcing(
  input: SourcingInput & Pick<Note, "basis">,
  at: (field: keyof SourcingInput) => string,
  resolver: Resolver,
  problems: Problem[],
): Sourcing {
  const { basis, sources, sourced } = input;
  for (const problem of basis === "text" ? checkText(input) : checkEditor(input)) {
    problems.push({ where: at(problem.field), message: problem.message });
  }
  for (const id of new Set(sources.filter((id, i) => sources.indexOf(id) < i))) {
    problems.push({ where: at("sources"), message: `The source 「${id}」 stands twice. Remove one.` });
  }
  resolver.ids("source", sources, at("sources"));
  return {
    sources,
    sourced: basis === "text" ? "text" : sources.length > 0 ? "source" : (sourced ?? "none"),
    missing: toOptionalProse(input.missing),
  };
}

interface Fault {
  readonly field: keyof SourcingInput;
  readonly message: string;
}

function checkText({ sources, sourced, missing }: SourcingInput): Fault[] {
  const given = { sources: sources.length > 0, sourced: sourced !== undefined, missing: missing !== undefined };
  return (["sources", "sourced", "missing"] as const)
    .filter((field) => given[field])
    .map((field) => ({
      field,
      message: "The texts alone carry it (basis: text). Remove the field, or write basis: mixed where the editor adds something.",
    }));
}

function checkEditor({ basis, sources, sourced, missing }: SourcingInput & Pick<Note, "basis">): Fault[] {
  if (sources.length > 0 && sourced !== undefined) {
    return [
      {
        field: "sourced",
        message: `It names sources and says sourced: ${sourced}. Keep one of the two; what the sources do not carry is said in missing:.`,
      },
    ];
  }
  if (sources.length === 0 && sourced === undefined) {
    return [
      {
        field: "sourced",
        message: `The editor adds something (basis: ${basis}), and nothing says what that rests on. Name sources of sources.yaml in sources:, or write sourced: general where it is common knowledge, or sourced: none with missing: where no source was found.`,
      },
    ];
  }
  if (sourced === "none" && missing === undefined)
    return [{ field: "missing", message: "It says sourced: none, and not what has no source. Write that, for the reader." }];
  if (sourced === "general" && missing !== undefined)
    return [{ field: "missing", message: "It says sourced: general, so nothing is missing. Remove the field, or write sourced: none." }];
  return [];
}

/** Something that the editor adds to the texts: where it stands, what it is called, and what it rests on. */
export interface Statement extends Sourcing {
  readonly register: "entities" | "events" | "notes";
  readonly url: string;
  readonly title: Prose;
}

/** Every entry, event and note that says more than the texts, in the order of the edition. */
export function statementsOf({
  entities,
  events,
  notes,
}: {
  readonly entities: readonly EditionEntity[];
  readonly events: readonly Event[];
  readonly notes: readonly Note[];
}): Statement[] {
  const all: Statement[] = [
    ...entities.map((one) => ({ ...pick(one), register: "entities" as const, url: one.url, title: one.term })),
    ...events.map((one) => ({ ...pick(one), register: "events" as const, url: `/timeline/#${one.id}`, title: one.title })),
    ...notes.map((one) => ({ ...pick(one), register: "notes" as const, url: `/parallels/#note-${one.id}`, title: one.topic })),
  ];
  return all.filter(({ sourced }) => sourced !== "text");
}

const pick = ({ sources, sourced, missing }: Sourcing): Sourcing => ({ sources, sourced, missing });

/** Sources that carry nothing. */
export function findIdle(sources: readonly Source[], statements: readonly Statement[]): Problem[] {
  const cited = new Set(statements.flatMap((one) => one.sources));
  return sources.flatMap(({ id }, i) =>
    cited.has(id)
      ? []
      : [
          {
            where: `${EDITORIAL}/sources.yaml → [${i}].id`,
            message: `No entry, event or note cites the source 「${id}」. Cite it, or remove it.`,
          },
        ],
  );
}
