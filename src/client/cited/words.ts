/** A link to selected words: they are marked where they stand, and where they no longer do, the reader is told. */

import { isWhole, parseLink, resolveLink } from "../../shared/selection-link.ts";
import { element, settleAddress, wordOf } from "../common/notice.ts";
import { textScript } from "../common/text-script.ts";
import { passages, toRanges } from "../reading/passages.ts";
import type { Told } from "./told.ts";

const root = document.documentElement;

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

/** The link has been seen: its marks go, and the address no longer names what it cited. */
export function leave(): void {
  delete root.dataset["cited"];
  if ("highlights" in CSS) CSS.highlights.delete("cited");
  settleAddress("");
}

/** How the link was found; `quotation`: what stands in it as cited, and whether its check proves that. */
function toTold(state: string, quotation: { readonly says: string; readonly proven: boolean } | null = null): Told {
  root.dataset["cited"] = state; // the words are marked instead of the passage
  const quoted =
    quotation === null || quotation.says === ""
      ? []
      : [element("p", wordOf(quotation.proven ? "quoted" : "claimed")), element("blockquote", quotation.says)];
  return { state, says: [element("p", wordOf(state)), ...quoted] };
}

/** Marks the words that the address names, and gives what is to be said of them; null where it names none. */
export function markWords(): Told | null {
  const link = parseLink(location.search, location.hash);
  if (link === null) {
    if (root.dataset["cited"] !== undefined)
      leave(); // for another passage
    else if (new URLSearchParams(location.search).has("sel")) return toTold("unreadable");
    return null;
  }
  const { state, range } = resolveLink(link, { script: textScript(), passages });
  if (range !== null) {
    const ranges = toRanges(range);
    mark(ranges);
    // Where a translation stands before the text, it makes room for what is cited.
    for (const one of ranges) one.startContainer.parentElement?.closest(".passage")?.classList.add("open");
    const target = ranges[0]!.startContainer.parentElement;
    requestAnimationFrame(() => target?.scrollIntoView({ block: "center", inline: "center" }));
  }
  return toTold(state, range === null ? { says: link.says, proven: isWhole(link) } : null);
}
