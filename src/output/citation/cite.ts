/**
 * References in the styles that readers are asked for, of a source as it was published and of this edition of it.
 * Chinese names are not inverted and have no initials but in APA, so the styles need no processor here.
 */
import { fill, type Place, type Reference, type Style, type Template, type Work } from "../../shared/cite.ts";
import { toReference } from "./marks.ts";
import { apa, chicago, gbt7714, mla } from "./prose.ts";
import { bibtex, cslJson, ris } from "./records.ts";

const FORMATS: Record<Style, (work: Work, within: boolean) => string> = { gbt7714, apa, chicago, mla, bibtex, ris, "csl-json": cslJson };

/** A reference to this edition, to be filled with a place. */
export const toTemplate = (style: Style, work: Work): Template => toReference(FORMATS[style](work, true));

/** A reference. `place`: in this edition; null: the source as it was published. */
export const cite = (style: Style, work: Work, place: Place | null): Reference =>
  place === null ? toReference(FORMATS[style](work, false)) : fill(toTemplate(style, work), place);
