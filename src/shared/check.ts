/** Tells apart what changed by chance, not what someone forged: a short fingerprint of a text (FNV-1a over code points, 32 bits in base 36). `checkOf("科技向善")` → `"1gm6bxd"` */
export function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}
