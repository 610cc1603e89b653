/** Whatever happens to the two texts, no address published of them opens another passage or sentence without a notice. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { buildEdition } from "../../edition/edition.ts";
import { checkChains, checkMutation, checkTouched } from "../../testing/descent.ts";
import { MUTATION_NAMES } from "../../testing/mutations.ts";

const locks = buildEdition(await readSources(PROJECT)).value.texts.map(({ published }) => published!);

for (const name of MUTATION_NAMES) {
  test(`${name}, at every place of both texts: no address opens another passage or sentence without notice`, () => {
    const kept = checkMutation(name, locks);
    // With `LAWS=long`, rewordings may be heavy.
    if (process.env["LAWS"] !== "long") assert.ok(kept > 0.9, `of the addresses whose words are left, ${kept} still open them`);
  });
}

test("a passage of which a tenth was changed keeps its id, but for short ones", () => checkTouched(locks));

test("one change after another: no address ever opens another passage or sentence, and no number is given twice", () => checkChains(locks));
