/** Behind a search result: the words that were found, marked on the page, with ways to the previous and the next. */
import { fold, parseFoldTable } from "../shared/fold.ts";
import { type MarkSpan, markPhrases, markWords } from "../shared/search/marks.ts";
import { cutQuery, type Phrase, parseQuery } from "../shared/search/query.ts";
import { foldWords, isInWords, parseWords, type WordQuery } from "../shared/search/words.ts";
import { fileLoader, scriptLoader } from "./search/files.ts";

const base = new URL("../search-index/", (document.currentScript as HTMLScriptElement).src).href;
const query = new URLSearchParams(location.search).get("mark");
const bar = document.querySelector<HTMLElement>(".hit-bar");

async function mark(asked: string, controls: HTMLElement): Promise<void> {
  const words = cutQuery(asked);
  const translated = isInWords(words) ? findTranslated(parseWords(words)) : [];
  const ranges = translated.length > 0 ? translated : await findInTexts(words);
  if (ranges.length === 0) return;
  const highlights = "highlights" in CSS ? CSS.highlights : null;
  highlights?.set("search-hit", new Highlight(...ranges));

  const count = controls.querySelector<HTMLElement>("[data-count]")!;
  const place = location.hash.slice(1);
  const targets = [document.getElementById(place), ...document.querySelectorAll(`[data-of="${CSS.escape(place)}"]`)];
  let at = Math.max(
    0,
    ranges.findIndex(({ startContainer }) => targets.some((target) => target?.contains(startContainer))),
  );
  const show = (i: number, scroll: boolean) => {
    at = (i + ranges.length) % ranges.length;
    const range = ranges[at]!;
    highlights?.set("search-current", new Highlight(range));
    count.textContent = `${at + 1} / ${ranges.length}`;
    const holder = range.startContainer.parentElement;
    // Where its translation stands first, a passage opens.
    if (holder?.closest(".translation") == null) holder?.closest(".passage")?.classList.add("open");
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

/** What answers in the words of the texts: the query as one where it stands so. */
async function findInTexts(query: string): Promise<Range[]> {
  const table = parseFoldTable((await fileLoader(scriptLoader(base))("fold.json")) as string);
  const { phrases, joined } = parseQuery(query, table);
  const passages = [...document.querySelectorAll<HTMLElement>('[id^="p"]')].filter(({ id }) => /^p\d+$/.test(id));
  const find = (sought: readonly Phrase[]) =>
    passages.flatMap((passage) => toRanges(textNodes(passage), (text) => markPhrases(fold(text, table), sought).spans));
  const together = joined === null ? [] : find([joined]);
  return together.length > 0 ? together : find(phrases);
}

/** What answers in the translations: the words one after another where they stand so, else wherever all of them are in one passage. */
function findTranslated({ phrases, joined }: WordQuery): Range[] {
  const sentences = [...document.querySelectorAll<HTMLElement>(".translation .t")].filter((one) => one.checkVisibility());
  const find = (inside: readonly HTMLElement[], sought: readonly Phrase[]) =>
    inside.flatMap((one) => toRanges(textNodes(one), (text) => markWords([foldWords(text)], { phrases: sought, joined: null })[0]!.spans));
  const together = joined === null ? [] : find(sentences, [joined]);
  if (together.length > 0) return together;
  const passages = Map.groupBy(sentences, (one) => one.closest(".translation"));
  return [...passages.values()].flatMap((inside) =>
    phrases.every((phrase) => find(inside, [phrase]).length > 0) ? find(inside, phrases) : [],
  );
}

/** Spans of the words in text nodes as ranges, from left to right. */
function toRanges(nodes: readonly Text[], spansIn: (text: string) => readonly MarkSpan[]): Range[] {
  const spans = spansIn(nodes.map(({ data }) => data).join(""));
  if (spans.length === 0) return [];
  const places = placesOf(nodes);
  return spans.map(([from, to]) => {
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
