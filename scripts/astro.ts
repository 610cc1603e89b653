/** Astro's own commands, with its telemetry off on every system: `node scripts/astro.ts dev`, `node scripts/astro.ts check`. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import astro from "astro/package.json" with { type: "json" };
import { PROJECT } from "../src/build/disk/sources.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
await import(pathToFileURL(path.join(PROJECT, "node_modules/astro", astro.bin.astro)).href);
