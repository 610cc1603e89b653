/** The table `name` of a TrueType font, in English for Windows: id → words (OpenType 1.9, name). */
export function fontNames(font: Uint8Array): ReadonlyMap<number, string> {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: data.getUint16(4) }, (_, i) => 12 + 16 * i);
  const start = data.getUint32(tables.find((at) => data.getUint32(at) === 0x6e616d65)! + 8);
  const storage = start + data.getUint16(start + 4);
  const records = Array.from({ length: data.getUint16(start + 2) }, (_, i) => {
    const [platform, , language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((field) => data.getUint16(start + 6 + 12 * i + field));
    const bytes = font.subarray(storage + offset!, storage + offset! + length!);
    return { platform, language, id: id!, words: new TextDecoder("utf-16be").decode(bytes) };
  });
  return new Map(records.filter(({ platform, language }) => platform === 3 && language === 0x409).map(({ id, words }) => [id, words]));
}
