/** Every page of the small edition, rendered from the templates: what a reader is shown, with each address and each word's key. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { parse } from "parse5";
import { glyphSets } from "../output/glyphs.ts";
import { assertGolden, assertNoOtherGolden } from "../testing/golden.ts";
import { attribute, byId, elements, textOf } from "../testing/html.ts";
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

for (const address of addresses) {
  test(`/${address} is as it was accepted, in both scripts`, () => {
    const isFirst = address === "";
    const hant = outline(site.get(address)!, isFirst);
    const html = site
      .get(HANS + address)
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

/** What the edition has besides pages. */
const isFile = (file: string): boolean => /^(?:assets|data|icons|download|preview)\/|^(?:search-index|service-worker|manifest)/.test(file);

test("every link leads to a page and an anchor of the edition, of the same script but for the switch", () => {
  const anchors = new Map([...site].map(([address, html]) => [address, new Set(byId(parse(html)).keys())]));
  for (const [address, html] of site) {
    for (const element of elements(parse(html))) {
      const href = attribute(element, "href") ?? attribute(element, "action");
      if (href === null || href.startsWith("https:") || address === "404") continue;
      const { pathname, hash } = new URL(href, `file:///${address}index.html`);
      const [file, anchor] = [decodeURIComponent(pathname.slice(1)), hash.slice(1)];
      if (isFile(file)) continue;
      const page = file.replace(/index\.html$/, "");
      assert.ok(file.endsWith("index.html") && anchors.has(page), `/${address} links to ${href}, which is no page`);
      assert.ok(anchor === "" || anchors.get(page)!.has(anchor), `/${address} links to ${href}, where there is no such anchor`);
      const isSwitch = attribute(element, "class") === "script-switch";
      assert.equal(page.startsWith(HANS) !== address.startsWith(HANS), isSwitch, `/${address} links to ${href}`);
    }
  }
});

test("every character that a page shows is in a font of its script", () => {
  const sets = glyphSets(edition);
  for (const [address, html] of site) {
    if (address === "404") continue; // in whatever font the reader has
    const script = address.startsWith(HANS) ? "zh-Hans" : "zh-Hant";
    const drawn = new Set(sets.flatMap((set) => (set.script === script && set.weight === 400 ? [...set.characters] : [])));
    const body = [...elements(parse(html))].find(({ tagName }) => tagName === "body")!;
    const missing = [...new Set(textOf(body))].filter((character) => character > " " && !drawn.has(character));
    assert.deepEqual(missing, [], `/${address}`);
  }
});
