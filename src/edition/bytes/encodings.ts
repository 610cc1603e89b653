/** Bytes and the encodings in which Chinese text comes. */
import { TextDecoder } from "@exodus/bytes/encoding.js"; // browsers' tables on every Node: Node's own lack HKSCS (喺 埗 鰂)
import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import type { TextProfile } from "../../schemas/text.ts";

/** What a profile may name. */
export type Encoding = TextProfile["encoding"];
export const ENCODINGS = ["utf-8", "gb18030", "big5"] as const satisfies readonly Encoding[];
export const NAMES: Record<Encoding, string> = { "utf-8": "UTF-8", gb18030: "GB18030", big5: "Big5" };

/** A byte order mark is kept; null where bytes are not of the encoding. `stream`: an unfinished sequence at the end is left out. */
export function decodeAs(bytes: Uint8Array, encoding: string, stream = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

/** The same with U+FFFD for what is not of the encoding. */
export const decodeLoosely = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** The smallest number from `low` to `high` that fits, where all behind it fit too; `high` where none does. */
function findFirst(low: number, high: number, fits: (n: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (fits(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * The byte at which a character of the decoded text begins; `index` in UTF-16 units. Found by halving, which asks nothing
 * of the encoding but that a prefix decodes to a prefix.
 */
export const byteOffset = (bytes: Uint8Array, encoding: Encoding, index: number): number =>
  findFirst(0, bytes.length, (n) => (decodeAs(bytes.subarray(0, n), encoding, true) ?? "").length >= index);

/** Where the first sequence begins that is not of the encoding. A longer prefix never mends a fault. */
export function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  const bad = findFirst(0, bytes.length + 1, (n) => n > bytes.length || decodeAs(bytes.subarray(0, n), encoding, true) === null);
  const good = bytes.subarray(0, bad - 1);
  return byteOffset(good, encoding, decodeAs(good, encoding, true)!.length);
}

/** Characters that make up a third of any Chinese prose. */
const COMMON = new Set(
  "的一是不了在人有我他這这個们們中來来上大為为和國国地到以說说時时要就出會会可也你對对生能而子那得于於著着下自之年過过發发後后作里裡",
);

const beyondAscii = (text: string): string[] => [...text].filter((point) => point > "\u007f");

/** How much of what is not ASCII are the most common characters of Chinese: a fifth of prose, hardly any of what is read wrongly. */
export function shareOfCommon(text: string | null): number {
  const points = beyondAscii(text ?? "");
  return points.length === 0 ? 0 : points.filter((point) => COMMON.has(point)).length / points.length;
}

/** The encoding of which the bytes make Chinese prose; null where it is none that is read, UTF-16 included. */
export function guessEncoding(bytes: Uint8Array): Encoding | null {
  if (recogniseWide(bytes) !== null) return null;
  const guesses = ENCODINGS.map((encoding) => ({ encoding, share: shareOfCommon(decodeAs(bytes, encoding)) }))
    .filter(({ share }) => share > 0.05)
    .toSorted((a, b) => b.share - a.share);
  return guesses[0]?.encoding ?? null;
}

/** Units of two or four bytes, by the mark at the beginning or by what they make. */
export function recogniseWide(bytes: Uint8Array): "UTF-16" | "UTF-32" | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const little of [true, false]) {
    if (bytes.length >= 4 && view.getUint32(0, little) === 0xfeff) return "UTF-32";
  }
  for (const little of [true, false]) {
    if (bytes.length >= 4 && bytes.length % 4 === 0 && areAll(bytes.length / 4, (i) => isScalar(view.getUint32(4 * i, little))))
      return "UTF-32";
  }
  for (const little of [true, false]) if (bytes.length >= 2 && view.getUint16(0, little) === 0xfeff) return "UTF-16";
  for (const encoding of ["utf-16le", "utf-16be"]) {
    const text = bytes.length % 2 === 0 ? decodeAs(bytes, encoding) : null;
    if (text === null || text.includes("\0")) continue;
    // Every other byte of Latin text is zero, as of no other encoding; of Chinese its wording tells.
    if (isHalfZero(bytes) || shareOfCommon(text) > 0.1) return "UTF-16";
  }
  return null;
}

function areAll(length: number, is: (i: number) => boolean): boolean {
  for (let i = 0; i < length; i++) if (!is(i)) return false;
  return true;
}

const isScalar = (code: number): boolean => code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff);

/** Whether a third of the bytes are zero, and more than one: a word of Latin letters at least. */
function isHalfZero(bytes: Uint8Array): boolean {
  const zeros = bytes.reduce((count, byte) => count + Number(byte === 0), 0);
  return zeros > 3 && zeros > bytes.length / 3;
}

/** The bytes of a text in an encoding, `?` for what it has not; for each character beyond ASCII once. */
export function encodeAs(text: string, encoding: "windows-1252" | "gbk" | "big5"): Uint8Array {
  const encode = encoding === "windows-1252" ? toWindows1252 : createMultibyteEncoder(encoding);
  const known = new Map<string, readonly number[]>();
  const bytes: number[] = [];
  for (const point of text) {
    let own = known.get(point);
    if (own === undefined) {
      own = point <= "\u007f" ? [point.charCodeAt(0)] : encodeOne(point, encode);
      known.set(point, own);
    }
    bytes.push(...own);
  }
  return Uint8Array.from(bytes);
}

const QUESTION_MARK = [0x3f];

function encodeOne(point: string, encode: (point: string) => Uint8Array | null): readonly number[] {
  try {
    return [...(encode(point) ?? QUESTION_MARK)];
  } catch {
    return QUESTION_MARK;
  }
}

/** Byte by character; of the 27 bytes to which the table of Microsoft gives characters beyond Latin-1, either. */
const BYTES_OF_1252 = new Map(
  Array.from({ length: 128 }, (_, i) => 128 + i).flatMap((byte) => {
    const character = new TextDecoder("windows-1252").decode(Uint8Array.of(byte));
    return [[String.fromCharCode(byte), byte] as const, [character, byte] as const];
  }),
);

function toWindows1252(point: string): Uint8Array | null {
  const byte = BYTES_OF_1252.get(point);
  return byte === undefined ? null : Uint8Array.of(byte);
}
