/**
 * References in the styles that readers are asked for, of a source as it was published and of this edition of it.
 * Chinese names are not inverted and have no initials but in APA, so the styles need no processor here.
 */
import { fill, type Part, type Place, type Reference, STYLES, type Style, type Template, type Work } from "../../shared/citing/cite.ts";
import { toReference } from "./marks.ts";
import { apa, chicago, gbt7714, mla } from "./prose.ts";
import { bibtex, cslJson, ris } from "./records.ts";

const FORMATS: Record<Style, (work: Work, part: Part) => string> = { gbt7714, apa, chicago, mla, bibtex, ris, "csl-json": cslJson };

/** A reference to this edition, or to a translation in it, to be filled with a place. */
export const toTemplate = (style: Style, work: Work, part: Exclude<Part, "source"> = "edition"): Template =>
  toReference(FORMATS[style](work, part));

/** A reference. `place`: in this edition; null: the source as it was published. */
export const cite = (style: Style, work: Work, place: Place | null, part: Exclude<Part, "source"> = "edition"): Reference =>
  place === null ? toReference(FORMATS[style](work, "source")) : fill(toTemplate(style, work, part), place);

const ROMANISED: readonly Style[] = ["chicago", "apa", "mla", "bibtex", "ris", "csl-json", "gbt7714"];
/** The styles in the order in which pages offer them, by the script in which they write names. */
export const stylesOf = ({ romanised }: Pick<Work, "romanised">): readonly Style[] => (romanised ? ROMANISED : STYLES);

/** Every style of reference to this edition, or to a translation in it. */
export const toTemplates = (work: Work, part: Exclude<Part, "source"> = "edition"): Readonly<Record<Style, Template>> =>
  Object.fromEntries(stylesOf(work).map((style) => [style, toTemplate(style, work, part)])) as Record<Style, Template>;
