/**
 * On pages that are not in Chinese: the Chinese on them in the script that the reader chose, loaded when it is not the page's own. The build
 * wrote for every word of the edition how it is written there. What the seeds have stays as they have it, and what is copied, cited or
 * looked up by a link stays in the page's own script, of which the words have as many code points.
 */
import { codePoints, countCodePoints } from "../shared/code-points.ts";
import { type ScriptTable, scriptWriter } from "../shared/writing/script-table.ts";
import { fileLoader, scriptLoader } from "./search/files.ts";

const root = document.documentElement;
const script = document.currentScript as HTMLScriptElement;
const { table, fonts: fontStyles } = document.querySelector<HTMLElement>("#settings [data-table]")!.dataset;
const own = root.dataset["texts"] ?? "";
const load = fileLoader(scriptLoader(new URL("./", script.src).href));
/** The words of the seeds; cards, which are made of what stands elsewhere on the page; and the names by which scripts are chosen. */
const KEPT = ".apparatus, .card, .site-tools";
/** As the page had them. */
const words = new Map<Text, string>();
let shown = own;
let write: ((words: string) => string) | null = null;

/** What holds Chinese in the page's own script, and nothing around it does. */
const holdersIn = (part: Element): HTMLElement[] => {
  const all = [...part.querySelectorAll<HTMLElement>(`[lang="${own}"]`), ...(part.matches(`[lang="${own}"]`) ? [part as HTMLElement] : [])];
  return all.filter((one) => one.closest(KEPT) === null && one.parentElement?.closest(`[lang="${own}"]`) == null);
};

function textsIn(holder: Element): Text[] {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function rewrite(part: Element, to: string): void {
  for (const holder of holdersIn(part)) {
    const texts = textsIn(holder);
    const written = codePoints(write!(texts.map(({ data }) => data).join("")));
    let at = 0;
    for (const text of texts) {
      words.set(text, text.data);
      const length = countCodePoints(text.data);
      text.data = written.slice(at, at + length);
      at += length;
    }
    for (const one of [holder, ...holder.querySelectorAll<HTMLElement>(`[lang="${own}"]`)]) [one.lang, one.dataset["written"]] = [to, own];
  }
}

/** A node that was split meanwhile, as pinyin does, goes on in those behind it. */
function putBack(text: Text, was: ReturnType<typeof codePoints>): void {
  let at = 0;
  for (let node: Node | null = text; node !== null && at < was.length; node = node.nextSibling) {
    if (!(node instanceof Text)) continue;
    const length = countCodePoints(node.data);
    node.data = was.slice(at, at + length);
    at += length;
  }
}

function restore(): void {
  for (const [text, was] of words) putBack(text, codePoints(was));
  for (const one of document.querySelectorAll<HTMLElement>("[data-written]")) {
    one.lang = own;
    delete one.dataset["written"];
  }
  words.clear();
}

const observer = new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) rewrite(node, shown);
});

async function settle(): Promise<void> {
  const wanted = root.dataset["chinese"] ?? own;
  if (wanted === shown) return;
  write ??= scriptWriter((await load(table!)) as ScriptTable);
  if ((root.dataset["chinese"] ?? own) !== wanted) return; // the reader chose again meanwhile
  shown = wanted;
  fonts.disabled = wanted === own;
  observer.disconnect();
  if (wanted === own) return restore();
  if (!fonts.isConnected) document.head.append(fonts);
  rewrite(document.body, wanted);
  observer.observe(document.body, { childList: true, subtree: true });
}

/** Where the fonts of the other script stand. */
const fonts = Object.assign(document.createElement("link"), { rel: "stylesheet", href: fontStyles });
void settle();
document.addEventListener("settings", () => void settle());
