import { type Prose, SCRIPTS, type Script } from "../schemas/common.ts";
import type { DatedExpression } from "../schemas/date.ts";
import type { Mention } from "../schemas/entity.ts";
import type { Event } from "../schemas/event.ts";
import type { Figure } from "../schemas/figure.ts";
import type { Note } from "../schemas/note.ts";
import type { Parallel } from "../schemas/parallel.ts";
import type { Strategy } from "../schemas/strategy.ts";
import { checkEditorial, EDITORIAL, type Editorial, parseEditorial } from "./input/editorial.ts";
import type { Checked, Problem } from "./kernel/problem.ts";
import { toProse } from "./kernel/script.ts";
import { checkRegisterLock } from "./published/check.ts";
import { buildRetired, type RetiredEntry, registerIdsOf } from "./published/register-ids.ts";
import { type Lockables, REGISTERS_PATH, waitingMoves } from "./publishing.ts";
import { buildAreas, type EditionArea } from "./registers/areas.ts";
import { buildDates } from "./registers/dates.ts";
import { buildEntities, buildMentions, type EditionEntity } from "./registers/entities.ts";
import { buildEvents } from "./registers/events.ts";
import { buildExceptions, type Exception } from "./registers/exceptions.ts";
import { buildFigures } from "./registers/figures.ts";
import { createAddressBook } from "./registers/links.ts";
import { buildNotes } from "./registers/notes.ts";
import { buildParallels } from "./registers/parallels.ts";
import { checkProse } from "./registers/prose.ts";
import { createResolver, type KnownIds } from "./registers/resolve.ts";
import { buildStrategy } from "./registers/strategy.ts";
import { type EditionText, textIdOf } from "./text/text.ts";
import { buildTexts, type Sources } from "./text/texts.ts";

/** Everything, resolved and checked: the one value that pages, search and data read. */
export interface Edition {
  readonly texts: readonly EditionText[];
  readonly entities: readonly EditionEntity[];
  readonly mentions: readonly Mention[];
  readonly events: readonly Event[];
  readonly areas: readonly EditionArea[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DatedExpression[];
  readonly parallels: readonly Parallel[];
  readonly notes: readonly Note[];
  readonly strategy: Strategy | null;
  /** Expressions that the editor decided to make no mention, date or figure. */
  readonly exceptions: readonly Exception[];
  /** Entries, events, areas and notes that were published once and are gone. */
  readonly retired: readonly RetiredEntry[];
  /** Words of the interface by key. */
  readonly words: Readonly<Record<Script, Readonly<Record<string, string>>>>;
  /** Pages written by the editor, in Markdown. */
  readonly pages: Readonly<Record<string, Prose>>;
}

/** An edition with the ids that are and would be published. */
export interface Built extends Checked<Edition> {
  readonly lockables: Lockables;
  /** Those of the problems that are moves of published ids, waiting for the editor to accept them. */
  readonly waiting: readonly Problem[];
}

/** @param accepted moves that the editor accepts. @example "003:31" */
export const buildEdition = (sources: Sources, accepted: ReadonlySet<string> = new Set()): Built =>
  assembleEdition(parseEditorial(sources.editorial), sources, accepted);

/** The editor's decisions as they were read, held against the texts. */
export function assembleEdition(
  { value: editorial, problems: written }: Checked<Editorial>,
  sources: Pick<Sources, "seeds" | "pins">,
  accepted: ReadonlySet<string> = new Set(),
): Built {
  const problems: Problem[] = [...written, ...checkEditorial(editorial)];
  const texts = buildTexts(sources, editorial, problems);
  const lockables: Lockables = { texts, registers: registerIdsOf(editorial) };
  problems.push(...checkRegisterLock(lockables.registers.published, REGISTERS_PATH));
  const references: Problem[] = []; // what refers to a file that could not be read is no mistake of its own
  const known: KnownIds = {
    entity: new Set(editorial.glossary.map(({ id }) => id)),
    area: new Set(editorial.areas.map(({ id }) => id)),
    event: new Set(editorial.timeline.map(({ id }) => id)),
    unbuilt: new Set(sources.seeds.flatMap(({ file }) => textIdOf(file) ?? []).filter((id) => !texts.some((text) => text.id === id))),
  };
  const resolver = createResolver(texts, known, references);
  checkProse(editorial, createAddressBook(texts, known), problems, references);
  for (const { id, profile } of texts) {
    resolver.ids(
      "entity",
      profile.speakers.map(({ entity }) => entity),
      `${EDITORIAL}/texts/${id}.yaml → speakers`,
    );
  }
  const figures = buildFigures(editorial, resolver);
  const retired = buildRetired(lockables.registers, editorial.retired);
  references.push(...retired.problems);
  const value: Edition = {
    texts,
    entities: buildEntities(editorial.glossary, resolver),
    mentions: buildMentions(texts, editorial.glossary, resolver, references),
    events: buildEvents(editorial, resolver, references),
    areas: buildAreas(editorial, figures, resolver),
    figures,
    dates: buildDates(editorial, resolver),
    parallels: buildParallels(editorial, resolver),
    notes: buildNotes(editorial, resolver),
    strategy: buildStrategy(editorial, resolver, references),
    exceptions: buildExceptions(editorial, resolver),
    retired: retired.value,
    words: Object.fromEntries(
      SCRIPTS.map((script) => [
        script,
        Object.fromEntries(Object.entries(editorial.interface ?? {}).map(([key, input]) => [key, toProse(input)[script]])),
      ]),
    ) as Edition["words"],
    pages: Object.fromEntries([...editorial.pages].map(([name, markdown]) => [name, toProse(markdown)])),
  };
  const waiting = waitingMoves(lockables, accepted);
  return { value, problems: [...problems, ...waiting, ...(written.length > 0 ? [] : references)], lockables, waiting };
}
