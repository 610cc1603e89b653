/** Files of single passages: one as it was accepted, and all of them against the files that hold everything. */
import path from "node:path";
import { test } from "node:test";
import { assertGolden } from "../testing/golden.ts";
import { checkPassageFiles } from "../testing/passage-files.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { passageFiles, passagePath } from "./passages.ts";

const edition = smallEdition();

test("a passage with everything that is said of it is as it was accepted, a field a line", () => {
  const file = [...passageFiles(edition)].find((one) => one.path === passagePath("101:4"))!;
  assertGolden(path.join(import.meta.dirname, "passages.golden/101.4.json"), String(file.content));
});

test("all of them together are what the other files hold, each record the same", () => checkPassageFiles(edition));

test("an entry that quotes a passage twice stands there once", () => {
  const [note] = edition.notes;
  const twice = { ...note!, quotes: [...note!.quotes, ...note!.quotes] };
  checkPassageFiles({ ...edition, notes: [twice] });
});
