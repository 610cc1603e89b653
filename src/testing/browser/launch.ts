/** The real browser for tests: a Chromium that comes as a package, with web security as every reader has it. */
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

export async function launchBrowser(): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args });
}
