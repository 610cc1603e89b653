/** What search is given of the small edition: the words of the index, and the files beside it. */
import path from "node:path";
import { test } from "node:test";
import { assertGolden, assertNoOtherGolden, toReadable } from "../../testing/golden.ts";
import { smallEdition } from "../../testing/small/edition.ts";
import { toSearchData } from "./records.ts";

const FOLDER = path.join(import.meta.dirname, "records.golden");
const { records, words, files } = toSearchData(smallEdition());

/** `texts/10.zh-hant` → texts.10.zh-hant.json */
const fileOf = (name: string): string => `${name.replaceAll("/", ".")}.json`;

test("the words of the index are as they were accepted, a record a line", () => {
  assertGolden(path.join(FOLDER, "records.txt"), `${records.join("\n")}\n`);
});

test("the words of the translations are as they were accepted, a record a line", () => {
  assertGolden(path.join(FOLDER, "words.txt"), `${words.join("\n")}\n`);
});

for (const [name, value] of files) {
  test(`${name}.json is as it was accepted`, () => assertGolden(path.join(FOLDER, fileOf(name)), toReadable(value)));
}

test("there is no accepted file that search is not given", () =>
  assertNoOtherGolden(FOLDER, ["records.txt", "words.txt", ...[...files.keys()].map(fileOf)]));
