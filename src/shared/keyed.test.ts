import assert from "node:assert/strict";
import { test } from "node:test";
import { createPage } from "../site/page.ts";
import { textContent } from "../testing/content.ts";
import { editionOf, problemsOf, profileOf } from "../testing/small/sources.ts";
import { entriesOf, lookUp, ownValue, toKeyed } from "./keyed.ts";

const ENTITY = (term: string) => `---\nkind: concept\nterm: ${term}\nen: E\ndefinition: D.\nbasis: editor\nsourced: general\n---\n釋義。\n`;

test("a look-up finds what was given, and nothing of what every object has", () => {
  const counts = toKeyed([
    ["tencent", 3],
    ["__proto__", 1],
  ]);
  const read = JSON.parse(JSON.stringify(counts)) as typeof counts;
  for (const keyed of [counts, read]) {
    assert.equal(lookUp(keyed, "tencent"), 3);
    assert.equal(lookUp(keyed, "__proto__"), 1);
    for (const key of ["constructor", "toString", "valueOf", "hasOwnProperty"]) assert.equal(lookUp(keyed, key), undefined, key);
    assert.deepEqual(entriesOf(keyed), [
      ["tencent", 3],
      ["__proto__", 1],
    ]);
  }
  assert.equal(ownValue({ n: 1 }, "constructor"), undefined);
});

test("an entity named constructor is counted like any other, and one that no text names is counted 0", () => {
  const index = (term: string) => {
    const files = textContent(editionOf({ editorial: { "glossary/constructor.md": ENTITY(term) } }));
    return (JSON.parse(files.get("edition/index.json")!) as { counts: ReturnType<typeof toKeyed<number>> }).counts;
  };
  assert.equal(lookUp(index("騰訊"), "constructor"), 1);
  assert.equal(lookUp(index("微信"), "constructor"), undefined);
});

test("a placeholder that a page does not fill stays as it is written", () => {
  const { t } = createPage("zh-Hant", "/", {
    ...editionOf(),
    words: { "zh-Hant": { copy: "{n} 段 {constructor}" }, "zh-Hans": {}, en: {} },
  });
  assert.equal(t("copy", { n: 3 }), "3 段 {constructor}");
  assert.throws(() => t("constructor" as "copy"), /interface\.yaml has no word 「constructor」/);
});

test("a tag named constructor hides no text behind it", () => {
  const seeds = { "001_text.txt": "題目\n\n甲<constructor>乙<valueof>丙\n" };
  const html = profileOf("").replace("plain", "html");
  assert.deepEqual(
    editionOf({ seeds, editorial: { "texts/001.yaml": html } }).texts[0]!.passages.map(({ text }) => text),
    ["題目", "甲乙丙"],
  );
});

test("a folder named constructor is a folder that nothing reads", () => {
  assert.deepEqual(problemsOf({ editorial: { "constructor/a.yaml": "[]" } }), [
    "src/editorial/constructor/a.yaml: Nothing reads the folder constructor/. Mend its name, or remove it.",
  ]);
});
