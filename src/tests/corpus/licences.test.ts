/** The licences of this edition: at the top of the project and in package.json. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import project from "../../../package.json" with { type: "json" };
import { PROJECT } from "../../build/disk/sources.ts";

test("the editorial work is under CC BY, and no licence covers the two press texts", () => {
  const content = readFileSync(path.join(PROJECT, "LICENSE-CONTENT"), "utf8");
  assert.match(content, /\nCreative Commons Attribution 4\.0 International\n/);
  assert.equal(project.license, "MIT AND CC-BY-4.0 AND LicenseRef-press-texts");
  assert.match(content, /LicenseRef-press-texts/);
});
