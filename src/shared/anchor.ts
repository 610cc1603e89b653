/**
 * The anchor of an address as chat programs, mail and typists leave it: `#p31。`, `#P31)`, `#p31-33`, `#p31%E3%80%82`.
 * What is glued to the name of a place does not hurt; what may mean another place is never passed over in silence.
 */
export type Anchor =
  /** `id` stands on the page; the beginning of the page has none. */
  | { readonly state: "there"; readonly id: string }
  /** `id` stands on the page, and the address says more, which nobody can read. */
  | { readonly state: "near"; readonly id: string }
  /** Nothing of this name; `id`: the passage, where its sentence alone is not there. */
  | { readonly state: "absent"; readonly id: string | null };

const SLUG = /^([a-z\d]+(?:-[a-z\d]+)*)(.*)$/is;
/** A passage or a sentence, in digits of one width: of 「p31２」 nobody knows what is glued. */
const PLACE = /^([pｐ](?:\d+(?:\.\d+)?|[０-９]+(?:[.．][０-９]+)?))(.*)$/isu;
/** Signs and Chinese words, as where an address stands in a sentence; nothing that could be part of a name or number. */
const GLUED = /^[^\s\p{N}\p{Script=Latin}]*$/u;
/** The other end of a range of passages or sentences: `-33`, `–p33`. */
const UNTIL = /^[-–—~～〜至]p?\d+(?:\.\d+)?/iu;

/** What of an element's id, or nearly so, an anchor names. `has`: whether an element of the page has this id. */
export function readAnchor(hash: string, has: (id: string) => boolean): Anchor {
  const named = decode(hash.slice(1)).replace(/:~:.*$/s, "");
  if (named === "" || named.toLowerCase() === "top" || has(named)) return { state: "there", id: named };
  const [, slug = "", after = ""] = SLUG.exec(named) ?? [];
  if (has(slug.toLowerCase()) && GLUED.test(after)) return { state: "there", id: slug.toLowerCase() };
  const [, place = "", rest = ""] = PLACE.exec(named) ?? [];
  const id = place.normalize("NFKC").toLowerCase();
  if (has(id)) return { state: GLUED.test(rest.replace(UNTIL, "")) ? "there" : "near", id };
  const passage = id.replace(/\..*/, "");
  return { state: "absent", id: has(passage) ? passage : null };
}

/** Without what percent signs stand for; as it is where they stand for nothing. */
function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
