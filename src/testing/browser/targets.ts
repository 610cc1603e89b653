/** What of a page cannot be hit or read: targets that are too small, words that are cut off. Asked of the page as it is now. */
import type { Page } from "playwright-core";

/** Targets smaller than 24 by 24 CSS pixels that stand in no sentence, one line each. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const TARGETS = "a[href], button, summary, select, textarea, label:has(input), input:not(label input, [type='hidden'])";
    interface Box {
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }
    const isDrawn = (element: Element): boolean => {
      const { right, bottom } = element.getBoundingClientRect();
      return (
        right > 0 && bottom > 0 && element.closest(".visually-hidden") === null && element.checkVisibility({ visibilityProperty: true })
      );
    };
    const isSmall = ({ left, top, right, bottom }: Box): boolean => right - left < LEAST - 0.01 || bottom - top < LEAST - 0.01;
    /** In a line with words that are no targets themselves. */
    const isInSentence = (element: Element): boolean => {
      if (element instanceof SVGElement || getComputedStyle(element).display !== "inline") return false;
      let block = element.parentElement!;
      while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement!;
      const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const { nodeValue, parentElement } = words.currentNode;
        if (/[\p{L}\p{N}]/u.test(nodeValue!) && parentElement!.closest(TARGETS) === null && parentElement!.checkVisibility()) return true;
      }
      return false;
    };
    const targets = [...document.querySelectorAll(TARGETS)]
      .filter(isDrawn)
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    return targets
      .filter(({ element, box }) => isSmall(box) && !isInSentence(element))
      .map(({ element, box }) => {
        const name = [element.tagName.toLowerCase(), ...element.classList].join(".");
        return `${Math.round(box.right - box.left)} × ${Math.round(box.bottom - box.top)}: ${name} 「${element.textContent.trim().slice(0, 20)}」`;
      });
  });
}

/** The text spacing that a reader may set, WCAG 1.4.12. */
const SPACING = `
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
`;

/** Gives the page the text spacing of WCAG 1.4.12. The policy of its context must be bypassed. */
export async function spaceText(page: Page): Promise<void> {
  await page.addStyleTag({ content: SPACING });
}

/** What makes the page wider than its window, is cut off, or is drawn over other words, one line each. The policy of its context must be bypassed. */
export async function lostWords(page: Page): Promise<string[]> {
  // What is not laid out yet has the size of a guess.
  await page.addStyleTag({ content: "* { content-visibility: visible !important; }" });
  return page.evaluate(() => {
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join("")} 「${element.textContent.trim().slice(0, 20)}」`;
    /** What is cut away on purpose is for screen readers. */
    const isSeen = (element: Element): boolean => {
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      for (let one: Element | null = element; one !== null; one = one.parentElement) {
        if (getComputedStyle(one).clipPath !== "none") return false;
      }
      return element.closest(".skip, svg") === null;
    };
    const seen = [...document.body.querySelectorAll("*")].filter(isSeen);
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = seen.filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    const cut = seen.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });

    /** Lines of words, each as high as its letters, whatever the font leaves above and below. */
    const lines = seen.flatMap((element) => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      return [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== Node.TEXT_NODE || node.nodeValue!.trim() === "") return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].map(({ left, right, top, bottom }) => {
          const middle = (top + bottom) / 2;
          return { element, left, right, top: middle - size / 2, bottom: middle + size / 2 };
        });
      });
    });
    lines.sort((a, b) => a.top - b.top);
    const over = lines.flatMap((line, i) => {
      const found: string[] = [];
      for (let j = i + 1; j < lines.length && lines[j]!.top < line.bottom - 4; j++) {
        const other = lines[j]!;
        const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        if (across > 4 && other.element !== line.element) found.push(`${nameOf(line.element)} over ${nameOf(other.element)}`);
      }
      return found;
    });
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} wide: ${wide.slice(-1).map(nameOf).join()}`] : []),
      ...cut.map((element) => `cut off: ${nameOf(element)}`),
      ...over,
    ];
  });
}
