/** The witness page rebuilds seed and text, for tests. */
import type { Page } from "playwright-core";

/** What the button says. */
export async function rebuild(page: Page): Promise<string> {
  await page.locator("#replay button").click();
  const output = page.locator("#replay output:not(:empty)");
  await output.waitFor();
  return (await output.textContent())!;
}
