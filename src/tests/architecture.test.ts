/** The rooms of the code, and who may import whom. Imports run one way; a file that lies in no room is a fault. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { PROJECT } from "../build/disk/sources.ts";

interface Room {
  /** Folders and single files of the project that may be imported; a folder stands for all below it. */
  readonly may: readonly string[];
  /** Packages that may be; all where nothing is said. Node and Astro's own modules are none. */
  readonly packages?: RegExp;
  /** Which files may use Node's modules; none where nothing is said. */
  readonly node?: RegExp;
}

const NONE = /^$/;
const ALL = /^/;
const KERNEL = ["src/schemas", "src/shared", "src/edition/kernel"];
const TEXT = [...KERNEL, "src/edition/bytes", "src/edition/input", "src/edition/published"];
const CORE = ["src/schemas", "src/shared", "src/edition"];
const OUTPUT = [...CORE, "src/output"];
const PAGE = [...OUTPUT, "src/site", "package.json"];

/** The room of a file is the longest of these that its path begins with; what lies in a room may import its neighbours. */
const ROOMS: Readonly<Record<string, Room>> = {
  "src/schemas": { may: [], packages: /^(?:astro\/zod|edtf)$/ },
  "src/shared": { may: ["src/schemas"], packages: NONE },

  "src/edition/kernel": { may: ["src/schemas", "src/shared"] },
  "src/edition/bytes": { may: KERNEL },
  "src/edition/prose": { may: KERNEL },
  "src/edition/input": { may: [...KERNEL, "src/edition/bytes", "src/edition/prose"] },
  "src/edition/published": { may: [...KERNEL, "src/edition/input"] },
  "src/edition/text": { may: TEXT },
  "src/edition/registers": { may: [...TEXT, "src/edition/prose", "src/edition/text"] },
  "src/edition/review": { may: CORE },
  "src/edition": { may: [...TEXT, "src/edition/text", "src/edition/registers"] },

  "src/output/pages": { may: CORE },
  "src/output/search": { may: CORE },
  "src/output": { may: OUTPUT },

  "src/site": { may: OUTPUT, node: /-fs\.ts$/ },
  "src/components/translation": { may: PAGE },
  "src/components/quoting": { may: [...PAGE, "src/components/translation"] },
  "src/components/prose": { may: [...PAGE, "src/components/quoting"] },
  "src/components/drawing": { may: PAGE },
  "src/components/frame": { may: PAGE },
  ...Object.fromEntries(
    [
      "about",
      "areas",
      "changes",
      "data",
      "figures",
      "glossary",
      "home",
      "parallels",
      "reading",
      "retired",
      "sources",
      "strategy",
      "timeline",
      "witness",
    ].map((name) => [
      `src/components/${name}`,
      { may: [...PAGE, ...["quoting", "prose", "drawing", "translation"].map((base) => `src/components/${base}`)] },
    ]),
  ),
  "src/pages": { may: [...PAGE, "src/components"], packages: /^astro(?:$|:content$)/ },
  "src/content.config.ts": { may: [], packages: /^astro[:/]/ },

  "src/client": { may: ["src/schemas", "src/shared", "src/worker/messages.ts"], packages: NONE },
  "src/worker": { may: [], packages: /^workbox-/ },

  "src/build/disk": { may: CORE, node: ALL },
  "src/build/fonts": { may: [...OUTPUT, "src/build/disk"], node: ALL },
  "src/build/search": { may: [...OUTPUT, "src/build/disk"], node: ALL },
  "src/build/discovery": { may: [...OUTPUT, "src/build/disk"], node: ALL },
  "src/build/serve": { may: CORE, node: ALL },
  "src/build/offline": { may: [...CORE, "src/build/disk", "src/site/bundle-fs.ts"], node: ALL },
  "src/build/notices": { may: [...CORE, "src/build/offline", "src/site/bundle-fs.ts"], node: ALL },
  "src/build": { may: [...OUTPUT, "src/build", "package.json"], node: ALL },
  "astro.config.mjs": { may: ["src/build"] },

  "src/testing": { may: [...PAGE, "src/build", "src/components", "src/client", "src/worker"], node: ALL },
  scripts: { may: [...CORE, "src/build", "src/testing"], node: ALL },
};

/** Types of the whole program, which are no code. */
const DECLARATIONS = /^src\/[a-z.]+\.d\.ts$/;
/** Tests are in no room: they may import all but what stands beside the house. */
const TEST = /\.test\.ts$/;
/** More than this in one folder is a room to be parted; tests are not counted. */
const MANY = 20;

const files = ["src", "scripts"]
  .flatMap((folder) =>
    readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      path.posix.join(folder, file.replaceAll("\\", "/")),
    ),
  )
  .concat("astro.config.mjs")
  .filter((file) => /\.(?:ts|astro|mjs)$/.test(file) && !file.startsWith("src/content/"))
  .sort();
const code = files.filter((file) => !TEST.test(file) && !DECLARATIONS.test(file));

const sourceOf = (file: string): string => readFileSync(path.join(PROJECT, file), "utf8");

/** What TypeScript imports, exports from elsewhere, or names as a type of another module. */
function specifiersOf(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
            ? node.arguments[0]
            : undefined;
    if (named !== undefined && ts.isStringLiteralLike(named)) found.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest));
  return found;
}

/** What a file imports: its own project's files as `./src/…` (`~/` stands for `src/`), packages, modules of Node. Of a template the script at its head is read, and what its elements load. */
function importsOf(file: string): string[] {
  const source = sourceOf(file);
  const [, head, body] = (file.endsWith(".astro") && /^---\n(.*?)\n---\n(.*)$/s.exec(source)) || ["", source, ""];
  const loaded = [...body!.matchAll(/\bimport\("([^"]+)"\)|<(?:script|link)\b[^>]*?\b(?:src|href)="(\.[^"]+)"/g)].map(
    ([, a, b]) => (a ?? b)!,
  );
  return [...specifiersOf(head!), ...loaded].map((one) =>
    one.startsWith(".") ? `./${path.posix.join(path.posix.dirname(file), one)}` : one.replace(/^~\//, "./src/"),
  );
}

const isIn = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);
const roomOf = (file: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => isIn(file, room))
    .sort((a, b) => b.length - a.length)[0];
const isNode = (to: string): boolean => to.startsWith("node:") || builtinModules.includes(to);
function mayImport(file: string, to: string): boolean {
  const room = roomOf(file)!;
  const { may, packages, node = NONE } = ROOMS[room]!;
  if (to.startsWith("./")) return roomOf(to.slice(2)) === room || may.some((place) => isIn(to.slice(2), place));
  if (isNode(to)) return node.test(file);
  return packages?.test(to) ?? !to.startsWith("astro:");
}

test("every file of code lies in a room, and every room has one", () => {
  assert.ok(code.length > 200, `only ${code.length} files`);
  assert.deepEqual(
    code.filter((file) => roomOf(file) === undefined),
    [],
  );
  const used = new Set(code.map(roomOf));
  assert.deepEqual(
    Object.keys(ROOMS).filter((room) => !used.has(room)),
    [],
  );
});

test("nothing lies loose in src but the content's configuration, and types of the whole program", () => {
  const loose = files.filter((file) => /^src\/[^/]+$/.test(file) && !DECLARATIONS.test(file));
  assert.deepEqual(loose, ["src/content.config.ts"]);
});

test("no folder holds more files of code than one looks through", () => {
  const folders = Object.entries(Object.groupBy(code, (file) => path.posix.dirname(file)));
  assert.deepEqual(
    folders.filter(([, inside]) => inside!.length > MANY).map(([folder, inside]) => `${folder}: ${inside!.length}`),
    [],
  );
});

test("every room imports only what it may", () => {
  const wrong = code
    .filter((file) => roomOf(file) !== undefined)
    .flatMap((file) =>
      importsOf(file)
        .filter((to) => !mayImport(file, to))
        .map((to) => `${file} imports ${to}`),
    );
  assert.deepEqual(wrong, []);
});

test("nothing in src imports a command, tests included", () => {
  const wrong = files
    .filter((file) => file.startsWith("src/"))
    .flatMap((file) =>
      importsOf(file)
        .filter((to) => to.startsWith("./scripts/"))
        .map((to) => `${file} imports ${to}`),
    );
  assert.deepEqual(wrong, []);
});

test("rooms stand one upon another: no two may import each other", () => {
  const names = Object.keys(ROOMS);
  const may = (from: string, to: string): boolean => ROOMS[from]!.may.some((place) => roomOf(place) === to || isIn(to, place));
  const twos = names.flatMap((a, i) =>
    names
      .slice(i + 1)
      .filter((b) => may(a, b) && may(b, a))
      .map((b) => `${a} and ${b}`),
  );
  assert.deepEqual(twos, []);
});

test("the pure core asks no clock, no environment and no chance", () => {
  for (const file of code.filter((one) => /^src\/(?:schemas|shared|edition|output)\//.test(one))) {
    assert.doesNotMatch(sourceOf(file), /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bimport\.meta\.env/, file);
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
  const made = code.flatMap((file) => [...sourceOf(file).matchAll(MADE)].map(([all, value]) => `${file}: ${value ?? all}`));
  assert.deepEqual(made.sort(), [
    "src/components/frame/LoneStyle.astro: LONE_STYLE",
    "src/components/prose/Markdown.astro: html",
    "src/components/reading/CitePanel.astro: inScriptBlock(toTemplates(work))",
    "src/pages/[...language]/check/index.astro: inScriptBlock(config)",
    "src/pages/[...language]/data/index.astro: inScriptBlock(dataset)",
    "src/pages/[...language]/search/index.astro: inScriptBlock(config)",
    "src/pages/[...language]/texts/[id]/index.astro: inScriptBlock(toJsonLd(work, p(summary.about), page.absolute(path), page.language))",
  ]);
});

test("what lives between builds is written by one function", () => {
  // Measuring writes to a folder of its own; the built site is thrown away unless it becomes whole.
  const others =
    /^(?:scripts\/(?:bench|setup)\.|src\/testing\/|src\/build\/(?:disk\/folder|(?:discovery|notices|search)\/write|offline\/(?:service-worker|zip))\.)/;
  const writing = code.filter((file) => !others.test(file) && /\b(?:writeFile|appendFile|copyFile|createWriteStream)/.test(sourceOf(file)));
  assert.deepEqual(writing, []);
});
