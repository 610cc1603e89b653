/** Hooks of the edition into Astro: prepare before, search, notices, service worker and archive after, and again when the editor saves. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import project from "../../package.json" with { type: "json" };
import { prepare, report } from "../../scripts/prepare.ts";
import type { Edition } from "../edition/edition.ts";
import { formatProblem } from "../edition/problem.ts";
import { PUBLISH_NOTHING } from "../edition/publishing.ts";
import { writeNotices } from "./notices.ts";
import { writeSearch } from "./search.ts";
import { writeServiceWorker } from "./service-worker.ts";
import { writeZip } from "./zip.ts";

/** Runs a step and records how long it took, under its name. */
async function timed<T>(name: string, step: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await step();
  performance.measure(name, { start });
  return result;
}

export default function edition(): AstroIntegration {
  let prepared: Edition;
  let root: string;
  return {
    name: "edition",
    hooks: {
      async "astro:config:setup"({ config, command, logger }) {
        root = fileURLToPath(config.root);
        const result = await timed("prepare", () => prepare(root, { ...PUBLISH_NOTHING, forReaders: command === "build" }));
        if ("problems" in result) {
          // Thrown from here, the mistakes would be told as a fault of the program.
          console.error(report(result.problems));
          process.exit(1);
        }
        for (const problem of result.unpublished) logger.warn(formatProblem(problem));
        prepared = result.edition;
      },
      "astro:server:setup"({ server, logger }) {
        // Links end in a file, as they must on a disk; the development server knows folders.
        server.middlewares.use((request, _, next) => {
          request.url = request.url?.replace(/\/index\.html(?=$|[?#])/, "/");
          next();
        });
        const folders = ["seeds", "src/editorial"].map((name) => path.join(root, name) + path.sep);
        server.watcher.add(folders);
        server.watcher.on("all", async (_, file) => {
          if (!folders.some((folder) => file.startsWith(folder))) return;
          const result = await prepare(root);
          if ("problems" in result) logger.error(report(result.problems));
          else if (result.changed > 0) server.ws.send({ type: "full-reload" });
        });
      },
      async "astro:build:done"({ dir }) {
        const site = fileURLToPath(dir);
        await timed("search index", () => writeSearch(prepared, site));
        await timed("notices", () => writeNotices(site, root, `新藍圖校注 ${project.version}`));
        await timed("service worker", () => writeServiceWorker(site, prepared.words));
        await timed("zip", () => writeZip(site, project.version));
      },
    },
  };
}
