/** What was published and is gone, on the pages: each old address leads to a notice, in both scripts. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parse } from "parse5";
import { PROJECT } from "../build/disk/sources.ts";
import { buildEdition, type Edition } from "../edition/edition.ts";
import { EDITORIAL } from "../edition/input/editorial.ts";
import { formatProblem } from "../edition/kernel/problem.ts";
import { locksToWrite, PUBLISH_NOTHING, type Publishing } from "../edition/publishing.ts";
import { dataFiles } from "../output/data.ts";
import type { Text } from "../schemas/text.ts";
import { attribute, byId, elements, textOf } from "../testing/html.ts";
import { renderSite } from "../testing/small/site.ts";
import { profileOf, type Spoiled, sourcesOf } from "../testing/small/sources.ts";

const SEED =
  "題目\n何為創新？報社為此專訪了他。他講述了內在的邏輯，以及背後的選擇與決策。\n中間一段。\n最後一段，說的是別的事情，沒有人改動。\n";
const PUBLISHED = { glossary: "舊詞", timeline: "舊事", areas: "舊域", notes: "舊記" };
const RETIRED = `- {register: glossary, id: old-glossary, to: "timeline:second", reason: 併入大事記。}
- {register: timeline, id: old-timeline, to: second, reason: 併為一事，見校記 kept-note。}
- {register: areas, id: old-areas, reason: 兩文都不論此域。}
- {register: notes, id: old-notes, to: kept-note, reason: 重複。}
`;

/** The edition of these sources, and the locks that it writes. It must have no mistakes. */
function built(spoiled: Spoiled, asked: Partial<Publishing> = {}) {
  const publishing = { ...PUBLISH_NOTHING, ...asked };
  const { value, problems, lockables } = buildEdition(sourcesOf(spoiled), publishing.accept);
  assert.deepEqual(problems.map(formatProblem), []);
  const locks = [...locksToWrite(lockables, publishing)].map(([name, lock]) => [name.slice(EDITORIAL.length + 1), lock] as const);
  return { edition: value, locks: Object.fromEntries(locks) };
}

/** What is published first, and what is accepted when it has changed. */
function goneEdition(): Edition {
  const seeds = { "001_text.txt": SEED };
  const once = Object.entries(PUBLISHED).map(([register, text]) => [register, [{ id: `old-${register}`, text }]]);
  const first = {
    "interface.yaml": readFileSync(path.join(PROJECT, "src/editorial/interface.yaml"), "utf8"),
    "notes.yaml":
      '- {id: kept-note, topic: 尚在之記, note: 試。, basis: editor, sourced: general, quotes: [{passage: "001:4", quote: 最後一段}]}',
    "registers.lock.json": JSON.stringify(Object.fromEntries(once)),
    "retired.yaml": RETIRED,
  };
  const published = built({ seeds, editorial: first }, { publish: new Set(["001", "timeline", "notes"]) });
  // The second sentence runs on into the third, and the passage between goes to pieces.
  const changed = {
    ...first,
    ...published.locks,
    "emendations/001.yaml": '- {passage: "001:2", exact: 專訪了他。他, reading: 專訪了他，他, reason: 試}',
    "texts/001.yaml": profileOf("breaks: [{exact: 一段。, prefix: 中間, reason: 試}]\n"),
  };
  const accepted = built({ seeds, editorial: changed }, { accept: new Set(["001:2", "001:3", "001:5", "001:6"]) });
  return built({ seeds, editorial: { ...changed, ...accepted.locks } }).edition;
}

const edition = goneEdition();
const site = await renderSite(edition);

const read = (page: string) => parse(site.get(page === "" ? "" : `${page}/`)!);
/** The text at an address, without white space around it. */
const at = (page: string, id: string) => textOf(byId(read(page)).get(id)!).trim();

test("at the address of a passage or sentence that is gone stands a notice with its words", () => {
  assert.equal(at("texts/001", "p2.2"), "原第 001:2.2 句已不在本書中。其文為：「報社為此專訪了他。」");
  assert.equal(at("zh-hans/texts/001", "p2.2"), "原第 001:2.2 句已不在本书中。其文为：“报社为此专访了他。”");
  assert.equal(at("texts/001", "p3"), "原第 001:3 段已不在本書中。其文為：「中間 一段。」");
  assert.equal(at("texts/001", "p3.1"), "中間 一段。");
  const page = read("texts/001");
  for (const id of ["p2.2", "p3"]) assert.equal(attribute(byId(page).get(id)!, "class"), "retired");
});

test("what stays keeps its numbers, on the page and in the data", () => {
  assert.equal(at("texts/001", "p2.1"), "何為創新？");
  assert.equal(at("texts/001", "p2.3"), "報社為此專訪了他，他講述了內在的邏輯，以及背後的選擇與決策。");
  assert.equal(at("texts/001", "p4"), "最後一段，說的是別的事情，沒有人改動。");
  const { content } = [...dataFiles(edition)].find((file) => file.path === "data/texts.json")!;
  const [text] = JSON.parse(String(content)) as Text[];
  assert.deepEqual(
    text!.passages.map(({ id, sentenceIds }) => [id, sentenceIds]),
    [
      ["001:1", undefined],
      ["001:2", ["001:2.1", "001:2.3"]],
      ["001:5", undefined],
      ["001:6", undefined],
      ["001:4", undefined],
    ],
  );
});

test("an entry or area that is gone keeps its page, an event or note its place: what it was, why it went, and what takes its place", () => {
  const main = (page: string) => [...elements(read(page))].find(({ tagName }) => tagName === "article")!;
  for (const [script, root] of [
    ["zh-Hant", ""],
    ["zh-Hans", "zh-hans/"],
  ] as const) {
    const hant = script === "zh-Hant";
    const entry = main(`${root}glossary/old-glossary`);
    const [heading] = [...elements(entry)].filter(({ tagName }) => tagName === "h1");
    assert.equal(textOf(heading!), hant ? "舊詞" : "旧词");
    const links = [...elements(entry)].map((one) => attribute(one, "href"));
    assert.ok(links.includes("../../timeline/index.html#second"), links.join(" "));
    assert.match(textOf(entry), hant ? /本書原有「舊詞」一條，今已不載。緣由：併入大事記。今見：其二。/ : /本书原有“旧词”一条，今已不载。/);
    assert.match(textOf(main(`${root}areas/old-areas`)), hant ? /「舊域」一條，今已不載。緣由：兩文都不論此域。\s*$/ : /旧域/);
    assert.match(at(`${root}timeline`, "old-timeline"), hant ? /^本書原有「舊事」一條.*今見：其二。$/ : /^本书原有“旧事”/);
    assert.match(at(`${root}parallels`, "note-old-notes"), hant ? /^本書原有「舊記」一條.*今見：尚在之記。$/ : /^本书原有“旧记”/);
  }
});

test("what is gone is listed nowhere else, and its page names no image that is not there", () => {
  for (const page of ["glossary", "areas", "people", "", "search"]) assert.doesNotMatch(textOf(read(page)), /舊詞|舊域|舊事|舊記/, page);
  const tags = [...elements(read("areas/old-areas"))].filter(({ tagName }) => tagName === "meta");
  assert.ok(!tags.some((tag) => attribute(tag, "property") === "og:image"));
  assert.ok(!tags.some((tag) => attribute(tag, "name") === "robots"));
});
