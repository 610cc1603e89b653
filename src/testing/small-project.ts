/** A project with a small edition of its own, to be really built. */
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { copyProject } from "../../scripts/project-copy.ts";
import { buildEdition } from "../edition/edition.ts";
import { formatProblem } from "../edition/problem.ts";
import { locksToWrite, PUBLISH_NOTHING } from "../edition/publishing.ts";
import { REGISTERS } from "../schemas/lock.ts";
import { type Spoiled, sourcesOf } from "./sources.ts";

/** A copy of the project with the small sources of `spoiled` in place of the real ones, published. */
export async function smallProject(spoiled: Spoiled): Promise<Awaited<ReturnType<typeof copyProject>>> {
  const copy = await copyProject();
  const write = async (name: string, content: string | Uint8Array) => {
    const file = path.join(copy.root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  for (const folder of ["seeds", "src/editorial"]) await rm(path.join(copy.root, folder), { recursive: true });
  const sources = sourcesOf(spoiled);
  const { value, problems, lockables } = buildEdition(sources);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
  for (const { file, bytes } of sources.seeds) await write(`seeds/${file}`, bytes);
  await write("seeds/SHA256SUMS", [...sources.pins!].map(([file, sum]) => `${sum}  ${file}\n`).join(""));
  for (const [name, content] of sources.editorial) await write(`src/editorial/${name}`, content);
  const publish = new Set([...value.texts.map(({ id }) => id), ...REGISTERS]);
  for (const [name, lock] of locksToWrite(lockables, { ...PUBLISH_NOTHING, publish })) await write(name, lock);
  return copy;
}

/** Builds a project as `npm run build` does. */
export function buildProject(
  root: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    execFile(process.execPath, ["scripts/build.ts"], { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : 1, said: stdout + stderr }),
    );
  });
}
