/** What the reader selects of a translation, as it is quoted and cited. Loaded for those who do. */
import { currentSelection, pageAddress } from "./reading/passages.ts";
import { block, type Cited, panel, type Templates } from "./reading/references.ts";
import { fileLoader, scriptLoader } from "./search/files.ts";

type References = Readonly<Record<string, Templates>>;

const version = panel?.dataset["version"] ?? "";
const load = fileLoader(scriptLoader(new URL("./", (document.currentScript as HTMLScriptElement).src).href));

const within = (node: Node, selector: string): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(selector) ?? null;

/** The reader's selection where it begins in a translation and holds nothing of the text alone. */
function selectedRange(): Range | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (within(range.startContainer, ".translation") === null) return null;
  return within(range.endContainer, ".translation") === null && currentSelection() !== null ? null : range;
}

/** What of an element a range covers. */
function clip(range: Range, element: Element): string {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (element.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
  if (element.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
  return part.toString().replace(/\s+/g, " ").trim();
}

/** The parts of elements that a range covers; those of which it covers nothing are left out. */
const covered = (range: Range, elements: Iterable<HTMLElement>) =>
  [...elements].flatMap((element) => {
    const words = range.intersectsNode(element) ? clip(range, element) : "";
    return words === "" ? [] : { words, of: element.dataset["of"]! };
  });

/** Where readers find the translation: the page in its language, where there is one; on a server by the address of its folder. */
function addressOf(language: string): string {
  const there = `:is(link[rel="alternate"], a.script-switch)[hreflang="${language}"]`;
  const other = language === document.documentElement.lang ? null : document.querySelector<HTMLAnchorElement>(there);
  if (other === null) return pageAddress();
  return other.href.startsWith("http") ? other.href.replace(/index\.html$/, "") : other.href;
}

/** All of the translation of a passage or a sentence. */
function rangeOf(id: string): Range | null {
  const element = document.querySelector(`[data-of="${id}"]`);
  if (element === null) return null;
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

/** @param references by the language of the translation */
function citedIn(references: References, range: Range | null): Cited | null {
  const language = range && within(range.startContainer, ".translation")!.lang;
  const templates = language === null ? undefined : references[language];
  if (range === null || language === null || templates === undefined) return null;
  const passages = covered(range, document.querySelectorAll<HTMLElement>(`.translation[lang="${language}"]`));
  const sentences = covered(range, document.querySelectorAll<HTMLElement>(`.translation[lang="${language}"] .t`));
  const [first, last] = [passages[0], passages.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [first.of, last.of].map((of) => of.slice(1));
  const anchor = `#${sentences.length === 1 ? sentences[0]!.of : first.of}`;
  const address = addressOf(language);
  return {
    kind: "translation",
    link: address + anchor,
    url: address + version + anchor,
    passages: from === to ? from! : `${from}–${to}`,
    words: passages.map(({ words }) => words).join("\n"),
    templates,
  };
}

void load(block!.dataset["references"]!).then((references) => {
  globalThis.citedTranslation = (id) => citedIn(references as References, id === undefined ? selectedRange() : rangeOf(id));
  document.dispatchEvent(new Event("selectionchange"));
});
