/** Links of rendered pages, for tests. */
import assert from "node:assert/strict";
import { parse } from "parse5";
import { LANGUAGES } from "../shared/languages.ts";
import { attribute, byId, elements } from "./html.ts";

/** The folder of a language that an address lies in; undefined for the root. */
const folderOf = (address: string): string | undefined =>
  Object.values(LANGUAGES)
    .map(({ folder }) => folder)
    .find((folder) => folder !== "" && address.startsWith(`${folder}/`));

/** What the edition has besides pages. */
const isFile = (file: string): boolean =>
  /^(?:assets|data(?!\/index\.html)|icons|download|preview)\/|(?:^|\/)(?:opensearch|feed)\.xml$|^search-index|^[^/]+\.(?!html$)\w+$/.test(
    file,
  );

/**
 * Every link leads to a page and an anchor of the edition, of the same language but for the switch; throws where one does not.
 * @param site HTML by address, such as `zh-hans/areas/fares/`
 */
export function checkLinks(site: ReadonlyMap<string, string>): void {
  const anchors = new Map([...site].map(([address, html]) => [address, new Set(byId(parse(html)).keys())]));
  for (const [address, html] of site) {
    for (const element of elements(parse(html))) {
      const href = attribute(element, "href") ?? attribute(element, "action");
      if (href === null || /^https?:/.test(href) || address === "404") continue;
      const { pathname, hash } = new URL(href, `file:///${address}index.html`);
      const [file, anchor] = [decodeURIComponent(pathname.slice(1)), hash.slice(1)];
      if (isFile(file)) continue;
      const page = file.replace(/index\.html$/, "");
      assert.ok(file.endsWith("index.html") && anchors.has(page), `/${address} links to ${href}, which is no page`);
      assert.ok(anchor === "" || anchors.get(page)!.has(anchor), `/${address} links to ${href}, where there is no such anchor`);
      const isSwitch = attribute(element, "class") === "script-switch";
      assert.equal(folderOf(page) !== folderOf(address), isSwitch, `/${address} links to ${href}`);
    }
  }
}
