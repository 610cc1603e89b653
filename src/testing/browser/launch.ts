/** The real browser for tests: a Chromium that comes as a package, with web security as every reader has it. */
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Its contexts store no copy of the whole edition on their first visit, which takes long: those that ask of the copy say `allow`. */
export async function launchBrowser(): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: "block", ...options });
  return browser;
}
