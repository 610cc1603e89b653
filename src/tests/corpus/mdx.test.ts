/** The MDX of both texts as a whole: what changes in it is seen. To accept a change: UPDATE=1 npm run unit */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { mdxPath } from "../../output/content.ts";
import { textContent } from "../../testing/content.ts";

const content = textContent(buildEdition(await readSources(PROJECT)).value);

for (const id of ["000", "003"]) {
  test(`the MDX of ${id} is as it was accepted`, () => {
    const file = path.join(import.meta.dirname, `golden/${id}.mdx`);
    const mdx = content.get(mdxPath(id, "zh-Hant"))!;
    if (process.env["UPDATE"]) writeFileSync(file, mdx);
    assert.equal(mdx, readFileSync(file, "utf8"));
  });
}
