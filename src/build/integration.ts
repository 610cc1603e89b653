/** Hooks of the edition into Astro: prepare before, search, notices, what robots read, service worker and archive after, and again when the editor saves. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import project from "../../package.json" with { type: "json" };
import type { Edition } from "../edition/edition.ts";
import { formatProblem } from "../edition/kernel/problem.ts";
import { PUBLISH_NOTHING } from "../edition/publishing.ts";
import { writeDiscovery } from "./discovery/write.ts";
import { inTurn } from "./disk/turn.ts";
import { writeNotices } from "./notices/write.ts";
import { writeServiceWorker } from "./offline/service-worker.ts";
import { writeZip } from "./offline/zip.ts";
import { type PrepareOptions, prepare, report } from "./prepare.ts";
import { writeSearch } from "./search/write.ts";

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
  let address: string | undefined;
  return {
    name: "edition",
    hooks: {
      async "astro:config:setup"({ config, command, logger }) {
        root = fileURLToPath(config.root);
        address = config.site;
        const options: PrepareOptions = { ...PUBLISH_NOTHING, forReaders: command === "build" };
        const work = () => timed("prepare", () => prepare(root, options));
        // A build has its turn already, until it ends.
        const result = await (command === "build" ? work() : inTurn(root, `astro ${command}`, work));
        if ("problems" in result) {
          // Thrown from here, the mistakes would be told as a fault of the program.
          console.error(report(result.problems));
          process.exit(1);
        }
        for (const problem of result.unpublished) logger.warn(formatProblem(problem));
        prepared = result.edition;
        // What Astro remembers of the texts it believes without looking; it is made again in a moment.
        for (const folder of [new URL(".astro/", config.root), config.cacheDir])
          await rm(new URL("data-store.json", folder), { force: true });
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
          try {
            const result = await inTurn(
              root,
              "npm run dev",
              () => prepare(root),
              (message) => logger.info(message),
            );
            if ("problems" in result) logger.error(report(result.problems));
            else if (result.changed > 0) server.ws.send({ type: "full-reload" });
          } catch (error) {
            // The server outlives a full disk: saving again prepares again.
            logger.error((error as Error).message);
          }
        });
      },
      async "astro:build:done"({ dir }) {
        const site = fileURLToPath(dir);
        await timed("search index", () => writeSearch(prepared, site));
        await timed("notices", () => writeNotices(site, root, `新藍圖校注 ${project.version}`));
        if (address !== undefined) await writeDiscovery(site, address, prepared);
        await timed("service worker", () => writeServiceWorker(site));
        await timed("zip", () => writeZip(site, prepared.imprint.version));
      },
    },
  };
}
