/** A piece of the editor's prose: words, a passage of the edition, or an editor's note. */
export type ProsePiece = string | { readonly passage: string } | { readonly note: string };

/** What a reference may name. */
export interface Referable {
  /** Short names of the texts by id, in the script of the prose: of each all that prose may call it. @example ["專訪"] */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Ids of the editor's notes. */
  readonly notes: ReadonlySet<string>;
}

/**
 * Passages (`000:6`) and notes (`half-a-life`) that the editor names in prose, as references: 「專訪 003:6 說…」 →
 * the passage and 說…; the text's name before the passage goes into the reference. What names nothing stays words.
 */
export function splitReferences(prose: string, { labels, notes }: Referable): ProsePiece[] {
  const pieces: ProsePiece[] = [];
  let words = "";
  const flush = () => {
    if (words !== "") pieces.push(words);
    words = "";
  };
  for (const part of prose.split(/((?<!\d)\d+:[1-9]\d*(?!\d)|[a-z0-9]+(?:-[a-z0-9]+)+)/)) {
    const names = part.includes(":") ? labels.get(part.slice(0, part.indexOf(":"))) : undefined;
    if (names !== undefined && /^\d+:[1-9]\d*$/.test(part)) {
      words = withoutLabel(words, names);
      flush();
      pieces.push({ passage: part });
    } else if (notes.has(part)) {
      words = words.trimEnd();
      flush();
      pieces.push({ note: part });
    } else words += part;
  }
  flush();
  return pieces;
}

/** `說見專訪 ` → 說見, where 專訪 is one of the labels. */
function withoutLabel(words: string, labels: readonly string[]): string {
  const bare = words.endsWith(" ") ? words.slice(0, -1) : words;
  const label = labels.find((one) => bare.endsWith(one));
  return label === undefined ? words : bare.slice(0, bare.length - label.length);
}
