/** References to what the reader has before him: the text, the passage of the address, or the selected words. */
import type { Script } from "../../schemas/common.ts";
import { cite, type Place, STYLES, type Style, type Work } from "../../shared/cite.ts";
import { formatLink, type SelectionRange, toLink, wordsOf } from "../../shared/selection-link.ts";
import { keep, recall } from "../settings/kept.ts";
import { copy } from "./copying.ts";
import { currentSelection, pageAddress, passages } from "./passages.ts";

const panel = document.querySelector<HTMLElement>("details.cite");
const block = document.querySelector("#work")?.textContent;
const work: Work | null = block == null ? null : JSON.parse(block);
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
export function citationOf(range: SelectionRange): string {
  const words = wordsOf(passages, range) ?? "";
  return work === null ? words : `${words}\n——${cite(preferredStyle(), work, placeOfSelection(range))}`;
}

/** Sets the panel to what is before the reader. */
export function updatePanel(): void {
  const address = placeOfAddress();
  if (panel === null || work === null || !panel.hasAttribute("open")) return;
  const range = currentSelection();
  const place = range !== null ? placeOfSelection(range) : (address ?? { url: pageAddress(), passages: null, accessed: today() });
  const output = panel.querySelector("output")!;
  const subject = range !== null ? "selection" : place.passages === null ? "text" : "passage";
  output.textContent = output.dataset[subject]!.replace("{n}", place.passages ?? "");
  for (const shown of panel.querySelectorAll<HTMLElement>('[data-cited="edition"] [data-style]')) {
    shown.textContent = cite(shown.dataset["style"] as Style, work, place);
  }
}

panel?.querySelector<HTMLElement>(".subject")?.removeAttribute("hidden");
for (const button of panel?.querySelectorAll<HTMLButtonElement>("[data-copy-style]") ?? []) {
  button.hidden = false;
  button.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the selection
  button.addEventListener("click", () => {
    const style = button.dataset["copyStyle"] as Style;
    void copy(button.closest("div")?.querySelector("pre")?.textContent ?? "", "reference");
    keep(STYLE_KEY, style);
  });
}
for (const shown of document.querySelectorAll("[data-address]")) shown.textContent = pageAddress();
document.querySelector('a[href="#cite"]')?.addEventListener("click", () => panel?.setAttribute("open", ""));
if (location.hash === "#cite") panel?.setAttribute("open", "");
addEventListener("hashchange", updatePanel);
panel?.addEventListener("toggle", updatePanel);
updatePanel();
