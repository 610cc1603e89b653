/** Files of releases: how they are written, and what one of them cannot say. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Release } from "../../schemas/release.ts";
import { releaseOf } from "../../testing/small/released.ts";
import { buildSmall, problemsOf, type Spoiled } from "../../testing/small/sources.ts";
import { formatProblem } from "../kernel/problem.ts";

const OLD = releaseOf({}, "1.0.0", "2021-05-01");
const NEW = releaseOf({}, "1.2.3", "2021-06-01");
const where = "src/editorial/releases";
const RESTORE = "Restore the file as it was committed.";

const problems = (files: Readonly<Record<string, string>>, more: Spoiled = {}): string[] =>
  buildSmall({
    ...more,
    editorial: Object.fromEntries(Object.entries(files).map(([name, file]) => [`releases/${name}`, file])),
  }).problems.map(formatProblem);

test("a snapshot has a record a line, and is what its schema says", () => {
  const release = Release.parse(JSON.parse(OLD));
  assert.equal(
    OLD.split("\n").find((line) => line.includes('"001:2"')),
    `${JSON.stringify(release.passages[1])},`,
  );
  assert.deepEqual(release.passages[1], {
    id: "001:2",
    kind: "paragraph",
    text: "對于騰訊，這是第一段。還有一句！",
    sentences: [
      ["001:2.1", 0, 11],
      ["001:2.2", 11, 16],
    ],
  });
  assert.deepEqual(problems({ "1.0.0.json": OLD, "1.2.3.json": NEW }), []);
});

test("a snapshot under another name is a mistake", () => {
  assert.deepEqual(problems({ "1.1.0.json": OLD }), [`${where}/1.1.0.json → version: The file is named 1.1.0, and says 1.0.0. ${RESTORE}`]);
});

test("a snapshot that was changed by hand is a mistake, at its place where that can be seen", () => {
  assert.deepEqual(problems({ "1.0.0.json": OLD.replace("還有一句", "還有一言") }), [
    `${where}/1.0.0.json: It was changed by hand: it does not fit its check. What was published stays as it was. ${RESTORE}`,
  ]);
  assert.deepEqual(problems({ "1.0.0.json": OLD.replace('"id":"001:3"', '"id":"001:2"') }), [
    `${where}/1.0.0.json → passages[2].id: 001:2 stands there twice (passages[1]). ${RESTORE}`,
    `${where}/1.0.0.json → passages[2].sentences[0]: 001:3.1 is a sentence of another passage than 001:2. ${RESTORE}`,
  ]);
  assert.deepEqual(problems({ "1.0.0.json": OLD.replace('["001:2.2",11,16]', '["001:2.2",9,17]') }), [
    `${where}/1.0.0.json → passages[1].sentences[1]: From 9 to 17 there is no sentence of 001:2. ${RESTORE}`,
  ]);
  assert.deepEqual(problems({ "1.0.0.json": OLD.replace('"areas": []', '"areas": [], "more": 1') }), [
    `${where}/1.0.0.json: There is no field more here. Mend the spelling, or remove it.`,
  ]);
  assert.match(
    problems({ "1.0.0.json": OLD.slice(0, -3) }).join(),
    /^src\/editorial\/releases\/1\.0\.0\.json: This is not JSON: .+ Restore the file/,
  );
});

test("versions that are out of order are mistakes", () => {
  assert.deepEqual(problems({ "1.0.0.json": OLD, "1.2.3.json": releaseOf({}, "1.2.3", "2021-04-01") }), [
    `${where}/1.2.3.json → date: 1.2.3 is said to be of 2021-04-01, before 1.0.0, which is of 2021-05-01. ${RESTORE}`,
  ]);
  assert.deepEqual(problems({ "1.2.3.json": NEW }, { state: { version: "1.0.0", date: "2021-06-30" } }), [
    `${where}/1.2.3.json: package.json says 1.0.0, and 1.2.3 is newer. Restore package.json, or remove the file if 1.2.3 was never released.`,
  ]);
});

test("notes on versions that do not come next, and doubled or idle reasons, are mistakes", () => {
  assert.deepEqual(
    problems({ "1.0.0.json": OLD, "0.9.0.yaml": "summary: 無此版。\n", "1.3.0.yaml": "summary: 下一版。\n", "2.0.0.yaml": "{}\n" }),
    [
      `${where}/0.9.0.yaml: 0.9.0 was never released. Rename the file to the version that comes next, or remove it.`,
      `${where}/2.0.0.yaml: 2.0.0 was never released, and 1.3.0 comes before it. Rename the file to the version that comes next, or remove it.`,
    ],
  );
  const twice = 'reasons: [{id: "001:2", reason: 甲。}, {id: "001:2", reason: 乙。}]\n';
  assert.deepEqual(problems({ "1.0.0.json": OLD, "1.3.0.yaml": twice }), [
    `${where}/1.3.0.yaml → reasons[1].id: 001:2 has a reason already (reasons[0]). Remove one of the two.`,
  ]);
  const idle = 'reasons: [{id: "001:2", reason: 甲。}]\n';
  const [problem] = problems({ "1.0.0.json": OLD, "1.2.3.json": NEW, "1.2.3.yaml": idle });
  assert.equal(
    problem,
    `${where}/1.2.3.yaml → reasons[0].id: Nothing is other in 001:2 than in the version before. Mend the id, or remove the reason.`,
  );
  assert.match(
    problems({ "1.0.0.json": OLD, "1.3.0.yaml": "reasons: [{id: note-a, reason: 甲。}]\n" }).join(),
    /reasons\[0\]\.id: 「note-a」 must be the id of a text or passage in quotation marks, such as "003:31", or of an entry with its register/,
  );
});

test("other files in the folder are told", () => {
  assert.deepEqual(problemsOf({ editorial: { "releases/v1.json": "{}" } }), [
    `${where}/v1.json: Nothing reads a file of this name; files beside it are named after the version, such as 0.2.0.json and 0.2.0.yaml. Mend the name, or remove the file.`,
  ]);
});
