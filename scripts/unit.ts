/** Runs every test: `npm run unit`. */
import { globSync } from "node:fs";
import { PROJECT } from "../src/build/disk/sources.ts";
import { runTests, sumOf } from "../src/testing/run-tests.ts";

const files = globSync(["src/**/*.test.ts", "scripts/**/*.test.ts"], { cwd: PROJECT }).sort();
const { passed, failed } = sumOf(await runTests(files, (words) => void process.stdout.write(words)));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
