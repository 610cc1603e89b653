/** Builds the edition beside the last one and swaps when all is well: a failed build leaves `dist/` as it was. */
import { build as buildSite } from "astro";
import { PROJECT } from "../src/build/disk/sources.ts";
import { replaceDist } from "../src/build/disk/swap.ts";
import { inTurn } from "../src/build/disk/turn.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

export const build = (root = PROJECT): Promise<void> =>
  inTurn(root, "npm run build", () =>
    replaceDist(root, async (site, cache) => {
      const start = performance.now();
      // A cache of its own, thrown away: what is built depends on the sources alone.
      await buildSite({ root, outDir: site, cacheDir: cache, logLevel: "warn" });
      performance.measure("whole build", { start });
    }),
  );

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
