/** References to what the reader has before him: the text, a passage or a sentence, or the selected words; over the page, wherever he is. */

import type { Reference } from "../../shared/citing/cite.ts";
import { formatLink, type SelectionRange, toLink, wordsOf } from "../../shared/selection-link.ts";
import { loadScriptOf } from "../common/later.ts";
import { textScript } from "../common/text-script.ts";
import { answerCopy } from "./copying.ts";
import { currentSelection, pageAddress, passages, selectionIn } from "./passages.ts";
import { type Cited, panel, preferredStyle, referenceTo } from "./references.ts";

declare global {
  /** What the reader selected of a translation, or its words for a passage or sentence; loaded for those who quote it. */
  var citedTranslation: ((id?: string) => Cited | null) | undefined;
  /** Shows every style of reference; loaded with the panel. */
  var showReferences: ((cited: Cited) => void) | undefined;
}

const script = textScript();

/** The address of the text, with the version that a reference names. */
const versioned = pageAddress() + (panel?.dataset["version"] ?? "");
const TEXT: Cited = { kind: "text", link: pageAddress(), url: versioned, passages: null, words: "" };

const passagesOf = ({ start, end }: SelectionRange): string =>
  start.passage === end.passage ? String(start.passage) : `${start.passage}–${end.passage}`;

export function citedSelection(): Cited | null {
  const other = globalThis.citedTranslation?.();
  if (other) return other;
  const range = currentSelection();
  if (range === null) return null;
  const link = pageAddress() + formatLink(toLink(passages, range, script));
  const { commonAncestorContainer: holder } = getSelection()!.getRangeAt(0);
  const sentence = (holder instanceof Element ? holder : holder.parentElement)?.closest(".s");
  const url = `${versioned}#${sentence?.id ?? `p${range.start.passage}`}`;
  return { kind: "selection", link, url, passages: passagesOf(range), words: wordsOf(passages, range) ?? "" };
}

// Numbers, speakers, notes and marks stay behind: what is copied are the words of the passages, on a line each.
answerCopy(() => citedSelection()?.words || null);

/** The passage or sentence with an id; of one whose words are hidden, its translation. @example "p31.2" */
export function citedPassage(id: string): Cited | null {
  const element = /^p\d+(?:\.\d+)?$/.test(id) ? document.getElementById(id) : null;
  const other = element?.checkVisibility() === false && globalThis.citedTranslation?.(id);
  if (other) return other;
  const range = element && selectionIn(element);
  return (
    range && {
      kind: "passage",
      link: `${pageAddress()}#${id}`,
      url: `${versioned}#${id}`,
      passages: passagesOf(range),
      words: wordsOf(passages, range) ?? "",
    }
  );
}

/** The words, and the reference to them in the style that the reader used last. */
export function citationOf(cited: Cited): Reference {
  const [first, ...rest] = referenceTo(cited, preferredStyle());
  return [`${cited.words}\n${panel?.dataset["dash"]}${first}`, ...rest];
}

/** Shows the references; the place in the text stays. */
export function openPanel(cited: Cited): void {
  if (globalThis.showReferences !== undefined) globalThis.showReferences(cited);
  else if (panel !== null) {
    panel.addEventListener("load", () => globalThis.showReferences?.(cited), { once: true });
    loadScriptOf(panel);
  }
}

panel?.removeAttribute("open"); // as it stands without scripts
for (const shown of document.querySelectorAll("[data-address]")) shown.textContent = pageAddress();
document.querySelector('a[href="#cite"]')?.addEventListener("click", (event) => {
  event.preventDefault();
  openPanel(citedSelection() ?? citedPassage(location.hash.slice(1)) ?? TEXT);
});
if (location.hash === "#cite") openPanel(TEXT);
