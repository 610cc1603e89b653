import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** All files below a folder: relative, with `/`, in code unit order, so that whatever is made of them is the same everywhere. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/**
 * Writes a file beside its place, flushes it and renames it: at the place stands what stood there before or the new
 * content, whole, whatever happens. The name beside begins with a point, so that nothing reads what a crash leaves there;
 * it is the same each time, so that the next writing takes it over. A place that is a link stays one.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const place = await realpath(file).catch(() => file);
  const beside = path.join(path.dirname(place), `.${path.basename(place)}.beside`);
  try {
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(beside, content, { flush: true });
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw new FileError(
      `${file}: The file cannot be written (${(error as Error).message}). What stood there is as it was. ${advice(error)}`,
    );
  }
}

/**
 * Writes several files together: all are written beside their places before the first is renamed, and where one cannot be
 * renamed, those that were get back what they were.
 */
export async function writeTogether(files: ReadonlyMap<string, string>): Promise<void> {
  const staged = await Promise.all(
    [...files].map(async ([file, content]) => {
      const place = await realpath(file).catch(() => file);
      const before = await readFile(place).catch(() => null);
      return { file, place, beside: path.join(path.dirname(place), `.${path.basename(place)}.beside`), content, before };
    }),
  );
  const renamed: typeof staged = [];
  try {
    for (const { place, beside, content } of staged) {
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(beside, content, { flush: true });
    }
    for (const one of staged) {
      await rename(one.beside, one.place);
      renamed.push(one);
    }
  } catch (error) {
    for (const { place, before } of renamed.reverse()) await (before === null ? rm(place, { force: true }) : writeWhole(place, before));
    for (const { beside } of staged) await rm(beside, { force: true }).catch(() => {});
    const { file } = staged[renamed.length] ?? staged[0]!;
    throw new FileError(`${file}: The files cannot be written (${(error as Error).message}). All is as it was. ${advice(error)}`);
  }
}

const advice = (error: unknown): string =>
  ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "")
    ? "Make room on the disk, and try again."
    : "Mend that, and try again.";

/** What the disk refused, told to the editor: where, what, and what to do. Nobody is helped by the place in the program. */
export class FileError extends Error {}

/** Whether something lies at a place, be it a link that leads nowhere. */
export async function isThere(place: string): Promise<boolean> {
  return (await statusOf(place)) !== null;
}

/** Of the place itself: a link is not followed. null where there is nothing. */
async function statusOf(place: string) {
  return lstat(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

/** Makes sure that what lies at a place, if anything, is a folder of its own: neither a link nor a file is replaced or looked through. */
export async function refuseOthers(place: string, what: string): Promise<void> {
  const status = await statusOf(place);
  if (status === null || status.isDirectory()) return;
  const found = status.isSymbolicLink() ? `a link to ${await realpath(place).catch(() => "nothing")}` : "a file";
  throw new FileError(`${place}: This is ${found}; ${what}`);
}
