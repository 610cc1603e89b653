import assert from "node:assert/strict";
import { test } from "node:test";
import { SCRIPTS } from "../schemas/common.ts";
import { editionOf } from "../testing/small/sources.ts";
import { FIRST_SETS, type GlyphSet, glyphSets } from "./glyphs.ts";

const sets = glyphSets(editionOf());
const charactersOf = (some: readonly GlyphSet[]) => new Set(some.flatMap(({ characters }) => [...characters]));

test("what is shown first holds no Han character, and everything of the texts that is none", () => {
  for (const script of SCRIPTS) {
    const first = charactersOf(sets.filter((set) => set.script === script && FIRST_SETS.includes(set.name)));
    const later = charactersOf(sets.filter((set) => set.script === script && !FIRST_SETS.includes(set.name) && set.weight === 400));
    assert.ok(first.has("。") && first.has("，") && first.has("0") && first.has(script === "zh-Hant" ? "「" : "“"));
    assert.deepEqual(
      [...first].filter((one) => /\p{Script=Han}/u.test(one)),
      [],
    );
    assert.deepEqual(
      [...later].filter((one) => !/\p{Script=Han}/u.test(one)),
      [],
    );
  }
});

test("no regular text can take a bold character: WebKit looks for a missing one in the other weights of its family", () => {
  for (const script of SCRIPTS) {
    const own = sets.filter((set) => set.script === script);
    const regular = charactersOf(own.filter(({ weight }) => weight === 400));
    const firstRegular = charactersOf(own.filter(({ name }) => name === "marks"));
    const [bold, firstBold] = [
      charactersOf(own.filter(({ weight }) => weight === 600)),
      charactersOf(own.filter(({ name }) => name === "head-marks")),
    ];
    assert.deepEqual(
      [...firstBold].filter((one) => !firstRegular.has(one)),
      [],
    );
    assert.deepEqual(
      [...bold].filter((one) => !regular.has(one)),
      [],
    );
  }
});

test("no two sets of a script and weight share a character", () => {
  for (const script of SCRIPTS) {
    for (const weight of [400, 600]) {
      const own = sets.filter((set) => set.script === script && set.weight === weight);
      assert.equal(
        charactersOf(own).size,
        own.reduce((sum, { characters }) => sum + [...characters].length, 0),
      );
    }
  }
});

test("what the editor's pages say in bold, headings and within a line, is in a bold font of both scripts", () => {
  const edition = editionOf({ editorial: { "pages/difference.md": "# 題記\n\n- **哪裡**　甲，又**怎麼[說](/about/)**。\n" } });
  for (const [script, words] of [
    ["zh-Hant", "題記哪裡怎麼說"],
    ["zh-Hans", "题记哪里怎么说"],
  ] as const) {
    const bold = charactersOf(glyphSets(edition).filter((set) => set.script === script && set.weight === 600));
    assert.deepEqual(
      [...words].filter((one) => !bold.has(one)),
      [],
    );
  }
});
