/** What was made of the seeds is sound: nothing is lost, nothing is added in silence, and everything is quoted as it stands. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { formatProblem } from "../../edition/kernel/problem.ts";
import { toContent } from "../../output/content.ts";
import { checkEdits, checkHtml, checkMdx, checkMentions, checkSentences, checkWitness } from "../../testing/laws.ts";

const { value: edition, problems } = buildEdition(await readSources(PROJECT));

test("the edition has no problems", () => {
  assert.deepEqual(problems.map(formatProblem), []);
});

for (const text of edition.texts) {
  test(`${text.id}: the edits rebuild the seed and the passages`, () => checkEdits(text));
  test(`${text.id}: sentences and scripts cover every passage`, () => checkSentences(text));
  test(`${text.id}: a browser reads what is printed, and the witness page prints the seed`, () => {
    checkHtml(text);
    checkWitness(text);
  });
}
test("the mentions quote the texts, in the reading and in the seed", () => checkMentions(edition));
test("the MDX says exactly what the passages say", () => checkMdx(edition));

test("one edition gives the same content, byte for byte", async () => {
  const [once, again] = [edition, buildEdition(await readSources(PROJECT)).value].map((one) => new Map(toContent(one)));
  assert.deepEqual([...again!.keys()], [...once!.keys()]);
  for (const [name, bytes] of again!) assert.ok(Buffer.from(bytes).equals(Buffer.from(once!.get(name)!)), name);
});
