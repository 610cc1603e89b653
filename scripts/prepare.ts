/** Seeds and editorial data → `src/content`. Prints every mistake and changes nothing if there is one. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { toContent } from "../src/edition/content.ts";
import { buildEdition, type Edition } from "../src/edition/edition.ts";
import { EDITORIAL, parseEditorial } from "../src/edition/editorial.ts";
import { formatProblem, type Problem } from "../src/edition/problem.ts";
import { readArguments } from "./arguments.ts";
import { writeFonts } from "./fonts.ts";
import { PROJECT, readSources } from "./sources-fs.ts";

export type Prepared = { readonly edition: Edition; readonly changed: number } | { readonly problems: readonly Problem[] };

/** Reads, builds, and writes what changed. `accept`: ids of texts whose moved passages become the published ones. */
export async function prepare(root = PROJECT, accept: ReadonlySet<string> = new Set()): Promise<Prepared> {
  const { value: edition, problems } = buildEdition(await readSources(root), accept);
  if (problems.length > 0) return { problems };
  await writeLocks(root, edition, accept);
  const content = path.join(root, "src/content");
  const changed = await writeContent(content, edition);
  await writeFonts(edition, path.join(content, "fonts"));
  return { edition, changed };
}

/** A text without a lock is published now; one that the editor accepts is published anew. */
async function writeLocks(root: string, edition: Edition, accept: ReadonlySet<string>): Promise<void> {
  for (const { id, lock } of edition.texts) {
    const file = path.join(root, EDITORIAL, `passages/${id}.lock.json`);
    const missing = (await readFile(file, "utf8").catch(() => null)) === null;
    if (!missing && !accept.has(id)) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(lock, null, 1)}\n`);
  }
}

/** Writes the files whose content changed and removes those that are no more; gives their number. */
async function writeContent(folder: string, edition: Edition): Promise<number> {
  const stale = new Set(
    (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !file.startsWith(path.join(folder, "fonts") + path.sep)),
  );
  let changed = 0;
  for (const [name, content] of toContent(edition)) {
    const file = path.join(folder, name);
    if (stale.delete(file) && (await readFile(file, "utf8")) === content) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    changed++;
  }
  await Promise.all([...stale].map((file) => rm(file)));
  return changed + stale.size;
}

/** Lists what an opencc round trip suspects and the editor has not decided; gives the number. */
async function printSuspects(edition: Edition): Promise<number> {
  const { findIdleKept, findSuspects, formatSuspect } = await import("../src/edition/suspects.ts");
  const { emendations } = parseEditorial((await readSources(PROJECT)).editorial).value;
  let count = 0;
  for (const text of edition.texts) {
    const file = emendations.get(text.id) ?? [];
    const lines = [
      ...findSuspects(text, file).map(formatSuspect),
      ...findIdleKept(text, file).map((i) => `${EDITORIAL}/emendations/${text.id}.yaml → [${i}].keep occurs nowhere. Remove the entry.`),
    ];
    count += lines.length;
    for (const line of lines) console.log(line);
  }
  console.log(
    count === 0 ? "No suspects: every one is emended or kept with a reason." : `${count} suspects. Emend each, or keep it with a reason.`,
  );
  return count;
}

const USAGE = `Usage: npm run prepare
       npm run prepare -- --suspects      lists what is not decided
       npm run prepare -- --accept 003    publishes moved passages`;

async function main(): Promise<number> {
  const given = readArguments({ options: { suspects: { type: "boolean" }, accept: { type: "string", multiple: true } } }, USAGE);
  if (given === null) return 1;
  const { values } = given;
  const result = await prepare(PROJECT, new Set(values.accept));
  if ("problems" in result) {
    for (const problem of result.problems) console.error(formatProblem(problem));
    console.error(`\n${result.problems.length} mistakes. Nothing was written.`);
    return 1;
  }
  if (values.suspects) return (await printSuspects(result.edition)) === 0 ? 0 : 1;
  const { texts, entities, mentions } = result.edition;
  console.log(`Prepared ${texts.length} texts, ${entities.length} entities, ${mentions.length} mentions; ${result.changed} files changed.`);
  return 0;
}

// npm runs a script of this name after every install, too; nothing is to be prepared then.
const byInstall = process.env["npm_command"] === "ci" || process.env["npm_command"] === "install";
if (import.meta.main && !byInstall) process.exitCode = await main();
