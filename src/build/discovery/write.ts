/** Writes what tells robots and browsers that the edition is there, where its address is known. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Edition } from "../../edition/edition.ts";
import { pagesOf, SITEMAP, toOpenSearch, toSitemap, withSitemap } from "../../output/discovery.ts";
import { openSearchPath } from "../../shared/address.ts";
import { listFiles } from "../disk/folder.ts";

/** @param address of the root, ending in a slash */
export async function writeDiscovery(site: string, address: string, edition: Edition): Promise<void> {
  await writeFile(path.join(site, SITEMAP), toSitemap(pagesOf(await listFiles(site)), edition.languages, address));
  const robots = path.join(site, "robots.txt");
  await writeFile(robots, withSitemap(await readFile(robots, "utf8"), address));
  for (const language of edition.languages)
    await writeFile(path.join(site, openSearchPath(language)), toOpenSearch(language, edition, address));
}
