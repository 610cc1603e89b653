/**
 * Arriving by a link: selected words are marked where they stand, and where they no longer do, or the link names a place
 * that is not there, the reader is told.
 */
import { isWhole, parseLink, resolveLink } from "../../edition/selection-link.ts";
import type { Script } from "../../schemas/common.ts";
import { passageAt, passages, toRanges } from "./passages.ts";

const root = document.documentElement;
const notice = document.querySelector<HTMLElement>("#cited");
const wordOf = (key: string): string => notice?.dataset[key] ?? "";

/** Marks without touching the document; an older browser shows the words selected. */
function mark(ranges: readonly Range[]): void {
  if ("highlights" in CSS) CSS.highlights.set("cited", new Highlight(...ranges));
  else {
    const whole = ranges[0]!.cloneRange();
    whole.setEnd(ranges.at(-1)!.endContainer, ranges.at(-1)!.endOffset);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(whole);
  }
}

function element<T extends keyof HTMLElementTagNameMap>(tag: T, text: string): HTMLElementTagNameMap[T] {
  return Object.assign(document.createElement(tag), { textContent: text });
}

/** Says how the link was found; `quotation`: what stands in it as cited, and whether its check proves that. */
function say(state: string, quotation: { readonly says: string; readonly proven: boolean } | null = null): void {
  if (notice === null) return;
  root.dataset["cited"] = state; // the words are marked instead of the passage
  const close = element("button", wordOf("close"));
  close.type = "button";
  close.addEventListener("click", () => {
    leave();
    document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
  });
  const parts: HTMLElement[] = [element("p", wordOf(state))];
  if (quotation !== null && quotation.says !== "")
    parts.push(element("p", wordOf(quotation.proven ? "quoted" : "claimed")), element("blockquote", quotation.says));
  notice.replaceChildren(...parts, close);
  notice.dataset["state"] = state;
  notice.hidden = false;
}

/** The link has been seen: its marks go, and the address no longer names the words. */
function leave(): void {
  if (notice !== null) notice.hidden = true;
  delete root.dataset["cited"];
  if ("highlights" in CSS) CSS.highlights.delete("cited");
  const isThere = location.hash === "" || document.getElementById(location.hash.slice(1)) !== null;
  history.replaceState(history.state, "", location.pathname + (isThere ? location.hash : ""));
}

/** An address of a passage or sentence that the text does not have: as near as can be, and never in silence. */
function checkAnchor(): void {
  const [, passage] = /^#(p\d+)(?:\..*)?$/.exec(location.hash) ?? [];
  if (passage === undefined || document.getElementById(location.hash.slice(1)) !== null) return;
  passageAt(document.getElementById(passage))?.element.scrollIntoView({ block: "center", inline: "center" });
  say("absent");
}

function arrive(): void {
  const link = parseLink(location.search, location.hash);
  if (link === null) {
    if (new URLSearchParams(location.search).has("sel")) say("unreadable");
    else checkAnchor();
    return;
  }
  const { state, range } = resolveLink(link, { script: root.lang as Script, passages });
  if (range !== null) {
    const ranges = toRanges(range);
    mark(ranges);
    const target = ranges[0]!.startContainer.parentElement;
    requestAnimationFrame(() => target?.scrollIntoView({ block: "center", inline: "center" }));
  }
  say(state, range === null ? { says: link.says, proven: isWhole(link) } : null);
}

arrive();
// Not `hashchange`: on the way back the query changes, too.
addEventListener("popstate", () => {
  if (parseLink(location.search, location.hash) !== null) {
    arrive(); // back to it
    return;
  }
  if (root.dataset["cited"] !== undefined) leave();
  checkAnchor();
});
