import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { PINS, type Sources } from "../../edition/text/texts.ts";
import { readState } from "./state.ts";

/** The folder of the project: everything else is found from here. */
export const PROJECT = path.resolve(import.meta.dirname, "../../..");

/** What lies in `seeds/` and is no seed: the pins, hidden files, copies that an editing program leaves. Everything else is to be one. */
const NO_SEED = /^(?:SHA256SUMS|\..*|.*~)$/s;

/** Reads the seeds, their pins and the editorial data of the project at `root`. Nothing is interpreted here. */
export async function readSources(root: string): Promise<Sources> {
  const names = (await readdir(path.join(root, "seeds"), { withFileTypes: true }))
    .filter((entry) => !entry.isDirectory() && !NO_SEED.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const seeds = await Promise.all(
    names.map(async (file) => {
      const bytes = await readFile(path.join(root, "seeds", file));
      return { file, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
    }),
  );
  const pins = await readPins(path.join(root, PINS));

  const folder = path.join(root, "src/editorial");
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const editorial = new Map<string, Uint8Array>();
  for (const file of files.sort()) {
    editorial.set(path.relative(folder, file).split(path.sep).join("/"), await readFile(file));
  }
  return { state: await readState(root), seeds, pins, editorial };
}

/** null where there is no such file. */
async function readPins(file: string): Promise<Sources["pins"]> {
  const sums = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return sums === null ? null : new Map([...sums.matchAll(/^([0-9a-f]{64}) [ *](.+?)\r?$/gm)].map(([, sum, file]) => [file!, sum!]));
}
