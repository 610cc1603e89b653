import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { toZip } from "./zip.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("an archive is one folder with the files in it", () => {
  const zip = unzipSync(
    toZip("edition", [
      ["index.html", strToU8("新藍圖")],
      ["a/b.txt", strToU8("")],
    ]),
  );
  assert.deepEqual(
    Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]),
    [
      ["edition/index.html", "新藍圖"],
      ["edition/a/b.txt", ""],
    ],
  );
});

test("the same files give the same archive on any day and in any time zone", (t) => {
  const files = [["index.html", strToU8("新藍圖".repeat(99))]] as const;
  const zone = process.env["TZ"];
  const here = toZip("edition", files);
  t.mock.timers.enable({ apis: ["Date"], now: Date.UTC(2031, 0, 1) });
  process.env["TZ"] = "Pacific/Auckland";
  assert.equal(sha256(toZip("edition", files)), sha256(here));
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});
