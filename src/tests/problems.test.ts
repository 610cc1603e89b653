/** The editor's mistakes: each is found, and says where it is, what it is and what to do. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildEdition } from "../edition/edition.ts";
import { formatProblem } from "../edition/kernel/problem.ts";
import { checkPublishing, findUnpublished } from "../edition/publishing.ts";
import { toSkeleton } from "../edition/text/skeleton.ts";
import type { PassageLock } from "../schemas/lock.ts";
import { problemsOf, profileOf, sourcesOf, TEXT } from "../testing/small/sources.ts";

const GLOSSARY = `---
kind: organisation
term: 騰訊
en: Tencent
definition: A company.
basis: editor
sourced: general
---
公司。
`;

test("sound sources have no problems", () => {
  assert.deepEqual(problemsOf({ editorial: { "glossary/tencent.md": GLOSSARY } }), []);
});

test("an emendation that occurs nowhere", () => {
  assert.deepEqual(
    problemsOf({ editorial: { "emendations/001.yaml": '- {passage: "001:2", exact: 服務于, reading: 服務於, reason: 轉換}' } }),
    [
      "src/editorial/emendations/001.yaml → [0].exact: 「服務于」 occurs 0 times in passage 001:2. Quote it as the seed has it, or remove the entry.",
    ],
  );
});

test("an emendation that occurs twice", () => {
  assert.deepEqual(problemsOf({ editorial: { "emendations/001.yaml": '- {passage: "001:2", exact: 一, reading: 壹, reason: 試}' } }), [
    "src/editorial/emendations/001.yaml → [0].exact: 「一」 occurs 2 times in passage 001:2. Add prefix or suffix, so that one place is meant.",
  ]);
});

test("an emendation of a passage that is not there", () => {
  assert.deepEqual(problemsOf({ editorial: { "emendations/001.yaml": '- {passage: "001:9", exact: 于, reading: 於, reason: 轉換}' } }), [
    "src/editorial/emendations/001.yaml → [0].passage: There is no passage 001:9. Name one of the text, or remove the entry.",
  ]);
});

test("emendations that overlap", () => {
  const file = `- {passage: "001:2", exact: 對于, reading: 對於, reason: 轉換}
- {passage: "001:2", exact: 于騰訊, reading: 於騰訊, reason: 轉換}`;
  assert.deepEqual(problemsOf({ editorial: { "emendations/001.yaml": file } }), [
    "src/editorial/emendations/001.yaml → [1].exact: 「于騰訊」 overlaps the emendation 「對于」 in passage 001:2. Make one entry of the two.",
  ]);
});

test("an emendation over punctuation", () => {
  assert.deepEqual(
    problemsOf({ editorial: { "emendations/001.yaml": '- {passage: "001:2", exact: "訊,這", reading: "訊、這", reason: 試}' } }),
    [
      "src/editorial/emendations/001.yaml → [0].exact: 「訊,這」 reaches over 「,」 in passage 001:2, which the rule full-width changes. Quote the words alone.",
    ],
  );
});

test("cuts that overlap each other or a tag", () => {
  const seeds = { "001_text.txt": "題目\n你好<b>廣告</b>甲&amp;乙丙\n" };
  const cuts = (...quotes: string[]) =>
    profileOf(`cuts:\n${quotes.map((exact) => `  - {exact: "${exact}", rule: spam, reason: 試}\n`).join("")}`).replace("plain", "html");
  const problems = (...quotes: string[]) => problemsOf({ seeds, editorial: { "texts/001.yaml": cuts(...quotes) } });
  assert.deepEqual(problems("題目", "乙丙", "廣", "丙", "告</b>"), [
    "src/editorial/texts/001.yaml → cuts[4].exact: 「告</b>」 reaches over 「</b>」, which is cut by itself as markup. Quote the words before it and behind it, each as a cut of its own.",
    "src/editorial/texts/001.yaml → cuts[3].exact: 「丙」 overlaps cuts[1], 「乙丙」. Shorten one of the two.",
  ]);
  assert.deepEqual(problems("題目", "廣", "廣"), [
    "src/editorial/texts/001.yaml → cuts[2].exact: 「廣」 is cut by cuts[1] already. Remove one of the two.",
  ]);
});

test("emendations that leave nothing of a passage", () => {
  const seeds = { "001_text.txt": "題目\n甲 乙\n丙\n" };
  const file = `- {passage: "001:2", exact: 甲, reading: "", reason: 試}
- {passage: "001:2", exact: 乙, reading: "", reason: 試}`;
  assert.deepEqual(problemsOf({ seeds, editorial: { "emendations/001.yaml": file } }), [
    "src/editorial/emendations/001.yaml: Nothing is left of passage 001:2. Keep some of its words, or cut its line in the profile.",
  ]);
});

test("a reading with a line break, or with a character that no reader sees", () => {
  const reading = (quoted: string) =>
    problemsOf({ editorial: { "emendations/001.yaml": `- {passage: "001:2", exact: 對于, reason: 試, reading: ${quoted}}` } });
  const problem = (code: string) =>
    `src/editorial/emendations/001.yaml → [0].reading: The reading has ${code}, a line break or a character that no reader sees. Write the words alone, on one line.`;
  assert.deepEqual(reading('"對於\\n"'), [problem("U+000A")]);
  assert.deepEqual(reading('"對\\0於"'), [problem("U+0000")]);
  assert.deepEqual(reading('"對\\u200b於"'), [problem("U+200B")]);
});

test("an unknown entity, area and passage", () => {
  const timeline = `- {id: first, edtf: "2018", precision: year, title: 一, summary: 一, basis: text, milestone: true, entities: [tencnet], areas: [fews], evidence: [{passage: "001:8", quote: 一}]}
- {id: second, edtf: "2021", precision: year, title: 二, summary: 二, basis: editor, sourced: general, milestone: true}`;
  assert.deepEqual(problemsOf({ editorial: { "timeline.yaml": timeline } }), [
    "src/editorial/timeline.yaml → [0].entities: There is no entity 「tencnet」. Add it, mend the spelling, or remove it here.",
    "src/editorial/timeline.yaml → [0].areas: There is no area 「fews」. Add it, mend the spelling, or remove it here.",
    "src/editorial/timeline.yaml → [0].evidence[0].passage: There is no passage 001:8. Name one of the edition, or remove the entry.",
  ]);
});

test("a quotation that occurs never or twice in the reading text", () => {
  const dates = `- {passage: "001:2", quote: 對于, edtf: "2021", precision: year, basis: editor}
- {passage: "001:2", quote: 一, edtf: "2021", precision: year, basis: editor}`;
  const emended = { "emendations/001.yaml": '- {passage: "001:2", exact: 對于, reading: 對於, reason: 轉換}', "dates.yaml": dates };
  assert.deepEqual(problemsOf({ editorial: emended }), [
    "src/editorial/dates.yaml → [0].quote: 「對于」 occurs 0 times in passage 001:2. Quote it as the edition reads, or remove the entry.",
    "src/editorial/dates.yaml → [1].quote: 「一」 occurs 2 times in passage 001:2. Add prefix or suffix, so that one place is meant.",
  ]);
});

test("a date that is none", () => {
  const dates = '- {passage: "001:2", quote: 第一段, edtf: "2021-13-45", precision: day, basis: editor}';
  assert.deepEqual(problemsOf({ editorial: { "dates.yaml": dates } }), [
    "src/editorial/dates.yaml → [0].edtf: 「2021-13-45」 is not a date in EDTF (ISO 8601-2), such as 2021-04-19, 2016/2017 or ../2030.",
  ]);
});

test("a date without beginning and end", () => {
  const dates = (edtf: string) => `- {passage: "001:2", quote: 第一段, edtf: "${edtf}", precision: range, basis: editor}`;
  assert.deepEqual(problemsOf({ editorial: { "dates.yaml": dates("../..") } }), [
    "src/editorial/dates.yaml → [0].edtf: 「../..」 has neither a beginning nor an end. Write one of the two, such as ../2030.",
  ]);
  assert.deepEqual(problemsOf({ editorial: { "dates.yaml": dates("../2030") } }), []);
});

test("an id that pages use themselves", () => {
  const timeline = new TextDecoder().decode(sourcesOf().editorial.get("timeline.yaml")).replace("id: first", "id: main");
  assert.deepEqual(problemsOf({ editorial: { "timeline.yaml": timeline, "glossary/tree.md": GLOSSARY } }), [
    "src/editorial/glossary/tree.md: Pages use the id 「tree」 themselves. Choose another name for the file.",
    "src/editorial/timeline.yaml → [0].id: Pages use the id 「main」 themselves. Choose another.",
  ]);
});

test("YAML that cannot be read", () => {
  const [problem, ...more] = problemsOf({ editorial: { "dates.yaml": "- {passage: 1\n- b" } });
  assert.match(problem!, /^src\/editorial\/dates\.yaml:\d+:\d+: This is not YAML: .+\. Mend the line\.$/);
  assert.ok(more.every((one) => one.startsWith("src/editorial/dates.yaml:")));
});

test("an alias of nothing, which words that begin with * are", () => {
  const notes = '- {id: note, topic: 一, basis: editor, sourced: general, quotes: [{passage: "001:2", quote: 第一段}], note: *重要*}';
  assert.deepEqual(problemsOf({ editorial: { "notes.yaml": notes } }), [
    "src/editorial/notes.yaml: This is not YAML: Unresolved alias (the anchor must be set before the alias): 重要*. Put words that begin with * or & in quotation marks.",
  ]);
});

test("a field that is misspelt", () => {
  const dates = '- {passage: "001:2", quote: 第一段, edft: "2021", precision: day, basis: editor}';
  assert.match(
    problemsOf({ editorial: { "dates.yaml": dates } }).join("\n"),
    /→ \[0\]: There is no field edft here\. Mend the spelling, or remove it\./,
  );
});

test("values that are not what a schema asks for", () => {
  const note = (fields: string) =>
    problemsOf({ editorial: { "notes.yaml": `- {${fields}}` } }).map((one) => one.replace(/^.*notes\.yaml → /, ""));
  const sound = 'topic: 一, note: 一, quotes: [{passage: "001:2", quote: 第一段}]';
  assert.deepEqual(note(`id: note, basis: editor, sourced: general, ${sound}`), []);
  assert.deepEqual(note(`id: Note, basis: edtior, ${sound}`), [
    "[0].id: 「Note」 must be an ASCII slug such as carbon-neutrality.",
    "[0].basis: 「edtior」 is not possible here. Write text, editor or mixed.",
  ]);
  assert.deepEqual(note("id: 12, topic: , note: '', quotes: []"), [
    "[0].id: 12 is not what belongs here. Write words; put numbers and dates in quotation marks.",
    "[0].basis: It is missing. Write text, editor or mixed.",
    "[0].topic: It is empty. Write words; put numbers and dates in quotation marks.",
    "[0].quotes: It has fewer entries than 1. Add what is missing.",
    "[0].note: It is empty. Write it, or remove the field.",
  ]);
  assert.deepEqual(problemsOf({ editorial: { "notes.yaml": "", "texts/001.yaml": profileOf("").replace("2021-04-19", "2021-4-9") } }), [
    "src/editorial/texts/001.yaml → date: 「2021-4-9」 is no day. Write it as year, month and day, such as 2021-04-19, or null.",
    "src/editorial/notes.yaml: It is empty. Write a list, with a line - for each entry; [] is an empty one.",
  ]);
});

test("a text without a profile", () => {
  assert.deepEqual(problemsOf({ editorial: { "texts/001.yaml": null } }), [
    "seeds/001_text.txt: The text has no profile. Write src/editorial/texts/001.yaml, or run: npm run seed -- seeds/001_text.txt",
  ]);
});

test("a profile without a seed", () => {
  assert.deepEqual(problemsOf({ seeds: {} }), [
    "src/editorial/texts/001.yaml → file: There is no seeds/001_text.txt. Put the seed there, or remove the profile.",
  ]);
});

test("a text that is gone, and files under another id than their text", () => {
  const lock = { passages: [{ id: "004:1", text: "題目" }], retired: [] };
  assert.deepEqual(problemsOf({ editorial: { "passages/004.lock.json": JSON.stringify(lock), "emendations/01.yaml": "[]" } }), [
    "src/editorial/emendations/01.yaml: There is no text 01. Name the file by the id of its text, or remove it.",
    "src/editorial/passages/004.lock.json: There is no text 004, and what was published of it leads nowhere. Put its seed and profile back; if its links may end, remove this file.",
  ]);
  assert.deepEqual(problemsOf({ editorial: { "texts/002.yaml": profileOf("") } }), [
    "src/editorial/texts/002.yaml → file: seeds/001_text.txt has the id 001, this profile 002. Name the seed of 002, or rename the profile to 001.yaml.",
  ]);
});

test("two seeds with one id", () => {
  assert.deepEqual(problemsOf({ seeds: { "001_text.txt": TEXT, "001_other.txt": TEXT } }), [
    "seeds/001_other.txt: It has the id 001, as seeds/001_text.txt has. Begin the name of one with other digits.",
  ]);
});

test("an empty seed, and one of white space", () => {
  const message = "seeds/001_text.txt: The seed is empty. Put the text into it, or remove the file.";
  assert.deepEqual(problemsOf({ seeds: { "001_text.txt": "" } }), [message]);
  assert.deepEqual(problemsOf({ seeds: { "001_text.txt": " \n\n" } }), [message]);
});

test("a seed whose SHA-256 changed, and one that is not pinned", () => {
  const [changed] = problemsOf({ pins: new Map([["001_text.txt", "0".repeat(64)]]) });
  assert.match(
    changed!,
    /^seeds\/001_text\.txt: Its SHA-256 is [0-9a-f]{64}, pinned is 0{64}\. Seeds are never edited: restore the file, or take the new one in under another id\.$/,
  );
  const [unpinned] = problemsOf({ pins: new Map() });
  assert.match(
    unpinned!,
    /^seeds\/001_text\.txt: Its SHA-256 is not pinned\. Add this line to seeds\/SHA256SUMS: [0-9a-f]{64} {2}001_text\.txt$/,
  );
});

test("bytes that are not UTF-8 name their place and what they look like", () => {
  const gb = new Uint8Array([0x41, 0xd5, 0xe2, 0xca, 0xc7, 0xd2, 0xbb, 0xb8, 0xf6, 0xba, 0xc3, 0xb5, 0xc4]); // A这是一个好的
  assert.deepEqual(problemsOf({ seeds: { "001_text.txt": gb } }), [
    "seeds/001_text.txt: Byte 1 (0xD5 0xE2 0xCA 0xC7) is not UTF-8. The bytes look like GB18030. Save the file as UTF-8, or write encoding: gb18030 in the profile of the text.",
  ]);
});

test("a seed in Simplified", () => {
  assert.deepEqual(problemsOf({ seeds: { "001_text.txt": "题目\n\n这是第一段，说的是腾讯发布的战略，与业务升级。" } }), [
    "seeds/001_text.txt: 55 of 100 Chinese characters are Simplified, such as 题、这、说、腾、讯. The edition derives Simplified from Traditional: take in a Traditional text, or this one converted (OpenCC, s2tw), and say in its profile that it is.",
  ]);
});

test("a heading that is no line of the text", () => {
  assert.deepEqual(problemsOf({ editorial: { "texts/001.yaml": profileOf("  - {exact: 小標, kind: heading}\n") } }), [
    "src/editorial/texts/001.yaml → kinds[1].exact: 「小標」 is no whole line of 001_text.txt. Quote the line as the seed has it, without the spaces around it, or remove the entry.",
  ]);
});

test("a line with two kinds, and a text with two titles", () => {
  const twice = profileOf("  - {exact: 題目, kind: heading}\n");
  assert.deepEqual(problemsOf({ editorial: { "texts/001.yaml": twice } }), [
    "src/editorial/texts/001.yaml → kinds[1].exact: kinds[0] quotes 「題目」 already. Remove one of the two.",
  ]);
  assert.deepEqual(problemsOf({ seeds: { "001_text.txt": `題目\n${TEXT}` } }), [
    "src/editorial/texts/001.yaml → kinds: 2 lines of 001_text.txt are titles: 「題目」, 「題目」. Cut those that repeat the title (rule: duplicate), or give them another kind.",
  ]);
});

test("a cut that is not found drags no kind behind it", () => {
  const profile = profileOf("  - {exact: 小標, kind: heading}\ncuts: [{exact: 無, rule: spam, reason: 試}]\n");
  assert.deepEqual(problemsOf({ editorial: { "texts/001.yaml": profile } }), [
    "src/editorial/texts/001.yaml → cuts[0].exact: 「無」 occurs 0 times in 001_text.txt. Quote it as the seed has it, or remove the entry.",
  ]);
});

test("places that two entities allow, one over the other", () => {
  const entry = (term: string, quote: string) =>
    `${GLOSSARY.replace("term: 騰訊", `term: ${term}`).replace("basis: editor", `match: false\nallow: [{passage: "001:2", quote: ${quote}}]\nbasis: editor`)}`;
  assert.deepEqual(problemsOf({ editorial: { "glossary/a.md": entry("騰訊", "騰訊"), "glossary/b.md": entry("于騰", "于騰") } }), [
    "src/editorial/glossary/b.md → allow[0].quote: 「于騰」 overlaps a place that a allows in passage 001:2. A place names one entity: remove one of the two.",
  ]);
});

test("a form of two entities", () => {
  const editorial = { "glossary/a.md": GLOSSARY, "glossary/b.md": GLOSSARY };
  assert.deepEqual(problemsOf({ editorial }), [
    "src/editorial/glossary/b.md → aliases: The form 「騰訊」 belongs to a already. Remove it in one of the two.",
  ]);
});

test("a glossary file without front matter or definition", () => {
  assert.deepEqual(problemsOf({ editorial: { "glossary/a.md": "公司。" } }), [
    "src/editorial/glossary/a.md: The file has no front matter. Begin it with a line ---, the fields, and a line ---.",
  ]);
  assert.deepEqual(problemsOf({ editorial: { "glossary/a.md": GLOSSARY.replace("公司。\n", "") } }), [
    "src/editorial/glossary/a.md: The definition is missing. Write it below the front matter.",
  ]);
});

test("front matter with a byte order mark, without an end, without a line behind it, and with a mistake in its third line", () => {
  const problems = (content: string) => problemsOf({ editorial: { "glossary/a.md": content } });
  assert.deepEqual(problems(`\uFEFF${GLOSSARY.replaceAll("\n", "\r\n")}`), []);
  assert.deepEqual(problems("---\nkind: organisation\n"), [
    "src/editorial/glossary/a.md: The front matter does not end. Write a line --- below the fields.",
  ]);
  assert.deepEqual(problems(GLOSSARY.replace("\n公司。\n", "")), [
    "src/editorial/glossary/a.md: The definition is missing. Write it below the front matter.",
  ]);
  const [problem] = problems(GLOSSARY.replace("term: 騰訊", "term: [騰訊"));
  assert.match(problem!, /^src\/editorial\/glossary\/a\.md:[34]:\d+: This is not YAML: /);
  assert.match(
    problems(GLOSSARY.replace("term: 騰訊", "kind: place"))[0]!,
    /^src\/editorial\/glossary\/a\.md:3:1: This is not YAML: Map keys must be unique\. Mend the line\.$/,
  );
});

test("milestones that are not two", () => {
  assert.deepEqual(problemsOf({ editorial: { "timeline.yaml": "[]" } }), [
    "src/editorial/timeline.yaml: 0 events are milestones. Mark exactly two with milestone: true.",
  ]);
});

test("a passage that would lose its published id shows both wordings and the command that accepts", () => {
  const spoiled = withLock([passage(1, "題目"), passage(2, "對于騰訊,這是第一段。"), passage(3, "第二段说“好”。")]);
  assert.deepEqual(problemsOf(spoiled), [
    `${LOCK}: 001:2 was published as 「對于騰訊,這是第一段。」 and would read 「對于騰訊,這是第一段。還有一句!」. 001:2.2 would be a new sentence: 「還有一句!」. If that is meant, run: npm run prepare -- --accept 001:2`,
  ]);
  assert.deepEqual(buildEdition(sourcesOf(spoiled), new Set(["001:2"])).problems, []);
  assert.equal(buildEdition(sourcesOf(spoiled), new Set(["001"])).problems.length, 1, "never all at once");
});

const LOCK = "src/editorial/passages/001.lock.json";
const passage = (n: number, text: string) => ({ id: `001:${n}`, text, sentences: [{ id: `001:${n}.1`, text }] });
const withLock = (passages: readonly object[], retired: readonly object[] = []) => ({
  editorial: { "passages/001.lock.json": JSON.stringify({ passages, retired }) },
});

test("a lock with an id twice, of another text or passage, retired and there, or no id at all", () => {
  const sound = [passage(1, "題目"), { ...passage(2, "對于騰訊,這是第一段。還有一句!"), sentences: [] }, passage(3, "第二段说“好”。")];
  const [one, two, three] = sound as [object, object, object];
  const restore = "Restore the file as it was committed last.";
  const cases: [passages: object[], retired: object[], problem: string][] = [
    [[one, two, { ...three, id: "001:2", sentences: [] }], [], `passages[2].id: 001:2 stands there twice (passages[1]). ${restore}`],
    [[one, two, { ...three, id: "003:3", sentences: [] }], [], `passages[2].id: 003:3 is a passage of another text than 001. ${restore}`],
    [sound, [{ id: "001:3", text: "舊" }], `retired[0].id: 001:3 is retired, and there as well (passages[2]). ${restore}`],
    [
      [one, two, { ...three, sentences: [{ id: "001:2.1", text: "第二段说“好”。" }] }],
      [],
      `passages[2].sentences[0].id: 001:2.1 is a sentence of another passage than 001:3. ${restore}`,
    ],
    [
      [one, two, { ...three, retired: [{ id: "001:3.1", text: "舊" }] }],
      [],
      `passages[2].retired[0].id: 001:3.1 is retired, and there as well (passages[2].sentences[0]). ${restore}`,
    ],
    [[one, two, { ...three, id: "001:03" }], [], 'passages[2].id: 「001:03」 must be a passage id such as "003:31".'],
    [[one, two, { ...three, id: "001:x" }], [], 'passages[2].id: 「001:x」 must be a passage id such as "003:31".'],
  ];
  for (const [passages, retired, problem] of cases)
    assert.deepEqual(problemsOf(withLock(passages, retired)), [`${LOCK} → ${problem}`], problem);
  const twice = {
    glossary: [{ id: "tencent", text: "騰訊" }],
    notes: [
      { id: "a-b", text: "甲" },
      { id: "a-b", text: "乙" },
    ],
  };
  assert.ok(
    problemsOf({ editorial: { "registers.lock.json": JSON.stringify(twice) } }).includes(
      `src/editorial/registers.lock.json → notes[1].id: a-b stands there twice (notes[0]). ${restore}`,
    ),
  );
});

test("an emendation of a full stop moves no sentence in silence", () => {
  const seeds = { "001_text.txt": "題目\n甲說了話。乙也說了話。丙沒有說話。\n" };
  const first = buildEdition(sourcesOf({ seeds })).value.texts[0]!.lock;
  const editorial = {
    "passages/001.lock.json": JSON.stringify(first),
    "emendations/001.yaml": '- {passage: "001:2", exact: 甲說了話。, reading: 甲說了話，, reason: 試}',
  };
  assert.deepEqual(problemsOf({ seeds, editorial }), [
    `${LOCK}: 001:2.1 was published as 「甲說了話。」 and is gone. Its address would show a notice. 001:2.2 was published as 「乙也說了話。」 and is gone. Its address would show a notice. 001:2.4 would be a new sentence: 「甲說了話。乙也說了話。」. If that is meant, run: npm run prepare -- --accept 001:2`,
  ]);
  const { value, problems } = buildEdition(sourcesOf({ seeds, editorial }), new Set(["001:2"]));
  assert.deepEqual(problems, []);
  assert.deepEqual(value.texts[0]!.passages[1]!.sentenceIds, ["001:2.4", "001:2.3"]);
  const letters = '- {passage: "001:2", exact: 說了話。乙, reading: 説了話。乙, reason: 試}';
  assert.deepEqual(problemsOf({ seeds, editorial: { ...editorial, "emendations/001.yaml": letters } }), []);
});

test("a skeleton that is not completed", () => {
  const skeleton = toSkeleton("001_text.txt", TEXT);
  assert.deepEqual(problemsOf({ editorial: { "texts/001.yaml": skeleton } }), [
    "src/editorial/texts/001.yaml → label: It is still to be written. Replace TODO and the words behind it.",
    "src/editorial/texts/001.yaml → about: It is still to be written. Replace TODO and the words behind it.",
    "src/editorial/texts/001.yaml → source: It is still to be written. Replace TODO and the words behind it.",
  ]);
});

test("what is asked to be published and cannot be", () => {
  const lock: PassageLock = { passages: [{ ...passage(1, "題目"), retired: [] }], retired: [] };
  const moved: PassageLock = { passages: [{ ...passage(1, "改題"), id: "000:1", retired: [] }], retired: [] };
  const nothing = { glossary: [], timeline: [], areas: [], notes: [] };
  const registers = { published: nothing, now: { ...nothing, timeline: [{ id: "first", text: "其一" }] } };
  const texts = [
    { id: "000", published: lock, lock: moved },
    { id: "004", published: null, lock },
  ];
  const problems = (publish: string[], accept: string[]) =>
    checkPublishing({ texts, registers }, { publish: new Set(publish), accept: new Set(accept) }).map(formatProblem);
  assert.deepEqual(problems(["004", "timeline"], ["000:1"]), []);
  assert.deepEqual(problems(["000", "4"], ["4", "004:1", "000:9", "000", "timeline:first"]), [
    "--publish 000: The text is published already. What would move in it is listed by npm run prepare, with the command that accepts it.",
    "--publish 4: There is no text 4. Name one of 000, 004, glossary, timeline, areas, notes.",
    "--accept 4: There is no text 4. Name a passage of 000, 004, such as 000:1.",
    "--accept 004:1: The text is not published yet. Run: npm run prepare -- --publish 004",
    "--accept 000:9: Nothing waits there: it is as it was published.",
    "--accept 000: What moved is accepted one by one, so that both wordings of each are seen. Whatever waits is listed here with its own command.",
    "--accept timeline:first: Nothing waits there: it is as it was published.",
  ]);
  assert.deepEqual(findUnpublished({ texts, registers }).map(formatProblem), [
    "src/editorial/passages/004.lock.json: The passage ids of 004 are provisional. When its profile is complete, run: npm run prepare -- --publish 004",
    "src/editorial/registers.lock.json → timeline: Not published yet: first. When the ids are as they are to stay, run: npm run prepare -- --publish timeline",
  ]);
});

test("all mistakes are reported at once", () => {
  const editorial = {
    "dates.yaml": '- {passage: "001:9", quote: 一, edtf: "2021", precision: year, basis: editor}',
    "emendations/001.yaml": '- {passage: "001:9", exact: 于, reading: 於, reason: 轉換}',
    "timeline.yaml": "[]",
  };
  assert.equal(problemsOf({ editorial }).length, 3);
});

test("one mistake in a text does not drag others behind it", () => {
  const timeline = `- {id: first, edtf: "2018", precision: year, title: 一, summary: 一, basis: text, milestone: true, evidence: [{passage: "001:3", quote: 第二段}]}
- {id: second, edtf: "2021", precision: year, title: 二, summary: 二, basis: editor, sourced: general, milestone: true}`;
  const emended = { "timeline.yaml": timeline, "emendations/001.yaml": '- {passage: "001:2", exact: 無, reading: 有, reason: 試}' };
  assert.equal(problemsOf({ editorial: emended }).length, 1);
  const cut = {
    "timeline.yaml": timeline,
    "texts/001.yaml": profileOf("").replace("title}", "title}\ncuts: [{exact: 無, rule: spam, reason: 試}]"),
  };
  assert.equal(problemsOf({ editorial: cut }).length, 1);
});

test("a file that the edition cannot be without", () => {
  assert.deepEqual(problemsOf({ editorial: { "notes.yaml": null, "interface.yaml": null, "pages/search.md": null } }), [
    "src/editorial/interface.yaml: The file is missing. Restore it.",
    "src/editorial/notes.yaml: The file is missing. Restore it; without entries it holds [].",
    "src/editorial/pages/search.md: The file is missing. Restore it.",
  ]);
  assert.deepEqual(problemsOf({ pins: null }), ["seeds/SHA256SUMS: The file is missing. Restore it: it pins the bytes of every seed."]);
});

test("a file that nothing reads, and one that is not UTF-8", () => {
  const editorial = {
    "note.yaml": "[]",
    "emendations/001.yml": "[]",
    "pages/help.md": "助",
    "glossar/a.md": "助",
    "notes.yaml~": "[]",
    "texts/.001.yaml.swp": "x",
    "dates.yaml": new Uint8Array([0x23, 0xd5, 0xe2]),
  };
  assert.deepEqual(problemsOf({ editorial }), [
    "src/editorial/dates.yaml: Byte 1 is not UTF-8. Save the file as UTF-8.",
    "src/editorial/note.yaml: Nothing reads a file of this name; files beside it are named timeline.yaml, areas.yaml, figures.yaml, dates.yaml, parallels.yaml, notes.yaml, sources.yaml, exceptions.yaml, edition.yaml, phrases.yaml, strategy.yaml, home.yaml, criteria.yaml, interface.yaml, retired.yaml, registers.lock.json. Mend the name, or remove the file.",
    "src/editorial/emendations/001.yml: Nothing reads a file of this name; files beside it are named after the text, such as 003.yaml. Mend the name, or remove the file.",
    "src/editorial/pages/help.md: Nothing reads a file of this name; files beside it are named about.md, colophon.md, data.md, search.md, difference.md, about.en.md, colophon.en.md, data.en.md, search.en.md, difference.en.md. Mend the name, or remove the file.",
    "src/editorial/glossar/a.md: Nothing reads the folder glossar/. Mend its name, or remove it.",
  ]);
});

test("a word of the interface that is missing, and one that nothing shows", () => {
  const words = new TextDecoder().decode(sourcesOf().editorial.get("interface.yaml"));
  assert.deepEqual(problemsOf({ editorial: { "interface.yaml": words.replace("nav.texts:", "nav.text:") } }), [
    "src/editorial/interface.yaml: The word nav.texts is missing. Write a line that begins with nav.texts: and a space.",
    "src/editorial/interface.yaml → nav.text: No page shows this word. Mend the spelling of its key, or remove it.",
  ]);
});

test("a Simplified reading that is not as long, stands nowhere, twice, or in no passage", () => {
  const entry = (passage: string, converted: string, reading: string) =>
    `  - {passage: "001:${passage}", converted: ${converted}, reading: ${reading}}\n`;
  const profile = profileOf(
    `simplified:\n${entry("2", "腾讯", "腾")}${entry("2", "騰訊", "腾讯")}${entry("2", "一", "壹")}${entry("9", "腾讯", "腾讯")}${entry("3", "第二段", "第贰段")}`,
  );
  assert.deepEqual(problemsOf({ editorial: { "texts/001.yaml": profile } }), [
    "src/editorial/texts/001.yaml → simplified[0].reading: 「腾」 has 1 of the 2 characters of 「腾讯」. Write as many: places in a passage are the same in both scripts.",
    "src/editorial/texts/001.yaml → simplified[1].converted: 「騰訊」 occurs 0 times in the Simplified wording of passage 001:2. Quote it as it is converted, or remove the entry.",
    "src/editorial/texts/001.yaml → simplified[2].converted: 「一」 occurs 2 times in the Simplified wording of passage 001:2. Quote more of the words around it, so that one place is meant.",
    "src/editorial/texts/001.yaml → simplified[3].passage: There is no passage 001:9. Name one of the text, or remove the entry.",
  ]);
});
