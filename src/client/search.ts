/** The search page: answers while the reader types, and keeps query and filters in the address. */
import { type FoldTable, findPhrase, fold } from "../shared/fold.ts";
import { FACETS, type Facet, filterRecords, type Selection } from "../shared/search/facets.ts";
import { findNames, findSimilarNames } from "../shared/search/names.ts";
import { answerQuery, findNearest, LONGEST_QUERY, type Phrase, parseQuery } from "../shared/search/query.ts";
import { shorten } from "../shared/shorten.ts";
import { formatAddress, parseAddress, type SearchState, toState } from "./search/address.ts";
import { fill, readConfig } from "./search/config.ts";
import { element } from "./search/dom.ts";
import { fileLoader, scriptLoader } from "./search/files.ts";
import { filterForm } from "./search/filters.ts";
import { countOccurrences, groupByText, readHits, type TextHits, type TextRecords, takeFirst } from "./search/hits.ts";
import { entrySection, textSection } from "./search/results.ts";
import { foldQuery, openSession, type Session } from "./search/session.ts";

/** Milliseconds without a key before a search. */
const PAUSE = 120;
/** Passages shown at first, and more at a time. */
const PAGE = 200;
/** Code points of a query that titles and messages repeat. */
const SHOWN = 60;
/** Words of a query that occurs nowhere for which others are offered. */
const NEAR = 6;
/** Texts that are read at first, and more at a time: a file each. */
const TEXTS = 10;

const config = readConfig();
const { words } = config;
const form = document.querySelector<HTMLFormElement>("#search-form")!;
const input = form.querySelector<HTMLInputElement>("input[type=search]")!;
const results = document.querySelector<HTMLElement>("#search-results")!;
const filters = document.querySelector<HTMLElement>("#search-filters")!;
const status = document.querySelector<HTMLElement>("#search-status")!;

const loadScript = scriptLoader(config.base);
const loadFile = fileLoader(loadScript);
let session: Promise<Session> | null = null;
const open = (): Promise<Session> => {
  session ??= openSession(loadScript, loadFile, config.script);
  session.catch(() => {
    session = null;
  });
  return session;
};

let state: SearchState = parseAddress(location.search);
/** How many times the reader asked for more, and one. */
let pages = 1;
let run = 0;
let timer = 0;
let composing = false;
let opened = new Set<Facet>(["text", "kind", "speaker", "area"]);

async function search(): Promise<void> {
  const current = ++run;
  const { query, selection } = state;
  results.dataset["query"] = query;
  document.title = document.title.replace(/^(?:「.*?」 · )?/, () => (query.trim() === "" ? "" : `「${shorten(query.trim(), SHOWN)}」 · `));
  if (query.trim() === "") return finish("idle", "", [], []);
  results.dataset["state"] = "searching";
  try {
    const view = await answer(query, selection, await open());
    if (current !== run) return;
    finish("done", view.message, view.sections, view.filters);
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
  finish(to, words["failed"]!, [retry], []);
}

function finish(to: "idle" | "done", message: string, sections: readonly Node[], facets: readonly Node[]): void {
  status.textContent = (state.cut ? fill(words["cut"]!, { n: LONGEST_QUERY }) : "") + message;
  results.replaceChildren(...sections);
  filters.replaceChildren(...facets);
  filters.hidden = facets.length === 0;
  results.dataset["state"] = to;
}

interface View {
  readonly message: string;
  readonly sections: readonly Node[];
  readonly filters: readonly Node[];
}

async function answer(query: string, selection: Selection, from: Session): Promise<View> {
  const { find, table, labels, size } = from;
  const asked = foldQuery(query, table);
  const named = findNames(asked, labels.entries);
  const { phrases, records } = await answerQuery(parseQuery(query, table), find, size);
  const passages = records.filter((record) => record < size);
  const inNames = new Set(named);
  const told = records.flatMap((record) => labels.entries[record - size] ?? []).filter((entry) => !inNames.has(entry));
  const sections: Node[] = named.length > 0 ? [entrySection("found-names", words["entries"]!, named, config)] : [];
  const prose = told.length > 0 ? [entrySection("found-prose", words["prose"]!, told.slice(0, 20), config)] : [];
  if (passages.length === 0) {
    const message = fill(words[named.length + told.length > 0 ? "noneInTexts" : "none"]!, { q: shorten(query.trim(), SHOWN) });
    return { message, sections: [...sections, ...(await nearest(query, phrases, asked, from, named.length > 0)), ...prose], filters: [] };
  }
  const needsEntities = opened.has("entity") || (selection.entity?.length ?? 0) > 0;
  const postings = await from.postings(needsEntities);
  const kept = filterRecords(passages, selection, postings, size);
  const groups = groupByText(kept, from);
  const first = takeFirst(groups, TEXTS * pages, PAGE * pages);
  const read = await Promise.all(first.map((group, i) => readHits(group, groups[i]!.records.length, phrases, from)));
  sections.push(...read.map((one) => textSection(one, query.trim(), config)));
  const left = kept.length - first.reduce((sum, { records }) => sum + records.length, 0);
  if (left > 0) sections.push(moreButton(left));
  const values = {
    passages: kept.length,
    texts: groups.length,
    filtered: kept.length < passages.length ? fill(words["filtered"]!, { all: passages.length }) : "",
  };
  const message =
    groups.length > first.length
      ? fill(words["countShown"]!, { ...values, shown: kept.length - left, occurrences: countOccurrences(read) })
      : fill(words["count"]!, { ...values, occurrences: countOccurrences(left === 0 ? read : await readAll(groups, phrases, from)) });
  return {
    message,
    sections: [...sections, ...prose],
    filters: [...filterForm(passages, selection, postings, size, labels, config, opened), ...clearButton(selection)],
  };
}

/** Everything that was found, so as to count it; the texts are those that are read anyway. */
const readAll = (groups: readonly TextRecords[], phrases: readonly Phrase[], from: Session): Promise<TextHits[]> =>
  Promise.all(groups.map((group) => readHits(group, group.records.length, phrases, from)));

/** Terms that do occur: names that are like the query, and its longest parts, as the reader wrote them. */
async function nearest(
  query: string,
  phrases: readonly Phrase[],
  asked: string,
  { find, table, labels, size }: Session,
  named: boolean,
): Promise<Node[]> {
  const inTexts = async (phrase: Phrase) => (await find(phrase)).filter((record) => record < size);
  const names: string[] = [];
  for (const { label, forms } of named ? [] : findSimilarNames(asked, labels.entries)) {
    if ((await inTexts([...forms[0]!])).length > 0) names.push(label);
  }
  const parts: Phrase[] = [];
  for (const phrase of phrases.slice(0, NEAR))
    parts.push(...((await inTexts(phrase)).length > 0 ? [phrase] : await findNearest(phrase, inTexts)));
  const long = parts.filter(({ length }) => length > 1);
  const offered = [...new Set([...names, ...(long.length > 0 ? long : parts).map((part) => unfold(query, part, table))])].slice(0, NEAR);
  if (offered.length === 0) return [];
  const links = offered.map((term) => {
    const next = toState(term, {});
    const link = element("a", { href: formatAddress(next) }, term);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      void go(next, "push");
    });
    return element("li", {}, link);
  });
  return [
    element(
      "section",
      { class: "nearest", "aria-labelledby": "nearest" },
      element("h2", { id: "nearest" }, words["nearest"]!),
      element("ul", { class: "list" }, ...links),
    ),
  ];
}

/** A folded part of the query as it stands there. */
function unfold(query: string, part: Phrase, table: FoldTable): string {
  const { points, start, end } = fold(query, table);
  const at = findPhrase(points, part)[0];
  return at === undefined ? part.join("") : [...query].slice(start[at], end[at + part.length - 1]).join("");
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

const typed = (): SearchState => toState(input.value, state.selection);

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
  if (!composing) void go(typed(), "push");
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
window.addEventListener("popstate", () => void go(parseAddress(location.search), "keep"));

if (state.query !== "") input.value = state.query;
else if (location.hash === "") input.focus();
// A browser restores what was typed, not what was searched.
else input.value = "";
results.replaceChildren(); // what stands there until this script is loaded
void search();
void open().catch((error) => {
  if (results.dataset["state"] === "idle") fail("idle", error);
});
