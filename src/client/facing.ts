/** On a page whose language the text is translated into: the translation stands first, and a touch shows the passage's own words. */
import "./facing/keys.ts";
import "./facing/lighting.ts";

const stands = (): boolean => document.documentElement.dataset["arranged"] === "first";
const isSelecting = (): boolean => getSelection()?.isCollapsed === false;
const isShown = (passage: Element): boolean => passage.querySelector(':scope > [id^="p"]')!.getClientRects().length > 0;

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const number = target.closest<HTMLAnchorElement>(".number");
  if (number !== null) number.closest(".passage")?.classList.remove("shut");
  if (number?.hash === location.hash) arrive(); // the address stays, and nothing else tells of it
  const passage = target.closest(".whole .t")?.closest(".passage");
  if (passage == null || !stands() || target.closest("a") !== null || isSelecting()) return;
  const shown = isShown(passage);
  passage.classList.toggle("open", !shown);
  passage.classList.toggle("shut", shown);
});

/** An address of a passage or a sentence shows its own words, and leads to their translation, which stands before them. */
function arrive(): void {
  const target = document.getElementById(location.hash.slice(1));
  target?.closest(".passage")?.classList.remove("shut");
  if (target === null || !stands()) return;
  const translated = document.querySelector(`[data-of="${CSS.escape(target.id)}"]`);
  requestAnimationFrame(() => translated?.scrollIntoView());
}
addEventListener("hashchange", arrive);
arrive();
