import assert from "node:assert/strict";
import { test } from "node:test";
import { lookUp } from "../../shared/keyed.ts";
import { smallEdition } from "../../testing/small/edition.ts";
import { toNameReadings } from "./readings.ts";

const edition = smallEdition();

test("names are read by the wording that a page shows, in either script; what has no Chinese character is not", () => {
  for (const text of edition.texts) {
    const [hant, hans] = (["zh-Hant", "zh-Hans"] as const).map((script) => toNameReadings(text, script, edition));
    for (const { entity, quote } of edition.mentions.filter((one) => one.text === text.id)) {
      const [, syllables] = edition.entities.find(({ id }) => id === entity)!.readings.find(([form]) => form === quote) ?? [];
      assert.equal(lookUp(hant!, quote), syllables, quote);
    }
    assert.deepEqual(new Set(Object.values(hans!)), new Set(Object.values(hant!)));
  }
  const notice = toNameReadings(edition.texts.find(({ id }) => id === "10")!, "zh-Hans", edition);
  assert.equal(lookUp(notice, "慢船计划"), "màn chuán jì huà");
});
