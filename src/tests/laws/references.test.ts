/** Whatever this edition writes as a reference leads back to what it refers to: addresses, numbers, and every style of the panel. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { sentenceIdsOf } from "../../edition/text/text.ts";
import { cite } from "../../output/citation/cite.ts";
import { toWork } from "../../output/pages/work.ts";
import { toReferences } from "../../output/references.ts";
import { SCRIPTS } from "../../schemas/common.ts";
import { STYLES } from "../../shared/citing/cite.ts";
import { numberOf, passageUrl, placeIn } from "../../shared/passage-id.ts";
import { splitPasted } from "../../shared/quotation/split.ts";
import { idOf, type Reference } from "../../shared/reference/catalogue.ts";
import { mayRefer, parseReference } from "../../shared/reference/parse.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
const catalogue = toReferences(edition);

function only(text: string): Reference {
  assert.ok(mayRefer(text), text);
  const referred = parseReference(text, catalogue);
  assert.equal(referred?.references.length, 1, text);
  return referred!.references[0]!;
}

for (const { id: text, passages } of edition.texts) {
  test(`${text}: every passage and sentence is found by its id and its address`, () => {
    for (const id of passages.flatMap((passage) => [passage.id, ...sentenceIdsOf(passage)])) {
      for (const written of [
        id,
        passageUrl(id),
        `https://example.org/zh-hans${passageUrl(id)}`,
        encodeURIComponent(`https://example.org${passageUrl(id)}`),
      ]) {
        assert.equal(idOf(only(written)), `passage:${id}`, written);
      }
    }
  });
}

for (const style of STYLES) {
  test(`references in ${style} lead to their text, passage or range, with an address or without, in one line or several`, () => {
    for (const text of edition.texts) {
      const [first, second] = [text.passages[0]!, text.passages.at(-1)!].map(({ id }) => numberOf(id));
      for (const work of SCRIPTS.map((script) => toWork(text, script, edition))) {
        for (const [passages, hash] of [
          [null, ""],
          [String(second), `#p${second}`],
          [`${first}–${second}`, `?sel=t${first}.0-${second}.1-1x-2y&says=%E7%A2%B3#p${first}`],
        ] as const) {
          for (const url of [`https://example.org/texts/${text.id}/${hash}`, null]) {
            const reference = cite(style, work, { url, passages, accessed: url && "2026-11-22" }).join("");
            for (const written of [
              reference,
              reference.replaceAll("\n", " "),
              reference.replaceAll("\n", ""),
              reference.replaceAll(work.edition.version, "9.8.7"),
              reference.replaceAll(work.edition.version, "9.8.7+unreleased"),
            ]) {
              const found = only(written);
              if (passages === null) assert.ok(found.kind === "text" && found.text === text.id, written);
              else
                assert.ok(
                  found.kind === "passage" && found.text === text.id && found.passage === (hash.includes("sel") ? first : second),
                  written,
                );
              if (hash.includes("sel")) assert.ok(found.kind === "passage" && found.until === second, written);
            }
            for (const pasted of [`「一段引文」\n——${reference}`, `一段引文（${reference}）`, `${reference}\n「一段引文」`]) {
              const { quotation, referred } = splitPasted(pasted, catalogue);
              assert.match(quotation, /^「?一段引文」?$/, pasted);
              assert.equal(referred?.references[0]?.kind, passages === null ? "text" : "passage", pasted);
            }
          }
        }
        const source = cite(style, work, null).join("");
        assert.deepEqual(only(source), { kind: "text", text: text.id, query: "" }, source);
      }
    }
  });
}

test("every page is found by its address", () => {
  for (const { url, id } of catalogue.pages) {
    for (const written of [`https://example.org/edition${url}`, `https://example.org/zh-hans${url.replace("#", "index.html#")}`]) {
      assert.equal(idOf(only(written)), id, written);
    }
  }
});

test("no words of the texts are taken for a reference", () => {
  for (const { passages } of edition.texts) {
    for (const { id, text, textHans } of passages) {
      for (const words of [text, textHans, [...text].slice(0, 8).join(""), [...text].slice(-8).join("")]) {
        assert.equal(parseReference(words, catalogue), null, `${id}: ${words}`);
        assert.equal(splitPasted(words, catalogue).quotation, words.trim(), placeIn(id));
      }
    }
  }
});
