/** Taking in a text: what is written, and that nothing is written over. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { parse as parseYaml } from "yaml";
import { OWN_DISKS, run } from "../testing/run.ts";
import { takeIn } from "./take-in.ts";

const TEXT = "題目\n\n這是第一段，說的是一件事。\n";
const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "seed-"));
  for (const folder of ["seeds", "src/editorial/texts", "given"]) await mkdir(path.join(root, folder), { recursive: true });
  await writeFile(path.join(root, "package.json"), '{"version": "1.0.0"}');
  await writeFile(path.join(root, "seeds/001_old.txt"), "舊文\n");
  await writeFile(path.join(root, "seeds/SHA256SUMS"), `${sha256("舊文\n")}  001_old.txt`);
});
afterEach(() => rm(root, { recursive: true }));

const read = (file: string) => readFile(path.join(root, file), "utf8");
const give = async (name: string, content: string | Uint8Array = TEXT) => {
  const source = path.join(root, "given", name);
  await writeFile(source, content);
  return takeIn(root, source);
};

test("a new text is copied, pinned on a line of its own, and gets a profile", async () => {
  assert.deepEqual(await give("002_new.txt"), {
    done: "seeds/002_new.txt is taken in. Complete src/editorial/texts/002.yaml, then run: npm run prepare",
  });
  assert.equal(await read("seeds/002_new.txt"), TEXT);
  assert.equal(await read("seeds/SHA256SUMS"), `${sha256("舊文\n")}  001_old.txt\n${sha256(TEXT)}  002_new.txt\n`);
  assert.match(await read("src/editorial/texts/002.yaml"), /^file: 002_new\.txt\n/);
});

test("a text that is taken in already stays, with its profile", async () => {
  await give("002_new.txt");
  await writeFile(path.join(root, "src/editorial/texts/002.yaml"), "mine");
  const sums = await read("seeds/SHA256SUMS");
  assert.deepEqual(await give("002_new.txt"), {
    done: "seeds/002_new.txt is taken in; src/editorial/texts/002.yaml was there already and is left as it is.",
  });
  assert.equal(await read("src/editorial/texts/002.yaml"), "mine");
  assert.equal(await read("seeds/SHA256SUMS"), sums);
});

test("another text never takes the name, the id or the pin of one that is there", async () => {
  assert.deepEqual(await give("001_old.txt", "新文\n"), {
    error:
      "001_old.txt: seeds/001_old.txt is there already and holds another text. Seeds are never changed: begin the name with other digits.",
  });
  assert.deepEqual(await give("001_new.txt"), {
    error: "001_new.txt: seeds/001_old.txt has the id 001 already. Seeds are never changed: begin the name with other digits.",
  });
  assert.equal(await read("seeds/001_old.txt"), "舊文\n");
  await rm(path.join(root, "seeds/001_old.txt"));
  assert.deepEqual(await give("001_old.txt", "新文\n"), {
    error: "001_old.txt: seeds/SHA256SUMS pins another text of this name. Begin the name with other digits, or put the pinned text back.",
  });
});

test("a disk that fills leaves no part of a text, and when there is room the text is taken in", { skip: OWN_DISKS === null }, async () => {
  await writeFile(path.join(root, "given/002_new.txt"), TEXT.repeat(5000));
  const [command, ...args] = OWN_DISKS!;
  const script = `
    cp -r seeds kept; mount -t tmpfs -o size=64k tmpfs seeds; cp kept/* seeds
    "$0" --input-type=module -e "$1"; ls -A seeds
    mount -o remount,size=9m seeds
    "$0" --input-type=module -e "$1"; ls -A seeds; cmp seeds/002_new.txt given/002_new.txt`;
  const taking = `import { takeIn } from ${JSON.stringify(path.join(import.meta.dirname, "take-in.ts"))};
    console.log(await takeIn(process.cwd(), "given/002_new.txt").catch(({ message }) => message));`;
  const { code, said } = await run(command!, [...args, script, process.execPath, taking], { cwd: root });
  assert.equal(code, 0, said);
  const [first, ...rest] = said.split("\n");
  assert.match(first!, /seeds\/002_new\.txt: The file cannot be written \(ENOSPC/);
  assert.deepEqual(
    rest.filter((line) => /^\S+$/.test(line)),
    [...["001_old.txt", "SHA256SUMS"], ...["{", "}"], ...["001_old.txt", "002_new.txt", "SHA256SUMS"]],
  );
});

test("what is no text is not taken in", async () => {
  assert.deepEqual(await give("new.txt"), {
    error:
      "new.txt: The name must begin with digits, which become the id of the text, and end in .txt, such as 004_name.txt. Rename the file.",
  });
  const missing = path.join(root, "given/009_none.txt");
  assert.deepEqual(await takeIn(root, missing), { error: `${missing}: There is no such file. Give the path of the text.` });
  const folder = path.join(root, "given/008_folder.txt");
  await mkdir(folder);
  assert.deepEqual(await takeIn(root, folder), { error: `${folder}: This is no file. Give the path of the text itself.` });
  assert.deepEqual(await give("002_new.txt", " \n"), {
    error: "002_new.txt: The seed is empty. Put the text into it, or remove the file.",
  });
  assert.equal(await read("seeds/SHA256SUMS"), `${sha256("舊文\n")}  001_old.txt`);
});

test("a name that would write a second pin, or that no disk and no list keeps as it is, is not taken in", async () => {
  const sums = await read("seeds/SHA256SUMS");
  const refused = (shown: string, code: string) => ({
    error: `${shown}: The name has ${code}, which cannot stand in the name of a seed. Rename the file, such as 004_name.txt.`,
  });
  assert.deepEqual(await give(`002_a\n${"0".repeat(64)}  003_b.txt`), refused(`002_a<U+000A>${"0".repeat(64)}  003_b.txt`, "U+000A"));
  assert.deepEqual(await give("002_a\r.txt"), refused("002_a<U+000D>.txt", "U+000D"));
  assert.deepEqual(await give("002_a\u2028.txt"), refused("002_a<U+2028>.txt", "U+2028"));
  assert.deepEqual(await give("002_a\u202etxt.txt"), refused("002_a<U+202E>txt.txt", "U+202E"));
  assert.deepEqual(await give("002_a\\b.txt"), refused("002_a\\b.txt", "\\ (U+005C)"));
  assert.deepEqual(await give("002_a:b.txt"), refused("002_a:b.txt", ": (U+003A)"));
  assert.deepEqual(await give("002_a#b.txt"), refused("002_a#b.txt", "# (U+0023)"));
  assert.deepEqual(await give("002_a%b.txt"), refused("002_a%b.txt", "% (U+0025)"));
  for (const name of ["-002.txt", "002.TXT", "002.txt.bak"]) {
    const result = await give(name);
    assert.match("error" in result ? result.error : "", /: The name must begin with digits/);
  }
  assert.deepEqual(await give("002_e\u0301.txt"), {
    error:
      "002_e\u0301.txt: The name is not composed (Unicode NFC), so that two names may look the same. Rename the file, such as 004_name.txt.",
  });
  assert.equal(await read("seeds/SHA256SUMS"), sums);
  assert.deepEqual((await readdir(path.join(root, "seeds"))).sort(), ["001_old.txt", "SHA256SUMS"]);
});

test("whatever else a name holds, the profile says the same name", async () => {
  for (const [i, name] of ["_騰訊 1： 新.txt", "_{a}, [b] & 'c' !d =e @f `g`.txt", ".txt", " - x.txt", "_null~.txt"].entries()) {
    const file = `${100 + i}${name}`;
    assert.ok("done" in (await give(file)), file);
    assert.equal((parseYaml(await read(`src/editorial/texts/${100 + i}.yaml`)) as { file: string }).file, file);
    assert.match(await read("seeds/SHA256SUMS"), new RegExp(`^${sha256(TEXT)}  ${file.replace(/[^\w]/g, "\\$&")}$`, "m"));
  }
});

test("a text in GB18030 or Big5 is taken in as it is, and its profile says so", async () => {
  // 這是一個好的
  const gb18030 = new Uint8Array([0xdf, 0x40, 0xca, 0xc7, 0xd2, 0xbb, 0x82, 0x80, 0xba, 0xc3, 0xb5, 0xc4]);
  assert.ok("done" in (await give("002_new.txt", gb18030)));
  assert.match(
    await read("src/editorial/texts/002.yaml"),
    /^file: 002_new\.txt\nformat: plain\nencoding: gb18030\n[\s\S]*exact: 這是一個好的\n/,
  );
  assert.match(await read("seeds/SHA256SUMS"), new RegExp(`^${sha256(gb18030)}  002_new\\.txt$`, "m"));
  const big5 = new Uint8Array([0xb3, 0x6f, 0xac, 0x4f, 0xa4, 0x40, 0xad, 0xd3, 0xa6, 0x6e, 0xaa, 0xba]);
  assert.ok("done" in (await give("003_new.txt", big5)));
  assert.match(await read("src/editorial/texts/003.yaml"), /encoding: big5\n[\s\S]*exact: 這是一個好的\n/);
});

test("bytes of no encoding of Chinese, and a text in Simplified, are not taken in", async () => {
  assert.deepEqual(await give("002_new.txt", new Uint8Array([0xff, 0xfe, 0x31, 0x98])), {
    error: "002_new.txt: Byte 0 (0xFF 0xFE 0x31 0x98) is not UTF-8. The bytes look like UTF-16. Save the file as UTF-8.",
  });
  const simplified = await give("002_new.txt", "这是第一段，说的是腾讯发布的战略，与业务升级。");
  assert.ok(
    "error" in simplified &&
      simplified.error.startsWith("002_new.txt: 55 of 100 Chinese characters are Simplified, such as 这、说、腾、讯、发."),
  );
});

test("a text is HTML where it has markup beyond doubt", async () => {
  const formats: readonly (readonly [string, "plain" | "html"])[] = [
    ["若 a<b 且 c>d，則通過。", "plain"],
    ["若 a<b and c>d，則通過。", "plain"],
    ["若 a<b>c，則通過。", "plain"],
    ["見 <https://example.com> 與 R&D; 3 < 4", "plain"],
    ["題目\r甲<騰訊>乙", "plain"],
    ["<p>甲", "html"],
    ["甲<br>乙", "html"],
    ["甲<b>乙</b>丙", "html"],
    ["甲&nbsp;乙", "html"],
    ["甲<!-- 乙 -->丙", "html"],
    ["<!DOCTYPE html>甲", "html"],
    ['<track id="x"></track>甲', "html"],
  ];
  for (const [i, [text, format]] of formats.entries()) {
    const id = `1${i}`;
    assert.ok("done" in (await give(`${id}_new.txt`, text)), text);
    assert.match(await read(`src/editorial/texts/${id}.yaml`), new RegExp(`^format: ${format}$`, "m"), text);
  }
});

test("what only looks like a text is not taken in", async () => {
  const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0]);
  assert.deepEqual(await give("002_new.txt", zip), {
    error:
      "002_new.txt: The file is a ZIP archive, as Word documents (.docx) and EPUB books are, whatever its name says. Save its text as plain text in UTF-8, and take in that.",
  });
  const mojibake = await give("002_new.txt", "å¸…");
  assert.ok("error" in mojibake && /read as Windows-1252 \(Latin-1\) and saved again/.test(mojibake.error));
  assert.equal(await read("seeds/SHA256SUMS"), `${sha256("舊文\n")}  001_old.txt`);
});

test("a profile that cannot be written is an error, not one that was there", async () => {
  await rm(path.join(root, "src/editorial/texts"), { recursive: true });
  await writeFile(path.join(root, "src/editorial/texts"), "");
  await assert.rejects(give("002_new.txt"), /EEXIST|ENOTDIR/);
});
