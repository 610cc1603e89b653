/** The built edition is made beside the last one and swapped when it is whole. */
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { FileError, isThere, refuseOthers } from "./folder.ts";
import { WORKSHOP } from "./turn.ts";

/**
 * Has `make` fill a new folder, and puts that in the place of `dist/`. Until then, and when anything fails, `dist/` is the
 * last good one; a process that ends at whatever point leaves it there or in `.build/old`, from where the next build puts
 * it back before it does anything else. The caller sees to it that nobody else is at work.
 * @param make is given the new folder and one for whatever it wants to keep meanwhile; neither is there yet
 */
export async function replaceDist(root: string, make: (site: string, cache: string) => Promise<void>): Promise<void> {
  const dist = path.join(root, "dist");
  const [site, cache, old, gone] = ["site", "cache", "old", "gone"].map((name) => path.join(root, WORKSHOP, name)) as [
    string,
    string,
    string,
    string,
  ];
  await refuseOthers(
    dist,
    "a build replaces the folder whole, and nothing that is not its own. Remove it; to publish, let the server's folder be a link to dist/, or copy dist/ there after the build.",
  );
  /** What bears the name `old` is whole: it is renamed before it is removed bit by bit. */
  const discard = async () => {
    if (await isThere(old)) await rename(old, gone);
    await rm(gone, { recursive: true, force: true });
  };
  if (!(await isThere(dist)) && (await isThere(old))) await move(old, dist);
  for (const left of [site, cache, gone]) await rm(left, { recursive: true, force: true });
  await discard();

  await make(site, cache);
  const hadOne = await isThere(dist);
  if (hadOne) await move(dist, old);
  try {
    await move(site, dist);
  } catch (error) {
    if (hadOne) await rename(old, dist);
    throw error;
  }
  await discard();
  await rm(cache, { recursive: true, force: true });
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    throw new FileError(
      `${from}: The folder cannot be moved to ${to} (${(error as Error).message}). Neither may be a mount point, a volume of its own, or open in another program. Mend that, and build again.`,
    );
  }
}
