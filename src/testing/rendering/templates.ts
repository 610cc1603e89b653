/**
 * Astro's templates as modules of Node, compiled by the compiler that builds, so that a page can be rendered in a unit test.
 * Import this file first; then `await import("../../components/quoting/Evidence.astro")` gives the component.
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transform } from "@astrojs/compiler-rs";

/** Where the rendered pages believe that they are served. */
export const SITE = "https://example.org/edition/";

/** What the build puts in place of `import.meta.env`. */
const ENVIRONMENT = JSON.stringify({ SITE, PROD: true, DEV: false });

/** Two modules are of a build alone; what stands for them here, by the end of what a template imports. */
const STAND_INS: readonly (readonly [of: string, by: string])[] = [
  ["astro:content", new URL("texts.ts", import.meta.url).href],
  ["/assets-fs.ts", new URL("assets.ts", import.meta.url).href],
];

/** What `~/` stands for in a template. */
const SRC = new URL("../../", import.meta.url);

const isOwn = (url: string): boolean => url.startsWith("file:") && !url.includes("/node_modules/");

function compile(filename: string): string {
  const source = readFileSync(filename, "utf8");
  if (!filename.endsWith(".astro")) return source;
  const options = { filename, normalizedFilename: filename, internalURL: "astro/compiler-runtime", compact: true };
  return transform(source, { ...options, resolvePath: (specifier) => specifier }).code;
}

/** The build lets a template import a field of a JSON file by its name. */
const jsonModule = (filename: string): string =>
  Object.entries(JSON.parse(readFileSync(filename, "utf8")) as Record<string, unknown>)
    .map(([name, value], i) => `const field${i} = ${JSON.stringify(value)};\nexport { field${i} as ${JSON.stringify(name)} };`)
    .join("\n");

registerHooks({
  resolve(specifier, context, next) {
    const url = STAND_INS.find(([of]) => specifier.endsWith(of))?.[1];
    if (url !== undefined) return { url, shortCircuit: true };
    return next(specifier.startsWith("~/") ? new URL(specifier.slice(2), SRC).href : specifier, context);
  },
  load(url, context, next) {
    if (isOwn(url) && url.endsWith(".json")) return { format: "module", shortCircuit: true, source: jsonModule(fileURLToPath(url)) };
    if (!isOwn(url) || !/\.(?:astro|ts)$/.test(url)) return next(url, context);
    const code = compile(fileURLToPath(url));
    if (url.endsWith(".ts") && !code.includes("import.meta.env")) return next(url, context);
    return { format: "module-typescript", shortCircuit: true, source: code.replaceAll("import.meta.env", ENVIRONMENT) };
  },
});
