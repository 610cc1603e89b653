/** What the pages of this edition owe to a reader, and what no reader is to see. They are rendered without a build. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { parse } from "parse5";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { elements, textOf } from "../../testing/html.ts";
import { renderSite } from "../../testing/small/site.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
let site: ReadonlyMap<string, string>;
before(async () => {
  site = await renderSite(edition);
});

test("nothing cut as junk stands on a page or in an attribute, outside the witness pages", () => {
  const cuts = edition.texts.flatMap(({ edits }) => edits.flatMap(({ kind, before }) => (kind === "cut" ? [before.trim()] : [])));
  const pieces = [...cuts.filter((words) => words.length > 1), "六给彩", "六肖", "白小姐", "手機看中經", "精彩圖片", "55bzj"];
  const others = [...site].filter(([address]) => !address.includes("/witness/"));
  assert.ok(others.length > 100);
  for (const [address, html] of others) {
    const root = parse(html);
    const words = textOf(root) + [...elements(root)].flatMap(({ attrs }) => attrs.map(({ value }) => value)).join("\n");
    for (const piece of pieces) assert.ok(!words.includes(piece), `/${address} shows 「${piece}」`);
  }
});

test("the about page leads to the licences, in both scripts", () => {
  for (const [address, up] of [
    ["about/", "../"],
    ["zh-hans/about/", "../../"],
  ] as const)
    for (const target of [`${up}licences.txt`, `${up}assets/fonts/OFL.txt`])
      assert.ok(site.get(address)!.includes(`href="${target}"`), `${address}: ${target}`);
});
