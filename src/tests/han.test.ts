/** On a page in another language whatever is Chinese says so: for who listens, and for the fonts. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { place } from "../shared/address.ts";
import { LANGUAGE_TAGS, LANGUAGES, TRANSLATIONS } from "../shared/languages.ts";
import { pages } from "../testing/html.ts";
import { DIST } from "../testing/site.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { renderSite } from "../testing/small/site.ts";
import { translated } from "../testing/small/translated.ts";
import { strayHan } from "../testing/stray-han.ts";

test("Chinese is found in words and in what is said of elements, but where it tells its language", () => {
  const page = (body: string) => strayHan(`<!doctype html><html lang="en"><title>Title</title><body>${body}</body></html>`);
  assert.deepEqual(page(`<p class="note">a 騰訊 b</p><a title="騰訊">x</a>`), ["html body p.note: a 騰訊 b", "html body a[title]: 騰訊"]);
  assert.deepEqual(page(`<p lang="zh-Hant" title="騰訊">騰訊<b lang="en">Tencent</b></p>「」<script>騰訊</script>`), []);
  assert.deepEqual(page(`<p lang="zh-Hant"><b lang="en">騰訊</b></p>`), ["body p b: 騰訊"]);
  assert.deepEqual(page(`<a title="See 騰訊">x</a>`), []);
  assert.deepEqual(strayHan(`<html lang="en"><title>騰訊 · Edition</title>`), []);
  assert.deepEqual(strayHan(`<html lang="en"><title>騰訊</title><meta name="description" content="騰訊">`), [
    "html head title: 騰訊",
    "html head meta: 騰訊",
  ]);
});

const folders = TRANSLATIONS.map((language) => LANGUAGES[language].folder);
const isTranslated = (page: string): boolean => folders.some((folder) => page.startsWith(`${folder}/`));

test("no page of the small edition, all of it translated, has Chinese that does not say so", async () => {
  const site = await renderSite({ ...smallEdition(), languages: LANGUAGE_TAGS }, translated);
  const found = [...site].filter(([address]) => isTranslated(address));
  assert.ok(found.some(([address]) => `/${address}` === place(TRANSLATIONS[0]!, "/about/")));
  assert.deepEqual(
    found.flatMap(([address, html]) => strayHan(html).map((one) => `${address}  ${one}`)),
    [],
  );
});

test("no built page in another language has Chinese that does not say so", () => {
  const found = pages().filter(isTranslated);
  assert.deepEqual(
    found.flatMap((page) => strayHan(readFileSync(path.join(DIST, page), "utf8")).map((one) => `${page}  ${one}`)),
    [],
  );
});
