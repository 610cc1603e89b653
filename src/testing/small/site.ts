/** Every page of an edition, rendered from the templates without a build. */
import "../rendering/templates.ts";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import mdxRenderer from "@astrojs/mdx/server.js";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { PROJECT } from "../../build/disk/sources.ts";
import type { Edition } from "../../edition/edition.ts";
import { toContent } from "../../output/content.ts";
import { renderedTexts } from "../rendering/texts.ts";

type Component = Parameters<Awaited<ReturnType<typeof AstroContainer.create>>["renderToString"]>[0];
interface Route {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
}
interface Template {
  readonly default: Component;
  readonly getStaticPaths?: () => readonly Route[];
}

type Write = (name: string, content: string) => string;

const PAGES = path.join(PROJECT, "src/pages");

/** Writes what the preparation would write, and lets the templates read it: they look for it where the process stands. */
async function layOut(edition: Edition, write: Write): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "small-site-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const files = [
    ...toContent(edition),
    ["fonts/fonts.json", JSON.stringify({ manifest: { box: { file: "box.woff2" }, files: [] } })] as const,
  ];
  for (const [name, whole] of files) {
    const content = write(name, String(whole));
    const file = path.join(folder, "src/content", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    const id = /^texts\/(.+)\.mdx$/.exec(name)?.[1];
    if (id !== undefined) renderedTexts.set(id, content);
  }
  const here = process.cwd();
  process.chdir(folder);
  await import("../../site/content-fs.ts");
  process.chdir(here);
}

/** `[...language]/areas/[area]/index.astro`, language zh-hans, area fares → `zh-hans/areas/fares/` */
const addressOf = (template: string, params: Route["params"]): string =>
  template
    .replace(/index\.astro$|\.astro$/, "")
    .replace(/\[\.\.\.(\w+)\]\/?/g, (_, name: string) => (params[name] === undefined ? "" : `${params[name]}/`))
    .replace(/\[(\w+)\]/g, (_, name: string) => params[name]!);

/**
 * HTML of every page by its address from the root of the edition, such as `zh-hans/areas/fares/`. One edition a process. `write`: from the name
 * and content of a file that the preparation writes to what is written.
 */
export async function renderSite(edition: Edition, write: Write = (_, content) => content): Promise<ReadonlyMap<string, string>> {
  await layOut(edition, write);
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdxRenderer });
  const templates = readdirSync(PAGES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".astro"));
  const rendered = new Map<string, string>();
  for (const file of templates.map((name) => name.split(path.sep).join("/")).sort()) {
    const { default: component, getStaticPaths } = (await import(path.join(PAGES, file))) as Template;
    for (const { params, props = {} } of getStaticPaths?.() ?? [{ params: {} }]) {
      rendered.set(addressOf(file, params), await container.renderToString(component, { params: params as never, props, partial: false }));
    }
  }
  return rendered;
}
