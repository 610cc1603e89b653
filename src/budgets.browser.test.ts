/** What the interview costs a reader: more than this is a fault. Figures of every kind of page: node scripts/budgets.ts */
import assert from "node:assert/strict";
import { test } from "node:test";
import { BUDGETS, weigh } from "../scripts/budgets.ts";

import { openSite } from "./testing/open-site.ts";

const site = openSite();

for (const folder of ["", "zh-hans/"]) {
  test(`the interview keeps to its budgets: ${folder || "zh-hant/"}`, async () => {
    const weight = await weigh(site.browser, `${site.url}${folder}texts/003/`);
    for (const [kind, most] of Object.entries(BUDGETS)) {
      const bytes = weight[kind as keyof typeof BUDGETS];
      assert.ok(bytes > 0 && bytes <= most, `${kind}: ${bytes} bytes, ${most} at most`);
    }
    assert.equal(weight.stylesheets, 1);
    assert.deepEqual(weight.foreign, []);
    assert.ok(weight.shift < 0.001, `layout shift ${weight.shift}`);
  });
}
