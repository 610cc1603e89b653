/** References to what the reader has before him: the text, the passage of the address, or the selected words. */
import type { Script } from "../../schemas/common.ts";
import { fill, type Place, type Reference, STYLES, type Style, type Template } from "../../shared/cite.ts";
import { formatLink, type SelectionRange, toLink, wordsOf } from "../../shared/selection-link.ts";
import { keep, recall } from "../settings/kept.ts";
import { copy } from "./copying.ts";
import { currentSelection, pageAddress, passages } from "./passages.ts";

const panel = document.querySelector<HTMLElement>("details.cite");
const block = document.querySelector("#references")?.textContent;
const templates: Record<Style, Template> | null = block == null ? null : JSON.parse(block);
const script = document.documentElement.lang as Script;

/** The day of the reader, ISO 8601. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

export const selectionAddress = (range: SelectionRange): string => pageAddress() + formatLink(toLink(passages, range, script));

const passagesOf = ({ start, end }: SelectionRange): string =>
  start.passage === end.passage ? String(start.passage) : `${start.passage}–${end.passage}`;

function placeOfSelection(range: SelectionRange): Place {
  return { url: selectionAddress(range), passages: passagesOf(range), accessed: today() };
}

/** The passage or sentence that the address names, or named last: on the way to the panel it names the panel. */
let named: RegExpExecArray | null = null;
function placeOfAddress(): Place | null {
  const passage = /^#(p(\d+)(?:\.\d+)?)$/.exec(location.hash);
  if (passage !== null && document.getElementById(passage[1]!) !== null) named = passage;
  else if (location.hash !== "#cite") named = null;
  return named && { url: `${pageAddress()}${named[0]}`, passages: named[2]!, accessed: today() };
}

const STYLE_KEY = "citation-style";
const preferredStyle = (): Style => (recall(STYLE_KEY, (kept) => STYLES.find((style) => style === kept) ?? "") || "gbt7714") as Style;

/** The selected words, and the reference to them in the style that the reader used last. */
export function citationOf(range: SelectionRange): Reference {
  const words = wordsOf(passages, range) ?? "";
  if (templates === null) return [words];
  const [first, ...rest] = fill(templates[preferredStyle()], placeOfSelection(range));
  return [`${words}\n——${first}`, ...rest];
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

/** Sets the panel to what is before the reader. */
export function updatePanel(): void {
  const address = placeOfAddress();
  if (panel === null || templates === null || !panel.hasAttribute("open")) return;
  const range = currentSelection();
  const place = range !== null ? placeOfSelection(range) : (address ?? { url: pageAddress(), passages: null, accessed: today() });
  const output = panel.querySelector("output")!;
  const subject = range !== null ? "selection" : place.passages === null ? "text" : "passage";
  output.textContent = output.dataset[subject]!.replace("{n}", place.passages ?? "");
  for (const shown of panel.querySelectorAll<HTMLElement>('[data-cited="edition"] [data-style]')) {
    shown.replaceChildren(...fill(templates[shown.dataset["style"] as Style], place).map(toNode));
  }
}

panel?.querySelector<HTMLElement>(".subject")?.removeAttribute("hidden");
for (const button of panel?.querySelectorAll<HTMLButtonElement>("[data-copy-style]") ?? []) {
  button.hidden = false;
  button.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the selection
  button.addEventListener("click", () => {
    const style = button.dataset["copyStyle"] as Style;
    void copy(referenceIn(button.closest("div")!.querySelector("pre")!), "reference");
    keep(STYLE_KEY, style);
  });
}
for (const shown of document.querySelectorAll("[data-address]")) shown.textContent = pageAddress();
document.querySelector('a[href="#cite"]')?.addEventListener("click", () => panel?.setAttribute("open", ""));
if (location.hash === "#cite") panel?.setAttribute("open", "");
addEventListener("hashchange", updatePanel);
panel?.addEventListener("toggle", updatePanel);
updatePanel();
