/**
 * Cards at mentions and emendations (WCAG 2.2, 1.4.13): shown on hover and focus, they stay while pointer or focus is on
 * the words or the card, and go with Esc, without moving either. A tap shows; a second tap, or the link inside, leads on.
 */
import { loadScriptOf } from "../common/later.ts";
import { GAP, place } from "./placing.ts";
import { isVertical } from "./writing.ts";

const SHOW_AFTER = 200;
const HIDE_AFTER = 300;
const WORDS = "a.m, a.e";
const IN_TEXT = `.text :is(${WORDS})`;

/** What definitions say in other languages is loaded with the first card. */
let further = document.querySelector<HTMLElement>(".definitions[data-script]");
const card = document.querySelector<HTMLElement>("#card");
let shownAt: HTMLAnchorElement | null = null;
/** The line of the words that the reader pointed at: they may run over two. */
let line = 0;
let timer = 0;
let touched = false;
/** While the focus goes back to the words, their card stays away. */
let quiet = false;
/** The words whose card the reader sent away. */
let dismissed: Element | null = null;

/** Definition of a mention, and the changes of wording in it; or one change. */
function contentOf(words: HTMLAnchorElement): Node[] {
  const entity = /\/glossary\/([^/]+)\//.exec(words.href)?.[1];
  const definition = entity === undefined ? null : document.getElementById(`def-${entity}`);
  const entries = words.matches(".e")
    ? [words.hash.slice(1)]
    : [...words.querySelectorAll<HTMLElement>(".e")].map(({ dataset }) => dataset["entry"] ?? "");
  const changes = entries.flatMap((id) => {
    const entry = document.getElementById(id);
    if (entry === null) return [];
    const change = document.createElement("p");
    change.className = "change";
    const source = entry.querySelector<HTMLElement>(".words")!;
    const link = Object.assign(source.cloneNode() as HTMLAnchorElement, { textContent: source.title });
    change.append(`${source.textContent}：`, link, entry.closest("ol")!.previousElementSibling!.cloneNode(true));
    return [change];
  });
  return [...(definition === null ? [] : [...definition.childNodes].map((node) => node.cloneNode(true))), ...changes];
}

function show(words: HTMLAnchorElement, at = 0): void {
  window.clearTimeout(timer);
  if (card === null || words === shownAt) return;
  hide();
  card.replaceChildren(...contentOf(words));
  if (card.childElementCount === 0) return;
  card.showPopover();
  if (further !== null) loadScriptOf(further);
  further = null;
  words.setAttribute("aria-describedby", card.id);
  [shownAt, line] = [words, at];
  settle();
}

function hide(): void {
  window.clearTimeout(timer);
  const words = shownAt;
  const inCard = isInCard(document.activeElement);
  if (card?.matches(":popover-open")) card.hidePopover();
  words?.removeAttribute("aria-describedby");
  shownAt = null;
  if (!inCard) return;
  quiet = true;
  words?.focus({ preventScroll: true });
  quiet = false;
}

/** The card of the words in focus comes back when that of others goes, unless the reader sent it away. */
function leave(): void {
  const focused = document.activeElement?.closest<HTMLAnchorElement>(IN_TEXT) ?? null;
  hide();
  if (focused !== null && focused !== dismissed && !touched) show(focused);
}

function later(action: () => void, delay: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(action, delay);
}

/** Beside the line of the words, on the side that has room. */
function settle(): void {
  if (card === null || shownAt === null) return;
  const rects = shownAt.getClientRects();
  const words = rects[Math.min(line, rects.length - 1)];
  const [right, bottom] = [document.documentElement.clientWidth, innerHeight];
  if (words === undefined || words.bottom < 0 || words.top > bottom || words.right < 0 || words.left > right) {
    hide();
    return;
  }
  place(card, (width, height) => {
    const [before, after] = [words.left - width - GAP, words.right + GAP];
    if (isVertical() && before >= GAP) return [before, words.top];
    if (isVertical() && after + width <= right) return [after, words.top];
    const below = words.bottom + GAP;
    return [words.left, below + height <= bottom ? below : words.top - height - GAP];
  });
}

const wordsAt = ({ target }: Event): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(IN_TEXT) : null;
const isInCard = (target: EventTarget | null): boolean => target instanceof Node && card?.contains(target) === true;
const lineAt = (words: HTMLElement, { clientX: x, clientY: y }: PointerEvent): number =>
  Math.max(
    0,
    [...words.getClientRects()].findIndex((rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 1),
  );

/** Words that the reader dragged over to select them are not followed. */
function isSelected(words: Node): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(words, true);
}

document.addEventListener("pointerdown", (event) => {
  touched = event.pointerType !== "mouse";
  if (shownAt !== null && wordsAt(event) === null && !isInCard(event.target)) hide();
});
document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse" || event.buttons !== 0) return;
  const words = wordsAt(event);
  if (words !== null && isSelected(words)) return;
  if (words !== null) later(() => show(words, lineAt(words, event)), SHOW_AFTER);
  else if (isInCard(event.target)) window.clearTimeout(timer);
  else if (shownAt !== null && document.activeElement !== shownAt) later(leave, HIDE_AFTER);
  else window.clearTimeout(timer);
});
document.documentElement.addEventListener("pointerleave", () => {
  if (shownAt !== null && document.activeElement !== shownAt) later(leave, HIDE_AFTER);
});
document.addEventListener("click", (event) => {
  const words = wordsAt(event);
  if (words !== null && event.detail > 0 && isSelected(words)) event.preventDefault();
  if (words === null || !touched || words === shownAt) return;
  event.preventDefault();
  show(words);
});
document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  if (shownAt !== null && selection?.isCollapsed === false && !isInCard(selection.anchorNode)) hide();
});
document.addEventListener("focusin", (event) => {
  if (quiet) return;
  dismissed = null;
  const words = wordsAt(event);
  if (words !== null && !touched) show(words);
  else if (!isInCard(event.target)) hide();
});
document.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget === null && !touched && document.hasFocus()) later(hide, HIDE_AFTER);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || shownAt === null) return;
  event.preventDefault();
  dismissed = shownAt;
  hide();
});
let frame = 0;
const follow = () => {
  cancelAnimationFrame(frame);
  if (shownAt !== null) frame = requestAnimationFrame(settle);
};
addEventListener("scroll", follow, { passive: true, capture: true });
addEventListener("resize", follow, { passive: true });

// A selection can begin in a link that cannot be dragged.
for (const words of document.querySelectorAll<HTMLElement>(WORDS)) words.draggable = false;
document.addEventListener("settings", hide);
