/**
 * SHA-256 of a text in UTF-8, in small hexadecimal digits.
 * @throws where a browser gives no hashes: on a page from `http://` that is not of this machine
 */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
