/** An answer as elements. Decides nothing: what is shown is given. */
import { fill } from "../../shared/fill.ts";
import type { Answer, Part, Verdict } from "../../shared/quotation/check.ts";
import { rangeOf } from "../../shared/quotation/corpus.ts";
import type { Piece } from "../../shared/quotation/differences.ts";
import type { Aside } from "../../shared/quotation/pasted.ts";
import type { RightPlace } from "../../shared/quotation/places.ts";
import type { SignDifference } from "../../shared/quotation/signs.ts";
import type { ReferenceCatalogue } from "../../shared/reference/catalogue.ts";
import { inTextLanguage } from "../common/text-script.ts";
import { hrefOf } from "../references/offers.ts";
import { element } from "../search/dom.ts";
import type { CheckConfig } from "./config.ts";
import { placeName } from "./headline.ts";
import { shorten, toStands } from "./stands.ts";

/** Places, and signs, that are shown. */
export const MOST = 30;

type Child = Node | string;

export function answerSections(answer: Answer, aside: readonly Aside[], catalogue: ReferenceCatalogue, config: CheckConfig): HTMLElement[] {
  const { parts } = answer;
  return [
    ...asideOf(aside, config),
    ...parts.map((part, i) => {
      const id = `check-part-${i + 1}`;
      const heading =
        parts.length === 1
          ? element("h2", { id, class: "visually-hidden" }, config.words["result"]!)
          : element("h2", { id }, fill(config.words["part"]!, { n: i + 1 }), " ", element("q", { lang: "zh" }, shorten(part.quoted)));
      return element(
        "section",
        { class: "checked", "aria-labelledby": id },
        heading,
        ...(part.nearest === null ? placesOf(part, answer.verdict, catalogue, config) : nearestOf(part.nearest, catalogue, config)),
        ...(part.places.length === 0 && part.nearest === null && parts.length > 1
          ? [element("p", { class: "empty" }, config.words["lost.part"]!)]
          : []),
        ...remarksOf(answer, part, config),
      );
    }),
  ];
}

/** What was set aside, where something was. */
export const asideOf = (aside: readonly Aside[], { words }: CheckConfig): HTMLElement[] =>
  remarkList(aside.map((one) => fill(words[`remark.${one.kind}`]!, { words: shorten(one.words) })));

function placesOf({ places, further }: Part, verdict: Verdict, catalogue: ReferenceCatalogue, config: CheckConfig): HTMLElement[] {
  if (places.length === 0) return [];
  const list = element("ol", { class: "list" }, ...places.slice(0, MOST).map((place) => placeItem(place, verdict, catalogue, config)));
  const more = places.length - MOST;
  const others = [...new Set(further.slice(0, MOST).map(({ stretch }) => placeName(stretch, catalogue, config)))].join(
    config.words["join.list"]!,
  );
  return [
    list,
    ...(more > 0 ? [element("p", { class: "small" }, fill(config.words["more"]!, { n: more }))] : []),
    ...(others === "" ? [] : [element("p", { class: "where" }, fill(config.words["further"]!, { place: others }))]),
  ];
}

function placeItem(place: RightPlace, verdict: Verdict, catalogue: ReferenceCatalogue, config: CheckConfig): HTMLElement {
  const { words, root, script } = config;
  const { passage, last, url, before, words: said, behind } = toStands(place.stretch.text, place.range, script);
  const grade = place.grade === verdict || place.grade === "exact" ? [] : [` · ${words[`verdict.${place.grade}`]}`];
  const item = element(
    "li",
    { "data-place": passage, "data-grade": place.grade },
    element("p", { class: "where" }, placeName(place.stretch, catalogue, config), ...grade),
    element("a", { href: hrefOf(url, root), ...inTextLanguage() }, before, element("mark", {}, said), behind),
  );
  if (last !== passage) item.dataset["until"] = last;
  for (const reading of emendationsIn(place, config)) item.append(element("p", { class: "reading" }, reading));
  const signs = signsOf(place, config);
  if (signs.length > 0) item.append(signList(signs, place.grade === "source" ? words["seed"]! : words["quoted"]!, words));
  return item;
}

type Sign = Pick<SignDifference, "quoted" | "stands">;

/** Signs that are others in the edition than in the quotation; or than in the seed, which the quotation follows. */
const signsOf = (place: RightPlace, config: CheckConfig): readonly Sign[] =>
  place.grade === "source"
    ? editsIn(place, config.script).flatMap(({ quoted, stands, isWording }) => (isWording ? [] : { quoted, stands }))
    : place.signs.filter(({ kind }) => kind !== "level");

/** What the edition reads where the quotation has the words of the seed. */
const emendationsIn = (place: RightPlace, { words, script }: CheckConfig): string[] =>
  place.grade !== "source"
    ? []
    : editsIn(place, script).flatMap(({ quoted, stands, isWording }) =>
        isWording ? fill(words["emended"]!, { before: quoted, after: stands }) : [],
      );

/** What the seed has, and what stands in the edition, wherever a place touches a change. */
function editsIn({ stretch }: RightPlace, script: CheckConfig["script"]): (Sign & { readonly isWording: boolean })[] {
  const { start, end } = rangeOf(stretch);
  const { passages } = stretch.text;
  const [first, last] = [start, end].map(({ passage }) => passages.findIndex(({ number }) => number === passage)) as [number, number];
  return passages.slice(first, last + 1).flatMap((passage, i) => {
    const from = i === 0 ? start.at : 0;
    const to = first + i === last ? end.at : Number.POSITIVE_INFINITY;
    return passage.edits.flatMap(([at, length, before, hans]) => {
      const stands = passage.points.reading[script]()
        .slice(at, at + length)
        .join("");
      // As the seed has it: where Simplified makes both the same, Traditional shows the difference.
      const quoted = script === "zh-Hans" && hans !== undefined && hans !== stands ? hans : before;
      return at >= to || at + length <= from ? [] : { quoted, stands, isWording: hans !== undefined };
    });
  });
}

/** Each pair of signs once, with how often. */
function signList(signs: readonly Sign[], whose: string, words: CheckConfig["words"]): HTMLElement {
  const box = (sign: string): HTMLElement =>
    element("span", { class: sign === "" ? "none" : "sign" }, sign === "" ? words["nothing"]! : sign);
  const items = [...Map.groupBy(signs, ({ quoted, stands }) => `${quoted}\n${stands}`).values()]
    .slice(0, MOST)
    .map((same) =>
      element(
        "li",
        {},
        `${whose} `,
        box(same[0]!.quoted),
        ` ${words["reads"]} `,
        box(same[0]!.stands),
        ...(same.length > 1 ? [` ${fill(words["times"]!, { n: same.length })}`] : []),
      ),
    );
  return element("ul", { class: "signs list" }, ...items);
}

function nearestOf(nearest: NonNullable<Part["nearest"]>, catalogue: ReferenceCatalogue, config: CheckConfig): HTMLElement[] {
  const { words, root, script } = config;
  const { passage, last, url } = toStands(nearest.stretch.text, rangeOf(nearest.stretch), script);
  const name = placeName(nearest.stretch, catalogue, config);
  const [before, behind] = words["nearest"]!.split("{place}");
  const item = element(
    "p",
    { class: "where", "data-place": passage },
    before!,
    element("a", { href: hrefOf(url, root) }, name),
    behind ?? "",
  );
  if (last !== passage) item.dataset["until"] = last;
  const told = nearest.pieces.filter((piece) => piece.kind !== "same");
  const shown = element("p", { class: "differences", lang: nearest.script }, ...nearest.pieces.flatMap((piece) => toNodes(piece, words)));
  const list = element(
    "ol",
    { class: "told" },
    ...told.slice(0, MOST).map((piece) => element("li", {}, fill(words[piece.kind]!, shortened(piece)))),
  );
  const more = told.length - MOST;
  return [item, shown, list, ...(more > 0 ? [element("p", { class: "small" }, fill(words["more"]!, { n: more }))] : [])];
}

const shortened = ({ quoted, stands }: Exclude<Piece, { kind: "same" }>): Record<string, string> => ({
  quoted: shorten(quoted),
  stands: shorten(stands),
});

function toNodes(piece: Piece, words: CheckConfig["words"]): Child[] {
  if (piece.kind === "same") return [shorten(piece.text)];
  const mark = (tag: "del" | "ins", text: string, word: string): HTMLElement[] =>
    text === "" ? [] : [element(tag, {}, element("span", { class: "visually-hidden" }, word), shorten(text))];
  return [...mark("del", piece.quoted, words["quoted"]!), ...mark("ins", piece.stands, words["reads"]!)];
}

function remarksOf({ labelled }: Answer, { places, nearest }: Part, { words, script }: CheckConfig): HTMLElement[] {
  const [place] = places;
  const other = place?.script ?? nearest?.script ?? script;
  const remarks = [
    ...(place?.wrapped ? [words["remark.wrapped"]!] : []),
    ...(place?.signs.some(({ kind }) => kind === "level") ? [words["remark.level"]!] : []),
    ...(place?.spaced ? [words["remark.spaced"]!] : []),
    ...(labelled ? [words["remark.labelled"]!] : []),
    ...(other !== script && place !== undefined ? [words[other === "zh-Hans" ? "remark.simplified" : "remark.traditional"]!] : []),
    ...(nearest?.signs ? [words["remark.signs"]!] : []),
  ];
  return remarkList(remarks);
}

function remarkList(remarks: readonly string[]): HTMLElement[] {
  return remarks.length === 0 ? [] : [element("ul", { class: "remarks list" }, ...remarks.map((remark) => element("li", {}, remark)))];
}
