/** What a reader of the interview has to load, measured on the built edition in a browser that keeps nothing. */
import { weigh } from "../src/testing/browser/budgets.ts";

if (import.meta.main) {
  const { launchBrowser } = await import("../src/testing/browser/launch.ts");
  const { serveSite } = await import("../src/testing/site.ts");
  const [browser, site] = [await launchBrowser(), await serveSite()];
  for (const path of ["texts/003/", "zh-hans/texts/003/", "texts/000/", "", "timeline/", "glossary/tencent/"]) {
    console.log(path || "/", await weigh(browser, site.url + path));
  }
  await browser.close();
  site.server.close();
}
