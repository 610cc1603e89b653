/** A project on disk with one short text, for tests of what is written; building it takes seconds. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { prepare } from "../../scripts/prepare.ts";
import { copyProject } from "../../scripts/project-copy.ts";
import type { Sources } from "../edition/edition.ts";
import { sourcesOf } from "./sources.ts";

export interface SmallProject {
  readonly root: string;
  /** Writes a file, by its path in the project. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

/** The seeds and what the editor decided, and no program: enough to prepare. */
export async function writeSources(): Promise<SmallProject> {
  return withSources(await mkdtemp(path.join(tmpdir(), "small-")), sourcesOf());
}

/** A whole project of the small sources, published: it can be built. */
export async function writeProject(): Promise<SmallProject> {
  const { root } = await copyProject();
  for (const name of ["seeds", "src/editorial"]) await rm(path.join(root, name), { recursive: true });
  const project = await withSources(root, sourcesOf());
  await prepare(root, { publish: new Set(["001"]), accept: new Set() });
  return project;
}

async function withSources(root: string, { seeds, pins, editorial }: Sources): Promise<SmallProject> {
  const write = async (name: string, content: string | Uint8Array) => {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  for (const { file, bytes } of seeds) await write(`seeds/${file}`, bytes);
  await write("seeds/SHA256SUMS", [...pins!].map(([file, sum]) => `${sum}  ${file}\n`).join(""));
  for (const [name, content] of editorial) await write(`src/editorial/${name}`, content);
  return { root, write, remove: () => rm(root, { recursive: true, force: true }) };
}
