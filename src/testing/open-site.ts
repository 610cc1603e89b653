import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { serveSite } from "./site.ts";

/** The source of axe-core, to be evaluated in a page. */
export const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the tests of a file share: one browser, and the built site on a server, open while they run. */
export interface OpenSite {
  readonly browser: Browser;
  /** Address of the site, ending in a slash. */
  readonly url: string;
}

export function openSite(): OpenSite {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSite>>;
  before(async () => {
    browser = await launchBrowser();
    site = await serveSite();
  });
  after(async () => {
    await browser?.close();
    site?.server.close();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return site.url;
    },
  };
}
