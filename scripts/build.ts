/** Builds the edition for readers: `npm run build`. */
import { build } from "../src/build/dist.ts";

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
