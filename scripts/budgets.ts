/** Prints what pages of every kind cost a reader, and how long the interview keeps a slow device busy, five times: `npm run build && node scripts/budgets.ts`. */
import { blockedTime } from "../src/testing/browser/blocked.ts";
import { weigh } from "../src/testing/browser/budgets.ts";
import { launchBrowser } from "../src/testing/browser/launch.ts";
import { serveSite } from "../src/testing/site.ts";

if (import.meta.main) {
  const [browser, site] = [await launchBrowser(), await serveSite()];
  for (const path of ["texts/003/", "zh-hans/texts/003/", "texts/000/", "", "timeline/", "glossary/tencent/"]) {
    console.log(path || "/", await weigh(browser, site.url + path));
  }
  for (let run = 1; run <= 5; run++) {
    const { whole, drawn, longest } = await blockedTime(browser, `${site.url}texts/003/`);
    console.log(
      `texts/003/ run ${run}: blocked for ${Math.round(whole)} ms, ${Math.round(drawn)} of them after the first drawing; longest task ${Math.round(longest)} ms`,
    );
  }
  await browser.close();
  site.server.close();
}
