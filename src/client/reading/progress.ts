/** How far the reader is, and where in the table of contents. */
import { isVertical } from "./writing.ts";

const article = document.querySelector<HTMLElement>("article.text");
const bar = document.querySelector<HTMLElement>("#progress");
const entries = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")].map((link) => ({
  link,
  target: document.getElementById(link.hash.slice(1))?.closest(".passage"),
}));

/** 0 at the beginning of the text, 1 at its end. */
function progress(text: HTMLElement): number {
  if (isVertical()) return Math.abs(text.scrollLeft) / Math.max(1, text.scrollWidth - text.clientWidth);
  const { top, height } = text.getBoundingClientRect();
  return -top / Math.max(1, height - innerHeight);
}

function isPast(target: Element, text: HTMLElement): boolean {
  const place = target.getBoundingClientRect();
  return isVertical() ? place.right > text.getBoundingClientRect().right - text.clientWidth * 0.4 : place.top < innerHeight * 0.4;
}

function update(): void {
  if (article === null) return;
  if (bar !== null) bar.style.transform = `scaleX(${Math.max(0, Math.min(1, progress(article))).toFixed(4)})`;
  const current = entries.findLast(({ target }) => target != null && isPast(target, article));
  for (const { link } of entries) {
    if (link === current?.link) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

let frame = 0;
const later = () => {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(update);
};
addEventListener("scroll", later, { passive: true, capture: true });
addEventListener("resize", later, { passive: true });
document.addEventListener("settings", later);
// At the beginning of a text there is nothing to say, and much to lay out.
if (scrollY > 0) later();
