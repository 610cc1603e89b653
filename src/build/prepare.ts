/** Seeds and editorial data → `src/content`. Gives back every mistake, and changes nothing if there is one. */
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { buildEdition, type Edition } from "../edition/edition.ts";
import { formatProblem, type Problem } from "../edition/kernel/problem.ts";
import type { Move } from "../edition/published/moves.ts";
import { acceptedMoves, checkPublishing, findUnpublished, locksToWrite, PUBLISH_NOTHING, type Publishing } from "../edition/publishing.ts";
import { toContent } from "../output/content.ts";
import { writeWhole } from "./disk/folder.ts";
import { PROJECT, readSources } from "./disk/sources.ts";
import { writeFonts } from "./fonts/cut.ts";

export type Prepared = (
  | {
      readonly edition: Edition;
      readonly changed: number;
      /** What still keeps texts and registers from readers. */
      readonly unpublished: readonly Problem[];
    }
  | { readonly problems: readonly Problem[] }
) & {
  /** Moves that were written to the locks. */
  readonly accepted: readonly Move[];
};

export interface PrepareOptions extends Publishing {
  /** For readers: everything must be published. */
  readonly forReaders?: boolean;
}

/** Reads, builds, and writes what changed. Moves are accepted also while others wait, but not while anything else is wrong. */
export async function prepare(root = PROJECT, options: PrepareOptions = PUBLISH_NOTHING): Promise<Prepared> {
  const { value: edition, problems, lockables, waiting } = buildEdition(await readSources(root), options.accept);
  if (problems.length > waiting.length) return { problems, accepted: [] };
  const refused = checkPublishing(lockables, options);
  if (refused.length > 0) return { problems: [...waiting, ...refused], accepted: [] };
  const accepted = acceptedMoves(lockables, options.accept);
  if (waiting.length > 0) {
    await writeLocks(root, locksToWrite(lockables, { ...PUBLISH_NOTHING, accept: options.accept }));
    return { problems: waiting, accepted };
  }
  const unpublished = findUnpublished(lockables, options.publish);
  if (options.forReaders && unpublished.length > 0) return { problems: unpublished, accepted: [] };
  const content = path.join(root, "src/content");
  const changed = await writeContent(content, edition);
  await writeFonts(edition, path.join(content, "fonts"));
  await writeLocks(root, locksToWrite(lockables, options));
  return { edition, changed, unpublished, accepted };
}

async function writeLocks(root: string, locks: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, lock] of locks) await writeWhole(path.join(root, name), lock);
}

/** Writes the files whose content changed and removes those that are no more; gives their number. */
async function writeContent(folder: string, edition: Edition): Promise<number> {
  const stale = new Set(
    (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !file.startsWith(path.join(folder, "fonts") + path.sep)),
  );
  let changed = 0;
  for (const [name, content] of toContent(edition)) {
    const file = path.join(folder, name);
    if (stale.delete(file) && (await readFile(file)).equals(Buffer.from(content))) continue;
    await writeWhole(file, content);
    changed++;
  }
  // Some are gone: what lay beside a file was taken over when that was written.
  await Promise.all([...stale].map((file) => rm(file, { force: true })));
  return changed + stale.size;
}

/** Every mistake, as it is printed. `accepted`: what was written in spite of them. */
export const report = (problems: readonly Problem[], accepted: readonly Move[] = []): string => {
  const count = problems.length === 1 ? "1 mistake" : `${problems.length} mistakes`;
  const written = accepted.length === 0 ? "Nothing was written." : "Nothing was written but what was accepted.";
  return `${problems.map(formatProblem).join("\n")}\n\n${count}. ${written}`;
};
