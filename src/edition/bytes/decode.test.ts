/** Bytes that are no text, or not the text that they seem to be: refused, with what they are and what to do. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { textContent } from "../../testing/content.ts";
import { editionOf, problemsOf, profileOf } from "../../testing/small/sources.ts";
import { decode } from "./decode.ts";

const profile = (encoding: string) => ({
  "texts/001.yaml": profileOf("")
    .replace("format: plain", `format: plain\nencoding: ${encoding}`)
    .replace(/kinds:[\s\S]*/, ""),
});
const spoiled = (seed: string | Uint8Array, encoding: string) => ({ seeds: { "001_text.txt": seed }, editorial: profile(encoding) });
const refused = (seed: string | Uint8Array, encoding = "utf-8") =>
  problemsOf(spoiled(seed, encoding)).map((problem) => problem.replace("seeds/001_text.txt: ", ""));
const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: readonly (Uint8Array | readonly number[])[]) => new Uint8Array(parts.flatMap((part) => [...part]));

const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));

/** Units of two or four bytes, the high or the low one first. */
function wide(text: string, size: 2 | 4, little: boolean): Uint8Array {
  const units = size === 4 ? [...text].map((point) => point.codePointAt(0)!) : Array.from(text, (unit) => unit.charCodeAt(0));
  const view = new DataView(new ArrayBuffer(size * units.length));
  for (const [i, unit] of units.entries()) {
    if (size === 4) view.setUint32(4 * i, unit, little);
    else view.setUint16(2 * i, unit, little);
  }
  return new Uint8Array(view.buffer);
}

const PROSE = "題目\n\n這是第一段，說的是一件事，也就是我們在這裡要說的。\n第二段說的是他們的事，大家都來了。\n";

test("Big5 is read as browsers read it, with the characters of Hong Kong", () => {
  // 深水埗的鰂魚涌喺香港
  const seed = new Uint8Array([
    0xb2, 0x60, 0xa4, 0xf4, 0x96, 0xf5, 0xaa, 0xba, 0x91, 0x6f, 0xb3, 0xbd, 0xaf, 0x46, 0x9d, 0xf6, 0xad, 0xbb, 0xb4, 0xe4,
  ]);
  const content = textContent(editionOf(spoiled(seed, "big5")));
  assert.match(content.get("texts/001.zh-hant.mdx")!, /深水埗的鰂魚涌喺香港/);
  assert.match(content.get("data/texts.json")!, /"深水埗的鰂魚涌喺香港"/);
});

test("no two bytes of Big5 are a private-use character, and what it has not is an error at its first byte", () => {
  for (let lead = 0x80; lead <= 0xff; lead++) {
    for (let trail = 0; trail <= 0xff; trail++) {
      const decoded = decode(new Uint8Array([0x41, lead, trail]), "big5");
      assert.ok("error" in decoded || !/\p{Co}|\uFFFD/u.test(decoded.text), `${lead} ${trail}`);
    }
  }
  assert.match(refused(new Uint8Array([0xa4, 0x40, 0xff, 0xff]), "big5")[0]!, /^Byte 2 \(0xFF 0xFF\) is not Big5\./);
  assert.match(refused(new Uint8Array([0xa4, 0x40, 0x41, 0xa4, 0x20, 0x41]), "big5")[0]!, /^Byte 3 \(0xA4 0x20 0x41\) is not Big5\./);
});

test("GB18030 is read by the tables of 2022, as browsers read it", () => {
  assert.deepEqual(
    decode(new Uint8Array([0xa6, 0xd9, 0xa6, 0xda, 0xfe, 0x59, 0x82, 0x35, 0x90, 0x37, 0x95, 0x32, 0x82, 0x36]), "gb18030"),
    {
      text: "\uFE10\uFE12\u9FB4\u9FB4\u{20000}",
    },
  );
});

test("a place in an error is that of the byte, in any encoding", () => {
  assert.match(refused(join(utf8("甲乙"), [0xe4, 0xb8, 0x41]))[0]!, /^Byte 6 \(0xE4 0xB8 0x41\) is not UTF-8\./);
  assert.match(refused(new Uint8Array([0xd2, 0xbb, 0x41, 0x81, 0x20]), "gb18030")[0]!, /^Byte 3 \(0x81 0x20\) is not GB18030\./);
  assert.match(refused(new Uint8Array([0xd2, 0xbb, 0x81]), "gb18030")[0]!, /^Byte 2 \(0x81\) is not GB18030\./);
});

test("a file that is something else says what it is", () => {
  const problem = (what: string) => [
    `The file is ${what}, whatever its name says. Save its text as plain text in UTF-8, and take in that.`,
  ];
  const entries = (name: string, content = "x") => zipSync({ [name]: [utf8(content), { level: 0 }] });
  assert.deepEqual(refused(entries("text.txt", PROSE)), problem("a ZIP archive, as Word documents (.docx) and EPUB books are"));
  assert.deepEqual(refused(entries("[Content_Types].xml")), problem("an Office file, such as a Word document (.docx)"));
  assert.deepEqual(refused(entries("mimetype", "application/epub+zip")), problem("an EPUB book"));
  assert.deepEqual(refused(gzipSync(PROSE)), problem("compressed with gzip"));
  assert.deepEqual(refused(`%PDF-1.7\n${PROSE}`), problem("a PDF"));
  assert.deepEqual(refused(`{\\rtf1 ${PROSE}}`), problem("a document in RTF"));
  assert.deepEqual(refused(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])), problem("a PNG image"));
  assert.deepEqual(refused(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "big5"), problem("a JPEG image"));
});

test("UTF-16 and UTF-32 are recognised, with a byte order mark or without", () => {
  for (const text of [PROSE, "Hello, world.\n"]) {
    for (const mark of ["\uFEFF", ""]) {
      for (const little of [true, false]) {
        assert.match(refused(wide(mark + text, 2, little)).join(), /The bytes look like UTF-16\. Save the file as UTF-8\.$/);
        assert.match(refused(wide(mark + text, 4, little)).join(), /The bytes look like UTF-32\. Save the file as UTF-8\.$/);
      }
    }
  }
});

test("UTF-8 that was read as Latin-1 and saved again is refused, also where it has one word", () => {
  const latin = (text: string) => Array.from(utf8(text), (byte) => new TextDecoder("latin1").decode(Uint8Array.of(byte))).join("");
  assert.deepEqual(refused("å¸…\n"), [
    "The text is UTF-8 that was read as Windows-1252 (Latin-1) and saved again: 「å¸…」 should be 「帅」. Take the file as it was before, or have the place that you have it from send it anew.",
  ]);
  assert.match(refused(latin(PROSE)).join(), /^The text is UTF-8 that was read as Windows-1252 .+ should be 「題目這是第一」/);
  const raw = Array.from(utf8(PROSE), (byte) => String.fromCharCode(byte)).join(""); // ISO 8859-1 proper, with C1 controls
  assert.match(refused(raw).join(), /^The text is UTF-8 that was read as Windows-1252 /);
});

test("other readings that were wrong and saved are refused: UTF-8 as GBK, GBK as Latin-1 and as Big5, Big5 as GBK", () => {
  assert.match(refused("鏂拌摑鍥\uFFFD").join(), /^The text is UTF-8 that was read as GBK and saved again: 「鏂拌摑鍥/);
  assert.match(
    refused("ÕâÊÇÒ»¸öºÃµÄÎÄÕÂ£¬ËµµÄÊÇÎÒÃÇ".repeat(2)).join(),
    /^The text is GB18030 that was read as Windows-1252 .+ should be 「这是一个好的文章」/,
  );
  // 這是第一段，說的是一件事，也就是我們在這裡
  const big5 = fromHex("b36fac4fb2c4a440ac71a141bba1aabaac4fa440a5f3a8c6a141a45da44ea74fa7daad6ca662b36fb8cc");
  const read = new TextDecoder("gbk").decode(join(big5, big5));
  assert.match(refused(read).join(), /^The text is Big5 that was read as GBK and saved again/);
});

test("a profile with the wrong encoding is told the right one, where the bytes decode in both", () => {
  // 这是一个好的文章，说的是我们在这里
  const gb18030 = fromHex("d5e2cac7d2bbb8f6bac3b5c4cec4d5c2a3accbb5b5c4cac7ced2c3c7d4dad5e2c0ef");
  const seed = join(gb18030, gb18030);
  assert.match(
    refused(seed, "big5").join(),
    /The bytes look like GB18030\. Save the file as UTF-8, or write encoding: gb18030 in the profile of the text\.$/,
  );
  const even = utf8("這是我們的，他說的是這個。".repeat(3)); // and a newline: pairs of GB18030, too
  assert.match(
    refused(join(even, [0x0a]), "gb18030").join(),
    /The bytes look like UTF-8\. Save the file as UTF-8, or write encoding: utf-8 in the profile/,
  );
});

test("garbage everywhere is refused at once, and not listed", () => {
  assert.match(
    refused(`${"甲\uE000".repeat(30)}\n`).join(),
    /^30 of its 61 characters are no text; the first is U\+E000 \(private use\) at byte 3\. The bytes look like no encoding/,
  );
  assert.match(
    refused(`${"A\0".repeat(30)}\n`).join(),
    /^30 of its 61 characters are no text; the first is U\+0000 \(control\) at byte 1\. /,
  );
});

test("no sound text is suspected: other languages, poems, lists", () => {
  for (const text of [
    "Café à la française, déjà vu: «Ça va?» naïve",
    "Il s’appelle “François”… 50 € ± 5 %, São Tomé, Ångström, Łódź",
    "春眠不覺曉，處處聞啼鳥。夜來風雨聲，花落知多少。",
    "騰訊",
    "新藍圖",
    "鍋爐",
    "深圳、廣州、珠海、佛山",
    "甲：é",
    "é",
    "テスト",
    "한국어",
    "Привет, мир",
    "👩‍💻",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿 隊",
  ])
    assert.ok("text" in decode(utf8(text), "utf-8"), JSON.stringify(text));
});
