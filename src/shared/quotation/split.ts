/** What a reader pastes, parted into the quotation and the reference that goes with it. */
import type { Reference, ReferenceCatalogue, Referred } from "../reference/catalogue.ts";
import { findCitation } from "../reference/citation.ts";
import { parseReferences } from "../reference/several.ts";

export interface Pasted {
  /** "" where there is nothing but a reference. */
  readonly quotation: string;
  /** null where there is none. */
  readonly referred: Referred | null;
}

/** A reference that stands alone is no longer than this, in UTF-16 units; and no more of a text is looked through for one. */
const LONGEST = 600;

/** Behind a quotation: the group is the reference. */
const BEHIND: readonly RegExp[] = [
  // In parentheses.
  /[（(［[〔【]([^（(［[〔【]*)[）)］\]〕】][\s。．.]*$/u,
  // On a line of its own.
  /\n[ \t\u3000]*(?:[—–―─-]+[ \t\u3000]*)?([^\n]+)$/u,
  // Behind a dash, or the mark that closes the quotation.
  /[—–―─]+\s*([^—―─\n]+)$/u,
  /\s-{1,2}\s*([^\n]+)$/u,
  /(?<=[」』”"’][\s。．.，,；;]*)([^」』”"’「『“‘]+)$/u,
  // Parted by a space, or as a sentence of its own.
  /\s(\S{2,})$/u,
  /(?<=[。！？!?…]\s*)([^。！？!?…\n]{2,60})[。.]?$/u,
];

/** What leads from a reference to the words. */
const SAYS = /\s*(?:中)?(?:說到|说到|談到|谈到|提到|寫道|写道|指出|表示|說|说|稱|称|云|曰|寫|写|載|载)\s*[:：，,]?\s*$/u;

/** Before it. */
const BEFORE: readonly RegExp[] = [
  /^[（(［[〔【]([^）)］\]〕】]*)[）)］\]〕】]/u,
  /^([^\n]+)\n/u,
  /^([^「『“"‘]+?)\s*[:：，,]?\s*(?=[「『“"‘])/u,
  /^([^\n:：]{1,40}?[段句])\s*[:：，,]\s*/u,
  /^(\S{2,})\s+/u,
];

export function splitPasted(text: string, catalogue: ReferenceCatalogue): Pasted {
  const whole = text.trim();
  const alone = whole.length <= 4 * LONGEST ? parseReferences(whole, catalogue) : null;
  if (alone !== null) return { quotation: "", referred: alone };
  const cited = findCitation(whole, catalogue);
  if (cited !== null) return { quotation: trim(whole.slice(0, cited.start), whole.slice(cited.end)), referred: cited.referred };
  const read = (reference: string | undefined): Referred | null =>
    reference !== undefined && /[\d#/]|段/.test(reference) ? parseReferences(reference.replace(SAYS, ""), catalogue) : null;
  const rest = Math.max(0, whole.length - LONGEST);
  for (const place of BEHIND) {
    const found = place.exec(whole.slice(rest));
    const referred = read(found?.[1]);
    if (referred !== null) return { quotation: trim(whole.slice(0, rest + found!.index), ""), referred };
  }
  for (const place of BEFORE) {
    const found = place.exec(whole.slice(0, LONGEST));
    const referred = read(found?.[1]);
    if (referred !== null) return { quotation: trim("", whole.slice(found![0].length)), referred };
  }
  return { quotation: whole, referred: null };
}

/** What is left on both sides of a reference, without what parted them. */
function trim(before: string, behind: string): string {
  const head = before.slice(0, -LONGEST) + before.slice(-LONGEST).replace(/[\s—–―─（(［[〔【-]+$/u, "");
  const tail = behind.replace(/^[\s—–―─）)］\]〕】:：，,-]+/u, "");
  return [head, tail]
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join("\n")
    .trim();
}

/** Where a quotation is said to stand; null where nothing is said, or a page is named that is none of a text. Nowhere is a place, too. */
export function citedBy(referred: Referred | null): readonly Reference[] | null {
  const places = referred?.references.filter(({ kind }) => kind !== "page") ?? [];
  return places.length === 0 && (referred?.missing.length ?? 0) === 0 ? null : places;
}
