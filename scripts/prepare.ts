/** `npm run prepare`: seeds and editorial data → `src/content`. Prints every mistake and changes nothing if there is one. */
import { PROJECT, readSources } from "../src/build/disk/sources.ts";
import { inTurn } from "../src/build/disk/turn.ts";
import { prepare, report } from "../src/build/prepare.ts";
import { type Edition, readEditorial } from "../src/edition/edition.ts";
import { formatProblem } from "../src/edition/kernel/problem.ts";
import { formatAccepted } from "../src/edition/published/moves.ts";
import { readArguments, tell } from "./arguments.ts";

/** Lists what is not decided, and says whether there was anything. */
async function printUndecided(edition: Edition): Promise<boolean> {
  const { formatQuestions, listUndecided } = await import("../src/edition/review/undecided.ts");
  const questions = listUndecided(edition, readEditorial((await readSources(PROJECT)).editorial).value);
  console.log(formatQuestions(questions));
  return questions.length > 0;
}

const USAGE = `Usage: npm run prepare
       npm run prepare -- --suspects       lists what is not decided
       npm run prepare -- --publish 004    publishes the ids of a new text; or of what is new in glossary, timeline, areas, notes
       npm run prepare -- --accept 003:31  accepts what moved in a passage, or timeline:upgrade-419 a title; several times, too`;

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
  for (const move of result.accepted) console.log(formatAccepted(move));
  if ("problems" in result) {
    console.error(report(result.problems, result.accepted));
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
