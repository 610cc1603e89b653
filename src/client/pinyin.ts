/**
 * Pinyin above the names in the text. Loaded for readers who want it; once it stands there, the setting alone shows and hides it.
 *
 * The words stay the text nodes that they are, so that places in them, selections and marks hold: a node is only split, and behind each
 * character stands an empty `rt`, whose syllable the stylesheet writes. It is in no text content, in no range and in no copy.
 */
import { type Keyed, lookUp } from "../shared/keyed.ts";
import { fileLoader, scriptLoader } from "./search/files.ts";

const HAN = /\p{sc=Han}/u;

/** @param data the syllable; none beside what has none, which parts it from its neighbours */
function annotation(data?: string): HTMLElement {
  const rt = document.createElement("rt");
  rt.ariaHidden = "true";
  if (data !== undefined) rt.dataset["pinyin"] = data;
  return rt;
}

/** Sets the next syllable behind each character; what is no character is one piece. */
function annotate(element: Element, syllables: string[]): void {
  for (const node of [...element.childNodes]) {
    if (node instanceof Element) annotate(node, syllables);
    if (!(node instanceof Text)) {
      node.after(annotation());
      continue;
    }
    const pieces = node.data.match(/\p{sc=Han}|\P{sc=Han}+/gu) ?? [];
    let rest = node;
    for (const [i, piece] of pieces.entries()) {
      const next = i === pieces.length - 1 ? null : rest.splitText(piece.length);
      rest.after(annotation(HAN.test(piece) ? syllables.shift() : undefined));
      if (next !== null) rest = next;
    }
  }
}

async function show(): Promise<void> {
  const load = fileLoader(scriptLoader(new URL("./", script.src).href));
  const readings = (await load(document.querySelector<HTMLElement>("article.text")!.dataset["readings"]!)) as Keyed<string>;
  for (const name of document.querySelectorAll('.passage > [id^="p"] .m')) {
    const syllables = lookUp(readings, name.textContent)?.split(" ");
    if (syllables !== undefined) annotate(name, syllables);
  }
}

const script = document.currentScript as HTMLScriptElement;
show().catch((error) => console.error(error));
