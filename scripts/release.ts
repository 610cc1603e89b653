/** Releases the edition: `npm run release -- 0.2.0` keeps what is published as this version. It commits nothing. */
import { PROJECT } from "../src/build/disk/sources.ts";
import { inTurn } from "../src/build/disk/turn.ts";
import { report } from "../src/build/prepare.ts";
import { releaseEdition } from "../src/build/release.ts";
import { readArguments, tell } from "./arguments.ts";

async function main(): Promise<number> {
  const usage = "Usage: npm run release -- 0.2.0";
  const given = readArguments({ allowPositionals: true }, usage);
  if (given === null) return 1;
  const [version, ...more] = given.positionals;
  if (version === undefined || more.length > 0) {
    console.error(`Give one version.\n\n${usage}`);
    return 1;
  }
  const today = new Date().toISOString().slice(0, 10);
  const outcome = await inTurn(PROJECT, "npm run release", () => releaseEdition(PROJECT, version, today));
  if ("problems" in outcome) {
    console.error(report(outcome.problems));
    return 1;
  }
  console.log(`${version} is written: ${outcome.written.join(", ")}. To publish it, commit it and set its tag:

  git add ${outcome.written.filter((file) => !file.startsWith("src/")).join(" ")} src/editorial/releases
  git commit -m "Release ${version}"
  git tag v${version}`);
  return 0;
}

if (import.meta.main) process.exitCode = await main().catch(tell);
