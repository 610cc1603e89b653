/** The search page: answers while the reader types, and keeps query and filters in the address. */

import { fill } from "../shared/fill.ts";
import { lookUp } from "../shared/keyed.ts";
import { mayRefer, parseReference } from "../shared/reference/parse.ts";
import { FACETS, type Facet, filterRecords, type Selection } from "../shared/search/facets.ts";
import { countAreas, fitOrder, type Order } from "../shared/search/order.ts";
import { intersect, LONGEST_QUERY } from "../shared/search/query.ts";
import { without } from "../shared/search/word-answer.ts";
import { shorten } from "../shared/shorten.ts";
import { type Offers, offerSection } from "./references/offers.ts";
import { formatAddress, parseAddress, type SearchState, toState } from "./search/address.ts";
import { type Answered, ask } from "./search/ask.ts";
import { readConfig } from "./search/config.ts";
import { element } from "./search/dom.ts";
import { fileLoader, scriptLoader } from "./search/files.ts";
import { filterForm } from "./search/filters.ts";
import { countOccurrences, groupByText, readHits, type TextHits, type TextRecords, takeFirst } from "./search/hits.ts";
import { askedAreas, nameEntries } from "./search/named.ts";
import { nearestTerms } from "./search/nearest.ts";
import { type Room, readRanked } from "./search/ranking.ts";
import { entrySection, rankedSection, textSection } from "./search/results.ts";
import { openSession, type Session } from "./search/session.ts";
import { keep, recall } from "./settings/kept.ts";

/** Milliseconds without a key before a search. */
const PAUSE = 120;
/** Passages shown at first, and more at a time. */
const PAGE = 200;
/** Code points of a query that titles and messages repeat. */
const SHOWN = 60;
/** Texts that are read at first, and more at a time: a file each. */
const TEXTS = 10;
/** Where the browser keeps the order that the reader chose last. */
const KEY = "search-order";
/** Where the filters stand beside the results, they stand open. As in the stylesheet. */
const WIDE = matchMedia("(min-width: 52rem)");

const config = readConfig();
const { title } = document;
const { words } = config;
const form = document.querySelector<HTMLFormElement>("#search-form")!;
const input = form.querySelector<HTMLInputElement>("input[type=search]")!;
const results = document.querySelector<HTMLElement>("#search-results")!;
const panel = document.querySelector<HTMLDetailsElement>("#search-filters")!;
const filters = panel.querySelector<HTMLElement>("div")!;
const chosenCount = panel.querySelector<HTMLElement>(".count")!;
const orders = document.querySelector<HTMLFieldSetElement>("#search-order")!;
const status = document.querySelector<HTMLElement>("#search-status")!;

const loadScript = scriptLoader(config.base);
const loadFile = fileLoader(loadScript);
let session: Promise<Session> | null = null;
const open = (): Promise<Session> => {
  session ??= openSession(loadScript, loadFile, config);
  session.catch(() => {
    session = null;
  });
  return session;
};

/** The order that the reader wants where the address says none. */
const usualOrder = (): Order => fitOrder(recall(KEY, (kept) => fitOrder(kept) ?? "")) ?? "text";

let state: SearchState = parseAddress(location.search);
/** How many times the reader asked for more, and one. */
let pages = 1;
let run = 0;
let timer = 0;
let composing = false;
let opened = new Set<Facet>(["text", "kind", "speaker", "area"]);
/** Where a query that is nothing but a reference leads. */
let lead: { readonly query: string; readonly link: HTMLAnchorElement } | null = null;

async function search(): Promise<void> {
  const current = ++run;
  const { query, selection } = state;
  results.dataset["query"] = query;
  lead = null;
  document.title = query.trim() === "" ? title : `${fill(words["join.quote"]!, { words: shorten(query.trim(), SHOWN) })} · ${title}`;
  if (query.trim() === "") return finish("idle", NOTHING);
  results.dataset["state"] = "searching";
  try {
    const view = await answer(query, selection, await open());
    if (current !== run) return;
    finish("done", view);
    lead = view.lead && { query, link: view.lead };
  } catch (error) {
    if (current !== run) return;
    fail("done", error);
  }
}

/** Says that a file of the index did not come, or not as it should be. */
function fail(to: "idle" | "done", error: unknown): void {
  console.error(error);
  const retry = element("button", { type: "button" }, words["retry"]!);
  retry.addEventListener("click", () => void search());
  finish(to, { ...NOTHING, message: words["failed"]!, sections: [retry] });
}

function finish(to: "idle" | "done", view: View): void {
  status.textContent = (state.cut ? fill(words["cut"]!, { n: LONGEST_QUERY }) : "") + view.message;
  results.replaceChildren(...view.sections);
  filters.replaceChildren(...view.filters);
  panel.hidden = view.filters.length === 0;
  const chosen = FACETS.reduce((sum, facet) => sum + (state.selection[facet]?.length ?? 0), 0);
  chosenCount.textContent = chosen === 0 ? "" : fill(words["chosen"]!, { n: chosen });
  orders.hidden = view.found < 2;
  orders.querySelector<HTMLInputElement>(`[value=${state.order ?? usualOrder()}]`)!.checked = true;
  results.dataset["state"] = to;
}

interface View {
  /** Number of passages. */
  readonly found: number;
  readonly message: string;
  readonly sections: readonly Node[];
  readonly filters: readonly Node[];
  /** The first place that the query refers to, where it is nothing but a reference. */
  readonly lead: HTMLAnchorElement | null;
}

const NOTHING: View = { found: 0, message: "", sections: [], filters: [], lead: null };

async function answer(query: string, selection: Selection, from: Session): Promise<View> {
  const { labels, size } = from;
  const answered = await ask(query, from);
  const { records } = answered;
  const named = await nameEntries(query, answered, from);
  const passages = records.filter((record) => record < size);
  const inNames = new Set(named);
  const told = records.flatMap((record) => labels.entries[record - size] ?? []).filter((entry) => !inNames.has(entry));
  const offers = await refer(query, from);
  const isReference = offers !== null && named.length === 0;
  const lead = offers?.first ?? null;
  const sections: Node[] = [
    ...(offers === null ? [] : [offers.section]),
    ...(named.length > 0 ? [entrySection("found-names", words["entries"]!, named, config)] : []),
  ];
  const prose = told.length > 0 ? [entrySection("found-prose", words["prose"]!, told.slice(0, 20), config)] : [];
  if (passages.length === 0) {
    const isKnown = named.length + told.length > 0 || offers !== null;
    const message = isReference ? "" : fill(words[isKnown ? "noneInTexts" : "none"]!, { q: shorten(query.trim(), SHOWN) });
    const terms = offers === null ? await nearestTerms(query, answered, from, named.length > 0) : [];
    return { ...NOTHING, message, sections: [...sections, ...nearestSection(terms), ...prose], lead };
  }
  const needsEntities = opened.has("entity") || (selection.entity?.length ?? 0) > 0;
  const postings = await from.postings(needsEntities);
  const kept = filterRecords(passages, selection, postings, size);
  const groups = groupByText(kept, from);
  const shown = await show(kept, query.trim(), answered, from);
  sections.push(...shown.sections);
  const left = kept.length - shown.read.reduce((sum, { hits }) => sum + hits.shown.length, 0);
  if (left > 0) sections.push(moreButton(left));
  const values = {
    passages: kept.length,
    texts: groups.length,
    filtered: kept.length < passages.length ? fill(words["filtered"]!, { all: passages.length }) : "",
  };
  const message =
    groups.length > new Set(shown.read.map(({ id }) => id)).size
      ? fill(words["countShown"]!, { ...values, shown: kept.length - left, occurrences: countOccurrences(shown.read) })
      : fill(words["count"]!, {
          ...values,
          occurrences: countOccurrences(left === 0 ? shown.read : await readAll(groups, answered, from)),
        });
  return {
    found: kept.length,
    message,
    sections: [...sections, ...prose],
    filters: [...filterForm(passages, selection, postings, size, labels, config, opened), ...clearButton(selection)],
    lead,
  };
}

/** What the query refers to, where it is nothing but a reference; most are none, and ask for no file. */
async function refer(query: string, from: Session): Promise<Offers | null> {
  if (!mayRefer(query)) return null;
  const catalogue = await from.references();
  const referred = parseReference(query, catalogue);
  if (referred === null) return null;
  return offerSection("found-reference", referred, catalogue, config);
}

/** Passages as they are shown, and as they were read for it. */
interface Shown {
  readonly sections: readonly Node[];
  readonly read: readonly TextHits[];
}
type Show = (records: readonly number[], room: Room, query: string, asked: Answered, from: Session) => Promise<Shown>;

/** Where words of the query follow one another stands before all else; what has them only within longer words, behind. */
async function show(records: readonly number[], query: string, asked: Answered, from: Session): Promise<Shown> {
  const isByText = (state.order ?? usualOrder()) === "text";
  const showFirst = isByText ? showByText : showByRelevance("ranked");
  const together = intersect(records, asked.together);
  const within = intersect(records, asked.within);
  const tiers = [
    { records: together, show: showUnder("together", isByText) },
    {
      records: without(without(records, together), within),
      show: together.length > 0 && !isByText ? showByRelevance("others") : showFirst,
    },
    { records: within, show: showUnder("within", true) },
  ].filter((tier) => tier.records.length > 0);
  const room = { texts: TEXTS * pages, passages: PAGE * pages };
  if (tiers.length === 1) return showFirst(records, room, query, asked, from);
  const shown = { sections: [] as Node[], read: [] as TextHits[] };
  let left = room.passages;
  for (const tier of tiers) {
    const { sections, read } = await tier.show(tier.records, { ...room, passages: left }, query, asked, from);
    shown.sections.push(...sections);
    shown.read.push(...read);
    const used = read.reduce((sum, { hits }) => sum + hits.shown.length, 0);
    left -= used;
    if (used < tier.records.length || left === 0) break;
  }
  return shown;
}

const readInOrder = (records: readonly number[], { texts, passages }: Room, asked: Answered, from: Session): Promise<TextHits[]> => {
  const groups = groupByText(records, from);
  return Promise.all(takeFirst(groups, texts, passages).map((group, i) => readHits(group, groups[i]!.records.length, asked, from)));
};

const showByText: Show = async (records, room, query, asked, from) => {
  const read = await readInOrder(records, room, asked, from);
  return { read, sections: read.map((one) => textSection(one, query, config)) };
};

/** Under one heading, which says how they answer. */
const showUnder =
  (heading: "together" | "within", isByText: boolean): Show =>
  async (records, room, query, asked, from) => {
    const ranked = isByText ? null : await readRanked(records, await aboutAsked(query, asked, from), room, asked, from);
    const read = ranked?.read ?? (await readInOrder(records, room, asked, from));
    const hits = ranked?.hits ?? read.flatMap((text) => text.hits.shown.map((hit) => ({ text, hit })));
    return { read, sections: [rankedSection(`found-${heading}`, words[heading]!, hits, query, config)] };
  };

const aboutAsked = async (query: string, asked: Answered, from: Session): Promise<ReadonlyMap<number, number>> =>
  countAreas(await askedAreas(query, asked, from), from.catalogue);

/** Those that treat of an area that is asked have a heading of their own. @param heading of what treats of none */
const showByRelevance =
  (heading: "ranked" | "others"): Show =>
  async (records, room, query, asked, from) => {
    const areas = await askedAreas(query, asked, from);
    const about = countAreas(areas, from.catalogue);
    const { read, hits } = await readRanked(records, about, room, asked, from);
    const [treating, others] = [hits.filter(({ hit }) => about.has(hit.record)), hits.filter(({ hit }) => !about.has(hit.record))];
    const names = areas.map((area) => lookUp(from.labels.areas, area) ?? area).join(words["join.list"]!);
    const sections = [
      ...(treating.length > 0 ? [rankedSection("found-about", fill(words["treating"]!, { areas: names }), treating, query, config)] : []),
      ...(others.length > 0
        ? [rankedSection("found-others", words[treating.length > 0 ? "others" : heading]!, others, query, config)]
        : []),
    ];
    return { read, sections };
  };

/** Everything that was found, so as to count it; the texts are those that are read anyway. */
const readAll = (groups: readonly TextRecords[], asked: Answered, from: Session): Promise<TextHits[]> =>
  Promise.all(groups.map((group) => readHits(group, group.records.length, asked, from)));

/** Terms that do occur, each a link to what it finds. */
function nearestSection(terms: readonly string[]): HTMLElement[] {
  if (terms.length === 0) return [];
  const links = terms.map((term) => {
    const next = toState(term, {}, state.order);
    const link = element("a", { href: formatAddress(next) }, term);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      void go(next, "push");
    });
    return element("li", {}, link);
  });
  const heading = element("h2", { id: "nearest" }, words["nearest"]!);
  return [element("section", { class: "nearest", "aria-labelledby": "nearest" }, heading, element("ul", { class: "list" }, ...links))];
}

function moreButton(left: number): HTMLElement {
  const more = element("button", { type: "button", class: "more" }, fill(words["more"]!, { left }));
  more.addEventListener("click", async () => {
    const before = results.querySelectorAll("[data-result]").length;
    pages++;
    await search();
    results.querySelectorAll("[data-result]")[before]?.querySelector("a")?.focus();
  });
  return more;
}

function clearButton(selection: Selection): HTMLElement[] {
  if (FACETS.every((facet) => selection[facet] === undefined)) return [];
  const clear = element("button", { type: "button" }, words["clear"]!);
  clear.addEventListener("click", () => void go({ ...state, selection: {} }, "push"));
  return [clear];
}

/** Makes a state the present one, in the address too, and answers it. */
function go(next: SearchState, entry: "push" | "replace" | "keep"): Promise<void> {
  window.clearTimeout(timer);
  const address = formatAddress(next);
  const changed = address !== formatAddress(state);
  state = next;
  pages = 1;
  if (input.value !== next.query) input.value = next.query;
  if (changed && entry !== "keep") history[entry === "push" ? "pushState" : "replaceState"](null, "", address);
  return search();
}

const typed = (): SearchState => toState(input.value, state.selection, state.order);

input.addEventListener("compositionstart", () => {
  composing = true;
  window.clearTimeout(timer);
});
input.addEventListener("compositionend", () => {
  composing = false;
  void go(typed(), "replace");
});
input.addEventListener("input", (event) => {
  if (composing || (event as InputEvent).isComposing) return;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void go(typed(), "replace"), PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (composing) return;
  if (lead !== null && lead.query === input.value) lead.link.click();
  else void go(typed(), "push");
});
filters.addEventListener("change", async (event) => {
  if (!(event.target instanceof HTMLInputElement)) return;
  const { name, value } = event.target;
  const chosen = FACETS.flatMap((facet) => {
    const values = [...filters.querySelectorAll<HTMLInputElement>(`input[name=${facet}]:checked`)].map((box) => box.value).sort();
    return values.length > 0 ? [[facet, values] as const] : [];
  });
  await go({ ...state, selection: Object.fromEntries(chosen) }, "push");
  filters.querySelector<HTMLInputElement>(`input[name=${name}][value="${CSS.escape(value)}"]`)?.focus();
});
filters.addEventListener(
  "toggle",
  (event) => {
    if (!(event.target instanceof HTMLDetailsElement)) return;
    const facet = event.target.dataset["facet"] as Facet;
    const before = opened.has(facet);
    if (event.target.open === before) return;
    opened = new Set(event.target.open ? [...opened, facet] : [...opened].filter((one) => one !== facet));
    if (facet !== "entity" || !event.target.open || filters.querySelector("[data-facet=entity] > :not(summary)") !== null) return;
    void search().then(() => filters.querySelector<HTMLElement>("[data-facet=entity] > summary")?.focus());
  },
  true,
);
orders.addEventListener("change", ({ target }) => {
  const order = fitOrder((target as HTMLInputElement).value) ?? "text";
  keep(KEY, order);
  void go({ ...state, order }, "replace");
});
const fitPanel = (): void => {
  panel.open = WIDE.matches;
};
WIDE.addEventListener("change", fitPanel);
fitPanel();
window.addEventListener("popstate", () => void go(parseAddress(location.search), "keep"));

if (state.query !== "") input.value = state.query;
else if (location.hash === "") input.focus();
// A browser restores what was typed, not what was searched.
else input.value = "";
results.replaceChildren(); // what stands there until this script is loaded
void search().then(() => {
  // Who came with a reference from another page goes on with Enter.
  if (document.activeElement === document.body) lead?.link.focus({ preventScroll: true });
});
void open().catch((error) => {
  if (results.dataset["state"] === "idle") fail("idle", error);
});
