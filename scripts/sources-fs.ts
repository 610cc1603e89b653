import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Sources } from "../src/edition/edition.ts";

/** The folder of the project: everything else is found from here. */
export const PROJECT = path.resolve(import.meta.dirname, "..");

/** Reads the seeds, their pins and the editorial data of the project at `root`. Nothing is interpreted here. */
export async function readSources(root: string): Promise<Sources> {
  const names = (await readdir(path.join(root, "seeds"))).filter((name) => name.endsWith(".txt")).sort();
  const seeds = await Promise.all(
    names.map(async (file) => {
      const bytes = await readFile(path.join(root, "seeds", file));
      return { file, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
    }),
  );
  const sums = await readFile(path.join(root, "seeds/SHA256SUMS"), "utf8");
  const pins = new Map([...sums.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(([, sum, file]) => [file!, sum!]));

  const folder = path.join(root, "src/editorial");
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const editorial = new Map<string, string>();
  for (const file of files.sort()) {
    editorial.set(path.relative(folder, file).split(path.sep).join("/"), await readFile(file, "utf8"));
  }
  return { seeds, pins, editorial };
}
