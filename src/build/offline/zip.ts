/** The whole edition in one archive, to carry and to open by double click. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Zippable, zipSync } from "fflate";
import { archiveName, archiveUrl } from "../../shared/address.ts";
import { listFiles } from "../disk/folder.ts";

/** Archives count local time; a date given in local parts gives the same bytes in every zone. The day of the strategy. */
const fixedDate = (): Date => new Date(2021, 3, 19, 12);

/** Name and bytes of each file → one archive, in the order given, all in one folder. The same input gives the same bytes. */
export function toZip(folder: string, files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(files.map(([name, bytes]) => [`${folder}/${name}`, bytes]));
  return zipSync(entries, { level: 9, mtime: fixedDate() });
}

/** Writes `download/xinlantu-edition-<version>.zip` with every file of the built site but itself. */
export async function writeZip(site: string, version: string): Promise<void> {
  const names = (await listFiles(site)).filter((name) => !name.startsWith("download/"));
  const files = await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(path.join(site, name)))] as const));
  const target = path.join(site, archiveUrl(version));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, toZip(archiveName(version), files));
}
