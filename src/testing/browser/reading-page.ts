/** The reading page in a real browser, for tests: the interview as its data have it, and what a reader does with its words. */
import assert from "node:assert/strict";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Text as EditionText } from "../../schemas/text.ts";
import { data } from "../site.ts";
import { type OpenSite, openSite } from "./open-site.ts";

export const interview = data<EditionText[]>("texts").find(({ id }) => id === "003")!;
export const passage = (number: number) => interview.passages.find(({ id }) => id === `003:${number}`)!;

/** Opens a page of the edition, does something there, and closes it. */
export type On = (path: string, act: (page: Page) => Promise<void>, options?: BrowserContextOptions) => Promise<void>;

/** The site, open while the tests of a file run, and the way to its pages. */
export function openPages(): { readonly site: OpenSite; readonly on: On } {
  const site = openSite();
  return {
    site,
    async on(path, act, options = {}) {
      const context = await site.browser.newContext({ viewport: { width: 1200, height: 900 }, serviceWorkers: "block", ...options });
      try {
        await context.grantPermissions(["clipboard-read", "clipboard-write"]);
        const page = await context.newPage();
        page.setDefaultTimeout(5000);
        const faults: string[] = [];
        page.on("pageerror", ({ message }) => faults.push(message));
        await page.goto(site.url + path);
        await act(page);
        assert.deepEqual(faults, []);
      } finally {
        await context.close();
      }
    },
  };
}

export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
export const copied = (page: Page) => page.waitForFunction(() => document.querySelector("#status")?.textContent !== "");

/** Selects from a UTF-16 place in one passage to one in another. */
export const select = (page: Page, from: [number, number], to: [number, number]): Promise<void> =>
  page.evaluate(
    ([start, end]) => {
      const place = ([number, at]: readonly [number, number]): readonly [Node, number] => {
        const walker = document.createTreeWalker(document.getElementById(`p${number}`)!, NodeFilter.SHOW_TEXT);
        let rest = at;
        while (walker.nextNode()) {
          const { length } = walker.currentNode as CharacterData;
          if (rest <= length) return [walker.currentNode, rest];
          rest -= length;
        }
        throw new RangeError("There is no such place.");
      };
      getSelection()!.setBaseAndExtent(...place(start), ...place(end));
    },
    [from, to] as const,
  );

/** The link to selected words, as one key copies it. */
export async function linkTo(page: Page, from: [number, number], to: [number, number]): Promise<string> {
  await page.locator(`#p${from[0]}`).scrollIntoViewIfNeeded();
  await select(page, from, to);
  await page.keyboard.press("c");
  await copied(page);
  return clipboard(page);
}

/** The words that a link marked. */
export const marked = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get("cited") ?? [])].map((range) => (range as Range).toString()).join("\n"));

/** Drags the pointer over characters of a passage, as a reader selects. */
export async function drag(page: Page, number: number, from: number, to: number): Promise<void> {
  const at = (offset: number) =>
    page.evaluate(
      ([id, place]) => {
        const walker = document.createTreeWalker(document.getElementById(id)!, NodeFilter.SHOW_TEXT);
        let rest = place;
        while (walker.nextNode()) {
          const { length } = walker.currentNode as CharacterData;
          if (rest < length) {
            const range = document.createRange();
            range.setStart(walker.currentNode, rest);
            range.setEnd(walker.currentNode, rest + 1);
            const { left, top, height } = range.getBoundingClientRect();
            return { x: left + 2, y: top + height / 2 };
          }
          rest -= length;
        }
        throw new RangeError("There is no such place.");
      },
      [`p${number}`, offset] as const,
    );
  await page.locator(`#p${number}`).scrollIntoViewIfNeeded();
  const [start, end] = [await at(from), await at(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.waitForTimeout(300);
}
