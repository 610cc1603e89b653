/** Takes in a new text: copies it, pins it and writes the first profile. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { decode, decodeUtf8 } from "../edition/bytes/decode.ts";
import { guessEncoding } from "../edition/bytes/encodings.ts";
import { EDITORIAL } from "../edition/input/editorial.ts";
import { checkSeedName, showName } from "../edition/text/seed-name.ts";
import { toSkeleton } from "../edition/text/skeleton.ts";
import { textIdOf } from "../edition/text/text.ts";
import { PINS } from "../edition/text/texts.ts";
import { checkTraditional } from "../edition/text/traditional.ts";
import type { TextProfile } from "../schemas/text.ts";
import { isThere, writeWhole } from "./disk/folder.ts";
import { readSources } from "./disk/sources.ts";

export type Taken = { readonly done: string } | { readonly error: string };

/** Gives what to do next, or what is wrong; then nothing was written. A seed that is there is never written over. */
export async function takeIn(root: string, source: string): Promise<Taken> {
  const file = path.basename(source);
  const wrong = checkSeedName(file);
  if (wrong !== null) return { error: `${showName(file)}: ${wrong}` };
  const id = textIdOf(file)!;
  const bytes = await readSeed(source);
  if ("error" in bytes) return bytes;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { seeds, pins } = await readSources(root);
  if (pins === null) return { error: `${PINS}: The file is missing. Restore it: it pins the bytes of every seed.` };
  const taken = seeds.find((seed) => textIdOf(seed.file) === id && (seed.file !== file || seed.sha256 !== sha256));
  if (taken !== undefined) {
    const same = taken.file === file ? "is there already and holds another text" : `has the id ${id} already`;
    return { error: `${file}: seeds/${taken.file} ${same}. Seeds are never changed: begin the name with other digits.` };
  }
  if ((pins.get(file) ?? sha256) !== sha256) {
    return {
      error: `${file}: ${PINS} pins another text of this name. Begin the name with other digits, or put the pinned text back.`,
    };
  }
  const encoding = encodingOf(bytes);
  const decoded = decode(bytes, encoding);
  const error = "error" in decoded ? decoded.error : checkTraditional(decoded.text);
  if ("error" in decoded || error !== null) return { error: `${file}: ${error}` };

  if (!seeds.some((seed) => seed.file === file)) await writeWhole(path.join(root, "seeds", file), bytes);
  if (!pins.has(file)) await pin(root, `${sha256}  ${file}`);
  const profile = `${EDITORIAL}/texts/${id}.yaml`;
  if (!(await writeNew(path.join(root, profile), toSkeleton(file, decoded.text, encoding)))) {
    return { done: `seeds/${file} is taken in; ${profile} was there already and is left as it is.` };
  }
  return { done: `seeds/${file} is taken in. Complete ${profile}, then run: npm run prepare` };
}

/** UTF-8 where it can be; where not, what the bytes look like. */
const encodingOf = (bytes: Uint8Array): TextProfile["encoding"] =>
  typeof decodeUtf8(bytes) === "string" ? "utf-8" : (guessEncoding(bytes) ?? "utf-8");

async function readSeed(source: string): Promise<Buffer | { readonly error: string }> {
  const found = await stat(source).catch(() => null);
  if (found === null) return { error: `${source}: There is no such file. Give the path of the text.` };
  if (!found.isFile()) return { error: `${source}: This is no file. Give the path of the text itself.` };
  return readFile(source).catch((error: Error) => ({
    error: `${source}: It cannot be read (${error.message}). Give the path of a text that can.`,
  }));
}

/** Adds a line to the pins, on a line of its own whatever the file ends with. */
async function pin(root: string, line: string): Promise<void> {
  const file = path.join(root, PINS);
  const sums = await readFile(file, "utf8");
  await writeWhole(file, `${sums}${sums === "" || sums.endsWith("\n") ? "" : "\n"}${line}\n`);
}

/** False where the file is there already; it is left as it is. */
async function writeNew(file: string, content: string): Promise<boolean> {
  if (await isThere(file)) return false;
  await writeWhole(file, content);
  return true;
}
