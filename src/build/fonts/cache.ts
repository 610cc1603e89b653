/** The cut fonts as they are kept between builds: believed only as far as their bytes are those that were written. */
import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { FontManifest } from "../../schemas/fonts.ts";
import { writeWhole } from "../disk/folder.ts";

const MANIFEST = "fonts.json";

export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** What was cut before. */
export interface Cut {
  readonly manifest: FontManifest;
  /** Names of the files whose bytes are what the manifest says. */
  readonly sound: ReadonlySet<string>;
}

/** Every file of a manifest. */
const filesOf = ({ box, files, styles }: FontManifest) => [box, ...files, ...styles];

/** null where nothing was cut, or where the manifest is not, byte for byte, one that was written by this version of the edition. */
export async function readCut(folder: string): Promise<Cut | null> {
  const text = await readOrNull(path.join(folder, MANIFEST));
  const manifest = text === null ? null : parseManifest(text.toString("utf8"));
  if (manifest === null) return null;
  const sound = new Set<string>();
  for (const { file, sha256: expected } of filesOf(manifest)) {
    const content = await readOrNull(path.join(folder, file));
    if (content !== null && sha256(content) === expected) sound.add(file);
  }
  return { manifest, sound };
}

export const isSound = ({ manifest, sound }: Cut): boolean => filesOf(manifest).every(({ file }) => sound.has(file));

/** Writes the manifest last, so that it speaks of files that are there, and removes what it does not name. */
export async function writeManifest(folder: string, manifest: FontManifest): Promise<void> {
  await writeWhole(path.join(folder, MANIFEST), formatManifest(manifest));
  await tidy(folder, manifest);
}

/** Removes whatever the manifest does not name. */
export async function tidy(folder: string, manifest: FontManifest): Promise<void> {
  const named = new Set([MANIFEST, ...filesOf(manifest).map(({ file }) => file)]);
  const left = (await readdir(folder)).filter((name) => !named.has(name));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { recursive: true })));
}

/** The manifest under a seal, which is its own hash: a changed byte that leaves it readable is seen as well. */
const formatManifest = (manifest: FontManifest): string => JSON.stringify({ seal: seal(manifest), manifest });
const seal = (manifest: unknown): string => sha256(JSON.stringify(manifest));

function parseManifest(text: string): FontManifest | null {
  try {
    const sealed = JSON.parse(text) as { readonly seal?: unknown; readonly manifest?: unknown } | null;
    const { data } = FontManifest.safeParse(sealed?.manifest);
    return data !== undefined && sealed?.seal === seal(sealed?.manifest) ? data : null;
  } catch {
    return null;
  }
}

async function readOrNull(file: string): Promise<Buffer | null> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "EISDIR") return null;
    throw error;
  });
}
