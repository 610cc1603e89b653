/** The pages around the texts: the glossary's filter, ways from page to page, and the witness. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Text } from "../../schemas/text.ts";
import { openSite } from "../../testing/browser/open-site.ts";
import { data } from "../../testing/site.ts";

const site = openSite();

test("headings of a filtered glossary count what is shown", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}glossary/`);
  const heading = (kind: string) => page.locator(`h2#${kind}`).textContent();
  const all = await heading("person");
  assert.match(all!, /^人物 \d+$/);
  await page.locator("#glossary-filter").fill("鵬");
  const shown = await page.locator("section:has(> #person) [data-entity]:visible").count();
  assert.equal(shown, 1);
  assert.equal(await heading("person"), `人物 ${shown}`);
  assert.equal(await page.locator("h2:visible").count(), 1);
  await page.locator("#glossary-filter").fill("");
  assert.equal(await heading("person"), all);
  await page.close();
});

test("people, organisations and figures stand in the header of every page on a wide screen, on a phone under the glossary", async () => {
  const names = (way: string) => `.site-header a[href*="${way}/index.html"]:visible`;
  const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } });
  const count = async () => {
    let sum = 0;
    for (const way of ["people", "organisations", "figures"]) sum += await page.locator(names(way)).count();
    return sum;
  };
  for (const width of [1440, 820]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.url}timeline/`);
    assert.equal(await count(), 3, `${width}`);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site.url}timeline/`);
  assert.equal(await count(), 0);
  const short = (await page.locator(".site-header").boundingBox())!.height;
  assert.ok(short <= 110, `a header of ${short}`);
  await page.goto(`${site.url}glossary/`);
  assert.equal(await count(), 3);
  await page.locator(names("people")).click();
  await page.waitForURL(/people\//);
  assert.equal(await page.locator(".site-header [aria-current=page]:visible").textContent(), "人物");
  const tall = (await page.locator(".site-header").boundingBox())!.height;
  assert.ok(tall <= 140, `a header of ${tall}`);
  await page.close();
});

test("the witness begins with the text: a screen of stray tags is one line, which opens", async () => {
  const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.url}texts/003/witness/`);
  const title = page.getByText("首期投入500億", { exact: true });
  assert.ok((await title.boundingBox())!.y < 700, "the title of the text is on the first screen");
  assert.equal(await page.locator(".hash:visible").count(), 0);
  const tags = page.getByText('<track id="55bzj"></track>');
  assert.equal(await tags.isVisible(), false);
  const line = page.locator(".witness summary");
  assert.equal(await line.count(), 1);
  assert.ok((await line.boundingBox())!.height < 40);
  await line.click();
  assert.ok(await tags.isVisible());
  await page.goto(`${site.url}texts/003/witness/?#e68`);
  assert.ok(await tags.isVisible(), "an address inside opens it");
  await page.close();
});

test("the witness shows every character of the seed", async () => {
  const page = await site.browser.newPage();
  for (const { id, seed } of data<Text[]>("texts")) {
    await page.goto(`${site.url}texts/${id}/witness/`);
    const shown = await page.locator(".witness").evaluate((witness) => {
      for (const added of witness.querySelectorAll("ins, summary")) added.remove();
      return witness.textContent;
    });
    assert.equal([...shown].length, seed.codePoints, id);
  }
  await page.close();
});
