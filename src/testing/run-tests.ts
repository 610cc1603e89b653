/**
 * Runs test files. Small ones share one process, for starting one costs more than most of them; those have one each that open
 * a browser, have hooks at the top of their file, which would hold for the tests of all, or render the pages of an edition,
 * of which there is one a process.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "../build/disk/sources.ts";

export interface Ended {
  readonly passed: number;
  readonly failed: number;
  /** As Node's `spec` reporter says it. */
  readonly said: string;
}

export const isBrowserTest = (file: string): boolean => file.endsWith(".browser.test.ts");

const isAlone = (file: string): boolean =>
  isBrowserTest(file) || /^(?:before|after)(?:Each)?\(|\/small\/site\.ts"/m.test(readFileSync(path.join(PROJECT, file), "utf8"));

/** @param show is given what is said, as it is said */
function run(files: readonly string[], options: readonly string[], show: (words: string) => void = () => {}): Promise<Ended> {
  if (files.length === 0) return Promise.resolve({ passed: 0, failed: 0, said: "" });
  const child = spawn(process.execPath, ["--test", "--test-reporter=spec", ...options, ...files], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
    show(chunk);
  });
  return new Promise((resolve) => {
    child.on("close", (code) => {
      const count = (name: string) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, "m").exec(said)?.[1] ?? 0);
      const failed = count("fail") + count("cancelled");
      resolve({ said, passed: count("pass"), failed: code === 0 ? failed : Math.max(failed, 1) });
    });
  });
}

/** Runs files of the project. @param show is given what those with a process of their own say, as they say it, and then the rest */
export async function runTests(files: readonly string[], show?: (words: string) => void): Promise<readonly Ended[]> {
  const [alone, together] = await Promise.all([
    run(files.filter(isAlone), ["--test-concurrency=2"], show),
    run(
      files.filter((file) => !isAlone(file)),
      ["--test-isolation=none"],
    ),
  ]);
  show?.(together.said);
  return [alone, together];
}

const FAILING = "✖ failing tests:\n";

/** What was said of the tests that failed; all that a process said which ended before it could say that. */
export const saidOfFailed = (ended: readonly Ended[]): string =>
  ended.flatMap(({ said, failed }) => (failed === 0 ? [] : [said.split(FAILING).at(-1)!])).join("\n");

export const sumOf = (ended: readonly Ended[]) => ({
  passed: ended.reduce((sum, one) => sum + one.passed, 0),
  failed: ended.reduce((sum, one) => sum + one.failed, 0),
});
