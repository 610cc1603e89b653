/** The bar over selected words: their quotation, their citation, their link. */
import { wordsOf } from "../../shared/selection-link.ts";
import { shorten } from "../../shared/shorten.ts";
import { citationOf, selectionAddress, updatePanel } from "./citing.ts";
import { type Copied, copy } from "./copying.ts";
import { currentSelection, passages } from "./passages.ts";
import { isVertical } from "./writing.ts";

const bar = document.querySelector<HTMLElement>("#selection-bar");
let timer = 0;
/** The reader sent the bar away from this selection. */
let dismissed = false;

/** Copies something of the selection; false where nothing is selected. */
export function copySelection(what: Exclude<Copied, "reference">): boolean {
  const range = currentSelection();
  if (range === null) return false;
  const text = { quotation: () => wordsOf(passages, range) ?? "", citation: () => citationOf(range), link: () => selectionAddress(range) };
  void copy(text[what](), what, `「${shorten(text.quotation(), 16).replaceAll("\n", " ")}」`);
  return true;
}

function update(): void {
  if (bar === null) return;
  updatePanel();
  const open = bar.matches(":popover-open");
  if (currentSelection() === null || dismissed || !isInView(getSelection()!.getRangeAt(0))) {
    if (open && !bar.contains(document.activeElement)) bar.hidePopover();
    return;
  }
  if (!open) bar.showPopover();
  place(bar, getSelection()!.getRangeAt(0));
}

function isInView(range: Range): boolean {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight && right > 0 && left < document.documentElement.clientWidth;
}

/** Below the end of the selection, where a finger does not cover it and the browser's own menu does not stand. */
function place(element: HTMLElement, range: Range): void {
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const line = lines.at(-1) ?? range.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const gap = 8;
  const left = isVertical() ? line.left - width - gap : line.right - width / 2;
  const top = isVertical() ? line.bottom - height : line.bottom + gap;
  element.style.left = `${Math.max(gap, Math.min(left, document.documentElement.clientWidth - width - gap))}px`;
  element.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`;
}

const later = () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(update, 180);
};
document.addEventListener("selectionchange", () => {
  dismissed = false;
  later();
});
addEventListener("scroll", later, { passive: true, capture: true });
bar?.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the selection
bar?.addEventListener("click", ({ target }) => {
  if (target instanceof HTMLElement && target.dataset["copy"] !== undefined) copySelection(target.dataset["copy"] as "link");
});
/** To the number of the passage in which the selection ends, so that the way on leads through what follows. */
function goBack(): void {
  const end = currentSelection()?.end.passage;
  passages.find(({ number }) => number === end)?.numberLink.focus({ preventScroll: true });
}

/** By keyboard: Tab leads from the selection to the bar and back, arrows move within it, Esc sends it away. */
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
    goBack();
  } else if (event.key === "Tab" && !event.shiftKey) {
    event.preventDefault();
    buttons[0]?.focus();
  } else if (at !== -1 && step !== undefined) {
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]!.focus();
  }
});
