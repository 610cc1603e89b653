/** Every page of the small edition, rendered from the templates: what a reader is shown, with each address and each word's key. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { parse } from "parse5";
import { glyphSets } from "../output/glyphs.ts";
import { assertGolden, assertNoOtherGolden } from "../testing/golden.ts";
import { elements, textOf } from "../testing/html.ts";
import { checkLinks } from "../testing/links.ts";
import { outline } from "../testing/outline.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { renderSite } from "../testing/small/site.ts";

const FOLDER = path.join(import.meta.dirname, "pages.golden");
const HANS = "zh-hans/";

const edition = smallEdition();
const site = await renderSite(edition);
const addresses = [...site.keys()].filter((address) => !address.startsWith(HANS));

/** `areas/fares/` → areas.fares.txt */
const fileOf = (address: string): string => `${address.replace(/\/$/, "").replaceAll("/", ".") || "home"}.txt`;

/**
 * Both scripts of a page in one: a line of the Simplified page stands below that of the Traditional one, behind ~, where it is
 * another; as a whole behind the Traditional page where they have not as many lines, since each script has its own order.
 */
function inOne(hant: readonly string[], hans: readonly string[]): string {
  if (hant.length !== hans.length) return `${[...hant, "~".repeat(80), ...hans].join("\n")}\n`;
  return `${hant.flatMap((line, i) => (hans[i] === line ? [line] : [line, `~ ${hans[i]!.trimStart()}`])).join("\n")}\n`;
}

/** Sizes and hashes of published files change with every word of them; that they are right is asked of the built site. */
const withoutFacts = (html: string): string =>
  html.replaceAll(/\b[0-9a-f]{64}\b/g, "‹sha256›").replaceAll(/(<td class="size"[^>]*>|"contentSize":")[\d,]+/g, "$1‹bytes›");

/** A page as it is held against the accepted one. */
const shownAt = (address: string): string | undefined => {
  const html = site.get(address);
  return /(?:^|\/)data\/$/.test(address) ? withoutFacts(html!) : html;
};

for (const address of addresses) {
  test(`/${address} is as it was accepted, in both scripts`, () => {
    const isFirst = address === "";
    const hant = outline(shownAt(address)!, isFirst);
    const html = shownAt(HANS + address)
      ?.replaceAll("«", "‹")
      .replaceAll("»", "›");
    assertGolden(path.join(FOLDER, fileOf(address)), inOne(hant, html === undefined ? hant : outline(html, isFirst)));
  });
}

test("there is no accepted page that the edition has not", () => assertNoOtherGolden(FOLDER, addresses.map(fileOf)));

test("the words of the interface are those of the page's script", () => {
  for (const [address, html] of site) {
    if (address === "404") continue; // for both
    assert.doesNotMatch(html, address.startsWith(HANS) ? /‹/ : /«/, address);
  }
});

test("every link leads to a page and an anchor of the edition, of the same script but for the switch", () => checkLinks(site));

test("every character that a page shows is in a font of its script", () => {
  const sets = glyphSets(edition);
  for (const [address, html] of site) {
    const script = address.startsWith(HANS) ? "zh-Hans" : "zh-Hant";
    const drawn = new Set(sets.flatMap((set) => (set.script === script && set.weight === 400 ? [...set.characters] : [])));
    const body = [...elements(parse(html))].find(({ tagName }) => tagName === "body")!;
    const missing = [...new Set(textOf(body))].filter((character) => character > " " && !drawn.has(character));
    assert.deepEqual(missing, [], `/${address}`);
  }
});
