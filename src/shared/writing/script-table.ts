/** How words of the edition are written in its other script, as the build found it for every word of them: no dictionary of Chinese. */
export interface ScriptTable {
  /** Characters that are written otherwise, each with what stands for it: 「麼么騰腾」. */
  readonly characters: string;
  /** Stretches in which a character is written otherwise than elsewhere, whole: 「顯著」 → 「显著」. As many code points on either side. */
  readonly phrases: readonly (readonly [from: string, to: string])[];
}

/** Writes words in the other script, with as many code points: the longest phrase that begins at a place goes before the character. */
export function scriptWriter({ characters, phrases }: ScriptTable): (words: string) => string {
  const points = [...characters];
  const single = new Map(points.flatMap((one, i) => (i % 2 === 0 ? [[one, points[i + 1]!] as const] : [])));
  const byFirst = Map.groupBy(
    phrases.toSorted(([a], [b]) => b.length - a.length),
    ([from]) => from.codePointAt(0)!,
  );
  return (words) => {
    let written = "";
    for (let at = 0; at < words.length; ) {
      const first = words.codePointAt(at)!;
      const phrase = byFirst.get(first)?.find(([from]) => words.startsWith(from, at));
      const one = String.fromCodePoint(first);
      written += phrase?.[1] ?? single.get(one) ?? one;
      at += phrase?.[0].length ?? one.length;
    }
    return written;
  };
}
