/** The archive of the built site is the site, and every page leads to it. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { listFiles } from "../build/disk/folder.ts";
import type { PublishedImprint } from "../schemas/imprint.ts";
import type { Text } from "../schemas/text.ts";
import { archiveName, archiveUrl } from "../shared/address.ts";
import { DIST, data } from "../testing/site.ts";

const { version } = data<PublishedImprint>("edition");
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("the archive of the built site unpacks to the site, byte for byte, and holds nothing else", async () => {
  const zip = unzipSync(new Uint8Array(readFileSync(path.join(DIST, archiveUrl(version)))));
  const files = (await listFiles(DIST)).filter((file) => !file.startsWith("download/"));
  const folder = archiveName(version);
  assert.deepEqual(
    Object.entries(zip).map(([name, bytes]) => [name, sha256(bytes)]),
    files.map((file) => [`${folder}/${file}`, sha256(readFileSync(path.join(DIST, file)))]),
  );
});

test("the about page and every footer link to the archive", () => {
  assert.ok(existsSync(path.join(DIST, archiveUrl(version))));
  for (const [file, up] of [
    ["about/index.html", ".."],
    ["zh-hans/about/index.html", "../.."],
    ...data<Text[]>("texts").map(({ id }) => [`zh-hans/texts/${id}/index.html`, "../../.."] as const),
  ] as const) {
    assert.ok(readFileSync(path.join(DIST, file), "utf8").includes(`href="${up}${archiveUrl(version)}"`), file);
  }
});
