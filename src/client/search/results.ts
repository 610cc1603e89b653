/** Results as elements. Reads nothing and decides nothing: what is shown is given. */

import { fill } from "../../shared/fill.ts";
import type { Entry } from "../../shared/search/catalogue.ts";
import { type Piece, toExcerpt, toPieces } from "../../shared/search/marks.ts";
import { shorten } from "../../shared/shorten.ts";
import { inTextLanguage } from "../common/text-script.ts";
import type { SearchConfig } from "./config.ts";
import { element } from "./dom.ts";
import type { Hit, TextHits } from "./hits.ts";
import type { RankedHit } from "./ranking.ts";

/** Han characters of a text's title beside a passage; Latin letters are half as wide. */
const TITLE = 18;

/** `/texts/003/#p7` and `碳中和` → `../texts/003/index.html?mark=…#p7`: relative, and a file, so that it works from disk. */
function addressOf(url: string, { root }: SearchConfig, mark?: string): string {
  const [, folder, hash] = /^\/([^#]*)(#.*)?$/.exec(url)!;
  const query = mark === undefined ? "" : `?${new URLSearchParams({ mark })}`;
  return `${root}${folder}index.html${query}${hash ?? ""}`;
}

const HAN = /\p{Script=Han}/u;

/** Words of a text or a translation of them, whichever there is, in an element of their language. */
const spoken = (words: string): Node | string => {
  const language = inTextLanguage();
  return language.lang !== undefined && HAN.test(words) ? element("span", language, words) : words;
};

const pieces = (list: readonly Piece[]): (Node | string)[] => list.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));

export function textSection({ id, title, hits }: TextHits, query: string, config: SearchConfig): HTMLElement {
  return element(
    "section",
    { class: "found-text", "aria-labelledby": `found-${id}` },
    element(
      "h2",
      { id: `found-${id}` },
      spoken(title),
      " ",
      element("span", { class: "count" }, fill(config.words["inText"]!, { n: hits.total })),
    ),
    element("ol", { class: "list" }, ...hits.shown.map((hit) => hitItem(hit, id, [], query, config))),
  );
}

/** Passages of whatever texts under one heading; each says which text it stands in. @param id of the heading */
export function rankedSection(id: string, title: string, hits: readonly RankedHit[], query: string, config: SearchConfig): HTMLElement {
  const count = element("span", { class: "count" }, fill(config.words["inText"]!, { n: hits.length }));
  return element(
    "section",
    { class: "found-text", "aria-labelledby": id },
    element("h2", { id }, title, " ", count),
    element(
      "ol",
      { class: "list" },
      ...hits.map(({ text, hit }) =>
        hitItem(hit, text.id, [HAN.test(text.title) ? shorten(text.title, TITLE) : cut(text.title, TITLE)], query, config),
      ),
    ),
  );
}

function hitItem(hit: Hit, text: string, within: readonly string[], query: string, config: SearchConfig): HTMLElement {
  const { passage, number, marks, beside, count, seed, kind, speaker, heading } = hit;
  const place = beside?.isFound === true ? `${number}.${beside.sentence}` : String(number);
  const href = addressOf(`/texts/${text}/#p${place}`, config, query);
  const where = [...within, fill(config.words["passage"]!, { n: number }), config.words[`kind.${kind}`]!, speaker, heading].flatMap(
    (part, i) => (part === null ? [] : i === 0 ? [spoken(part)] : [" · ", spoken(part)]),
  );
  const times = beside?.isFound === true ? count : marks.count;
  const item = element(
    "li",
    { "data-result": passage },
    element("p", { class: "where" }, ...where, ...(times > 1 ? [" · ", fill(config.words["inPassage"]!, { n: times })] : [])),
    ...shownOf(hit, href, query, config),
  );
  if (seed !== null)
    item.append(
      element(
        "p",
        { class: "seed" },
        config.words["seed"]!,
        element("q", { lang: "zh" }, ...pieces(toExcerpt(seed.words, seed.marks.spans))),
      ),
    );
  return item;
}

/**
 * The words that answer, as a link; what they render, or what renders them, below. In the language of the page goes first.
 * Below a translation that answers, marks in the text would be for those who ask in Han.
 */
function shownOf({ words, marks, beside }: Hit, href: string, query: string, { language }: SearchConfig): HTMLElement[] {
  const inText = (tag: "a" | "p", attributes: Readonly<Record<string, string>>, ...inside: (Node | string)[]) =>
    element(tag, { ...attributes, ...inTextLanguage() }, ...inside);
  if (beside === null) return [inText("a", { href }, ...pieces(toExcerpt(words, marks.spans)))];
  const translated = pieces(toPieces(beside.words, beside.spans));
  const isOwn = beside.language === language;
  const isTranslation = isOwn && beside.isFound;
  const original = pieces(toPieces(beside.original, isTranslation && !HAN.test(query) ? [] : beside.originalSpans));
  if (isTranslation) return [element("a", { href }, ...translated), inText("p", { class: "beside" }, ...original)];
  const of: Readonly<Record<string, string>> = isOwn ? {} : { lang: beside.language };
  return [inText("a", { href }, ...original), element("p", { class: "beside", ...of }, ...translated)];
}

/** @param id of the heading */
export function entrySection(id: string, title: string, entries: readonly Entry[], config: SearchConfig): HTMLElement {
  return element(
    "section",
    { class: "found-entries", "aria-labelledby": id },
    element("h2", { id }, title),
    element(
      "ul",
      { class: "list" },
      ...entries.map((entry) =>
        element(
          "li",
          { "data-entry": entry.id },
          element("a", { href: addressOf(entry.url, config) }, entry.label),
          " ",
          ...(entry.original === undefined ? [] : [element("span", { class: "original", ...inTextLanguage() }, entry.original), " "]),
          element("span", { class: "kind" }, config.words[`entry.${entry.kind}`]!),
          " ",
          element("span", { class: "about" }, cut(entry.about, ABOUT)),
        ),
      ),
    ),
  );
}

/** Han characters of what an entry says. */
const ABOUT = 60;

/** Up to so many Han characters, or as much as is as wide in words, the last of them whole. */
function cut(words: string, han: number): string {
  const isHan = HAN.test(words);
  const points = [...words];
  const most = isHan ? han : 2 * han;
  if (points.length <= most) return words;
  const head = points.slice(0, most).join("");
  return `${isHan ? head : head.replace(/[^\p{L}\p{N}]+[\p{L}\p{N}]*$/u, "")}…`;
}
