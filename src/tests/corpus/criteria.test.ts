/** The edition's answers to RIDE, Endings and FAIR: every question once, counts that are true, evidence that is there, and nothing claimed that the imprint denies. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { PROJECT, readSources } from "../../build/disk/sources.ts";
import { criterionId } from "../../components/about/criteria.ts";
import { buildEdition } from "../../edition/edition.ts";
import { SCRIPTS } from "../../schemas/common.ts";
import { CriterionState } from "../../schemas/criteria.ts";
import { place } from "../../shared/address.ts";
import { attribute, byId, elements, readPage, textOf } from "../../testing/html.ts";
import { DIST } from "../../testing/site.ts";

const { criteria, imprint, words } = buildEdition(await readSources(PROJECT)).value;
const sets = new Map(criteria.map((set) => [set.id, set.groups.flatMap(({ items }) => items)]));
const numbersOf = (id: string): string[] => sets.get(id)!.map(({ number }) => number);
const stateOf = (id: string, number: string): string => sets.get(id)!.find((one) => one.number === number)!.state;

/** Numbers of the questions of RIDE's questionnaire; those between are numbers of the answers to choose from. */
const RIDE = [
  [1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 34, 37],
  [40, 43, 47, 50, 53, 56, 59, 62, 66, 69, 72, 75, 86, 91, 99],
  [105, 118, 121, 124, 128, 132, 136],
  [140, 143, 158, 167, 170, 173],
  [180, 188, 194, 197, 200, 203, 206, 209],
];
/** How many principles each part of the Endings Principles 2.2.1 has. */
const ENDINGS = [3, 2, 3, 9, 5];
const FAIR = "F1 F2 F3 F4 A1 A1.1 A1.2 A2 I1 I2 I3 R1 R1.1 R1.2 R1.3".split(" ");

test("every question of the three lists is answered once, in the order of the original", () => {
  assert.deepEqual([...sets.keys()], ["ride", "endings", "fair"]);
  assert.deepEqual(
    numbersOf("ride"),
    RIDE.flat().map((n) => `se${String(n).padStart(3, "0")}`),
  );
  assert.deepEqual(
    numbersOf("endings"),
    ENDINGS.flatMap((count, part) => Array.from({ length: count }, (_, i) => `${part + 1}.${i + 1}`)),
  );
  assert.deepEqual(numbersOf("fair"), FAIR);
});

test("each answer leads to a page and an anchor, or to a file, that the built site has", () => {
  let checked = 0;
  for (const script of SCRIPTS) {
    const here = place(script, "/about/criteria/").slice(1);
    const found = byId(readPage(`${here}index.html`));
    for (const [id, items] of sets) {
      for (const { number, evidence } of items) {
        const item = found.get(criterionId(id, number));
        assert.ok(item, `${here} has no ${id} ${number}`);
        const links = [...elements(item)].flatMap((one) => attribute(one, "href") ?? []).filter((href) => !href.startsWith("#"));
        assert.equal(links.length, evidence.length, `${id} ${number}`);
        for (const href of links) {
          const { pathname, hash } = new URL(href, `file:///${here}`);
          const file = decodeURIComponent(pathname.slice(1));
          assert.ok(existsSync(path.join(DIST, file)), `${id} ${number}: ${href} leads nowhere`);
          if (hash !== "") assert.ok(byId(readPage(file)).has(hash.slice(1)), `${id} ${number}: ${href} has no such anchor`);
          checked++;
        }
      }
    }
  }
  assert.ok(checked > 200, `${checked}`);
});

test("the counts at the head of the page are those of the answers below", () => {
  const page = readPage("about/criteria/index.html");
  const lists = [...elements(page)].filter((one) => (attribute(one, "class") ?? "").split(" ").includes("counts"));
  const lines = lists.flatMap((list) => [...elements(list)].filter(({ tagName }) => tagName === "li").map(textOf));
  assert.equal(lines.length, sets.size);
  const shown = [...elements(page)].flatMap((one) => attribute(one, "data-state") ?? []);
  assert.equal(shown.length, [...sets.values()].flat().length);
  [...sets.values()].forEach((items, i) => {
    assert.match(lines[i]!, new RegExp(`${items.length} 問`));
    let sum = 0;
    for (const state of CriterionState.options) {
      const word = words["zh-Hant"][`criteria.${state}`]!;
      const told = Number(new RegExp(`(?:^|[：，])${word} (\\d+)`).exec(lines[i]!)?.[1] ?? 0);
      assert.equal(told, items.filter((one) => one.state === state).length, `${lines[i]}: ${word}`);
      sum += told;
    }
    assert.equal(sum, items.length);
  });
});

test("nothing is claimed that the imprint denies, and nothing denied that it says", () => {
  assert.equal(stateOf("fair", "F1") === "met", imprint.doi !== null, "a DOI");
  assert.equal(stateOf("ride", "se007") === "met", imprint.contact !== null, "whom to ask");
  assert.equal(stateOf("ride", "se004") === "met", imprint.people.length > 0, "who took part");
});
