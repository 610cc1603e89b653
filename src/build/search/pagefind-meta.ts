/**
 * Pagefind names each record by a hash of its words, to find the file of its words. Ours has them elsewhere and needs
 * the record's number: the list of names in `pf_meta` is written anew with the numbers. (CBOR, RFC 8949: an array of
 * six; the second item lists `[name, word count, group]`, the third the files of the index, `[first word, last word, name]`.)
 * Smaller too: hashes do not compress.
 */

const SIGNATURE = "pagefind_dcd";
const TEXT = 3;
const ARRAY = 4;

export interface NumberedMeta {
  readonly meta: Uint8Array;
  /** First word of each file of the index. */
  readonly firsts: readonly string[];
}

/**
 * @param meta the file, decompressed, signature included
 * @param rename gives the number of a record by its hash
 * @throws if the file is not laid out as in Pagefind 1.6
 */
export function numberRecords(meta: Uint8Array, rename: (hash: string) => number): NumberedMeta {
  const reader = readCbor(meta, SIGNATURE.length);
  if (new TextDecoder().decode(meta.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw unlike("no signature");
  reader.head(ARRAY);
  reader.text(); // version
  const from = reader.at();
  const count = reader.head(ARRAY);
  const out: number[] = writeHead(ARRAY, count);
  for (let i = 0; i < count; i++) {
    if (reader.head(ARRAY) !== 3) throw unlike(`page ${i} is no triple`);
    const hash = reader.text();
    reader.head(0); // word count, which only ranking needs
    reader.text(); // group of the file of its words
    const name = new TextEncoder().encode(String(rename(hash)));
    out.push(...writeHead(ARRAY, 3), ...writeHead(TEXT, name.length), ...name, 1, ...writeHead(TEXT, 0));
  }
  const rest = meta.subarray(reader.at());
  const firsts = Array.from({ length: reader.head(ARRAY) }, (_, i) => {
    if (reader.head(ARRAY) !== 3) throw unlike(`file ${i} is no triple`);
    const [first] = [reader.text(), reader.text(), reader.text()];
    return first!;
  });
  const result = new Uint8Array(from + out.length + rest.length);
  result.set(meta.subarray(0, from));
  result.set(out, from);
  result.set(rest, from + out.length);
  return { meta: result, firsts };
}

const unlike = (why: string): Error =>
  new Error(`pf_meta is not laid out as in Pagefind 1.6: ${why}. Compare src/build/search/pagefind-meta.ts with the new format.`);

function readCbor(bytes: Uint8Array, start: number) {
  let at = start;
  /** Reads the head of an item of this major type; gives its number or length. */
  const head = (major: number): number => {
    const byte = bytes[at++]!;
    if (byte >> 5 !== major) throw unlike(`type ${byte >> 5} at ${at - 1}, expected ${major}`);
    const short = byte & 31;
    if (short < 24) return short;
    if (short > 26) throw unlike(`length of kind ${short} at ${at - 1}`);
    let value = 0;
    for (let i = 0; i < 1 << (short - 24); i++) value = value * 256 + bytes[at++]!;
    return value;
  };
  const text = (): string => {
    const length = head(TEXT);
    at += length;
    return new TextDecoder().decode(bytes.subarray(at - length, at));
  };
  return { at: () => at, head, text };
}

function writeHead(major: number, value: number): number[] {
  const top = major << 5;
  if (value < 24) return [top | value];
  if (value < 256) return [top | 24, value];
  if (value < 65536) return [top | 25, value >> 8, value & 255];
  return [top | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
}
