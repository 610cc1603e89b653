/** What a name may not hold: characters that no reader sees, line breaks, what some file systems or lists of sums refuse, and what ends an address. */
const REFUSED = /[\p{C}\p{Zl}\p{Zp}\ufffd\\/:*?"<>|#%]/u;

/**
 * What is wrong with the name of a seed, and what to do; null where nothing is. `file`: the name alone, `004_騰訊.txt`.
 * The name stands on a line of `seeds/SHA256SUMS`, in messages and in addresses, and is kept on every kind of disk.
 */
export function checkSeedName(file: string): string | null {
  const found = REFUSED.exec(file);
  if (found !== null)
    return `The name has ${codeOf(found[0])}, which cannot stand in the name of a seed. Rename the file, such as 004_name.txt.`;
  if (!/^\d/.test(file) || !file.endsWith(".txt"))
    return "The name must begin with digits, which become the id of the text, and end in .txt, such as 004_name.txt. Rename the file.";
  if (file !== file.normalize("NFC"))
    return "The name is not composed (Unicode NFC), so that two names may look the same. Rename the file, such as 004_name.txt.";
  return null;
}

const codeOf = (character: string): string => {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  return /[\p{C}\p{Z}\ufffd]/u.test(character) ? code : `${character} (${code})`;
};

/** A name or path in a message: what no reader sees stands as its code. */
export const showName = (name: string): string => name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (one) => `<${codeOf(one)}>`);
