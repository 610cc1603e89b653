/** What is kept of the edition when it is released, or what keeps it from being released. */
import type { Release } from "../schemas/release.ts";
import { shorten } from "../shared/shorten.ts";
import { compareVersions, isVersion } from "../shared/version.ts";
import type { Built } from "./edition.ts";
import type { Editorial } from "./input/editorial.ts";
import type { Problem } from "./kernel/problem.ts";
import { type Change, changedId, findChanges } from "./published/changes.ts";
import { findDifference } from "./published/difference.ts";
import { findUnexplained, reasonsOf } from "./published/reasons.ts";
import { byAge, nextNotes, notesPath, toRelease } from "./published/releases.ts";
import { findUnpublished } from "./publishing.ts";
import { toContents, toDecisions } from "./snapshot.ts";

/** Which version, and the day on which it is released, ISO 8601. */
export interface Asked {
  readonly version: string;
  readonly date: string;
  /** As in `package.json`. */
  readonly current: string;
}

/** Why a version cannot be released after those that were; null where it can. */
export function refuseVersion({ version, current }: Omit<Asked, "date">, released: Iterable<string>): string | null {
  if (!isVersion(version))
    return `「${version}」 is no version. Write one by Semantic Versioning, such as 0.2.0, without anything before it.`;
  const last = byAge(released).at(-1);
  if (last !== undefined && compareVersions(version, last) <= 0)
    return `${version} is not newer than ${last}, which was released. Choose a newer version.`;
  if (compareVersions(version, current) < 0)
    return `${version} is older than ${current}, the version of package.json. Choose a newer version.`;
  return null;
}

/** The snapshot; or every mistake that a build would refuse, and every reason that is to be written. */
export function release(
  { value: edition, problems, lockables }: Built,
  editorial: Pick<Editorial, "releases" | "releaseNotes" | "retired">,
  { version, date }: Asked,
): Release | { readonly problems: readonly Problem[] } {
  if (problems.length > 0) return { problems };
  const unpublished = findUnpublished(lockables);
  if (unpublished.length > 0) return { problems: unpublished };
  const next = nextNotes(editorial);
  if (next !== null && next.version !== version) {
    const message = `What it says is of ${next.version}, and ${version} is to be released. Rename the file to ${version}.yaml, or release ${next.version}.`;
    return { problems: [{ where: notesPath(next.version), message }] };
  }
  const contents = toContents(edition);
  const before = editorial.releases.get(byAge(editorial.releases.keys()).at(-1) ?? "");
  const changes = before === undefined ? [] : findChanges(before, contents);
  const reasons = reasonsOf(changes, toDecisions(edition.texts, editorial.retired));
  const missing = findUnexplained(changes, [...reasons, ...(next?.notes.reasons ?? [])]);
  if (missing.length > 0) return { problems: [askForReasons(version, missing)] };
  const written = new Set(next?.notes.reasons.map(({ id }) => id));
  return toRelease(
    version,
    date,
    contents,
    reasons.filter(({ id }) => !written.has(id)),
  );
}

/** What the editor has to write, line by line. */
function askForReasons(version: string, missing: readonly Change[]): Problem {
  const what = missing.length === 1 ? "1 change has no reason" : `${missing.length} changes have no reason`;
  const lines = missing.map((change) => `  - {id: "${changedId(change)}", reason: }  # ${describe(change)}`);
  return {
    where: notesPath(version),
    message: `${what}. Write these lines below reasons: and behind each the reason, for the reader:\n${lines.join("\n")}`,
  };
}

/** Code points of a wording that are shown, and places where it differs. */
const [SHOWN, PLACES] = [24, 3];

/** @example "「于」 → 「於」" */
function describe({ what, fields }: Change): string {
  const wording = fields.find(({ name }) => name === "wording");
  if (what === "gone") return `gone: ${show(wording?.before?.["zh-Hant"])}`;
  if (!wording?.before || !wording.after) return `other ${fields.map(({ name }) => name).join(", ")}`;
  const pieces = findDifference(wording.before["zh-Hant"], wording.after["zh-Hant"]);
  const places = pieces.flatMap(({ of, text }, i) => {
    if (of === "old") return `${show(text)} → ${show(pieces[i + 1]?.of === "new" ? pieces[i + 1]!.text : "")}`;
    return of === "new" && pieces[i - 1]?.of !== "old" ? `${show("")} → ${show(text)}` : [];
  });
  return `${places.slice(0, PLACES).join(", ")}${places.length > PLACES ? ", …" : ""}`;
}

const show = (words = ""): string => `「${shorten(words, SHOWN)}」`;
