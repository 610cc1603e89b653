/** How long a page keeps the main thread from the reader while it loads, on a slow device. */
import type { Browser } from "playwright-core";

/** Times slower than this machine. */
const SLOWER = 4;
/** What a task may take before it keeps the reader waiting; as Lighthouse counts total blocking time. In ms. */
const FREE = 50;

export interface Blocked {
  /** Of every task what is above 50 ms, in ms. */
  readonly whole: number;
  /** The same after the first drawing: what a reader who sees the page waits for. */
  readonly drawn: number;
  /** The longest task, in ms. */
  readonly longest: number;
}

/** One load, of a browser that keeps nothing. */
export async function blockedTime(browser: Browser, url: string): Promise<Blocked> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(() => {
    const tasks: PerformanceEntry[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.waitForTimeout(1500);
  const { tasks, drawn } = await page.evaluate(() => ({
    tasks: (globalThis as unknown as { tasks: PerformanceEntry[] }).tasks.map(({ startTime, duration }) => ({ startTime, duration })),
    drawn: performance.getEntriesByName("first-contentful-paint")[0]!.startTime,
  }));
  await context.close();
  const above = (some: typeof tasks): number => some.reduce((sum, { duration }) => sum + duration - FREE, 0);
  return {
    whole: above(tasks),
    drawn: above(tasks.filter(({ startTime }) => startTime >= drawn)),
    longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
  };
}
