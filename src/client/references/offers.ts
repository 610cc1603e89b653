/** What a reader refers to, as links; and what is not there. */
import type { Language } from "../../schemas/common.ts";
import { fill } from "../../shared/fill.ts";
import {
  idOf,
  insteadOf,
  type Missing,
  type Reference,
  type ReferenceCatalogue,
  type Referred,
  textLabel,
  urlOf,
} from "../../shared/reference/catalogue.ts";
import { element } from "../search/dom.ts";

export interface OfferConfig {
  /** Address of the edition in the language of the page. @example "../" */
  readonly root: string;
  readonly language: Language;
  /** Words of the interface by key; those that begin with `refer.` and `join.list` are used here. */
  readonly words: Readonly<Record<string, string>>;
}

/** Code points of cited words that an offer repeats. */
const SAID = 24;

/** `/texts/003/?sel=…#p7` → `../texts/003/index.html?sel=…#p7`: relative, and a file, so that it works from disk. */
export function hrefOf(url: string, root: string): string {
  const [, folder, rest] = /^\/([^?#]*)(.*)$/s.exec(url)!;
  return `${root}${folder}index.html${rest}`;
}

/** 專訪第 31–33 段 */
export function nameOf(reference: Reference, catalogue: ReferenceCatalogue, { language, words }: OfferConfig): string {
  if (reference.kind === "page") return reference.page.label[language] ?? reference.page.url;
  const text = textLabel(catalogue, reference.text, language);
  if (reference.kind === "text") return text;
  const { passage, sentence, until } = reference;
  if (sentence !== null) return fill(words["refer.sentence"]!, { text, n: passage, s: sentence });
  return fill(words["refer.passage"]!, { text, n: until === null ? passage : `${passage}–${until}` });
}

function saysOf(reference: Reference): string | null {
  const says = reference.kind === "page" ? null : new URLSearchParams(reference.query).get("says");
  return says === null || says === "" ? null : says.length > SAID ? `${[...says].slice(0, SAID).join("")}…` : says;
}

export function missingWords({ text, place }: Missing, catalogue: ReferenceCatalogue, { language, words }: OfferConfig): string {
  const own = catalogue.texts.find(({ id }) => id === text)!;
  const has = insteadOf(own, { text, place }, words["join.list"]!);
  const [n, s] = place.split(".");
  const isSentence = s !== undefined && own.passages.some(([number]) => number === Number(n));
  return fill(words[isSentence ? "refer.missing.sentence" : "refer.missing"]!, {
    text: own.label[language] ?? text,
    n: n!,
    s: s ?? "",
    has,
  });
}

export interface Offers {
  readonly section: HTMLElement;
  /** The first link; null where nothing is there to lead to. */
  readonly first: HTMLAnchorElement | null;
}

/** @param id of the heading */
export function offerSection(id: string, { references, missing }: Referred, catalogue: ReferenceCatalogue, config: OfferConfig): Offers {
  const links = references.map((one) => element("a", { href: hrefOf(urlOf(one), config.root) }, nameOf(one, catalogue, config)));
  const items = references.map((one, i) => {
    const says = saysOf(one);
    const item = element("li", { "data-entry": idOf(one) }, links[i]!);
    if (says !== null) item.append(" ", element("span", { class: "about" }, fill(config.words["refer.words"]!, { says })));
    if (i === 0) {
      item.classList.add("selected");
      item.append(" ", element("span", { class: "kind" }, config.words["refer.enter"]!));
    }
    return item;
  });
  const section = element(
    "section",
    { class: "found-entries", "aria-labelledby": id },
    element("h2", { id }, config.words["refer.heading"]!),
  );
  if (items.length > 0) section.append(element("ul", { class: "list" }, ...items));
  for (const one of missing) section.append(element("p", { class: "empty" }, missingWords(one, catalogue, config)));
  return { section, first: links[0] ?? null };
}
