import assert from "node:assert/strict";
import { test } from "node:test";
import { lookUp } from "../../shared/keyed.ts";
import { smallEdition } from "../../testing/small/edition.ts";
import { toNameReadings } from "./readings.ts";

const edition = smallEdition();

test("names are read by the wording that a page shows, in either script; what has no Chinese character is not", () => {
  for (const text of edition.texts) {
    const read = toNameReadings(text, edition);
    const passages = new Map(text.passages.map(({ id, textHans }) => [id, [...textHans]]));
    for (const { entity, passage, start, end, quote } of edition.mentions.filter((one) => one.text === text.id)) {
      const [, syllables] = edition.entities.find(({ id }) => id === entity)!.readings.find(([form]) => form === quote) ?? [];
      for (const wording of [quote, passages.get(passage)!.slice(start, end).join("")])
        assert.equal(lookUp(read, wording), syllables, wording);
    }
  }
  const notice = toNameReadings(edition.texts.find(({ id }) => id === "10")!, edition);
  assert.equal(lookUp(notice, "慢船計劃"), "màn chuán jì huà");
  assert.equal(lookUp(notice, "慢船计划"), "màn chuán jì huà");
});
