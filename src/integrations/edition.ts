/** Hooks of the edition into Astro: prepare before, search index and fonts after, and again when the editor saves. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { prepare } from "../../scripts/prepare.ts";
import type { Edition } from "../edition/edition.ts";
import { formatProblem, type Problem } from "../edition/problem.ts";
import { writeSearch } from "./search.ts";

const report = (problems: readonly Problem[]): string =>
  `${problems.map(formatProblem).join("\n")}\n\n${problems.length} mistakes. Nothing was written.`;

export default function edition(): AstroIntegration {
  let prepared: Edition;
  let root: string;
  return {
    name: "edition",
    hooks: {
      async "astro:config:setup"({ config }) {
        root = fileURLToPath(config.root);
        const start = performance.now();
        const result = await prepare(root);
        performance.measure("prepare", { start });
        if ("problems" in result) throw new Error(report(result.problems));
        prepared = result.edition;
      },
      "astro:server:setup"({ server, logger }) {
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
        await writeSearch(prepared, fileURLToPath(dir));
      },
    },
  };
}
