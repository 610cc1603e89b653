import { nameStray } from "../kernel/no-text.ts";
import { byteOffset, decodeAs, type Encoding, firstBadByte, guessEncoding, NAMES, recogniseWide } from "./encodings.ts";
import { countStrays, explainMisreading, findMisreading, isBetterOtherwise } from "./misread.ts";
import { recogniseFile } from "./signatures.ts";

export type Decoded = { readonly text: string } | { readonly error: string };

/** Bytes → text. A byte order mark is kept. Bytes that are not of the encoding are an error that says where, and what they look like. */
export function decode(bytes: Uint8Array, encoding: Encoding): Decoded {
  const file = recogniseFile(bytes);
  if (file !== null)
    return { error: `The file is ${file}, whatever its name says. Save its text as plain text in UTF-8, and take in that.` };
  const text = decodeAs(bytes, encoding);
  if (text === null) {
    const offset = firstBadByte(bytes, encoding);
    const found = [...bytes.slice(offset, offset + 4)].map((byte) => `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`);
    return { error: `Byte ${offset} (${found.join(" ")}) is not ${NAMES[encoding]}. ${guess(bytes)}` };
  }
  if (text.trim() === "") return { error: "The seed is empty. Put the text into it, or remove the file." };
  const error = findFault(bytes, text, encoding);
  return error === null ? { text } : { error };
}

/** Why a text that decodes is none all the same. */
function findFault(bytes: Uint8Array, text: string, encoding: Encoding): string | null {
  const isWide = bytes.includes(0) && recogniseWide(bytes) !== null;
  if (isWide || isBetterOtherwise(bytes, text, encoding)) return `The bytes make no text as ${NAMES[encoding]}. ${guess(bytes)}`;
  const misreading = findMisreading(text);
  if (misreading !== null) return explainMisreading(misreading);
  const strays = countStrays(text);
  if (strays === null) return null;
  const first = byteOffset(bytes, encoding, text.indexOf(strays.first));
  return `${strays.count} of its ${strays.of} characters are no text; the first is ${nameStray(strays.first)} at byte ${first}. ${guess(bytes, encoding)}`;
}

/** An editor's file → its text, without a byte order mark; or where the first byte stands that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | { readonly badByte: number } {
  return decodeAs(bytes, "utf-8")?.replace(/^\uFEFF/, "") ?? { badByte: firstBadByte(bytes, "utf-8") };
}

/** What bytes look like that are not of their encoding, or of `read`, in which they make no text; and what to do. */
function guess(bytes: Uint8Array, read?: Encoding): string {
  const wide = recogniseWide(bytes);
  if (wide !== null) return `The bytes look like ${wide}. Save the file as UTF-8.`;
  const best = guessEncoding(bytes);
  if (best === null || best === read) return "The bytes look like no encoding of Chinese text. Save the file as UTF-8.";
  return `The bytes look like ${NAMES[best]}. Save the file as UTF-8, or write encoding: ${best} in the profile of the text.`;
}
