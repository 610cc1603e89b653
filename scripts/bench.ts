/**
 * Builds an edition of many texts and prints what it costs: `npm run bench -- --texts 100`.
 * The texts are made from those of the edition, the same every time, in a temporary folder.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { benchSearch } from "../src/testing/bench/search.ts";
import { addTexts } from "../src/testing/bench/texts.ts";
import { copyProject } from "../src/testing/project-copy.ts";
import { readArguments } from "./arguments.ts";

async function sizeOf(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => stat(path.join(entry.parentPath, entry.name))));
  return { files: sizes.length, bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function main(): Promise<void> {
  const asked = readArguments(
    { options: { texts: { type: "string", default: "2" }, keep: { type: "boolean" } } },
    "Usage: npm run bench -- [--texts 100] [--keep]",
  );
  if (asked === null) return;
  const { values } = asked;
  const count = Number(values.texts);
  const { root, remove } = await copyProject();
  await addTexts(root, count);
  const report = path.join(root, "report.json");
  const started = performance.now();
  const script = `import { build } from "./src/build/dist.ts"; import { writeFileSync } from "node:fs";
await build(process.cwd());
writeFileSync("report.json", JSON.stringify({ memory: process.resourceUsage().maxRSS * 1024, steps: performance.getEntriesByType("measure").map(({ name, duration }) => [name, duration]) }));`;
  writeFileSync(path.join(root, "bench-run.ts"), script);
  const { status } = spawnSync(process.execPath, ["bench-run.ts"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`The build of ${count} texts failed; see ${root}.`);
  const wall = performance.now() - started;
  const { memory, steps } = JSON.parse(readFileSync(report, "utf8")) as { memory: number; steps: [string, number][] };
  const dist = await sizeOf(path.join(root, "dist"));
  const search = await sizeOf(path.join(root, "dist/search-index"));
  console.log(`${count} texts in both scripts`);
  console.log(`  wall time      ${(wall / 1000).toFixed(1)} s`);
  for (const [name, duration] of steps) console.log(`    ${name.padEnd(12)} ${(duration / 1000).toFixed(1)} s`);
  console.log(`  peak memory    ${megabytes(memory)}`);
  console.log(`  site           ${dist.files} files, ${megabytes(dist.bytes)}`);
  console.log(`  search index   ${search.files} files, ${megabytes(search.bytes)}`);
  const words = await sizeOf(path.join(root, "dist/search-index/words"));
  const translations = await sizeOf(path.join(root, "dist/search-index/translations"));
  console.log(`    of translations ${words.files + translations.files} files, ${megabytes(words.bytes + translations.bytes)}`);
  const { edition, usual, words: inWords } = await benchSearch(path.join(root, "dist"));
  for (const [name, cost] of [
    ["search", edition],
    ["search in words", inWords],
    ["Pagefind’s default", usual],
  ] as const) {
    if (cost === null) continue;
    const [first, time] = [cost.firstTime, cost.time].map(([p50, p95]) => `${p50.toFixed(0)} / ${p95.toFixed(0)} ms`);
    const bytes = cost.firstBytes.map((size) => `${(size / 1000).toFixed(0)} kB`).join(" / ");
    console.log(`  ${name} (p50 / p95)`);
    console.log(`    first query  ${bytes} over gzip, ${first}`);
    console.log(`    next ones    ${time}; right number of passages for ${cost.right.join(" of ")}`);
  }
  if (values.keep) console.log(`  kept in        ${root}`);
  else await remove();
}

if (import.meta.main) await main();
