/** Opens every page that links lead to, and notes whatever is wrong with any of them. */
import { existsSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";

export interface Crawl {
  /** Files of the pages that were opened, from the root, sorted. @example ["about/index.html", "index.html"] */
  readonly pages: readonly string[];
  /** One sentence each: errors of the console, requests that fail or leave the edition, links and anchors without a target. */
  readonly faults: readonly string[];
}

interface Found {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** For the context of a crawl: small, and without the transitions between pages, which it need not wait for. */
export const STILL = { reducedMotion: "reduce", viewport: { width: 320, height: 240 } } as const;

interface Options {
  /** Pages that are not opened. */
  readonly skip?: RegExp;
  /** Pages open side by side. */
  readonly atOnce?: number;
}

/** Crawls the edition at `root` (an address ending in a slash), whose files lie in `folder`. */
export async function crawl(context: BrowserContext, root: string, folder: string, { skip, atOnce = 2 }: Options = {}): Promise<Crawl> {
  const found = new Map<string, Found>();
  const faults: string[] = [];
  const waiting = ["index.html"];
  const seen = new Set(waiting);
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const here = await visit(page, file, root, faults);
      found.set(file, here);
      for (const link of here.links) {
        const target = toFile(link, root);
        if (target === null || seen.has(target)) continue;
        seen.add(target);
        if (!existsSync(path.join(folder, target))) faults.push(`${file}: the link ${link} has no target.`);
        else if (target.endsWith(".html") && skip?.test(target) !== true) waiting.push(target);
      }
    }
    await page.close();
  };
  // The first page alone, so that there is work for the others.
  await Promise.all([work(), ...Array.from({ length: atOnce - 1 }, () => untilSome(waiting, found).then(work))]);
  return { pages: [...found.keys()].sort(), faults: [...faults, ...faultsOfAnchors(found, root)] };
}

async function untilSome(waiting: readonly string[], found: ReadonlyMap<string, Found>): Promise<void> {
  while (waiting.length === 0 && found.size === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function visit(page: Page, file: string, root: string, faults: string[]): Promise<Found> {
  const note = (text: string) => faults.push(`${file}: ${text}`);
  page.removeAllListeners();
  page.on("console", (message) => message.type() === "error" && note(`the console says ${message.text()}`));
  page.on("pageerror", (error) => note(`an error: ${error.message}`));
  page.on("request", (request) => isInside(request.url(), root) || note(`asks for ${request.url()}, outside the edition.`));
  page.on("requestfailed", (request) => note(`${request.url()} fails: ${request.failure()?.errorText}`));
  page.on("response", (response) => response.status() >= 400 && note(`${response.url()} answers ${response.status()}.`));
  await page.goto(root + file);
  await page.waitForFunction(() => document.documentElement.dataset["first"] === undefined); // fonts of a first visit are asked for late
  const { ids, links, fonts } = await page.evaluate(async () => {
    await document.fonts.ready;
    return {
      ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
      // By the attribute, for links within drawings have another kind of `href`.
      links: [...document.querySelectorAll("a[href], form[action]")].map(
        (link) => new URL((link.getAttribute("href") ?? link.getAttribute("action"))!, document.baseURI).href,
      ),
      // A fallback stands for fonts of the device, which may lack them.
      fonts: [...document.fonts]
        .filter(({ family, status }) => status === "error" && !/^Edition (?:Latin )?Device$/.test(family))
        .map(({ family, weight }) => `${family} ${weight}`),
    };
  });
  for (const font of fonts) note(`the font ${font} does not load.`);
  for (const link of links) if (sameKind(link, root) && !isInside(link, root)) note(`the link ${link} leads out of the edition.`);
  return { ids: new Set(ids), links };
}

const isInside = (url: string, root: string): boolean => url.startsWith(root) || url.startsWith("data:");

/** On disk any other file, on a server any other address of the same host: a link there is a relative link gone wrong. */
const sameKind = (link: string, root: string): boolean =>
  new URL(link).protocol === "file:" || new URL(link).origin === new URL(root).origin;

/** The file that a link names; null outside the edition. */
function toFile(link: string, root: string): string | null {
  const place = link.split(/[?#]/)[0]!;
  return place.startsWith(root) ? decodeURI(place.slice(root.length)) : null;
}

/** Each anchor that is not there once, with the first page that names it. */
function faultsOfAnchors(found: ReadonlyMap<string, Found>, root: string): string[] {
  const faults = new Map<string, string>();
  for (const [file, { links }] of found) {
    for (const link of links) {
      const target = toFile(link, root);
      const id = decodeURIComponent(new URL(link).hash.slice(1));
      const there = target === null ? undefined : found.get(target);
      if (id === "" || there === undefined || there.ids.has(id) || faults.has(link)) continue;
      faults.set(link, `${file}: the link ${link} names an anchor that is not there.`);
    }
  }
  return [...faults.values()];
}
