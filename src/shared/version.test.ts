import assert from "node:assert/strict";
import { test } from "node:test";
import { compareVersions, isVersion } from "./version.ts";

test("versions stand in the order of Semantic Versioning", () => {
  const order = [
    "0.1.0",
    "0.2.0",
    "0.10.0",
    "1.0.0-alpha",
    "1.0.0-alpha.1",
    "1.0.0-alpha.beta",
    "1.0.0-beta.2",
    "1.0.0-beta.11",
    "1.0.0-rc.1",
    "1.0.0",
  ];
  for (const [i, one] of order.entries()) {
    for (const [k, other] of order.entries()) assert.equal(Math.sign(compareVersions(one, other)), Math.sign(i - k), `${one} ${other}`);
  }
});

test("build metadata makes no difference to the order", () => {
  assert.equal(compareVersions("0.1.0+unreleased", "0.1.0"), 0);
});

test("what can be released is a version without build metadata", () => {
  for (const one of ["0.1.0", "10.20.30", "1.0.0-rc.1", "1.0.0-x-y"]) assert.ok(isVersion(one), one);
  for (const none of ["1.0", "v1.0.0", "01.0.0", "1.0.0-01", "1.0.0+build", "1.0.0-", "", "1.0.0\n"]) assert.ok(!isVersion(none), none);
});
