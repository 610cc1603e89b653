import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { serveSite } from "../site.ts";
import { launchBrowser } from "./launch.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(
    options: object,
  ): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
}

/** Rules of axe by what they ask: of contrast, which a scheme may change; of languages, which each script has of its own. */
export const COLOUR = ["color-contrast", "link-in-text-block"] as const;
export const LANGUAGE = ["html-has-lang", "html-lang-valid", "html-xml-lang-mismatch", "valid-lang"] as const;

/**
 * What axe finds wrong with a page as it is now, one line each. The policy of its context must be bypassed.
 * @param asked where the page differs in these alone from one that was asked everything
 */
export async function axeViolations(page: Page, asked?: readonly string[]): Promise<string[]> {
  await page.evaluate(`globalThis.axe ?? (() => { ${AXE} })()`);
  const violations = await page.evaluate(
    async (only) => {
      // Of what is right, nothing is gathered.
      const found = await (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ["violations"], ...only });
      return found.violations;
    },
    asked === undefined ? {} : { runOnly: [...asked] },
  );
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]!.html.slice(0, 160)}`);
}

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
