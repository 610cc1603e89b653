/** Preparing a small edition: what is written when, and that passage ids are published on the editor's word alone. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import path from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { formatProblem } from "../edition/kernel/problem.ts";
import { formatAccepted } from "../edition/published/moves.ts";
import { PUBLISH_NOTHING } from "../edition/publishing.ts";
import type { PassageLock, RegisterLock } from "../schemas/lock.ts";
import { type SmallProject, writeSources } from "../testing/small/project.ts";
import { profileOf } from "../testing/small/sources.ts";
import { type PrepareOptions, prepare, report } from "./prepare.ts";

let project: SmallProject;
let root: string;
/** The fonts of the small edition, cut once; each project begins with them. */
let cut: SmallProject;
const fontsIn = (folder: string) => path.join(folder, "src/content/fonts");
const write = (name: string, content: string) => project.write(name, content);
before(async () => {
  cut = await writeSources();
  await prepare(cut.root);
});
after(() => cut.remove());
beforeEach(async () => {
  project = await writeSources();
  root = project.root;
  await cp(fontsIn(cut.root), fontsIn(root), { recursive: true });
  const timeline = [
    { id: "first", text: "其一" },
    { id: "second", text: "其二" },
  ];
  await write("src/editorial/registers.lock.json", JSON.stringify({ timeline }));
});
afterEach(() => project.remove());

const publish = { ...PUBLISH_NOTHING, publish: new Set(["001"]) };
const lock = () => path.join(root, "src/editorial/passages/001.lock.json");
const problemsOf = async (options: PrepareOptions = PUBLISH_NOTHING) => {
  const result = await prepare(root, options);
  return "problems" in result ? result.problems.map(formatProblem) : [];
};

test("passage ids are provisional until the editor publishes them, and readers get no text before", async () => {
  const provisional =
    "src/editorial/passages/001.lock.json: The passage ids of 001 are provisional. When its profile is complete, run: npm run prepare -- --publish 001";
  assert.deepEqual(await problemsOf({ ...PUBLISH_NOTHING, forReaders: true }), [provisional]);
  assert.deepEqual(readdirSync(path.join(root, "src/content")), ["fonts"], "nothing was written");
  const prepared = await prepare(root);
  assert.ok("edition" in prepared);
  assert.deepEqual(prepared.unpublished.map(formatProblem), [provisional]);
  assert.equal(existsSync(lock()), false);

  await write("src/editorial/texts/001.yaml", profileOf("breaks: [{exact: 還有一句, reason: 試}]\n"));
  assert.deepEqual(await problemsOf(publish), []);
  const { passages } = JSON.parse(readFileSync(lock(), "utf8")) as { passages: { id: string; text: string }[] };
  assert.deepEqual(
    passages.map(({ id, text }) => `${id} ${text}`),
    ["001:1 題目", "001:2 對于騰訊,這是第一段。", "001:3 還有一句!", "001:4 第二段说“好”。"],
  );
  assert.deepEqual(await problemsOf({ ...PUBLISH_NOTHING, forReaders: true }), []);
});

const accept = (...ids: string[]) => ({ ...PUBLISH_NOTHING, accept: new Set(ids) });
const published = () => JSON.parse(readFileSync(lock(), "utf8")) as PassageLock;

test("a text is published once; then what moved is accepted passage by passage, and both wordings of each are shown", async () => {
  await prepare(root, publish);
  const before = readFileSync(lock(), "utf8");
  assert.equal((await problemsOf(publish)).length, 1);
  await write("src/editorial/texts/001.yaml", profileOf("breaks: [{exact: 還有一句, reason: 試}]\n"));
  const moves = [
    "src/editorial/passages/001.lock.json: 001:2 was published as 「對于騰訊,這是第一段。還有一句!」 and would read 「對于騰訊,這是第一段。」. 001:2.2 was published as 「還有一句!」 and is gone. Its address would show a notice. If that is meant, run: npm run prepare -- --accept 001:2",
    "src/editorial/passages/001.lock.json: 001:4 would be a new passage: 「還有一句!」. If that is meant, run: npm run prepare -- --accept 001:4",
  ];
  assert.deepEqual(await problemsOf(), moves);
  assert.deepEqual(await problemsOf(accept("001")), [
    ...moves,
    "--accept 001: What moved is accepted one by one, so that both wordings of each are seen. Whatever waits is listed here with its own command.",
  ]);
  assert.equal(readFileSync(lock(), "utf8"), before);

  const one = await prepare(root, accept("001:4"));
  assert.ok("problems" in one);
  assert.deepEqual(one.accepted.map(formatAccepted), ["Accepted 001:4:\n  001:4  new → 「還有一句!」"]);
  assert.deepEqual(one.problems.map(formatProblem), moves.slice(0, 1), "the other still waits");
  assert.deepEqual(
    published().passages.map(({ id }) => id),
    ["001:1", "001:2", "001:4", "001:3"],
  );
  const other = await prepare(root, accept("001:2"));
  assert.ok("edition" in other);
  assert.deepEqual(other.accepted.map(formatAccepted), [
    "Accepted 001:2:\n  001:2  「對于騰訊,這是第一段。還有一句!」 → 「對于騰訊,這是第一段。」\n  001:2.2  「還有一句!」 → gone",
  ]);
  assert.deepEqual(await problemsOf({ ...PUBLISH_NOTHING, forReaders: true }), []);
});

test("nothing is accepted while anything else is wrong", async () => {
  await prepare(root, publish);
  const before = readFileSync(lock(), "utf8");
  await write("src/editorial/texts/001.yaml", profileOf("breaks: [{exact: 還有一句, reason: 試}]\n"));
  await write("src/editorial/dates.yaml", '- {passage: "001:9", quote: 一, edtf: "2021", precision: year, basis: editor}');
  const result = await prepare(root, accept("001:4", "001:2"));
  assert.deepEqual(result.accepted, []);
  assert.deepEqual("problems" in result && result.problems.length, 1);
  assert.equal(readFileSync(lock(), "utf8"), before);
});

const events = (...titles: string[]) =>
  titles
    .map((title, i) => {
      const id = ["first", "second", "third"][i]!;
      return `- {id: ${id}, edtf: "2018", precision: year, title: ${title}, summary: 一, basis: editor, sourced: general, milestone: ${i < 2}}\n`;
    })
    .join("");

test("ids of a register are published, keep to their titles, and go with a word of the editor alone", async () => {
  await prepare(root, publish);
  const registers = () => JSON.parse(readFileSync(path.join(root, "src/editorial/registers.lock.json"), "utf8")) as RegisterLock;
  const forReaders = { ...PUBLISH_NOTHING, forReaders: true };
  await write("src/editorial/timeline.yaml", events("其一", "其二", "其三"));
  assert.deepEqual(await problemsOf(forReaders), [
    "src/editorial/registers.lock.json → timeline: Not published yet: third. When the ids are as they are to stay, run: npm run prepare -- --publish timeline",
  ]);
  assert.deepEqual(await problemsOf({ ...PUBLISH_NOTHING, publish: new Set(["timeline"]) }), []);
  assert.deepEqual(await problemsOf(forReaders), []);

  await write("src/editorial/timeline.yaml", events("其一", "別的事", "其三"));
  assert.deepEqual(await problemsOf(), [
    "src/editorial/registers.lock.json: timeline:second was published as 「其二」 and would read 「別的事」. If that is meant, run: npm run prepare -- --accept timeline:second",
  ]);
  assert.deepEqual(await problemsOf(accept("timeline:second")), []);
  assert.deepEqual(registers().timeline, [
    { id: "first", text: "其一" },
    { id: "second", text: "別的事" },
    { id: "third", text: "其三" },
  ]);

  await write("src/editorial/timeline.yaml", events("其一", "別的事"));
  assert.deepEqual(await problemsOf(), [
    "src/editorial/registers.lock.json → timeline: third was published as 「其三」 and is gone. Put it back, or say in src/editorial/retired.yaml what became of it: - {register: timeline, id: third, to: what takes its place, reason: why}",
  ]);
  const retired = (...entries: string[]) => write("src/editorial/retired.yaml", entries.map((one) => `- {${one}}\n`).join(""));
  await retired("register: timeline, id: third, to: second, reason: 併入別的事。");
  const result = await prepare(root, forReaders);
  assert.ok("edition" in result);
  assert.deepEqual(result.edition.retired, [
    {
      register: "timeline",
      id: "third",
      title: { "zh-Hant": "其三", "zh-Hans": "其三" },
      reason: { "zh-Hant": "併入別的事。", "zh-Hans": "并入别的事。" },
      to: { title: { "zh-Hant": "別的事", "zh-Hans": "别的事" }, url: "/timeline/#second" },
    },
  ]);
  await retired(
    "register: timeline, id: third, to: fourth, reason: 一",
    "register: timeline, id: third, reason: 一",
    "register: timeline, id: first, to: null, reason: 一",
    "register: notes, id: no-such, to: timeline:third, reason: 一",
  );
  assert.deepEqual(await problemsOf(), [
    "src/editorial/retired.yaml → [0].to: There is no timeline:fourth that could take the place of timeline:third. Mend the spelling, or leave it out.",
    "src/editorial/retired.yaml → [1].id: timeline:third stands there twice. Remove one of the two.",
    "src/editorial/retired.yaml → [2].id: timeline:first is still there. Remove this entry, or what has the id in the register.",
    "src/editorial/retired.yaml → [3].id: notes:no-such was never published. Mend the spelling, or remove this entry.",
    "src/editorial/retired.yaml → [3].to: There is no timeline:third that could take the place of notes:no-such. It is gone as well: name what takes its place.",
  ]);
});

test("what lies in seeds/ under a name that is none is refused, and never passed over", async () => {
  await write("seeds/002_a\nb.txt", "乙\n");
  await write("seeds/003_c.TXT", "丙\n");
  await write("seeds/.hidden", "");
  await write("seeds/001_text.txt~", "");
  assert.deepEqual(await problemsOf(), [
    "seeds/002_a<U+000A>b.txt: The name has U+000A, which cannot stand in the name of a seed. Rename the file, such as 004_name.txt.",
    "seeds/003_c.TXT: The name must begin with digits, which become the id of the text, and end in .txt, such as 004_name.txt. Rename the file.",
  ]);
});

test("mistakes are counted as one says it", () => {
  const mistake = { where: "甲", message: "Mend it." };
  assert.equal(report([mistake]), "甲: Mend it.\n\n1 mistake. Nothing was written.");
  assert.equal(report([mistake, mistake]), "甲: Mend it.\n甲: Mend it.\n\n2 mistakes. Nothing was written.");
});
