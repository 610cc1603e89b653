/** What asks for one of the two texts lies in this room, so that the rest of the tests may stay where they go. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { PROJECT } from "../../build/disk/sources.ts";

/** What reads the seeds that lie there, the built site, or the browser's pages of it. */
const REAL = /\breadSources\b|\/testing\/(?:site|html|browser\/(?!launch))/;
const NAMED = /\b(?:000|003)(?:[/:"'`]|\.lock)/;

test("no test outside this room reads the edition that lies there and names one of its texts", () => {
  const tests = globSync("{src,scripts}/**/*.test.ts", { cwd: PROJECT }).filter(
    (file) => !file.startsWith(path.join("src", "tests", "corpus")),
  );
  assert.ok(tests.length > 50);
  const sources = tests.map((file) => [file, readFileSync(path.join(PROJECT, file), "utf8")] as const);
  assert.deepEqual(
    sources.filter(([, source]) => REAL.test(source) && NAMED.test(source)).map(([file]) => file),
    [],
  );
});
