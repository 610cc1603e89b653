/** Vertical lines: the text scrolls sideways, by the wheel too. Where a setting lays the text out anew, the reader stays at the passage. */
import { passages } from "./passages.ts";

const article = document.querySelector<HTMLElement>("article.text");

export const isVertical = (): boolean => document.documentElement.dataset["writing"] === "vertical";

/** The first passage that is not yet past. */
export function currentPassage(): (typeof passages)[number] | undefined {
  if (isVertical() && article !== null) {
    const edge = article.getBoundingClientRect().right - 40;
    return passages.find(({ element }) => element.getBoundingClientRect().left < edge);
  }
  return passages.find(({ box }) => box.getBoundingClientRect().bottom > 80);
}

let kept: (typeof passages)[number] | undefined;
const topOfKept = (): number => kept?.box.getBoundingClientRect().top ?? 0;
let top = 0;
const focusable = () => (isVertical() ? article?.setAttribute("tabindex", "0") : article?.removeAttribute("tabindex"));
focusable();
document.addEventListener("settings-before", () => {
  kept = currentPassage();
  top = topOfKept();
});
document.addEventListener("settings", (event) => {
  focusable();
  const changed = (event as CustomEvent<string>).detail;
  if (kept === passages[0]) return;
  if (changed === "writing" || (changed === "size" && isVertical())) kept?.box.scrollIntoView({ block: "start", inline: "start" });
  else if (!isVertical()) scrollBy(0, topOfKept() - top);
});

article?.addEventListener(
  "wheel",
  (event) => {
    if (!isVertical() || event.ctrlKey || Math.abs(event.deltaY) <= Math.abs(event.deltaX)) return;
    const before = article.scrollLeft;
    article.scrollLeft -= event.deltaMode === 1 ? event.deltaY * 32 : event.deltaY;
    if (article.scrollLeft !== before) event.preventDefault();
  },
  { passive: false },
);
