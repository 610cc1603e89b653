import type { Language, Prose } from "../schemas/common.ts";
import type { Criteria } from "../schemas/criteria.ts";
import type { Mention } from "../schemas/entity.ts";
import type { Home } from "../schemas/home.ts";
import type { Imprint } from "../schemas/imprint.ts";
import type { Strategy } from "../schemas/strategy.ts";
import { checkEditorial, EDITORIAL, type Editorial, parseEditorial } from "./input/editorial.ts";
import { languagesOf, toWords, type Words } from "./input/words.ts";
import type { Checked, Problem } from "./kernel/problem.ts";
import { toProse } from "./kernel/script.ts";
import { checkRegisterLock } from "./published/check.ts";
import { buildHistory, type History, NO_HISTORY } from "./published/history.ts";
import { buildRetired, type RetiredEntry } from "./published/register-ids.ts";
import { checkReleases } from "./published/releases.ts";
import { type Lockables, REGISTERS_PATH, waitingMoves } from "./publishing.ts";
import { buildCriteria } from "./registers/criteria.ts";
import { buildEntities, buildMentions, type EditionEntity } from "./registers/entities.ts";
import { buildHome } from "./registers/home.ts";
import { buildImprint } from "./registers/imprint.ts";
import { buildRegisters, REGISTERS, type Registers, typedEntries } from "./registers/index.ts";
import { createAddressBook } from "./registers/links.ts";
import { lockedUrl, registerIdsOf } from "./registers/locked.ts";
import { findIdle, statementsOf } from "./registers/outside/sourcing.ts";
import { checkProse } from "./registers/prose.ts";
import { createResolver, type KnownIds } from "./registers/resolve.ts";
import { buildStrategy } from "./registers/strategy.ts";
import { buildTranslations, type EditionTranslation } from "./registers/translations.ts";
import { toContents, toDecisions } from "./snapshot.ts";
import { type EditionText, textIdOf } from "./text/text.ts";
import { buildTexts, type Sources, type State } from "./text/texts.ts";

/** Everything, resolved and checked: the one value that pages, search and data read. */
export interface Edition extends Registers {
  /** What it says of itself: title, version, date, who answers for it. */
  readonly imprint: Imprint;
  readonly texts: readonly EditionText[];
  readonly entities: readonly EditionEntity[];
  readonly mentions: readonly Mention[];
  /** Texts in other languages. */
  readonly translations: readonly EditionTranslation[];
  readonly strategy: Strategy | null;
  readonly home: Home | null;
  /** Its answers to what its field asks of editions; may be empty. */
  readonly criteria: readonly Criteria[];
  /** Entries, events, areas and notes that were published once and are gone. */
  readonly retired: readonly RetiredEntry[];
  /** The versions that were released, and what is other now. */
  readonly history: History;
  /** Those in which its pages are: each has every word of the interface. */
  readonly languages: readonly Language[];
  /** Words of the interface by key. */
  readonly words: Words;
  /** Pages written by the editor, in Markdown, by name; the optional ones where they are. */
  readonly pages: Readonly<Record<string, Prose>>;
}

/** An edition with the ids that are and would be published. */
export interface Built extends Checked<Edition> {
  readonly lockables: Lockables;
  /** Those of the problems that are moves of published ids, waiting for the editor to accept them. */
  readonly waiting: readonly Problem[];
}

/** The files of the editor, and every mistake in them. */
export const readEditorial = (files: Sources["editorial"]): Checked<Editorial> => parseEditorial(files, REGISTERS);

/** @param accepted moves that the editor accepts. @example "003:31" */
export const buildEdition = (sources: Sources, accepted: ReadonlySet<string> = new Set()): Built =>
  assembleEdition(readEditorial(sources.editorial), sources, accepted);

/** The editor's decisions as they were read, held against the texts. */
export function assembleEdition(
  { value: editorial, problems: written }: Checked<Editorial>,
  sources: Omit<Sources, "editorial">,
  accepted: ReadonlySet<string> = new Set(),
): Built {
  const problems: Problem[] = [...written, ...checkEditorial(editorial)];
  const texts = buildTexts(sources, editorial, problems);
  const lockables: Lockables = { texts, registers: registerIdsOf(editorial) };
  problems.push(...checkRegisterLock(lockables.registers.published, REGISTERS_PATH));
  const references: Problem[] = []; // what refers to a file that could not be read is no mistake of its own
  const entries = typedEntries(editorial);
  const known: KnownIds = {
    entity: new Set(editorial.glossary.map(({ id }) => id)),
    area: new Set(entries.areas.map(({ id }) => id)),
    event: new Set(entries.events.map(({ id }) => id)),
    source: new Set(entries.sources.map(({ id }) => id)),
    unbuilt: new Set(sources.seeds.flatMap(({ file }) => textIdOf(file) ?? []).filter((id) => !texts.some((text) => text.id === id))),
  };
  const resolver = createResolver(texts, known, references);
  const leads = createAddressBook(texts, known, editorial);
  checkProse(editorial, leads, problems, references);
  for (const { id, profile } of texts) {
    resolver.ids(
      "entity",
      profile.speakers.map(({ entity }) => entity),
      `${EDITORIAL}/texts/${id}.yaml → speakers`,
    );
  }
  const retired = buildRetired(lockables.registers, editorial.retired, lockedUrl);
  references.push(...retired.problems);
  const entities = buildEntities(editorial.glossary, resolver, references);
  const mentions = buildMentions(texts, editorial.glossary, resolver, references);
  const registers = buildRegisters(entries, resolver, references);
  const history = tellHistory(editorial, { texts, entities, ...registers }, sources.state, problems, references);
  const words = toWords(editorial.interface ?? {});
  const value: Edition = {
    imprint: buildImprint(editorial, sources.state, history, problems),
    texts,
    entities,
    mentions,
    translations: buildTranslations(editorial, texts, mentions, references),
    ...registers,
    strategy: buildStrategy(editorial, resolver, references),
    home: buildHome(editorial, resolver, references),
    criteria: buildCriteria(editorial, leads, problems, references),
    retired: retired.value,
    history,
    languages: languagesOf(words, editorial.imprint?.languages),
    words,
    pages: Object.fromEntries([...editorial.pages].map(([name, markdown]) => [name, toProse(markdown)])),
  };
  references.push(...findIdle(value.sources, statementsOf(value)));
  const waiting = waitingMoves(lockables, accepted);
  return { value, problems: [...problems, ...waiting, ...(written.length > 0 ? [] : references)], lockables, waiting };
}

/** What was released, held against what there is now; nothing where the files of releases are not what they say. */
function tellHistory(
  editorial: Editorial,
  cited: Pick<Edition, "texts" | "entities" | "events" | "areas" | "notes" | "parallels">,
  { version, date }: State,
  problems: Problem[],
  references: Problem[],
): History {
  const wrong = checkReleases(editorial, version);
  problems.push(...wrong);
  if (wrong.length > 0 || editorial.releases.size === 0) return NO_HISTORY;
  const decisions = toDecisions(cited.texts, editorial.retired);
  const built = buildHistory(editorial, toContents(cited), decisions, editorial.imprint?.date ?? date);
  references.push(...built.problems);
  return built.value;
}
