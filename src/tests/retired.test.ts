/** What was published and is gone, on the built pages: each old address leads to a notice, in both scripts. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { parse } from "parse5";
import { PROJECT } from "../build/disk/sources.ts";
import { prepare } from "../build/prepare.ts";
import { PUBLISH_NOTHING, type Publishing } from "../edition/publishing.ts";
import type { Text } from "../schemas/text.ts";
import { attribute, byId, elements, textOf } from "../testing/html.ts";
import { buildProject, type SmallProject, writeProject } from "../testing/small/project.ts";
import { profileOf } from "../testing/small/sources.ts";

const SEED =
  "題目\n何為創新？報社為此專訪了他。他講述了內在的邏輯，以及背後的選擇與決策。\n中間一段。\n最後一段，說的是別的事情，沒有人改動。\n";
const PUBLISHED = { glossary: "舊詞", timeline: "舊事", areas: "舊域", notes: "舊記" };
const RETIRED = `- {register: glossary, id: old-glossary, to: "timeline:second", reason: 併入大事記。}
- {register: timeline, id: old-timeline, to: second, reason: 併為一事，見校記 kept-note。}
- {register: areas, id: old-areas, reason: 兩文都不論此域。}
- {register: notes, id: old-notes, to: kept-note, reason: 重複。}
`;

let project: SmallProject;

/** Prepares the project; it must have no mistakes. */
async function prepared(asked: Partial<Publishing>): Promise<void> {
  const result = await prepare(project.root, { ...PUBLISH_NOTHING, ...asked });
  assert.deepEqual("problems" in result ? result.problems : [], []);
}

before(async () => {
  const words = await readFile(path.join(PROJECT, "src/editorial/interface.yaml"), "utf8");
  project = await writeProject({
    seeds: { "001_text.txt": SEED },
    editorial: {
      "interface.yaml": words,
      "notes.yaml":
        '- {id: kept-note, topic: 尚在之記, note: 試。, basis: editor, sourced: general, quotes: [{passage: "001:4", quote: 最後一段}]}',
    },
  });
  const { write } = project;
  const once = Object.entries(PUBLISHED).map(([register, text]) => [register, [{ id: `old-${register}`, text }]]);
  await write("src/editorial/registers.lock.json", JSON.stringify(Object.fromEntries(once)));
  await write("src/editorial/retired.yaml", RETIRED);
  await prepared({ publish: new Set(["001", "timeline", "notes"]) });
  // The second sentence runs on into the third, and the passage between goes to pieces.
  await write("src/editorial/emendations/001.yaml", '- {passage: "001:2", exact: 專訪了他。他, reading: 專訪了他，他, reason: 試}');
  await write("src/editorial/texts/001.yaml", profileOf("breaks: [{exact: 一段。, prefix: 中間, reason: 試}]\n"));
  await prepared({ accept: new Set(["001:2", "001:3", "001:5", "001:6"]) });
  const { code, said } = await buildProject(project.root);
  assert.equal(code, 0, said);
});
after(() => project.remove());

const read = async (page: string) => parse(await readFile(path.join(project.root, "dist", page, "index.html"), "utf8"));
/** The text at an address, without white space around it. */
const at = async (page: string, id: string) => textOf(byId(await read(page)).get(id)!).trim();

test("at the address of a passage or sentence that is gone stands a notice with its words", async () => {
  assert.equal(await at("texts/001", "p2.2"), "原第 001:2.2 句已不在本書中。其文為：「報社為此專訪了他。」");
  assert.equal(await at("zh-hans/texts/001", "p2.2"), "原第 001:2.2 句已不在本书中。其文为：“报社为此专访了他。”");
  assert.equal(await at("texts/001", "p3"), "原第 001:3 段已不在本書中。其文為：「中間 一段。」");
  assert.equal(await at("texts/001", "p3.1"), "中間 一段。");
  const page = await read("texts/001");
  for (const id of ["p2.2", "p3"]) assert.equal(attribute(byId(page).get(id)!, "class"), "retired");
});

test("what stays keeps its numbers, on the page and in the data", async () => {
  assert.equal(await at("texts/001", "p2.1"), "何為創新？");
  assert.equal(await at("texts/001", "p2.3"), "報社為此專訪了他，他講述了內在的邏輯，以及背後的選擇與決策。");
  assert.equal(await at("texts/001", "p4"), "最後一段，說的是別的事情，沒有人改動。");
  const [text] = JSON.parse(await readFile(path.join(project.root, "dist/data/texts.json"), "utf8")) as Text[];
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

test("an entry or area that is gone keeps its page, an event or note its place: what it was, why it went, and what takes its place", async () => {
  const main = async (page: string) => [...elements(await read(page))].find(({ tagName }) => tagName === "article")!;
  for (const [script, root] of [
    ["zh-Hant", ""],
    ["zh-Hans", "zh-hans/"],
  ] as const) {
    const hant = script === "zh-Hant";
    const entry = await main(`${root}glossary/old-glossary`);
    const [heading] = [...elements(entry)].filter(({ tagName }) => tagName === "h1");
    assert.equal(textOf(heading!), hant ? "舊詞" : "旧词");
    const links = [...elements(entry)].map((one) => attribute(one, "href"));
    assert.ok(links.includes("../../timeline/index.html#second"), links.join(" "));
    assert.match(textOf(entry), hant ? /本書原有「舊詞」一條，今已不載。緣由：併入大事記。今見：其二。/ : /本书原有“旧词”一条，今已不载。/);
    assert.match(textOf(await main(`${root}areas/old-areas`)), hant ? /「舊域」一條，今已不載。緣由：兩文都不論此域。\s*$/ : /旧域/);
    assert.match(await at(`${root}timeline`, "old-timeline"), hant ? /^本書原有「舊事」一條.*今見：其二。$/ : /^本书原有“旧事”/);
    assert.match(await at(`${root}parallels`, "note-old-notes"), hant ? /^本書原有「舊記」一條.*今見：尚在之記。$/ : /^本书原有“旧记”/);
  }
});

test("what is gone is listed nowhere else, and its page names no image that is not there", async () => {
  for (const page of ["glossary", "areas", "people", "", "search"])
    assert.doesNotMatch(textOf(await read(page)), /舊詞|舊域|舊事|舊記/, page);
  const tags = [...elements(await read("areas/old-areas"))].filter(({ tagName }) => tagName === "meta");
  assert.ok(!tags.some((tag) => attribute(tag, "property") === "og:image"));
  assert.ok(!tags.some((tag) => attribute(tag, "name") === "robots"));
});
