/** The passages of the page, and the way between places in the document and code points of their texts. */
import { countCodePoints } from "../../shared/code-points.ts";
import type { SelectionRange, ShownPassage } from "../../shared/selection-link.ts";

export interface PassageOnPage extends ShownPassage {
  /** All of it: number, speaker, what stands beside it. */
  readonly box: HTMLElement;
  /** Its words alone. */
  readonly element: HTMLElement;
  readonly numberLink: HTMLAnchorElement;
}

export const passages: readonly PassageOnPage[] = [...document.querySelectorAll<HTMLElement>(".passage")].map((box) => {
  const element = box.querySelector<HTMLElement>(':scope > [id^="p"]')!;
  return {
    box,
    element,
    numberLink: box.querySelector<HTMLAnchorElement>(":scope > .number")!,
    number: Number(element.id.slice(1)),
    text: element.textContent,
    print: box.dataset["print"] ?? "",
  };
});

export const passageAt = (node: Node | null): PassageOnPage | undefined => passages.find(({ box }) => node !== null && box.contains(node));

/** Code points of an element's text before a place in it. */
function offsetOf(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return countCodePoints(before.toString());
}

/** What of the reading text a range covers; null where it covers none. */
export function toSelection(range: Range): SelectionRange | null {
  const covered = passages.flatMap(({ element, number, text }) => {
    if (!range.intersectsNode(element)) return [];
    const start = element.contains(range.startContainer) ? offsetOf(element, range.startContainer, range.startOffset) : 0;
    const end = element.contains(range.endContainer) ? offsetOf(element, range.endContainer, range.endOffset) : countCodePoints(text);
    return end > start ? { number, start, end } : [];
  });
  const [first, last] = [covered[0], covered.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { start: { passage: first.number, at: first.start }, end: { passage: last.number, at: last.end } };
}

/** The reader's selection in the reading text; null where nothing of it is selected. */
export function currentSelection(): SelectionRange | null {
  const selection = getSelection();
  return selection === null || selection.isCollapsed || selection.rangeCount === 0 ? null : toSelection(selection.getRangeAt(0));
}

/** The whole of a passage or a sentence. */
export function selectionIn(element: HTMLElement): SelectionRange | null {
  const range = document.createRange();
  range.selectNodeContents(element);
  return toSelection(range);
}

/** A range of the document for each passage that a selection touches. */
export function toRanges({ start, end }: SelectionRange): Range[] {
  const first = passages.findIndex(({ number }) => number === start.passage);
  const last = passages.findIndex(({ number }) => number === end.passage);
  return passages.slice(first, last + 1).map(({ element, text }, i, all) => {
    const range = document.createRange();
    const from = placeOf(element, i === 0 ? start.at : 0);
    const to = placeOf(element, i === all.length - 1 ? end.at : countCodePoints(text));
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  });
}

/** The place before code point `at` of an element's text. */
function placeOf(element: HTMLElement, at: number): { readonly node: Node; readonly offset: number } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let rest = at;
  let node: Node = element;
  while (walker.nextNode()) {
    node = walker.currentNode;
    const { data } = node as Text;
    const length = countCodePoints(data);
    if (rest <= length) return { node, offset: [...data].slice(0, rest).join("").length };
    rest -= length;
  }
  return { node, offset: node.textContent?.length ?? 0 };
}

/** Address of the page without query and anchor: the one it was built for, or where it is read. */
export const pageAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/[?#].*$/, "");
