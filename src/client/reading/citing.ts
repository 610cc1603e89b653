/** References to what the reader has before him: the text, a passage or a sentence, or the selected words; over the page, wherever he is. */

import { fill, type Place, type Reference, STYLES, type Style, type Template } from "../../shared/cite.ts";
import { fill as inWords } from "../../shared/fill.ts";
import { formatLink, type SelectionRange, toLink, wordsOf } from "../../shared/selection-link.ts";
import { textScript } from "../common/text-script.ts";
import { keep, recall } from "../settings/kept.ts";
import { copy } from "./copying.ts";
import { currentSelection, pageAddress, passages, selectionIn } from "./passages.ts";

const panel = document.querySelector<HTMLDialogElement>("#cite");
const block = document.querySelector("#references")?.textContent;
const templates: Record<Style, Template> | null = block == null ? null : JSON.parse(block);
const script = textScript();

/** What is cited. */
export interface Cited {
  readonly kind: "text" | "passage" | "selection";
  /** Leads to the words themselves. */
  readonly link: string;
  /** What a reference names: the text, the passage, or the sentence that holds all of the words; short enough to be printed. */
  readonly url: string;
  /** @example "31–33" */
  readonly passages: string | null;
  /** Its words; "" for the whole text. */
  readonly words: string;
}

/** The address of the text, with the version that a reference names. */
const versioned = pageAddress() + (panel?.dataset["version"] ?? "");
const TEXT: Cited = { kind: "text", link: pageAddress(), url: versioned, passages: null, words: "" };

const passagesOf = ({ start, end }: SelectionRange): string =>
  start.passage === end.passage ? String(start.passage) : `${start.passage}–${end.passage}`;

export function citedSelection(): Cited | null {
  const range = currentSelection();
  if (range === null) return null;
  const link = pageAddress() + formatLink(toLink(passages, range, script));
  const { commonAncestorContainer: holder } = getSelection()!.getRangeAt(0);
  const sentence = (holder instanceof Element ? holder : holder.parentElement)?.closest(".s");
  const url = `${versioned}#${sentence?.id ?? `p${range.start.passage}`}`;
  return { kind: "selection", link, url, passages: passagesOf(range), words: wordsOf(passages, range) ?? "" };
}

/** The passage or sentence with an id. @example "p31.2" */
export function citedPassage(id: string): Cited | null {
  const element = /^p\d+(?:\.\d+)?$/.test(id) ? document.getElementById(id) : null;
  const range = element && selectionIn(element);
  return (
    range && {
      kind: "passage",
      link: `${pageAddress()}#${id}`,
      url: `${versioned}#${id}`,
      passages: passagesOf(range),
      words: wordsOf(passages, range) ?? "",
    }
  );
}

function placeOf({ url, passages: numbers }: Cited): Place {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return { url, passages: numbers, accessed: day.join("-") };
}

const STYLE_KEY = "citation-style";
const preferredStyle = (): Style => (recall(STYLE_KEY, (kept) => STYLES.find((style) => style === kept) ?? "") || "gbt7714") as Style;

/** The words, and the reference to them in the style that the reader used last. */
export function citationOf(cited: Cited): Reference {
  if (templates === null) return [cited.words];
  const [first, ...rest] = fill(templates[preferredStyle()], placeOf(cited));
  return [`${cited.words}\n——${first}`, ...rest];
}

/** A turn of a reference, upright or italic. */
function toNode(part: string, i: number): Node | string {
  if (i % 2 === 0) return part;
  const italic = document.createElement("i");
  italic.textContent = part;
  return italic;
}

/** What an element shows, in turns. An empty turn parts italics that begin the reference. */
const referenceIn = (shown: Element): Reference =>
  [...shown.childNodes].flatMap((node, i) => (i === 0 && node.nodeName === "I" ? ["", node.textContent!] : node.textContent!));

/** Shows the references; the place in the text stays. */
export function openPanel(cited: Cited): void {
  if (panel === null || templates === null) return;
  const output = panel.querySelector("output")!;
  output.textContent = inWords(output.dataset[cited.kind]!, { n: cited.passages ?? "" });
  const style = preferredStyle();
  for (const shown of panel.querySelectorAll<HTMLElement>("[data-style]")) {
    shown.closest("div")!.classList.toggle("preferred", shown.dataset["style"] === style);
    if (shown.closest('[data-cited="edition"]') === null) continue;
    shown.replaceChildren(...fill(templates[shown.dataset["style"] as Style], placeOf(cited)).map(toNode));
  }
  Object.assign(panel.dataset, { link: cited.link, words: cited.words });
  panel.showModal();
  panel.scrollTop = 0;
}

panel?.removeAttribute("open"); // as it stands without scripts
for (const hidden of panel?.querySelectorAll<HTMLElement>("[hidden]") ?? []) hidden.hidden = false;
panel?.addEventListener("click", ({ target }) => {
  const button = target instanceof HTMLElement ? target.closest("button") : null;
  const style = button?.dataset["copyStyle"];
  if (target === panel || button?.dataset["close"] !== undefined) panel.close();
  if (button == null || style === undefined) return;
  void copy(referenceIn(button.closest("div")!.querySelector("pre")!), "reference");
  keep(STYLE_KEY, style);
});
for (const shown of document.querySelectorAll("[data-address]")) shown.textContent = pageAddress();
document.querySelector('a[href="#cite"]')?.addEventListener("click", (event) => {
  event.preventDefault();
  openPanel(citedSelection() ?? citedPassage(location.hash.slice(1)) ?? TEXT);
});
if (location.hash === "#cite") openPanel(TEXT);
