import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { PROJECT } from "../../build/disk/sources.ts";
import { isReserved } from "./reserved.ts";

test("every id that a page uses itself is reserved", () => {
  const sources = ["pages", "components", "client"].flatMap((folder) =>
    readdirSync(path.join(PROJECT, "src", folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith(".test.ts"))
      .map((file) => readFileSync(path.join(PROJECT, "src", folder, file), "utf8")),
  );
  const used = sources.flatMap((source) =>
    [...source.matchAll(/\bid(?:="|: "|=\{`)([a-z]+(?:-[a-z]+)*-?)(?="|\$\{)/g)].map(([, id]) => id!),
  );
  assert.ok(used.length > 30, `only ${used.length} ids`);
  assert.deepEqual(
    used.filter((id) => id !== "p" && !isReserved(id)),
    [],
  );
});
