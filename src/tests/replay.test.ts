/** The program that is published with the seeds: it rebuilds passages and seeds, and says where something is not as published. */
import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { PROJECT } from "../build/disk/sources.ts";
import { toContent } from "../output/content.ts";
import { REPLAY, seedPath } from "../output/seeds.ts";
import type { Text } from "../schemas/text.ts";
import { runNode } from "../testing/run.ts";
import { DIST, data } from "../testing/site.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { editionOf, profileOf, type Spoiled } from "../testing/small/sources.ts";

let temp: string;
before(async () => {
  temp = await mkdtemp(path.join(tmpdir(), "replay-"));
});
after(() => rm(temp, { recursive: true }));

/** The data of an edition as it is published, in a folder of its own. */
async function publish(edition: ReturnType<typeof smallEdition>): Promise<string> {
  const folder = await mkdtemp(path.join(temp, "site-"));
  for (const [name, content] of toContent(edition)) {
    if (!name.startsWith("data/")) continue;
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  await cp(path.join(PROJECT, "public", seedPath(REPLAY)), path.join(folder, seedPath(REPLAY)));
  return folder;
}

const replay = (site: string) => runNode(site, seedPath(REPLAY));

test("of the built site it rebuilds all, and says the hashes of the seeds", async () => {
  const { code, said } = await replay(DIST);
  assert.equal(code, 0, said);
  for (const { id, seed } of data<Text[]>("texts")) {
    assert.match(said, new RegExp(`^${id}  seed      ${seed.sha256}  ${seed.bytes} bytes, as texts\\.json says$`, "m"));
    assert.match(said, new RegExp(`^${id}  seed      ${seed.sha256}  rebuilt from the passages and the edits$`, "m"));
  }
  assert.match(said, /\nAll is as published\.\n$/);
});

test("it stands on no folder, and needs no package", async () => {
  const site = await publish(smallEdition());
  const { code, said } = await runNode(PROJECT, path.join(site, seedPath(REPLAY)));
  assert.deepEqual([code, said.split("\n").at(-2)], [0, "All is as published."], said);
});

const encoded = (encoding: string, hex: string): Spoiled => ({
  seeds: { "001_text.txt": Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16)) },
  editorial: {
    "texts/001.yaml": profileOf("")
      .replace("format: plain", `format: plain\nencoding: ${encoding}`)
      .replace(/kinds:[\s\S]*/, ""),
  },
});

test("of a seed in another encoding it rebuilds the characters, and says which of them its table lacks", async () => {
  // 這是我們的,他說的是這個。 and 深水埗的鰂魚涌喺香港
  for (const [encoding, hex, end] of [
    ["gb18030", "df40cac7ced282f3b5c42ccbd5689fb5c4cac7df40829fa1a30a", "edits"],
    ["big5", "b260a4f496f5aaba916fb3bdaf469df6adbbb4e4", "edits; 3 of them are not in the table of this program and taken from the edits"],
  ] as const) {
    const { code, said } = await replay(await publish(editionOf(encoded(encoding, hex))));
    assert.equal(code, 0, said);
    assert.match(
      said,
      new RegExp(`001  seed      the \\d+ characters that the file has in ${encoding}, rebuilt from the passages and the ${end}\\n`),
    );
  }
});

const SPOILED = {
  seeds: { "001_text.txt": "\uFEFF題目\r\n\r\n  對于騰訊,這是第一段。𠀀还有一句!\r\n  第二段说“好”。\r\n" },
};

for (const [what, file, from, to, where] of [
  [
    "an edit that says what the seed has not",
    "edits.json",
    '"before":","',
    '"before":";"',
    /^001: the edit at code points 13 to 14 of the seed \(line 3\) says ";", the seed has ","$/m,
  ],
  [
    "an edit that makes something else",
    "edits.json",
    '"after":"，"',
    '"after":"、"',
    /^001: passage 001:2 differs from its code point 4 on: rebuilt it reads "、這是第一段。/m,
  ],
  [
    "an edit at another place",
    "edits.json",
    '"seed":[13,14]',
    '"seed":[14,15]',
    /^001: the edit at code points 14 to 15 of the seed \(line 3\) says ",", the seed has "這"$/m,
  ],
  ["an edit that reaches into the next", "edits.json", '"seed":[13,14]', '"seed":[1,14]', /^001: the edit at /m],
  [
    "an edit of no text",
    "edits.json",
    '"text":"001","seed":[13',
    '"text":"002","seed":[13',
    /^edits\.json: an edit is of the text "002", which is none$/m,
  ],
  [
    "a passage that reads otherwise",
    "texts.json",
    "第一段。𠀀",
    "第一段。𠀁",
    /^001: passage 001:2 differs from its code point 11 on: rebuilt it reads "𠀀/m,
  ],
  ["a passage that is not there", "texts.json", /,\{"id":"001:3".*?\}(?=\])/, "", /^001: 3 passages were rebuilt, texts\.json has 2$/m],
  [
    "a hash of another file",
    "texts.json",
    /"sha256":"[0-9a-f]{64}"/,
    `"sha256":"${"0".repeat(64)}"`,
    /^001: 001_text\.txt has the SHA-256 [0-9a-f]{64}, texts\.json says 0{64}$/m,
  ],
  ["a seed with another line end", "seeds/001_text.txt", "\r\n", "\n", /^001: 001_text\.txt has the SHA-256 /m],
  ["a file that is cut off", "edits.json", /.{9}$/s, "", /^edits\.json: .*JSON/m],
] as const) {
  test(`${what} is told, with its place`, async () => {
    const site = await publish(editionOf(SPOILED));
    const place = path.join(site, "data", file);
    const kept = await readFile(place, "utf8");
    const spoiled = kept.replace(from, to);
    assert.notEqual(spoiled, kept);
    await writeFile(place, spoiled);
    const { code, said } = await replay(site);
    assert.equal(code, 1, said);
    assert.match(said, where);
    assert.doesNotMatch(said, /All is as published|\n\s+at /);
  });
}
