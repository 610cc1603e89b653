/** A project on disk with an edition of its own, small unless told otherwise; building it takes seconds. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildEdition } from "../../edition/edition.ts";
import { EDITORIAL } from "../../edition/input/editorial.ts";
import { formatProblem } from "../../edition/kernel/problem.ts";
import { locksToWrite, PUBLISH_NOTHING } from "../../edition/publishing.ts";
import { PINS } from "../../edition/text/texts.ts";
import { LOCKED_REGISTERS } from "../../schemas/lock.ts";
import { copyProject } from "../project-copy.ts";
import { type Ended, run } from "../run.ts";
import { type Spoiled, sourcesOf } from "./sources.ts";

export interface SmallProject {
  readonly root: string;
  /** Writes a file, by its path in the project. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

/** The seeds and what the editor decided, and no program: enough to prepare. */
export async function writeSources(spoiled: Spoiled = {}): Promise<SmallProject> {
  const project = await withSources(await mkdtemp(path.join(tmpdir(), "small-")), spoiled);
  return project;
}

/** A whole project of these sources in place of the real ones; nothing is published. */
export async function writeProject(spoiled: Spoiled = {}): Promise<SmallProject> {
  const { root } = await copyProject();
  for (const name of ["seeds", EDITORIAL]) await rm(path.join(root, name), { recursive: true });
  return withSources(root, spoiled);
}

/** The same with all of it published: it can be built. @throws if there is a mistake in the sources. */
export async function writePublishedProject(spoiled: Spoiled = {}): Promise<SmallProject> {
  const locks = publishedLocks(spoiled);
  const project = await writeProject(spoiled);
  for (const [name, lock] of locks) await project.write(name, lock);
  return project;
}

/** The locks that publish all of these sources, by path. @throws if there is a mistake in them. */
export function publishedLocks(spoiled: Spoiled = {}): ReadonlyMap<string, string> {
  const { value, problems, lockables } = buildEdition(sourcesOf(spoiled));
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
  const publish = new Set([...value.texts.map(({ id }) => id), ...LOCKED_REGISTERS]);
  return locksToWrite(lockables, { ...PUBLISH_NOTHING, publish });
}

async function withSources(root: string, spoiled: Spoiled): Promise<SmallProject> {
  const { state, seeds, pins, editorial } = sourcesOf(spoiled);
  const write = async (name: string, content: string | Uint8Array) => {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  const manifest = path.join(root, "package.json");
  const known = existsSync(manifest) ? (JSON.parse(await readFile(manifest, "utf8")) as object) : {};
  await write("package.json", `${JSON.stringify({ ...known, version: state.version }, null, 2)}\n`);
  for (const { file, bytes } of seeds) await write(`seeds/${file}`, bytes);
  await write(PINS, [...pins!].map(([file, sum]) => `${sum}  ${file}\n`).join(""));
  for (const [name, content] of editorial) await write(`${EDITORIAL}/${name}`, name === "edition.yaml" ? dated(content) : content);
  return { root, write, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Outside of git the day of an edition is written. */
function dated(imprint: Uint8Array): string {
  const text = new TextDecoder().decode(imprint);
  return /^date:/m.test(text) ? text : `${text}date: "2021-06-30"\n`;
}

/** Builds a project as `npm run build` does. */
export const buildProject = (root: string, environment: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  run(process.execPath, ["scripts/build.ts"], { cwd: root, env: { ...process.env, ...environment } });
