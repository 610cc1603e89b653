/**
 * Definitions at the mentions (WCAG 2.2, 1.4.13): shown on hover and focus, they stay while pointer or focus is on the
 * mention or the definition, and go with Esc, without moving either. A tap shows; the link inside leads to the entry.
 */
const SHOW_AFTER = 200;
const HIDE_AFTER = 300;

let open: HTMLElement | null = null;
let timer = 0;

const definitionOf = (mention: HTMLAnchorElement): HTMLElement | null => {
  const entity = /\/glossary\/([^/]+)\//.exec(mention.href)?.[1];
  return entity === undefined ? null : document.getElementById(`def-${entity}`);
};

function show(mention: HTMLAnchorElement): void {
  window.clearTimeout(timer);
  const definition = definitionOf(mention);
  if (definition === null || definition === open) return;
  hide();
  definition.showPopover();
  mention.setAttribute("aria-describedby", definition.id);
  open = definition;
  place(definition, mention.getClientRects()[0] ?? mention.getBoundingClientRect());
}

function hide(): void {
  window.clearTimeout(timer);
  open?.hidePopover();
  open = null;
}

function later(action: () => void, delay: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(action, delay);
}

/** Below the line of the mention, above it where there is no room; within the window. */
function place(definition: HTMLElement, line: DOMRect): void {
  const gap = 6;
  const { width, height } = definition.getBoundingClientRect();
  const left = Math.max(gap, Math.min(line.left, document.documentElement.clientWidth - width - gap));
  const below = line.bottom + gap;
  const top = below + height <= window.innerHeight ? below : Math.max(gap, line.top - height - gap);
  definition.style.left = `${left}px`;
  definition.style.top = `${top}px`;
}

const mentionAt = (event: Event): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.m") : null;
const isInDefinition = (target: EventTarget | null): boolean => target instanceof Element && target.closest(".definition") !== null;

let touched = false;
document.addEventListener("pointerdown", (event) => {
  touched = event.pointerType !== "mouse";
  if (open !== null && mentionAt(event) === null && !isInDefinition(event.target)) hide();
});
document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const mention = mentionAt(event);
  if (mention !== null) later(() => show(mention), SHOW_AFTER);
  else if (isInDefinition(event.target)) window.clearTimeout(timer);
  else if (open !== null && document.activeElement?.matches("a.m") !== true) later(hide, HIDE_AFTER);
  else window.clearTimeout(timer);
});
document.addEventListener("click", (event) => {
  const mention = mentionAt(event);
  if (mention === null || !touched || definitionOf(mention) === open) return;
  event.preventDefault();
  show(mention);
});
document.addEventListener("focusin", (event) => {
  const mention = mentionAt(event);
  if (mention !== null && !touched) show(mention);
  else if (!isInDefinition(event.target)) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && open !== null) {
    event.preventDefault();
    hide();
  }
});
window.addEventListener("scroll", () => open !== null && later(hide, HIDE_AFTER), { passive: true });

export {};
