/** Text spacing as a reader sets it (WCAG 1.4.12) on a narrow window, and targets that a finger meets (2.5.8), where drawings and tables are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openSite } from "../../testing/browser/open-site.ts";

const site = openSite();
const SPACED =
  "main * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } main p { margin-bottom: 2em !important }";

for (const kind of ["timeline/", "figures/", "parallels/#nature-all"]) {
  test(`more space between letters and lines cuts nothing at 320 px: ${kind}`, async () => {
    const context = await site.browser.newContext({ viewport: { width: 320, height: 800 }, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(site.url + kind);
    await page.addStyleTag({ content: SPACED });
    const cut = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const words = [...document.querySelectorAll<HTMLElement>("main *")].filter((one) =>
        [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ""),
      );
      const isCut = (one: HTMLElement) => {
        if (one.closest(".visually-hidden") !== null || one.closest("svg") !== null) return false;
        const { left, right } = one.getBoundingClientRect();
        const hides = getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1;
        return left < -1 || right > width + 1 || hides;
      };
      return [
        document.documentElement.scrollWidth > width ? "the page scrolls sideways" : "",
        ...words.filter(isCut).map((one) => one.outerHTML.slice(0, 120)),
      ].filter((one) => one !== "");
    });
    assert.deepEqual(cut, []);
    await context.close();
  });

  test(`targets are 24 px or more: ${kind}`, async () => {
    for (const width of [390, 1440]) {
      const page = await site.browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(site.url + kind);
      const small = await page.evaluate(() => {
        // Links within a sentence are as high as its lines.
        const targets = [...document.querySelectorAll("main :is(a, button, summary)")].filter(
          (one) => one.closest(".note, p:not(.small)") === null,
        );
        const isSmall = (one: Element) => {
          const { width, height } = one.getBoundingClientRect();
          return width > 0 && (width < 23.9 || height < 23.9);
        };
        return targets.filter(isSmall).map((one) => one.outerHTML.slice(0, 120));
      });
      assert.deepEqual(small, [], `${width} px`);
      await page.close();
    }
  });
}
