/** Arriving by a link to selected words: they are marked where they stand, and where they no longer do, the reader is told. */
import { parseLink, resolveLink } from "../../edition/selection-link.ts";
import type { Script } from "../../schemas/common.ts";
import { passages, toRanges } from "./passages.ts";

const notice = document.querySelector<HTMLElement>("#cited");
const link = parseLink(location.search);

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

function say(target: HTMLElement, state: string, quoted: string | null): void {
  const message = document.createElement("p");
  message.textContent = target.dataset[state] ?? "";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = target.dataset["close"] ?? "×";
  close.addEventListener("click", () => {
    target.hidden = true;
    if ("highlights" in CSS) CSS.highlights.delete("cited");
    history.replaceState(history.state, "", location.pathname + location.hash);
  });
  target.append(message);
  if (quoted !== null && quoted !== "") {
    const quotation = document.createElement("blockquote");
    quotation.textContent = quoted;
    target.append(quotation);
  }
  target.append(close);
  target.dataset["state"] = state;
  target.hidden = false;
}

if (link !== null && notice !== null) {
  const { state, range } = resolveLink(link, { script: document.documentElement.lang as Script, passages });
  document.documentElement.dataset["cited"] = state; // the words are marked instead of the passage
  if (range !== null) {
    const ranges = toRanges(range);
    mark(ranges);
    const target = ranges[0]!.startContainer.parentElement;
    requestAnimationFrame(() => target?.scrollIntoView({ block: "center", inline: "center" }));
  }
  say(notice, state, range === null ? link.says : null);
}
