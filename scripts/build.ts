/** Builds the edition beside the last one and swaps when all is well: a failed build leaves `dist/` as it was. */
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { build as buildSite } from "astro";
import { PROJECT } from "./sources-fs.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

export async function build(root = PROJECT): Promise<void> {
  const fresh = path.join(root, ".build/site");
  await rm(path.join(root, ".build"), { recursive: true, force: true });
  const start = performance.now();
  // A cache of its own, thrown away: what is built depends on the sources alone.
  await buildSite({ root, outDir: fresh, cacheDir: path.join(root, ".build/cache"), logLevel: "warn" });
  performance.measure("whole build", { start });
  const dist = path.join(root, "dist");
  const old = path.join(root, ".build/old");
  await rename(dist, old).catch(() => {});
  await rename(fresh, dist);
  await rm(old, { recursive: true, force: true });
}

if (import.meta.main) {
  const start = performance.now();
  try {
    await build();
    console.log(`Built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
    if (!process.env["EDITION_URL"])
      console.log("EDITION_URL is not set: pages name no canonical address, and previews of links need one.");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
