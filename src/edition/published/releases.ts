/** The versions that were released: how a snapshot is written, and what one cannot say. */
import type { Contents, Reason, Release, ReleaseNotes } from "../../schemas/release.ts";
import { checkOf } from "../../shared/check.ts";
import { countCodePoints } from "../../shared/code-points.ts";
import { compareVersions } from "../../shared/version.ts";
import { EDITORIAL } from "../input/files.ts";
import type { Problem } from "../kernel/problem.ts";
import { LISTS } from "./changes.ts";

/** @example "src/editorial/releases/0.2.0.json" */
export const releasePath = (version: string): string => `${EDITORIAL}/releases/${version}.json`;
/** What the editor says of a version. */
export const notesPath = (version: string): string => `${EDITORIAL}/releases/${version}.yaml`;

const RESTORE = "Restore the file as it was committed.";

/** Names of the lists of a snapshot, in the order in which they are written. */
const WRITTEN = [...LISTS, "reasons"] as const;

/** A snapshot with the fingerprint that seals it. */
export function toRelease(version: string, date: string, contents: Contents, reasons: readonly Reason[]): Release {
  const unsealed = { version, date, ...contents, reasons: [...reasons] };
  return { ...unsealed, check: sealOf(unsealed) };
}

const sealOf = (release: Omit<Release, "check">): string =>
  checkOf(JSON.stringify([release.version, release.date, ...WRITTEN.map((list) => release[list])]));

/** JSON with one record a line, so that a difference between two states reads well. */
export function formatRelease(release: Release): string {
  const lists = WRITTEN.map((list) => {
    const records = release[list].map((record) => JSON.stringify(record));
    return `"${list}": ${records.length === 0 ? "[]" : `[\n${records.join(",\n")}\n]`}`;
  });
  const { version, date, check } = release;
  return `{\n${[`"version": "${version}"`, `"date": "${date}"`, ...lists, `"check": "${check}"`].join(",\n")}\n}\n`;
}

/** What was read of `src/editorial/releases/`, by the names of the files. */
export interface Released {
  readonly releases: ReadonlyMap<string, Release>;
  readonly releaseNotes: ReadonlyMap<string, ReleaseNotes>;
}

/** Versions by age, the oldest first. */
export const byAge = (versions: Iterable<string>): string[] => [...versions].sort(compareVersions);

/** What the editor says of the version that comes next: the notes of one that is newer than all that were released. */
export function nextNotes({ releases, releaseNotes }: Released): { readonly version: string; readonly notes: ReleaseNotes } | null {
  const last = byAge(releases.keys()).at(-1);
  const next = byAge(releaseNotes.keys()).find((version) => last === undefined || compareVersions(version, last) > 0);
  return next === undefined ? null : { version: next, notes: releaseNotes.get(next)! };
}

/** Mistakes in the files of releases. @param current the version of `package.json` */
export function checkReleases({ releases, releaseNotes }: Released, current: string): Problem[] {
  const versions = byAge(releases.keys());
  const problems = versions.flatMap((name, i): Problem[] => {
    const release = releases.get(name)!;
    const older = versions[i - 1];
    const before = older === undefined ? undefined : releases.get(older);
    const where = releasePath(name);
    return [
      ...checkRelease(release, name).map(({ at, message }) => ({ where: `${where}${at}`, message })),
      ...(before !== undefined && release.date < before.date
        ? [
            {
              where: `${where} → date`,
              message: `${name} is said to be of ${release.date}, before ${older}, which is of ${before.date}. ${RESTORE}`,
            },
          ]
        : []),
      ...(compareVersions(name, current) > 0
        ? [
            {
              where,
              message: `package.json says ${current}, and ${name} is newer. Restore package.json, or remove the file if ${name} was never released.`,
            },
          ]
        : []),
    ];
  });
  const last = versions.at(-1);
  const waiting = byAge(releaseNotes.keys()).filter((name) => !releases.has(name));
  const ahead = waiting.filter((name) => last === undefined || compareVersions(name, last) > 0);
  const idle = [...waiting.filter((name) => !ahead.includes(name)), ...ahead.slice(1)].map((name) => ({
    where: notesPath(name),
    message: `${name} was never released${last === undefined || ahead.includes(name) ? `, and ${ahead[0]} comes before it` : ""}. Rename the file to the version that comes next, or remove it.`,
  }));
  const doubled = [...releaseNotes].flatMap(([name, { reasons }]) =>
    doubledIn(reasons).map(({ i, id, first }) => ({
      where: `${notesPath(name)} → reasons[${i}].id`,
      message: `${id} has a reason already (reasons[${first}]). Remove one of the two.`,
    })),
  );
  const early = last === undefined && ahead[0] !== undefined && releaseNotes.get(ahead[0])!.reasons.length > 0;
  const first = {
    where: `${notesPath(ahead[0] ?? "")} → reasons`,
    message: "Nothing was released before it, so nothing changed. Remove the reasons.",
  };
  return [...problems, ...idle, ...doubled, ...(early ? [first] : [])];
}

interface Fault {
  readonly at: string;
  readonly message: string;
}

/** What a file of this name cannot say. */
function checkRelease(release: Release, name: string): Fault[] {
  const faults: Fault[] = [];
  if (release.version !== name)
    faults.push({ at: " → version", message: `The file is named ${name}, and says ${release.version}. ${RESTORE}` });
  for (const list of WRITTEN) {
    for (const { i, id, first } of doubledIn(release[list]))
      faults.push({ at: ` → ${list}[${i}].id`, message: `${id} stands there twice (${list}[${first}]). ${RESTORE}` });
  }
  for (const [i, { id, text, sentences }] of release.passages.entries()) {
    const length = countCodePoints(text);
    let last = 0;
    for (const [k, [sentence, start, end]] of sentences.entries()) {
      const at = ` → passages[${i}].sentences[${k}]`;
      if (!sentence.startsWith(`${id}.`))
        faults.push({ at, message: `${sentence} is a sentence of another passage than ${id}. ${RESTORE}` });
      if (start < last || end < start || end > length)
        faults.push({ at, message: `From ${start} to ${end} there is no sentence of ${id}. ${RESTORE}` });
      last = end;
    }
  }
  if (faults.length === 0 && sealOf(release) !== release.check)
    faults.push({ at: "", message: `It was changed by hand: it does not fit its check. What was published stays as it was. ${RESTORE}` });
  return faults;
}

function doubledIn(records: readonly { readonly id: string }[]): { readonly i: number; readonly id: string; readonly first: number }[] {
  const first = new Map<string, number>();
  return records.flatMap(({ id }, i) => {
    const other = first.get(id);
    if (other !== undefined) return [{ i, id, first: other }];
    first.set(id, i);
    return [];
  });
}
