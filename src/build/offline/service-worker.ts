/** The service worker of one build: it knows every file of the build by its content. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { WORKER_URL } from "../../shared/address.ts";
import { bundle } from "../../site/bundle-fs.ts";
import { listFiles } from "../disk/folder.ts";

/**
 * Not part of the offline copy: the worker itself, the archive (the whole once more), files of single passages (the data once
 * more), and what only servers, robots and address lines read.
 */
export const LEFT_OUT =
  /^(?:preview\/.*|service-worker\.js|download\/.*|data\/passages\/.*|_headers|404\.html|robots\.txt|sitemap\.xml|(?:.*\/)?opensearch\.xml)$/;

export const WORKER_ENTRY = path.resolve(import.meta.dirname, "../../worker/service-worker.ts");

/** Writes `service-worker.js` for the files that lie in the built site now. */
export async function writeServiceWorker(site: string): Promise<void> {
  const names = (await listFiles(site)).filter((name) => !LEFT_OUT.test(name));
  const files = await Promise.all(names.map(async (name) => [name, sha256(await readFile(path.join(site, name)))] as const));
  await writeFile(path.join(site, WORKER_URL), bundleWorker(files));
}

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("base64");

const bundleWorker = (files: readonly (readonly [name: string, hash: string])[]): string =>
  bundle(WORKER_ENTRY, {
    "process.env.NODE_ENV": '"production"',
    FILES: JSON.stringify(files),
    BUILD: JSON.stringify(sha256(JSON.stringify(files)).replaceAll(/\W/g, "")),
  });
