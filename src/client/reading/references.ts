/** References to what the reader cites, in every style: what the bar copies and the panel shows. */
import { fill, type Place, type Reference, STYLES, type Style, type Template } from "../../shared/citing/cite.ts";
import { recall } from "../settings/kept.ts";

/** What is cited. */
export interface Cited {
  readonly kind: "text" | "passage" | "selection" | "translation";
  /** Leads to the words themselves. */
  readonly link: string;
  /** What a reference names: the text, the passage, or the sentence that holds all of the words; short enough to be printed. */
  readonly url: string;
  /** @example "31–33" */
  readonly passages: string | null;
  /** Its words; "" for the whole text. */
  readonly words: string;
  /** References to it, where they are not those to the text. */
  readonly templates?: Templates;
}

export type Templates = Readonly<Record<Style, Template>>;

export const panel = document.querySelector<HTMLDialogElement>("#cite");
/** References to the text; what those to its translations need is named there, too. */
export const block = document.querySelector<HTMLElement>("#references");
const templates: Templates | null = block === null ? null : JSON.parse(block.textContent);

function placeOf({ url, passages: numbers }: Cited): Place {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return { url, passages: numbers, accessed: day.join("-") };
}

export const STYLE_KEY = "citation-style";
/** The one that the reader used last; else the first of the panel. */
export const preferredStyle = (): Style =>
  (recall(STYLE_KEY, (kept) => STYLES.find((style) => style === kept) ?? "") ||
    panel?.querySelector<HTMLElement>("[data-style]")?.dataset["style"]) as Style;

/** A reference; nothing where the page has none. */
export function referenceTo(cited: Cited, style: Style): Reference {
  const own = cited.templates ?? templates;
  return own === null ? [] : fill(own[style], placeOf(cited));
}
