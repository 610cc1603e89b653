import { appendFile, cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PROJECT, readSources } from "../build/disk/sources.ts";
import { buildEdition } from "../edition/edition.ts";

/**
 * A copy of the project to be changed and built in peace; the packages are shared, generated files are left out. It has no git: the day
 * of the edition, which that may tell, is written into it.
 */
export async function copyProject(): Promise<{ readonly root: string; remove(): Promise<void> }> {
  const root = await mkdtemp(path.join(tmpdir(), "edition-"));
  for (const name of [
    "package.json",
    "LICENSE",
    "LICENSE-CONTENT",
    "tsconfig.json",
    "astro.config.mjs",
    "seeds",
    "scripts",
    "src",
    "public",
  ]) {
    const left = path.join(PROJECT, "src/content") + path.sep;
    await cp(path.join(PROJECT, name), path.join(root, name), {
      recursive: true,
      filter: (file) => !`${file}${path.sep}`.startsWith(left),
    });
  }
  const { date } = buildEdition(await readSources(PROJECT)).value.imprint;
  if (date !== "") await appendFile(path.join(root, "src/editorial/edition.yaml"), `\ndate: "${date}"\n`);
  await symlink(path.join(PROJECT, "node_modules"), path.join(root, "node_modules"), "dir");
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
