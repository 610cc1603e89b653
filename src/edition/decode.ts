import type { TextProfile } from "../schemas/text.ts";

export type Decoded = { readonly text: string } | { readonly error: string };

type Encoding = TextProfile["encoding"];
const NAMES: Record<Encoding, string> = { "utf-8": "UTF-8", gb18030: "GB18030", big5: "Big5" };

/** Bytes → text. A byte order mark is kept. Bytes that are not of the encoding are an error that says where, and what they look like. */
export function decode(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = decodeAs(bytes, encoding);
  if (text === null) {
    const offset = firstBadByte(bytes, encoding);
    const found = [...bytes.slice(offset, offset + 4)].map((byte) => `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`);
    return { error: `Byte ${offset} (${found.join(" ")}) is not ${NAMES[encoding]}. ${guess(bytes)}` };
  }
  if (text.trim() === "") return { error: "The seed is empty. Put the text into it, or remove the file." };
  return { text };
}

/** An editor's file → its text, without a byte order mark; or where the first byte stands that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | { readonly badByte: number } {
  return decodeAs(bytes, "utf-8")?.replace(/^\uFEFF/, "") ?? { badByte: firstBadByte(bytes, "utf-8") };
}

function decodeAs(bytes: Uint8Array, encoding: string, stream = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

/**
 * Where the first sequence begins that is not of the encoding. The longest prefix without a fault is found by halving, as
 * a longer one never mends it; in UTF-8 an unfinished sequence at its end belongs to the fault.
 */
function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodeAs(bytes.slice(0, middle), encoding, true) === null) bad = middle;
    else good = middle;
  }
  const whole = decodeAs(bytes.slice(0, good), encoding, true) ?? "";
  return encoding === "utf-8" ? new TextEncoder().encode(whole).length : Math.min(good, bytes.length - 1);
}

/** Characters that make up a third of any Chinese prose. */
const COMMON = new Set(
  "的一是不了在人有我他這这個们們中來来上大為为和國国地到以說说時时要就出會会可也你對对生能而子那得于於著着下自之年過过發发後后作里裡",
);

/** The encoding of which the bytes make Chinese prose; null where it is none that is read, UTF-16 included. */
export function guessEncoding(bytes: Uint8Array): Encoding | null {
  if (isUtf16(bytes)) return null;
  const guesses = (["utf-8", "gb18030", "big5"] as const)
    .map((encoding) => ({ encoding, share: shareOfCommon(decodeAs(bytes, encoding)) }))
    .filter(({ share }) => share > 0.05)
    .toSorted((a, b) => b.share - a.share);
  return guesses[0]?.encoding ?? null;
}

const isUtf16 = ([a, b]: Uint8Array): boolean => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

/** What bytes look like that are not of their encoding, and what to do. */
function guess(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return "The bytes look like UTF-16. Save the file as UTF-8.";
  const best = guessEncoding(bytes);
  if (best === null) return "The bytes look like no encoding of Chinese text. Save the file as UTF-8.";
  return `The bytes look like ${NAMES[best]}. Save the file as UTF-8, or write encoding: ${best} in the profile of the text.`;
}

function shareOfCommon(text: string | null): number {
  const points = [...(text ?? "")].filter((point) => point > "\u007f");
  return points.length === 0 ? 0 : points.filter((point) => COMMON.has(point)).length / points.length;
}
