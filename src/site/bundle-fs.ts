/** Bundles what runs in the browser; and tells which packages are inside, for their notices. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { type BuildOptions, buildSync } from "esbuild";

/** Scripts are classic ones: modules do not load from disk. Comments of licences are left out, for `licences.txt` has them all. */
const OPTIONS = {
  bundle: true,
  write: false,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  format: "iife",
  target: ["chrome120", "firefox121", "safari17.2"],
  external: ["*.woff2"],
} satisfies BuildOptions;

/** `define`: names that stand for values, as JSON. */
export const bundle = (entry: string, define: Readonly<Record<string, string>> = {}): string =>
  buildSync({ ...OPTIONS, entryPoints: [entry], define }).outputFiles[0]!.text;

/** Bundles a stylesheet that no file holds; what it imports is looked for in `folder`. */
export const bundleStyles = (contents: string, folder: string): string =>
  buildSync({ ...OPTIONS, stdin: { contents, resolveDir: path.resolve(folder), loader: "css" } }).outputFiles[0]!.text;

/** Names of the browser scripts: every file of `src/client` that is no test and no part of another. */
export const clientScripts = (): string[] =>
  readdirSync(path.resolve("src/client"))
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -3));

/** Folders of the packages of which anything is left in the bundle of one of these files, in code unit order. */
export function bundledPackages(entries: readonly string[]): string[] {
  const { metafile } = buildSync({ ...OPTIONS, entryPoints: [...entries], outdir: "none", metafile: true });
  const inside = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = inside.flatMap((file) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort().map((folder) => path.resolve(folder));
}
