/** What a reader of the interview has to load, measured on the built edition in a browser that keeps nothing. */
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { shiftOf, watchShift } from "./layout-shift.ts";

/** Bytes of one page by kind: text as a server sends it with gzip, fonts as they are. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly font: number;
  /** Names of the files that the first drawing waits for, without their hashes, as the browser tells. */
  readonly blocking: readonly string[];
  /** Addresses on other hosts that the page asked. */
  readonly foreign: readonly string[];
  /** Cumulative layout shift, through the whole page. */
  readonly shift: number;
}

/** 1 kB = 1000 bytes. */
export const BUDGETS = { html: 45_000, css: 12_000, js: 12_000, font: 220_000 } as const;

/** A page in the language of a translation holds two texts, and the scripts by which they stand together and the Chinese is shown in the reader's script. */
export const BOTH_TEXTS = { ...BUDGETS, html: 66_000, js: 14_500 } as const;

const KINDS: Record<string, keyof typeof BUDGETS> = { document: "html", stylesheet: "css", script: "js", font: "font" };

export async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const bytes = { html: 0, css: 0, js: 0, font: 0 };
  const foreign: string[] = [];
  const pending: Promise<void>[] = [];
  page.on("response", (response) => {
    if (!response.url().startsWith(new URL(url).origin)) foreign.push(response.url());
    const kind = KINDS[response.request().resourceType()];
    if (kind === undefined) return;
    pending.push(
      response.body().then((body) => {
        bytes[kind] += kind === "font" ? body.length : gzipSync(body, { level: 9 }).length;
      }),
    );
  });
  await watchShift(page);
  await page.goto(url, { waitUntil: "networkidle" });
  await page.evaluate(async () => {
    for (let at = 0; at < document.body.scrollHeight; at += 600) {
      scrollTo(0, at);
      await new Promise((done) => setTimeout(done, 20));
    }
    await document.fonts.ready;
  });
  await page.waitForLoadState("networkidle");
  await Promise.all(pending);
  const shift = await shiftOf(page);
  const blocking = await page.evaluate(() =>
    (performance.getEntriesByType("resource") as (PerformanceResourceTiming & { renderBlockingStatus: string })[])
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === "blocking")
      .map(({ name }) => name.replace(/^.*\/|\.[0-9a-f]{8}(?=\.)/g, "")),
  );
  await context.close();
  return { ...bytes, blocking: blocking.sort(), foreign, shift };
}
