/** Takes in a new text: `npm run seed -- path/to/004_name.txt` copies it, pins it and writes the first profile. */
import { PROJECT } from "../src/build/disk/sources.ts";
import { inTurn } from "../src/build/disk/turn.ts";
import { takeIn } from "../src/build/take-in.ts";
import { readArguments, tell } from "./arguments.ts";

async function main(): Promise<number> {
  const usage = "Usage: npm run seed -- path/to/004_name.txt";
  const given = readArguments({ allowPositionals: true }, usage);
  if (given === null) return 1;
  const [source, ...more] = given.positionals;
  const result =
    source === undefined || more.length > 0
      ? { error: `Give one text.\n\n${usage}` }
      : await inTurn(PROJECT, "npm run seed", () => takeIn(PROJECT, source));
  if ("error" in result) {
    console.error(result.error);
    return 1;
  }
  console.log(result.done);
  return 0;
}

if (import.meta.main) process.exitCode = await main().catch(tell);
