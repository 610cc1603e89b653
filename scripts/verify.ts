/**
 * The editor's check: `npm run verify`. Prepares, then asks the laws of whatever texts lie there, and of this corpus what its own
 * tests ask, where there are any. Nothing is built, and no browser is opened.
 */
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { PROJECT } from "../src/build/disk/sources.ts";
import { isBrowserTest, runTests, saidOfFailed, sumOf } from "../src/testing/run-tests.ts";

const start = performance.now();

/** Prints the mistakes; where there are some, there is no edition that could be asked. */
const isPrepared = (): boolean => spawnSync(process.execPath, ["scripts/prepare.ts"], { cwd: PROJECT, stdio: "inherit" }).status === 0;

async function ask(): Promise<boolean> {
  const files = globSync(["src/tests/laws/*.test.ts", "src/tests/corpus/*.test.ts"], { cwd: PROJECT }).sort();
  const ended = await runTests(files.filter((file) => !isBrowserTest(file)));
  process.stdout.write(saidOfFailed(ended));
  const { passed, failed } = sumOf(ended);
  console.log(`${passed} passed, ${failed} failed, in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
  return failed === 0;
}

process.exitCode = isPrepared() && (await ask()) ? 0 : 1;
