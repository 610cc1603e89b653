/** Serves the built edition to the one who built it: `npm run preview`. */
import path from "node:path";
import { PROJECT } from "../src/build/disk/sources.ts";
import { serve } from "../src/build/serve/serve.ts";
import { readArguments } from "./arguments.ts";

if (import.meta.main) {
  const usage = "Usage: npm run preview, or npm run preview -- --port 4321";
  const port = readArguments({ options: { port: { type: "string", default: "4321" } } }, usage)?.values.port;
  if (port !== undefined && (!/^\d{1,5}$/.test(port) || Number(port) > 65535)) {
    console.error(`「${port}」 is no port.\n\n${usage}`);
    process.exitCode = 1;
  } else if (port !== undefined) {
    const folder = path.join(PROJECT, "dist");
    try {
      const { url } = await serve(folder, Number(port)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EADDRINUSE") throw error;
        return serve(folder);
      });
      console.log(`The edition is served at ${url} (end with Ctrl+C).`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}
