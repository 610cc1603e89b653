/** An edition of five texts whose editor wrote nothing for the first page, no essay and no answers to criteria: all are left out, and nothing leads there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "parse5";
import { INTERFACE_KEYS } from "../schemas/interface.ts";
import { attribute, elements } from "../testing/html.ts";
import { renderSite } from "../testing/small/site.ts";
import { editionOf, problemsOf, profileOf, TEXT } from "../testing/small/sources.ts";

const IDS = ["001", "011", "012", "013", "014"];
const keys = Object.fromEntries(INTERFACE_KEYS.map((key) => [key, `‹${key}›`]));
const five = editionOf({
  seeds: Object.fromEntries(IDS.map((id) => [`${id}_text.txt`, TEXT])),
  editorial: Object.fromEntries(IDS.map((id) => [`texts/${id}.yaml`, profileOf("").replace("001_text", `${id}_text`)])),
});
const site = await renderSite({ ...five, words: { ...five.words, "zh-Hant": keys, "zh-Hans": keys } });
const home = [...elements(parse(site.get("")!))];
const classesOf = (one: (typeof home)[number]): string[] => (attribute(one, "class") ?? "").split(" ");

test("the first page says what happened in the words of the interface", () => {
  const classes = new Set(home.flatMap(classesOf));
  assert.ok(!classes.has("voices") && !classes.has("places"));
  assert.match(site.get("")!, /class="stakes"[^>]*>‹home\.lead\.1›/);
});

test("of more than four texts, one door leads to the list, where each has its name for the way back", () => {
  const doors = home.filter((one) => classesOf(one).includes("door"));
  assert.deepEqual(
    doors.flatMap((door) => [...elements(door)].flatMap((one) => attribute(one, "href") ?? [])),
    ["#texts"],
  );
  assert.deepEqual(
    home.flatMap((one) => attribute(one, "data-text") ?? []),
    IDS,
  );
});

test("there is no essay, and nothing leads to one", () => {
  for (const [address, html] of site) assert.ok(!`${address}${html}`.includes("difference/"), address);
});

test("there are no answers to criteria, nothing leads to any, and prose that does is a mistake", () => {
  for (const [address, html] of site) assert.ok(!`${address}${html}`.includes("criteria/"), address);
  const about = "見[評鑑](/about/criteria/)。\n";
  assert.deepEqual(problemsOf({ editorial: { "pages/about.md": about, "criteria.yaml": "[]" } }), [
    "src/editorial/pages/about.md:1:2: The edition has nothing at 「/about/criteria/」. Mend the address, or remove the link.",
  ]);
});

test("prose that leads to the essay is a mistake without it, and none with it", () => {
  const about = "見[短文](/difference/)。\n";
  assert.deepEqual(problemsOf({ editorial: { "pages/about.md": about } }), [
    "src/editorial/pages/about.md:1:2: The edition has nothing at 「/difference/」. Mend the address, or remove the link.",
  ]);
  assert.deepEqual(problemsOf({ editorial: { "pages/about.md": about, "pages/difference.md": "一篇。\n" } }), []);
});
