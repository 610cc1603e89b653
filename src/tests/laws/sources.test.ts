/** What the editor adds to the texts leads to what it rests on, and back. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { parse } from "parse5";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { type Statement, statementsOf } from "../../edition/registers/outside/sourcing.ts";
import { attribute, byId, type Element, elements, textOf } from "../../testing/html.ts";
import { renderSite } from "../../testing/small/site.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
const statements = statementsOf(edition);
let site: ReadonlyMap<string, string>;
before(async () => {
  site = await renderSite(edition);
});

/** Addresses from the root of the edition to which links within an element lead; those to other hosts as they are. */
const linksIn = (element: Element, folder: string, page: string): string[] =>
  [...elements(element)].flatMap((one) => {
    const href = one.tagName === "a" ? attribute(one, "href") : null;
    if (href === null) return [];
    const { protocol, pathname, hash } = new URL(href, `file:///${folder}${page}index.html`);
    return [protocol === "file:" ? `/${pathname.slice(1 + folder.length).replace(/index\.html$/, "")}${hash}` : href];
  });

/** Where a statement stands: the element with its anchor, or all of its page. */
function placeOf({ url }: Statement, folder: string) {
  const [path, anchor] = url.slice(1).split("#");
  const found = byId(parse(site.get(folder + path)!));
  return { page: path!, element: found.get(anchor ?? "main")! };
}

test("what says more than the texts rests on sources, on common knowledge, or says what has no source; the rest on nothing else", () => {
  const all = [...edition.entities, ...edition.events, ...edition.notes];
  for (const { id, basis, sourced, sources, missing } of all) {
    assert.equal(sourced === "text", basis === "text", id);
    assert.equal(sourced === "source", sources.length > 0, id);
    if (sourced === "none") assert.ok(missing !== null, id);
    if (sourced === "text" || sourced === "general") assert.ok(missing === null, id);
  }
  assert.equal(statements.length, all.filter(({ basis }) => basis !== "text").length);
});

for (const [folder, script] of [
  ["", "zh-Hant"],
  ["zh-hans/", "zh-Hans"],
] as const) {
  test(`${folder || "zh-hant/"}: every statement leads to each of its sources and to no other, and says what has none`, () => {
    for (const one of statements) {
      const { page, element } = placeOf(one, folder);
      const links = linksIn(element, folder, page).filter((url) => url.startsWith("/sources/"));
      const wanted = one.sourced === "general" ? ["/sources/#general"] : one.sources.map((id) => `/sources/#${id}`);
      assert.deepEqual(links, wanted, one.url);
      if (one.missing !== null) assert.ok(textOf(element).includes(one.missing[script]), one.url);
    }
  });

  test(`${folder}sources/ has every source with its address, and leads back to each statement that it carries`, () => {
    const found = byId(parse(site.get(`${folder}sources/`)!));
    for (const { id, url, title, container } of edition.sources) {
      const element = found.get(id)!;
      const carried = statements.filter(({ sources }) => sources.includes(id)).map((one) => one.url);
      assert.deepEqual(linksIn(element, folder, "sources/"), [...(url === null ? [] : [url]), ...carried], id);
      for (const words of [title, container]) assert.ok(textOf(element).includes(words), id);
    }
  });
}
