/** Behind a search result: the words that were found, marked on the page, with ways to the previous and the next. */
import { type FoldTable, findPhrase, fold, parseFoldTable } from "../shared/fold.ts";
import { cutQuery, type Phrase, parseQuery } from "../shared/search/query.ts";
import { fileLoader, scriptLoader } from "./search/files.ts";

const base = new URL("../search-index/", (document.currentScript as HTMLScriptElement).src).href;
const query = new URLSearchParams(location.search).get("mark");
const bar = document.querySelector<HTMLElement>(".hit-bar");

async function mark(asked: string, controls: HTMLElement): Promise<void> {
  const table = parseFoldTable((await fileLoader(scriptLoader(base))("fold.json")) as string);
  const passages = [...document.querySelectorAll<HTMLElement>('[id^="p"]')].filter(({ id }) => /^p\d+$/.test(id));
  const { phrases, joined } = parseQuery(cutQuery(asked), table);
  const together = joined === null ? [] : passages.flatMap((passage) => findRanges(passage, [joined], table));
  const ranges = together.length > 0 ? together : passages.flatMap((passage) => findRanges(passage, phrases, table));
  if (ranges.length === 0) return;
  const highlights = "highlights" in CSS ? CSS.highlights : null;
  highlights?.set("search-hit", new Highlight(...ranges));

  const count = controls.querySelector<HTMLElement>("[data-count]")!;
  const target = document.getElementById(location.hash.slice(1));
  let at = Math.max(
    0,
    ranges.findIndex(({ startContainer }) => target === null || target.contains(startContainer)),
  );
  const show = (i: number, scroll: boolean) => {
    at = (i + ranges.length) % ranges.length;
    const range = ranges[at]!;
    highlights?.set("search-current", new Highlight(range));
    count.textContent = `${at + 1} / ${ranges.length}`;
    const holder = range.startContainer.parentElement;
    holder?.closest(".passage")?.classList.add("open"); // where a translation stands before the text
    if (scroll) holder?.scrollIntoView({ block: "center" });
  };
  controls.hidden = false;
  show(at, false);
  controls.querySelector("[data-previous]")!.addEventListener("click", () => show(at - 1, true));
  controls.querySelector("[data-next]")!.addEventListener("click", () => show(at + 1, true));
  controls.querySelector("[data-close]")!.addEventListener("click", () => {
    highlights?.delete("search-hit");
    highlights?.delete("search-current");
    controls.hidden = true;
    history.replaceState(history.state, "", location.pathname + location.hash);
  });
}

/** Places of the phrases in the words of a passage, from left to right. */
function findRanges(passage: HTMLElement, phrases: readonly Phrase[], table: FoldTable): Range[] {
  const nodes = textNodes(passage);
  const { points, start, end } = fold(nodes.map(({ data }) => data).join(""), table);
  const spans = phrases.flatMap((phrase) => findPhrase(points, phrase).map((i) => [start[i]!, end[i + phrase.length - 1]!] as const));
  if (spans.length === 0) return [];
  const places = placesOf(nodes);
  return spans
    .sort((a, b) => a[0] - b[0])
    .map(([from, to]) => {
      const range = new Range();
      const [first, last] = [places[from]!, places[to - 1]!];
      range.setStart(first.node, first.start);
      range.setEnd(last.node, last.end);
      return range;
    });
}

/** Text of the passage alone: what is hidden or stands in a popover is not part of it. */
function textNodes(passage: HTMLElement): Text[] {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("[hidden], [popover], [aria-hidden=true]") === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Node and UTF-16 offsets of each code point. */
function placesOf(nodes: readonly Text[]): { node: Text; start: number; end: number }[] {
  return nodes.flatMap((node) => {
    let at = 0;
    return [...node.data].map((point) => {
      const start = at;
      at += point.length;
      return { node, start, end: at };
    });
  });
}

if (query !== null && bar !== null) void mark(query, bar).catch((error) => console.error(error));
