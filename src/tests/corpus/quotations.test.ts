/** Three hundred quotations of the two texts, right and wrong in every way: each gets its verdict, and its place. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { toQuotationData } from "../../output/quotations.ts";
import { type Answer, checkQuotation } from "../../shared/quotation/check.ts";
import { openCorpus, rangeOf, type Stretch } from "../../shared/quotation/corpus.ts";
import { citedBy, splitPasted } from "../../shared/quotation/split.ts";
import { makeCases } from "../../testing/quotations/cases.ts";

const edition = buildEdition(await readSources(PROJECT)).value;
const data = toQuotationData(edition);
const corpus = openCorpus(data);

const check = (input: string): Answer | null => {
  const { quotation, referred } = splitPasted(input, data.references);
  return quotation === "" ? null : checkQuotation(quotation, citedBy(referred), corpus);
};
const placeOf = (stretch: Stretch): string => `${stretch.text.id}:${rangeOf(stretch).start.passage}`;
/** Passages where each part begins, or that it is nearest to. */
const placesOf = ({ parts }: Answer): string[][] =>
  parts.map(({ places, nearest }) => (nearest === null ? places.map(({ stretch }) => placeOf(stretch)) : [placeOf(nearest.stretch)]));

for (const [kind, cases] of Map.groupBy(makeCases(edition, 20210419), (one) => one.kind)) {
  test(`${cases.length} quotations, ${kind}: each gets its verdict and place`, () => {
    for (const { input, verdict, place } of cases) {
      const answer = check(input);
      assert.equal(answer?.verdict, verdict, input);
      const found = placesOf(answer!);
      if (place === null) assert.deepEqual(found.flat(), [], input);
      else for (const places of found) assert.ok(places.includes(place), `${input}: ${places.join()} instead of ${place}`);
    }
  });
}

test("nothing that was cut stands in what the browser is given", () => {
  const given = JSON.stringify(data.texts);
  const printed = edition.texts.flatMap(({ passages }) => passages.map(({ text }) => text)).join("\n");
  const cuts = edition.texts.flatMap(({ edits }) => edits.filter(({ kind }) => kind === "cut").map(({ before }) => before));
  const words = cuts.flatMap((cut) => cut.match(/[\p{Script=Han}a-z]{4,}/gu) ?? []).filter((word) => !printed.includes(word));
  assert.ok(words.length > 5);
  assert.deepEqual(
    words.filter((word) => given.includes(word)),
    [],
  );
});

test("both scripts come out of the packed data as the edition has them, and the seed as it was", () => {
  for (const [i, text] of edition.texts.entries()) {
    for (const [k, { text: hant, textHans }] of text.passages.entries()) {
      const { reading } = corpus.texts[i]!.passages[k]!.points;
      assert.equal(reading["zh-Hant"]().join(""), hant);
      assert.equal(reading["zh-Hans"]().join(""), textHans);
    }
  }
});
