/** Releases the edition as it is: keeps what is published under a version, and sets that version wherever it is said. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { buildEdition, readEditorial } from "../edition/edition.ts";
import type { Problem } from "../edition/kernel/problem.ts";
import { formatRelease, notesPath, releasePath } from "../edition/published/releases.ts";
import { refuseVersion, release } from "../edition/releasing.ts";
import { toCitationFile } from "../output/citation-file.ts";
import { writeTogether } from "./disk/folder.ts";
import { readSources } from "./disk/sources.ts";
import { findUncommitted } from "./disk/state.ts";
import { releaseChangelog, setLockVersion, setVersion } from "./release-files.ts";

/** The files that were written, by path from the root; or every mistake, and then nothing was. */
export type Outcome = { readonly written: readonly string[] } | { readonly problems: readonly Problem[] };

/** Releases the project at `root`. @param date the day, ISO 8601 */
export async function releaseEdition(root: string, version: string, date: string): Promise<Outcome> {
  const sources = await readSources(root);
  const editorial = readEditorial(sources.editorial).value;
  const asked = { version, date, current: sources.state.version };
  const wrong = refuseVersion(asked, editorial.releases.keys());
  if (wrong !== null) return { problems: [{ where: `npm run release -- ${version}`, message: wrong }] };
  const uncommitted = await findChanged(root, version);
  if (uncommitted.length > 0) return { problems: uncommitted };
  const built = buildEdition(sources);
  const released = release(built, editorial, asked);
  if ("problems" in released) return released;

  const read = (name: string) => readFile(path.join(root, name), "utf8");
  const changelog = releaseChangelog(await read("CHANGELOG.md"), version, date);
  if (typeof changelog !== "string") return { problems: [{ where: "CHANGELOG.md", message: changelog.error }] };
  const files = new Map([
    ["CHANGELOG.md", changelog],
    ["package-lock.json", setLockVersion(await read("package-lock.json"), version)],
    ["package.json", setVersion(await read("package.json"), version)],
    // The citation file of the release: the imprint as it is from now on.
    ["CITATION.cff", toCitationFile({ ...built.value.imprint, version, release: version, date })],
    // The last of them: with it the version is released.
    [releasePath(version), formatRelease(released)],
  ]);
  await writeTogether(new Map([...files].map(([name, content]) => [path.join(root, name), content])));
  return { written: [...files.keys()] };
}

/** What is not committed of the edition; what the editor says of the version is committed with it. */
async function findChanged(root: string, version: string): Promise<Problem[]> {
  const found = await findUncommitted(root);
  if (found === null) {
    const message = "The project is no repository of git, and so what is released could not be found again. Run git init, and commit it.";
    return [{ where: root, message }];
  }
  return found
    .filter((file) => file !== notesPath(version))
    .map((file) => ({ where: file, message: "It is not as it was committed. Commit it, or put it back." }));
}
