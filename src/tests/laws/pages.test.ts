/** What the pages print is what the edition says. They are rendered from the templates, without a build. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { parse } from "parse5";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { sentenceIdsOf } from "../../edition/text/text.ts";
import { codePoints } from "../../shared/code-points.ts";
import { byId, textOf } from "../../testing/html.ts";
import { checkLinks } from "../../testing/links.ts";
import { renderSite } from "../../testing/small/site.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
let site: ReadonlyMap<string, string>;
before(async () => {
  site = await renderSite(edition);
});

const anchorOf = (id: string): string => `p${id.split(":")[1]}`;

for (const text of edition.texts) {
  for (const [folder, key] of [
    ["", "text"],
    ["zh-hans/", "textHans"],
  ] as const) {
    test(`${folder}texts/${text.id}/ prints every passage and sentence under its own address`, () => {
      const found = byId(parse(site.get(`${folder}texts/${text.id}/`)!));
      for (const passage of text.passages) {
        assert.equal(textOf(found.get(anchorOf(passage.id))!), passage[key]);
        const ids = sentenceIdsOf(passage);
        passage.sentences.forEach(([start, end], i) => {
          assert.equal(textOf(found.get(anchorOf(ids[i]!))!), codePoints(passage[key]).slice(start, end), ids[i]);
        });
      }
    });
  }
}

test("every link leads to a page and an anchor of the edition, of the same script but for the switch", () => checkLinks(site));
