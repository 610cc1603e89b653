/** Prints what pages of every kind cost a reader: `npm run build && node scripts/budgets.ts`. */
import { weigh } from "../src/testing/browser/budgets.ts";
import { launchBrowser } from "../src/testing/browser/launch.ts";
import { serveSite } from "../src/testing/site.ts";

if (import.meta.main) {
  const [browser, site] = [await launchBrowser(), await serveSite()];
  for (const path of ["texts/003/", "zh-hans/texts/003/", "texts/000/", "", "timeline/", "glossary/tencent/"]) {
    console.log(path || "/", await weigh(browser, site.url + path));
  }
  await browser.close();
  site.server.close();
}
