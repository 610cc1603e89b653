import assert from "node:assert/strict";
import { test } from "node:test";
import { formatVersion } from "./version.ts";

const words = (key: string, values: Readonly<Record<string, string>>) => `${key} ${values["version"]}`;

test("a release is called by its version, what is not released after the release that it follows", () => {
  assert.equal(formatVersion({ version: "0.2.0", release: "0.2.0" }, words), "footer.version 0.2.0");
  assert.equal(formatVersion({ version: "0.2.0+unreleased", release: "0.2.0" }, words), "footer.unreleased 0.2.0");
});
