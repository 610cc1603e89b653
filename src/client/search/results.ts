/** Results as elements. Reads nothing and decides nothing: what is shown is given. */

import { fill } from "../../shared/fill.ts";
import type { Entry } from "../../shared/search/catalogue.ts";
import { type Piece, toExcerpt } from "../../shared/search/marks.ts";
import { shorten } from "../../shared/shorten.ts";
import { inTextLanguage } from "../common/text-script.ts";
import type { SearchConfig } from "./config.ts";
import { element } from "./dom.ts";
import type { Hit, TextHits } from "./hits.ts";
import type { RankedHit } from "./ranking.ts";

/** Code points of a text's title beside a passage. */
const TITLE = 18;

/** `/texts/003/#p7` and `碳中和` → `../texts/003/index.html?mark=…#p7`: relative, and a file, so that it works from disk. */
function addressOf(url: string, { root }: SearchConfig, mark?: string): string {
  const [, folder, hash] = /^\/([^#]*)(#.*)?$/.exec(url)!;
  const query = mark === undefined ? "" : `?${new URLSearchParams({ mark })}`;
  return `${root}${folder}index.html${query}${hash ?? ""}`;
}

const pieces = (list: readonly Piece[]): (Node | string)[] => list.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));

export function textSection({ id, title, hits }: TextHits, query: string, config: SearchConfig): HTMLElement {
  return element(
    "section",
    { class: "found-text", "aria-labelledby": `found-${id}` },
    element("h2", { id: `found-${id}` }, title, " ", element("span", { class: "count" }, fill(config.words["inText"]!, { n: hits.total }))),
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
    element("ol", { class: "list" }, ...hits.map(({ text, hit }) => hitItem(hit, text.id, [shorten(text.title, TITLE)], query, config))),
  );
}

function hitItem(
  { passage, number, words, marks, seed, kind, speaker, heading }: Hit,
  text: string,
  within: readonly string[],
  query: string,
  config: SearchConfig,
): HTMLElement {
  const href = addressOf(`/texts/${text}/#p${number}`, config, query);
  const where = [...within, fill(config.words["passage"]!, { n: number }), config.words[`kind.${kind}`]!, speaker, heading].filter(
    (part) => part !== null,
  );
  const item = element(
    "li",
    { "data-result": passage },
    element(
      "p",
      { class: "where" },
      where.join(" · "),
      ...(marks.count > 1 ? [" · ", fill(config.words["inPassage"]!, { n: marks.count })] : []),
    ),
    element("a", { href, ...inTextLanguage() }, ...pieces(toExcerpt(words, marks.spans))),
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
          element("span", { class: "kind" }, config.words[`entry.${entry.kind}`]!),
          " ",
          element("span", { class: "about" }, entry.about.length > 60 ? `${[...entry.about].slice(0, 60).join("")}…` : entry.about),
        ),
      ),
    ),
  );
}
