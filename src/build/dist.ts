/** Builds the edition beside the last one and swaps when all is well: a failed build leaves `dist/` as it was. */
import { build as buildSite } from "astro";
import { PROJECT } from "./disk/sources.ts";
import { replaceDist } from "./disk/swap.ts";
import { inTurn } from "./disk/turn.ts";

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
