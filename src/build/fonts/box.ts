/**
 * A font that shows every Han character as □, one em wide, as Chinese texts mark a character that cannot be read. It holds
 * the place of the characters on machines without any Chinese font, until ours arrive.
 */
import { convert } from "fontverter";
import subsetFont from "subset-font";

/** Blocks of Han characters and what is set like them: radicals to unified ideographs, compatibility, planes 2 and 3. */
const HAN: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
];

/** From the font that has □, with these of its names; as WOFF2. */
export async function boxFont(original: Uint8Array, names: readonly number[]): Promise<Uint8Array> {
  const box = await subsetFont(original, "□", { targetFormat: "sfnt", noHinting: true, keepFeatures: [], preserveNameIds: names });
  return convert(Buffer.from(withCmap(box, manyToOne(HAN, 1))), "woff2");
}

/** A `cmap` table whose one subtable, of format 13, leads each range to one glyph (OpenType 1.9, cmap). */
function manyToOne(ranges: readonly (readonly [number, number])[], glyph: number): Uint8Array {
  const subtable = [(13 << 16) | 0, 16 + 12 * ranges.length, 0, ranges.length, ...ranges.flatMap(([first, last]) => [first, last, glyph])];
  // Version 0, one record: platform 3 (Windows), encoding 10 (all of Unicode), 12 bytes from here.
  return bytesOf([1, (3 << 16) | 10, 12, ...subtable]);
}

/** The font with another `cmap`, its tables laid out anew. Checksums of tables and of the whole as OpenType 1.9 counts them. */
function withCmap(font: Uint8Array, cmap: Uint8Array): Uint8Array {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: data.getUint16(4) }, (_, i) => {
    const [tag, , start, length] = [0, 4, 8, 12].map((field) => data.getUint32(12 + 16 * i + field)) as [number, number, number, number];
    return { tag, content: tag === CMAP ? cmap : font.slice(start, start + length) };
  });
  const head = tables.find(({ tag }) => tag === HEAD)!.content;
  const adjustment = new DataView(head.buffer, head.byteOffset);
  adjustment.setUint32(8, 0);
  let at = 12 + 16 * tables.length;
  const records = tables.flatMap(({ tag, content }) => {
    const record = [tag, checksum(content), at, content.length];
    at += padded(content).length;
    return record;
  });
  const whole = () => concatenate([font.slice(0, 12), bytesOf(records), ...tables.map(({ content }) => padded(content))]);
  adjustment.setUint32(8, 0xb1b0afba - checksum(whole()));
  return whole();
}

const [CMAP, HEAD] = [0x636d6170, 0x68656164];

/** Numbers of 32 bits, the high byte first. */
function bytesOf(numbers: readonly number[]): Uint8Array {
  const data = new DataView(new ArrayBuffer(4 * numbers.length));
  for (const [i, number] of numbers.entries()) data.setUint32(4 * i, number);
  return new Uint8Array(data.buffer);
}

/** The sum of the 32-bit numbers, modulo 2^32. */
function checksum(content: Uint8Array): number {
  const all = padded(content);
  const data = new DataView(all.buffer, all.byteOffset, all.byteLength);
  let sum = 0;
  for (let at = 0; at < all.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}

const padded = (content: Uint8Array): Uint8Array => concatenate([content, new Uint8Array(-content.length & 3)]);

const concatenate = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
