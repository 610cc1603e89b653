/** Whatever happens to a text, no published address opens another passage or sentence without a notice. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkChains, checkMutation, checkTouched } from "../../testing/descent.ts";
import { MUTATION_NAMES } from "../../testing/mutations.ts";
import { smallEdition } from "../../testing/small/edition.ts";

const locks = smallEdition().texts.map(({ lock }) => lock);

for (const name of MUTATION_NAMES) {
  test(`${name}, at every place of both texts: no address opens another passage or sentence without notice`, () => {
    const kept = checkMutation(name, locks);
    // With `LAWS=long`, rewordings may be heavy.
    if (process.env["LAWS"] !== "long") assert.ok(kept > 0.8, `of the addresses whose words are left, ${kept} still open them`);
  });
}

test("a passage of which a tenth was changed keeps its id, but for short ones", () => checkTouched(locks));

test("one change after another: no address ever opens another passage or sentence, and no number is given twice", () => checkChains(locks));
