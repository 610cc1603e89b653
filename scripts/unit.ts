/**
 * Runs every test: `npm run unit`. Small tests share one process, for starting one costs more than most of them; those
 * that open a browser or have hooks at the top of their file, which would hold for the tests of all, have one each.
 */
import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { PROJECT } from "../src/build/disk/sources.ts";

const files = globSync(["src/**/*.test.ts", "scripts/**/*.test.ts"], { cwd: PROJECT }).sort();
const isAlone = (file: string): boolean =>
  file.endsWith(".browser.test.ts") || /^(?:before|after)(?:Each)?\(/m.test(readFileSync(`${PROJECT}/${file}`, "utf8"));

interface Ended {
  readonly passed: number;
  readonly failed: number;
  readonly said: string;
}

/** @param shown whether what is said is shown at once */
function run(args: readonly string[], shown: boolean): Promise<Ended> {
  const child = spawn(process.execPath, ["--test", ...args], { cwd: PROJECT, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk;
    if (shown) process.stdout.write(chunk);
  });
  return new Promise((resolve) => {
    child.on("close", (code) => {
      const count = (name: string) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, "m").exec(said)?.[1] ?? 0);
      const failed = count("fail") + count("cancelled");
      resolve({ said, passed: count("pass"), failed: code === 0 ? failed : Math.max(failed, 1) });
    });
  });
}

const [alone, together] = await Promise.all([
  run(["--test-reporter=spec", "--test-concurrency=2", ...files.filter(isAlone)], true),
  run(["--test-reporter=spec", "--test-isolation=none", ...files.filter((file) => !isAlone(file))], false),
]);
process.stdout.write(together.said);
const failed = alone.failed + together.failed;
console.log(`${alone.passed + together.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
