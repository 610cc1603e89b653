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
import { checkLock, checkRegisterLock } from "./published/check.ts";
import { buildRetired, type RetiredEntry, registerIdsOf } from "./published/register-ids.ts";
import { type Lockables, REGISTERS_PATH, waitingMoves } from "./publishing.ts";
import { buildEntities, buildMentions, type EditionEntity } from "./registers/entities.ts";
import {
  buildAreas,
  buildDates,
  buildEvents,
  buildExceptions,
  buildFigures,
  buildNotes,
  buildParallels,
  buildStrategy,
  type EditionArea,
  type Exception,
} from "./registers/index.ts";
import { createAddressBook } from "./registers/links.ts";
import { checkProse } from "./registers/prose.ts";
import { createResolver, type KnownIds } from "./registers/resolve.ts";
import { checkSeedName, showName } from "./text/seed-name.ts";
import { buildText, type EditionText, type Seed, textIdOf } from "./text/text.ts";

/** What the edition is made of, as it lies on disk. */
export interface Sources {
  readonly seeds: readonly Seed[];
  /** `seeds/SHA256SUMS`: SHA-256 in hexadecimal by file name; null where there is no such file. */
  readonly pins: ReadonlyMap<string, string> | null;
  /** Files of `src/editorial` by path from there. */
  readonly editorial: ReadonlyMap<string, Uint8Array>;
}

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

/** Where the seeds are pinned. */
export const PINS = "seeds/SHA256SUMS";

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

/** Seeds with their profiles → texts, in order of their ids; reports what is missing on either side. */
function buildTexts({ seeds, pins }: Pick<Sources, "seeds" | "pins">, editorial: Editorial, problems: Problem[]): EditionText[] {
  const names = seeds.flatMap(({ file }): Problem[] => {
    const message = checkSeedName(file);
    return message === null ? [] : [{ where: `seeds/${showName(file)}`, message }];
  });
  const byId = Map.groupBy(
    seeds.filter(({ file }) => checkSeedName(file) === null),
    ({ file }) => textIdOf(file)!,
  );
  for (const [id, profile] of editorial.profiles) {
    if (!seeds.some(({ file }) => file === profile.file)) {
      problems.push({
        where: `${EDITORIAL}/texts/${id}.yaml → file`,
        message: `There is no seeds/${profile.file}. Put the seed there, or remove the profile.`,
      });
    }
  }
  problems.push(...checkNames(seeds, editorial), ...names);
  if (pins === null) problems.push({ where: PINS, message: "The file is missing. Restore it: it pins the bytes of every seed." });
  for (const file of pins?.keys() ?? []) {
    if (!seeds.some((seed) => seed.file === file))
      problems.push({ where: PINS, message: `There is no seeds/${file}. Put the seed back, or remove its line.` });
  }
  const texts: EditionText[] = [];
  for (const [id, group] of [...byId].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const seed = group[0]!;
    if (group.length > 1) {
      problems.push({
        where: `seeds/${group[1]!.file}`,
        message: `It has the id ${id}, as seeds/${seed.file} has. Begin the name of one with other digits.`,
      });
      continue;
    }
    if (pins !== null) checkPin(seed, pins, problems);
    const profile = editorial.profiles.get(id);
    if (profile === undefined) {
      if (!problems.some(({ where }) => where.startsWith(`${EDITORIAL}/texts/${id}.yaml`))) {
        problems.push({
          where: `seeds/${seed.file}`,
          message: `The text has no profile. Write ${EDITORIAL}/texts/${id}.yaml, or run: npm run seed -- seeds/${seed.file}`,
        });
      }
      continue;
    }
    if (profile.file !== seed.file) continue; // reported above
    const published = editorial.locks.get(id) ?? null;
    const damage = published === null ? [] : checkLock(id, published, `${EDITORIAL}/passages/${id}.lock.json`);
    problems.push(...damage);
    if (damage.length > 0) continue; // what refers to the text is no mistake of its own
    const built = buildText(id, seed, profile, editorial.emendations.get(id) ?? [], published);
    problems.push(...built.problems);
    if (built.value !== null) texts.push(built.value);
  }
  return texts;
}

/** Files of a text under another id than the text's, or of a text that is gone: nothing would read them. */
function checkNames(seeds: readonly Seed[], { profiles, emendations, locks }: Editorial): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set([...seeds.flatMap(({ file }) => textIdOf(file) ?? []), ...profiles.keys()]);
  for (const [id, { file }] of profiles) {
    const named = textIdOf(file)!;
    if (named === id) continue;
    const where = `${EDITORIAL}/texts/${id}.yaml → file`;
    problems.push({
      where,
      message: `seeds/${file} has the id ${named}, this profile ${id}. Name the seed of ${id}, or rename the profile to ${named}.yaml.`,
    });
  }
  for (const id of emendations.keys()) {
    if (ids.has(id)) continue;
    problems.push({
      where: `${EDITORIAL}/emendations/${id}.yaml`,
      message: `There is no text ${id}. Name the file by the id of its text, or remove it.`,
    });
  }
  for (const id of locks.keys()) {
    if (ids.has(id)) continue;
    const message = `There is no text ${id}, and what was published of it leads nowhere. Put its seed and profile back; if its links may end, remove this file.`;
    problems.push({ where: `${EDITORIAL}/passages/${id}.lock.json`, message });
  }
  return problems;
}

function checkPin(seed: Seed, pins: ReadonlyMap<string, string>, problems: Problem[]): void {
  const pin = pins.get(seed.file);
  const where = `seeds/${seed.file}`;
  if (pin === undefined)
    problems.push({ where, message: `Its SHA-256 is not pinned. Add this line to ${PINS}: ${seed.sha256}  ${seed.file}` });
  else if (pin !== seed.sha256) {
    problems.push({
      where,
      message: `Its SHA-256 is ${seed.sha256}, pinned is ${pin}. Seeds are never edited: restore the file, or take the new one in under another id.`,
    });
  }
}
