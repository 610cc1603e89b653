import assert from "node:assert/strict";
import { test } from "node:test";
import { timeRange } from "./edtf.ts";

test("a day is a day of UTC, an open side is infinite", () => {
  assert.deepEqual(timeRange("2021-04-19"), [Date.UTC(2021, 3, 19), Date.UTC(2021, 3, 20) - 1]);
  assert.deepEqual(timeRange("2016/2017"), [Date.UTC(2016, 0), Date.UTC(2018, 0) - 1]);
  assert.deepEqual(timeRange("../2030"), [-Infinity, Date.UTC(2031, 0) - 1]);
});

test("a clock time without a zone is the same in every zone", () => {
  const zone = process.env["TZ"];
  for (const place of ["Asia/Shanghai", "America/New_York"]) {
    process.env["TZ"] = place;
    assert.equal(timeRange("2021-04-23T08:12")[0], Date.UTC(2021, 3, 23, 8, 12));
    assert.equal(timeRange("2021-04-23T08:12+08:00")[0], Date.UTC(2021, 3, 23, 0, 12));
  }
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});
