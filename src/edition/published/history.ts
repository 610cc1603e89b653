/** What readers are told of the versions: each with what it changed, and why. */
import type { Prose } from "../../schemas/common.ts";
import type { Contents, Reason, Release, ReleaseNotes } from "../../schemas/release.ts";
import type { Checked, Problem } from "../kernel/problem.ts";
import { toOptionalProse, toProse } from "../kernel/script.ts";
import { type Change, changedId, findChanges, LISTS, type Listed } from "./changes.ts";
import { type Decisions, reasonsOf } from "./reasons.ts";
import { byAge, nextNotes, notesPath, type Released } from "./releases.ts";

/** A change with its reason; null where there is none to give. */
export interface ExplainedChange extends Change {
  readonly reason: Prose | null;
}

export interface Version {
  /** null for what is not released yet. */
  readonly version: string | null;
  /** Day of the release; of what is not released, of its last change. ISO 8601; "" where that is not known. */
  readonly date: string;
  readonly summary: Prose | null;
  /** How much of everything it holds. */
  readonly counts: Readonly<Record<Listed, number>>;
  /** Against the version before; of the first version none. */
  readonly changes: readonly ExplainedChange[];
}

export interface History {
  /** The newest first: what is not released yet, where it differs from the last release, then every release. */
  readonly versions: readonly Version[];
  /** What is other now than in each release, the newest first. */
  readonly since: readonly { readonly version: string; readonly date: string; readonly changes: readonly Change[] }[];
}

export const NO_HISTORY: History = { versions: [], since: [] };

/** The day on which the edition was released as it is now under this version; null where it is not what was released. */
export const releaseDate = ({ since }: History, version: string): string | null =>
  since.find((one) => one.version === version && one.changes.length === 0)?.date ?? null;

/** Its version: as in `package.json`, or, where the edition is no longer what was released as that, with a mark behind it. */
export const versionOf = (history: History, version: string): string =>
  releaseDate(history, version) === null ? `${version}+unreleased` : version;

/**
 * The history of what was released and of the edition as it is now.
 * @param date day of its last change
 */
export function buildHistory(released: Released, now: Contents, decisions: Decisions, date: string | null): Checked<History> {
  const problems: Problem[] = [];
  const releases = byAge(released.releases.keys()).map((version) => released.releases.get(version)!);
  const versions = releases.map((release, i) => {
    const changes = i === 0 ? [] : findChanges(releases[i - 1]!, release);
    const notes = released.releaseNotes.get(release.version);
    checkReasons(release.version, notes, changes, problems);
    return toVersion(release.version, release.date, release, changes, release.reasons, notes);
  });
  const since = releases.map((release) => ({ version: release.version, date: release.date, changes: findChanges(release, now) }));
  const changes = since.at(-1)?.changes ?? [];
  const next = nextNotes(released);
  if (next !== null) checkReasons(next.version, next.notes, changes, problems);
  if (changes.length > 0) versions.push(toVersion(null, date ?? "", now, changes, reasonsOf(changes, decisions), next?.notes));
  return { value: { versions: versions.reverse(), since: since.reverse() }, problems };
}

function toVersion(
  version: string | null,
  date: string,
  contents: Contents,
  changes: readonly Change[],
  given: Release["reasons"],
  notes: ReleaseNotes | undefined,
): Version {
  const reasons = new Map<string, Reason["reason"]>([...given, ...(notes?.reasons ?? [])].map(({ id, reason }) => [id, reason]));
  return {
    version,
    date,
    summary: toOptionalProse(notes?.summary),
    counts: Object.fromEntries(LISTS.map((list) => [list, contents[list].length])) as Version["counts"],
    changes: changes.map((change) => {
      const reason = reasons.get(changedId(change));
      return { ...change, reason: reason === undefined ? null : toProse(reason) };
    }),
  };
}

/** Reasons for what did not change. */
function checkReasons(version: string, notes: ReleaseNotes | undefined, changes: readonly Change[], problems: Problem[]): void {
  const changed = new Set(changes.map(changedId));
  for (const [i, { id }] of (notes?.reasons ?? []).entries()) {
    if (changed.has(id)) continue;
    const message = `Nothing is other in ${id} than in the version before. Mend the id, or remove the reason.`;
    problems.push({ where: `${notesPath(version)} → reasons[${i}].id`, message });
  }
}
