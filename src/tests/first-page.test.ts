/** The first page of the small edition: the place where the texts differ, how many more there are, and the ways into the texts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "parse5";
import { readingMinutes } from "../components/reading/contents.ts";
import { attribute, byId, type Element, elements, textOf } from "../testing/html.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { renderSite } from "../testing/small/site.ts";

const small = smallEdition();
const differs = small.parallels.find(({ nature }) => nature === "differs")!;
const more = ["fares-told", "boats-told", "piers-told"].map((id) => ({ ...differs, id }));
// What is shown stands in the middle, so that it is found by its id and not by its place.
const edition = { ...small, parallels: [...more.slice(0, 2), ...small.parallels, ...more.slice(2)] };
const site = await renderSite(edition);
const page = parse(site.get("")!);

const withClass = (name: string, within: Element = page as never): Element[] =>
  [...elements(within)].filter((one) => (attribute(one, "class") ?? "").split(" ").includes(name));
const linksIn = (within: Element): [text: string, href: string][] =>
  [...elements(within)].flatMap((one) =>
    one.tagName === "a" ? [[textOf(one).trim(), attribute(one, "href") ?? ""] as [string, string]] : [],
  );

test("the place shown is the one that the editor named, with both sides and the way to each", () => {
  const [voices] = withClass("voices");
  const { parallel, question } = small.home!.discrepancy;
  assert.equal(parallel, differs.id);
  assert.deepEqual(linksIn(withClass("question", voices)[0]!), [[question["zh-Hant"], `parallels/index.html#${parallel}`]]);
  const sides = withClass("sides", voices)[0]!;
  assert.deepEqual([...elements(sides)].filter(({ tagName }) => tagName === "p").map(textOf), [differs.a.quote, differs.b.quote]);
  assert.deepEqual(linksIn(sides), [
    ["公告 7", "texts/10/index.html#p7"],
    ["訪談 8", "texts/101/index.html#p8"],
  ]);
});

test("it says how many more places differ, leads to them and to the essay", () => {
  assert.deepEqual(linksIn(withClass("onward")[0]!), [
    ["‹home.more 3›", "parallels/index.html#nature-differs"],
    ["‹difference.title›", "difference/index.html"],
  ]);
});

test("a text is told with how it begins and how long it takes, at its door and in the list", () => {
  const minutes = small.texts.map(({ passages }) =>
    readingMinutes(passages.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0)),
  );
  const doors = withClass("door");
  assert.deepEqual(
    doors.map((door) => linksIn(door)[0]),
    [
      ["公告", "texts/10/index.html"],
      ["訪談", "texts/101/index.html"],
    ],
  );
  assert.deepEqual(
    doors.map((door) => /‹home\.minutes (\d+)›/.exec(textOf(door))?.[1]),
    minutes.map(String),
  );
  const books = [...elements(withClass("books")[0]!)].filter(({ tagName }) => tagName === "li");
  books.forEach((book, i) => {
    const { title, passages } = small.texts[i]!;
    assert.deepEqual(linksIn(book), [[title["zh-Hant"], `texts/${small.texts[i]!.id}/index.html`]]);
    assert.match(textOf(book), new RegExp(`‹reading\\.length \\d+ [\\d,]+ ${minutes[i]}›`));
    const opening = textOf(withClass("opening", book)[0]!).replace(/…$/, "");
    assert.ok(
      passages.some(({ text }) => text.startsWith(opening)),
      opening,
    );
  });
});

test("what the stakes rest on is linked, each passage once", () => {
  assert.deepEqual(linksIn(withClass("places")[0]!), [
    ["公告 3", "texts/10/index.html#p3"],
    ["訪談 7", "texts/101/index.html#p7"],
  ]);
});

test("no heading stands twice, and none repeats the title", () => {
  for (const address of ["", "difference/", "zh-hans/", "zh-hans/difference/"]) {
    const headings = [...elements(parse(site.get(address)!))].filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(textOf);
    assert.ok(headings.length > 1, address);
    assert.equal(new Set(headings).size, headings.length, address);
  }
});

test("the way back to the reader's place waits for the script, and the texts come before the strategy", () => {
  const [way] = withClass("continue");
  assert.equal(attribute(way!, "hidden"), "");
  assert.equal(attribute(way!, "data-word"), "‹home.continue {text} {n}›");
  const ids = [...byId(page).keys()].filter((id) => ["voices", "texts", "strategy", "ways"].includes(id));
  assert.deepEqual(ids, ["voices", "texts", "strategy", "ways"]);
});
