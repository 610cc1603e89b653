/** Takes in a new text: `npm run seed -- path/to/004_name.txt` copies it, pins it and writes the first profile. */
import { createHash } from "node:crypto";
import { appendFile, copyFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { decode } from "../src/edition/decode.ts";
import { EDITORIAL } from "../src/edition/editorial.ts";
import { toSkeleton } from "../src/edition/skeleton.ts";
import { textIdOf } from "../src/edition/text.ts";
import { PROJECT, readSources } from "./sources-fs.ts";

/** Gives what to do next, or what is wrong. */
export async function takeIn(root: string, source: string): Promise<{ readonly done: string } | { readonly error: string }> {
  const file = path.basename(source);
  const id = textIdOf(file);
  if (id === null || !file.endsWith(".txt")) {
    return {
      error: `${file}: The name must begin with digits, which become the id of the text, and end in .txt, such as 004_name.txt. Rename the file.`,
    };
  }
  const { seeds, pins } = await readSources(root);
  const taken = seeds.find((seed) => seed.file !== file && textIdOf(seed.file) === id);
  if (taken !== undefined) return { error: `${file}: seeds/${taken.file} has the id ${id} already. Begin the name with other digits.` };
  const bytes = await readFile(source).catch(() => null);
  if (bytes === null) return { error: `${source}: There is no such file. Give the path of the text.` };
  const decoded = decode(bytes, "utf-8");
  if ("error" in decoded) return { error: `${file}: ${decoded.error}` };

  const target = path.join(root, "seeds", file);
  if (path.resolve(source) !== target) await copyFile(source, target);
  const sum = createHash("sha256").update(bytes).digest("hex");
  if (!pins.has(file)) await appendFile(path.join(root, "seeds/SHA256SUMS"), `${sum}  ${file}\n`);
  const profile = `${EDITORIAL}/texts/${id}.yaml`;
  try {
    await writeFile(path.join(root, profile), toSkeleton(file, decoded.text), { flag: "wx" });
  } catch {
    return { done: `seeds/${file} is taken in; ${profile} was there already and is left as it is.` };
  }
  return { done: `seeds/${file} is taken in. Complete ${profile}, then run: npm run prepare -- --suspects` };
}

if (import.meta.main) {
  const [source] = parseArgs({ allowPositionals: true }).positionals;
  const result = source === undefined ? { error: "Which text? npm run seed -- path/to/004_name.txt" } : await takeIn(PROJECT, source);
  if ("error" in result) {
    console.error(result.error);
    process.exitCode = 1;
  } else console.log(result.done);
}
