/** Seeds and editorial data → `src/content`. Prints every mistake and changes nothing if there is one. */
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { toContent } from "../src/edition/content.ts";
import { buildEdition, type Edition } from "../src/edition/edition.ts";
import { parseEditorial } from "../src/edition/editorial.ts";
import { formatProblem, type Problem } from "../src/edition/problem.ts";
import { checkPublishing, findUnpublished, locksToWrite, PUBLISH_NOTHING, type Publishing } from "../src/edition/publishing.ts";
import { writeWhole } from "../src/integrations/folder-fs.ts";
import { inTurn } from "../src/integrations/turn-fs.ts";
import { readArguments, tell } from "./arguments.ts";
import { writeFonts } from "./fonts.ts";
import { PROJECT, readSources } from "./sources-fs.ts";

export type Prepared =
  /** `unpublished`: what still keeps texts from readers. */
  | { readonly edition: Edition; readonly changed: number; readonly unpublished: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

export interface PrepareOptions extends Publishing {
  /** For readers: every text must be published. */
  readonly forReaders?: boolean;
}

/** Reads, builds, and writes what changed. */
export async function prepare(root = PROJECT, options: PrepareOptions = PUBLISH_NOTHING): Promise<Prepared> {
  const { value: edition, problems } = buildEdition(await readSources(root), options.accept);
  if (problems.length > 0) return { problems };
  const { texts } = edition;
  const unpublished = findUnpublished(texts.filter(({ id }) => !options.publish.has(id)));
  const refused = [...checkPublishing(texts, options), ...(options.forReaders ? unpublished : [])];
  if (refused.length > 0) return { problems: refused };
  const content = path.join(root, "src/content");
  const changed = await writeContent(content, edition);
  await writeFonts(edition, path.join(content, "fonts"));
  for (const [name, lock] of locksToWrite(texts, options)) await writeWhole(path.join(root, name), lock);
  return { edition, changed, unpublished };
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
    await writeWhole(file, content);
    changed++;
  }
  // Some are gone: what lay beside a file was taken over when that was written.
  await Promise.all([...stale].map((file) => rm(file, { force: true })));
  return changed + stale.size;
}

/** Every mistake, as it is printed. */
export const report = (problems: readonly Problem[]): string =>
  `${problems.map(formatProblem).join("\n")}\n\n${problems.length === 1 ? "1 mistake" : `${problems.length} mistakes`}. Nothing was written.`;

/** Lists what is not decided, and says whether there was anything. */
async function printUndecided(edition: Edition): Promise<boolean> {
  const { formatQuestions, listUndecided } = await import("../src/edition/undecided.ts");
  const questions = listUndecided(edition, parseEditorial((await readSources(PROJECT)).editorial).value);
  console.log(formatQuestions(questions));
  return questions.length > 0;
}

const USAGE = `Usage: npm run prepare
       npm run prepare -- --suspects      lists what is not decided
       npm run prepare -- --publish 004   publishes the passage ids of a new text
       npm run prepare -- --accept 003    publishes moved passages`;

const OPTIONS = {
  suspects: { type: "boolean" },
  publish: { type: "string", multiple: true },
  accept: { type: "string", multiple: true },
} as const;

async function main(): Promise<number> {
  const given = readArguments({ options: OPTIONS }, USAGE);
  if (given === null) return 1;
  const { suspects, publish, accept } = given.values;
  const result = await inTurn(PROJECT, "npm run prepare", () => prepare(PROJECT, { publish: new Set(publish), accept: new Set(accept) }));
  if ("problems" in result) {
    console.error(report(result.problems));
    return 1;
  }
  for (const problem of result.unpublished) console.log(formatProblem(problem));
  if (suspects) return (await printUndecided(result.edition)) ? 1 : 0;
  const { texts, entities, mentions } = result.edition;
  console.log(`Prepared ${texts.length} texts, ${entities.length} entities, ${mentions.length} mentions; ${result.changed} files changed.`);
  return 0;
}

// npm runs a script of this name after every install, too; nothing is to be prepared then.
const byInstall = process.env["npm_command"] === "ci" || process.env["npm_command"] === "install";
if (import.meta.main && !byInstall) process.exitCode = await main().catch(tell);
