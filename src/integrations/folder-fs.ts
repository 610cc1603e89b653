import { readdir } from "node:fs/promises";
import path from "node:path";

/** All files below a folder: relative, with `/`, in code unit order, so that whatever is made of them is the same everywhere. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
