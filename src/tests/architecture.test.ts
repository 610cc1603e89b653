/** Imports run one way: schemas ← edition ← scripts, integrations, pages and components; client takes what is small and pure. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { PROJECT } from "../build/disk/sources.ts";

/** Import specifiers of every source file, tests left out, by the file's path from the project. */
function importsOf(folder: string): [file: string, specifiers: string[]][] {
  return readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:ts|astro)$/.test(file) && !/\.test\.ts$/.test(file))
    .map((file) => {
      const source = readFileSync(path.join(PROJECT, folder, file), "utf8");
      const found = source.matchAll(/^\s*(?:import|export)\b[^"';]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm);
      return [path.posix.join(folder, file), [...found].map(([, a, b, c]) => (a ?? b ?? c)!)];
    });
}

/** The project's folder an import leads to, or the package. */
function target(file: string, specifier: string): string {
  return specifier.startsWith(".") ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
}

const ALLOWED: Record<string, (to: string) => boolean> = {
  "src/schemas": (to) => to.startsWith("src/schemas/") || to === "astro/zod" || to === "edtf",
  "src/edition": (to) => /^src\/(?:schemas|edition)\//.test(to) || !/^(?:src|scripts|node:|astro:)/.test(to),
  "src/client": (to) => /^src\/(?:client|schemas|edition)\/|^src\/worker\/messages\.ts$/.test(to),
  "src/worker": (to) => /^src\/worker\/|^workbox-/.test(to),
  scripts: (to) =>
    !/^(?:src\/(?:pages|components|layouts|client|integrations)\/|astro:)/.test(to) || /^src\/integrations\/[a-z]+-fs\.ts$/.test(to),
  "src/integrations": (to) => !/^src\/(?:pages|components|layouts|client)\//.test(to),
  "src/components": (to) => !/^(?:scripts\/|node:|src\/(?:pages|integrations|client)\/)/.test(to),
  "src/layouts": (to) => !/^(?:scripts\/|node:|src\/(?:pages|integrations|client)\/)/.test(to),
  "src/pages": (to) => !/^(?:scripts\/|node:|src\/(?:integrations|client)\/)/.test(to),
};

for (const [folder, allowed] of Object.entries(ALLOWED)) {
  test(`${folder} imports only what it may`, () => {
    const files = importsOf(folder);
    assert.ok(files.length > 0);
    const wrong = files.flatMap(([file, specifiers]) =>
      specifiers.filter((one) => !allowed(target(file, one))).map((one) => `${file} imports ${one}`),
    );
    assert.deepEqual(wrong, []);
  });
}

test("the pure core asks no clock, no environment and no chance", () => {
  for (const folder of ["src/schemas", "src/edition"]) {
    for (const [file] of importsOf(folder)) {
      const source = readFileSync(path.join(PROJECT, file), "utf8");
      assert.doesNotMatch(source, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bimport\.meta\.env/, file);
    }
  }
});

test("the lockfile names no host, and the packages of every platform", () => {
  const { packages } = JSON.parse(readFileSync(path.join(PROJECT, "package-lock.json"), "utf8")) as {
    packages: Record<string, { resolved?: string; integrity?: string; optionalDependencies?: Record<string, string> }>;
  };
  const names = new Set(Object.keys(packages).map((key) => key.replace(/^.*node_modules\//, "")));
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !names.has(name)),
  );
  assert.deepEqual(missing, [], "npm leaves out what the registry did not offer; npm ci then refuses to install");
  assert.deepEqual(
    Object.keys(packages).filter((key) => key !== "" && packages[key]!.integrity === undefined),
    [],
    "what is installed is checked",
  );
  assert.ok(Object.values(packages).every(({ resolved }) => resolved === undefined || !resolved.startsWith("http")));
});

test("HTML is made by the pages, but for sanitised Markdown, JSON in a script block, and one style", () => {
  const MADE =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|document\.write|DOMParser|srcdoc)\b|set:html=\{(.*?)\}(?= |>|\/)/g;
  const made = ["src", "scripts"]
    .flatMap(importsOf)
    .flatMap(([file]) =>
      [...readFileSync(path.join(PROJECT, file), "utf8").matchAll(MADE)].map(([all, value]) => `${file}: ${value ?? all}`),
    );
  assert.deepEqual(made.sort(), [
    "src/components/reading/CitePanel.astro: inScriptBlock(work)",
    "src/components/prose/Markdown.astro: html",
    "src/components/frame/Lone.astro: style",
    "src/pages/[...script]/search/index.astro: inScriptBlock(config)",
    "src/pages/[...script]/texts/[id]/index.astro: inScriptBlock(toJsonLd(work, p(summary.about), page.absolute(path)))",
  ]);
});

test("what lives between builds is written by one function", () => {
  // Measuring writes to a folder of its own; the built site is thrown away unless it becomes whole.
  const others = /^(?:scripts\/(?:bench|bench-search|setup)\.|src\/integrations\/(?:folder-fs|notices|search|service-worker|zip)\.)/;
  const writing = ["scripts", "src"]
    .flatMap((folder) => readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
    .filter((file) => /(?<!\.test)\.(?:ts|mjs|astro)$/.test(file) && !/\/testing\//.test(file) && !others.test(file))
    .filter((file) => /\b(?:writeFile|appendFile|copyFile|createWriteStream)/.test(readFileSync(path.join(PROJECT, file), "utf8")));
  assert.deepEqual(writing, []);
});
