/** The law of the files of single passages, for tests of any edition. */
import assert from "node:assert/strict";
import type { Edition } from "../edition/edition.ts";
import { DATA, dataFiles, dataPath } from "../output/data.ts";
import type { PassageFile } from "../output/passage-file.ts";
import { passageFiles, passagePath } from "../output/passages.ts";
import type { PublishedEdit } from "../schemas/edit.ts";
import type { Text } from "../schemas/text.ts";
import type { Translation } from "../schemas/translation.ts";

const LISTS = ["edits", "mentions", "dates", "figures", "notes", "parallels"] as const;

/** Taken together they are the other files, each record to the letter and in the same order; of the edits those that lie in a passage. */
export function checkPassageFiles(edition: Edition): void {
  const all = new Map([...dataFiles(edition)].map(({ path, content }) => [path, String(content)]));
  const read = <T>(name: string): T => JSON.parse(all.get(dataPath(name))!) as T;
  const files = [...passageFiles(edition)];
  const records = files.map(({ content }) => JSON.parse(String(content)) as PassageFile);
  const passages = read<Text[]>("texts").flatMap((text) => text.passages);
  assert.deepEqual(
    files.map(({ path }) => path),
    passages.map(({ id }) => passagePath(id)),
  );
  const without = (record: PassageFile) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== "translations" && !LISTS.some((list) => list === name)));
  assert.equal(JSON.stringify(records.map(without)), JSON.stringify(passages));
  for (const name of LISTS) {
    assert.ok(DATA.some((file) => file.name === name));
    const found = new Set(records.flatMap((record) => record[name].map((one) => JSON.stringify(one))));
    const expected = read<object[]>(name).map((one) => JSON.stringify(one));
    const outside = name === "edits" ? read<PublishedEdit[]>("edits").filter((edit) => !isInside(edit, read<Text[]>("texts"))) : [];
    assert.deepEqual(
      [...found, ...outside.map((one) => JSON.stringify(one))].sort(),
      [...new Set(expected)].sort(),
      `${name}: what the passages have, and what lies outside all, is everything`,
    );
    const order = new Map(expected.map((one, i) => [one, i]));
    for (const record of records) {
      const places = record[name].map((one) => order.get(JSON.stringify(one))!);
      assert.deepEqual(
        places,
        [...new Set(places)].sort((a, b) => a - b),
        `${record.id}: ${name} in the order of the whole, each once`,
      );
    }
  }
  const parts = records.flatMap(({ translations }) => translations);
  const whole = read<Translation[]>("translations").map((one) => ({
    ...one,
    sentences: parts.filter(({ text, language }) => text === one.text && language === one.language).flatMap(({ sentences }) => sentences),
  }));
  assert.equal(JSON.stringify(whole), JSON.stringify(read("translations")));
  assert.ok(parts.every(({ sentences }) => sentences.length > 0));
  for (const { id, mentions, dates, figures, notes, parallels } of records) {
    for (const one of [...mentions, ...dates, ...figures]) assert.equal(one.passage, id);
    for (const { quotes } of notes) assert.ok(quotes.some(({ passage }) => passage === id));
    for (const { a, b } of parallels) assert.ok(a.passage === id || b.passage === id);
  }
}

/** Whether an edit lies in the seed of a passage. An insertion at an end of one may belong to it or not: what the files say holds. */
const isInside = ({ text, seed: [start, end] }: PublishedEdit, texts: readonly Text[]): boolean =>
  texts.find(({ id }) => id === text)!.passages.some(({ seed }) => start >= seed[0] && end <= seed[1] && (start < seed[1] || end > start));
