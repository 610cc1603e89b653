/** Which code points a TrueType font has a glyph for, from subtable 12 of its `cmap` (OpenType 1.9). @throws if it has none. */
export function coverageOf(font: Uint8Array): (point: number) => boolean {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: data.getUint16(4) }, (_, i) => 12 + 16 * i);
  const cmap = tables.find((at) => data.getUint32(at) === 0x636d6170);
  if (cmap === undefined) throw new Error("The font has no cmap table.");
  const start = data.getUint32(cmap + 8);
  const subtables = Array.from({ length: data.getUint16(start + 2) }, (_, i) => start + data.getUint32(start + 4 + 8 * i + 4));
  const table = subtables.find((at) => data.getUint16(at) === 12);
  if (table === undefined) throw new Error("The cmap of the font has no subtable of format 12.");
  const groups = Array.from({ length: data.getUint32(table + 12) }, (_, i): readonly [number, number] => [
    data.getUint32(table + 16 + 12 * i),
    data.getUint32(table + 20 + 12 * i),
  ]);
  return (point) => {
    let [low, high] = [0, groups.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = groups[middle]!;
      if (point < first) high = middle - 1;
      else if (point > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}
