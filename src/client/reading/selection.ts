/** The bar over selected words, and at the number of a passage: their quotation, their citation, their link, and every style of reference. */
import { fill } from "../../shared/fill.ts";
import { shorten } from "../../shared/shorten.ts";
import { loadScriptOf } from "../common/later.ts";
import { citationOf, citedPassage, citedSelection, openPanel } from "./citing.ts";
import { type Copied, copy } from "./copying.ts";
import { GAP, place } from "./placing.ts";
import { block, type Cited, panel } from "./references.ts";
import { isVertical } from "./writing.ts";

const bar = document.querySelector<HTMLElement>("#selection-bar");
let timer = 0;
/** The reader sent the bar away from this selection. */
let dismissed = false;
/** The number that was chosen, where nothing is selected. */
let chosen: HTMLAnchorElement | null = null;

const cited = (): Cited | null => citedSelection() ?? (chosen && citedPassage(chosen.hash.slice(1)));

/** Copies something of what is selected or given; false where there is nothing. */
export function copyCited(what: Exclude<Copied, "reference">, of = citedSelection()): boolean {
  if (of === null) return false;
  const copied = { quotation: of.words, citation: citationOf(of), link: of.link }[what];
  const words = shorten(of.words, 16).replaceAll("\n", " ");
  const about = of.kind === "passage" ? of.url.replace(/^.*#p/, "") : fill(panel?.dataset["quote"] ?? "", { words });
  void copy(copied, what, about);
  return true;
}

/** Where the bar belongs; null where nothing is selected or chosen, or it is out of the window. */
function anchor(): DOMRect | null {
  if (dismissed) return null;
  const range = citedSelection() && getSelection()!.getRangeAt(0);
  const lines = range ? [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0) : [];
  // The end of the selection: there a finger does not cover the bar, and the browser's own menu does not stand.
  const line = range ? (lines.at(-1) ?? range.getBoundingClientRect()) : chosen?.getBoundingClientRect();
  const whole = range?.getBoundingClientRect() ?? line;
  if (line === undefined || whole === undefined) return null;
  const { top, bottom, left, right } = whole;
  return bottom > 0 && top < innerHeight && right > 0 && left < document.documentElement.clientWidth ? line : null;
}

function update(): void {
  if (bar === null) return;
  const line = anchor();
  const open = bar.matches(":popover-open");
  if (line === null) {
    if (open && !bar.contains(document.activeElement)) bar.hidePopover();
    return;
  }
  if (!open) bar.showPopover();
  place(bar, (width, height) => {
    if (isVertical()) return [line.left - width - GAP, line.bottom - height];
    // Below the end of the words, but above a number, whose passage stands beside and below it.
    return [line.right - width / 2, citedSelection() === null ? line.top - height - GAP : line.bottom + GAP];
  });
}

/** Quoting a translation has a script of its own. */
function loadTranslated(translation: Element | null | undefined): void {
  if (!block?.dataset["script"] || !translation) return;
  loadScriptOf(block);
  delete block.dataset["script"];
}

const later = () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(update, 180);
};
document.addEventListener("selectionchange", () => {
  dismissed = false;
  loadTranslated(getSelection()?.anchorNode?.parentElement?.closest(".translation"));
  later();
});
document.addEventListener("pointerdown", ({ target }) => {
  if (target instanceof Node && bar?.contains(target)) return;
  chosen = null;
  later();
});
document.addEventListener("click", (event) => {
  const number = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(".number") : null;
  if (number === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  chosen = number;
  loadTranslated(number.parentElement!.querySelector(".translation"));
  dismissed = false;
  later();
  // By keyboard the way on leads from the number, not from where its address leads.
  if (event.detail === 0) requestAnimationFrame(() => number.focus({ preventScroll: true }));
});
addEventListener("scroll", later, { passive: true, capture: true });
bar?.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the selection
bar?.addEventListener("click", ({ target }) => {
  const of = cited();
  const what = target instanceof HTMLElement ? target.dataset["copy"] : undefined;
  if (of === null || what === undefined) return;
  if (what !== "styles") copyCited(what as "link", of);
  else {
    sendAway(); // the focus comes back to the number when the panel is closed
    openPanel(of);
  }
});
/** To the number of the passage in which the selection ends, so that the way on leads through what follows. */
function goBack(): void {
  const end = citedSelection()?.passages?.replace(/.*–/, "");
  (chosen ?? document.querySelector<HTMLElement>(`.number[href="#p${end}"]`))?.focus({ preventScroll: true });
}

function sendAway(): void {
  dismissed = true;
  bar?.hidePopover();
  goBack();
}

/** By keyboard: Tab leads from the selection to the bar, and from there on, arrows move within it, Esc sends it away. */
const buttons = [...(bar?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
document.addEventListener("keydown", (event) => {
  if (bar?.matches(":popover-open") !== true) return;
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    dismissed = true;
    bar.hidePopover();
    if (at !== -1) goBack();
  } else if (event.key === "Tab" && at !== -1) {
    event.preventDefault();
    sendAway();
  } else if (event.key === "Tab" && !event.shiftKey) {
    event.preventDefault();
    buttons[0]?.focus();
  } else if (at !== -1 && step !== undefined) {
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]!.focus();
  }
});
