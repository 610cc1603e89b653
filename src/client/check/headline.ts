/** The answer in a few words: the verdict, and what it means here. */
import { fill } from "../../shared/fill.ts";
import { type Answer, type Part, SHORT } from "../../shared/quotation/check.ts";
import { citesStretch } from "../../shared/quotation/cited.ts";
import { rangeOf, type Stretch } from "../../shared/quotation/corpus.ts";
import type { SignDifference } from "../../shared/quotation/signs.ts";
import { type ReferenceCatalogue, type Referred, textLabel } from "../../shared/reference/catalogue.ts";
import { missingWords, nameOf } from "../references/offers.ts";
import { element } from "../search/dom.ts";
import type { CheckConfig } from "./config.ts";

/** The verdict in a few words, and what it means here. */
export function headline(answer: Answer, referred: Referred | null, catalogue: ReferenceCatalogue, config: CheckConfig): (Node | string)[] {
  const { words } = config;
  const look = lookOf(answer);
  const key = answer.scattered === null ? (look ?? answer.verdict) : `scattered.${answer.scattered}`;
  return [
    element("span", { class: "seal", "aria-hidden": "true", ...(look === "form" ? { "data-mild": "" } : {}) }, sealOf(answer, words)),
    element("strong", {}, words[`verdict.${key}`]!),
    " ",
    element("span", {}, `${sentenceOf(answer, referred, catalogue, config)}${missingOf(referred, catalogue, config)}`),
  ];
}

const sealOf = (answer: Answer, words: CheckConfig["words"]): string =>
  words[`seal.${lookOf(answer) === "form" ? "form" : answer.verdict}`]!;

/** Where nothing differs but how letters are written: in other forms, or in another width. */
function lookOf({ verdict, parts }: Answer): "form" | "width" | null {
  const isForm = ({ places, nearest }: Part): boolean =>
    places.length > 0 || nearest?.pieces.every(({ kind }) => kind === "same" || kind === "form") === true;
  if (verdict === "differs" && parts.some(({ nearest }) => nearest !== null) && parts.every(isForm)) return "form";
  const signs = parts.flatMap(({ places }) => places[0]?.signs ?? []).filter(({ kind }) => kind !== "level");
  return verdict === "punctuation" && signs.length > 0 && signs.every(isWidth) ? "width" : null;
}

const isWidth = ({ quoted, stands }: SignDifference): boolean =>
  /[\p{L}\p{N}%]/u.test(stands.normalize("NFKC")) && quoted.normalize("NFKC") === stands.normalize("NFKC");

export const missingOf = (referred: Referred | null, catalogue: ReferenceCatalogue, config: CheckConfig): string =>
  (referred?.missing ?? []).map((one) => missingWords(one, catalogue, config)).join("");

function sentenceOf(answer: Answer, referred: Referred | null, catalogue: ReferenceCatalogue, config: CheckConfig): string {
  const { words } = config;
  const { verdict, parts } = answer;
  const [part] = parts;
  const places = part!.places.length;
  const first = parts.flatMap((one) => one.places.slice(0, 1));
  const place = [...new Set(first.map(({ stretch }) => placeName(stretch, catalogue, config)))].join(words["join.list"]!);
  const named = referred?.references ?? [];
  const namesOf = (references: Referred["references"]): string =>
    references.map((one) => nameOf(one, catalogue, config)).join(words["join.list"]!);
  const look = lookOf(answer);
  if (verdict === "absent")
    return catalogue.texts.length === 2 ? words["absent.two"]! : fill(words["absent"]!, { n: catalogue.texts.length });
  if (answer.scattered !== null) return words[`scattered.${answer.scattered}`]! + fill(words["stands"]!, { place });
  if (verdict === "differs") {
    const count = parts.reduce((sum, one) => sum + (one.nearest?.count ?? 0), 0);
    const lost = parts.filter((one) => one.places.length === 0 && one.nearest === null).length;
    const said = words[look === "form" ? "forms" : "differs"]!;
    return (count === 0 ? "" : fill(said, { n: count })) + (lost === 0 ? "" : fill(words["lost"]!, { n: lost }));
  }
  const apart = gapsOf(answer, config);
  if (verdict === "elsewhere")
    return (named.length === 0 ? fill(words["stands"]!, { place }) : fill(words["elsewhere"]!, { cited: namesOf(named), place })) + apart;
  if (parts.length === 1 && part!.letters <= SHORT) return fill(words["short"]!, { n: places });
  const isFit = (one: Referred["references"][number]): boolean =>
    parts.some((own) => own.places.some(({ stretch }) => citesStretch(named, stretch) && citesStretch([one], stretch)));
  const isSpread = named.length > 1 && named.some(isFit);
  const [fit, unfit] = isSpread ? [named.filter(isFit), named.filter((one) => !isFit(one))] : [named, []];
  const found =
    named.length > 0
      ? fill(words["cited"]!, { cited: namesOf(fit) }) + (unfit.length > 0 ? fill(words["cited.not"]!, { cited: namesOf(unfit) }) : "")
      : "";
  const stands = places === 1 || parts.length > 1 ? fill(words["stands"]!, { place }) : fill(words["many"]!, { n: places });
  return words[look ?? verdict]! + (found === "" || parts.length > 1 ? stands : "") + found + apart;
}

/** Where an ellipsis joins what is far apart, or of two speakers. */
function gapsOf({ gaps, parts }: Answer, { words }: CheckConfig): string {
  const form = parts.length === 2 ? ".two" : "";
  return gaps
    .map(({ part, passages, speakers }) => {
      const which = { i: part, j: part + 1, n: passages };
      return (passages === 0 ? "" : fill(words[`apart${form}`]!, which)) + (speakers ? fill(words[`speakers${form}`]!, which) : "");
    })
    .join("");
}

/** 專訪第 31 段 */
export function placeName(stretch: Stretch, catalogue: ReferenceCatalogue, config: CheckConfig): string {
  const { start, end } = rangeOf(stretch);
  const n = start.passage === end.passage ? start.passage : `${start.passage}–${end.passage}`;
  return fill(config.words["refer.passage"]!, {
    text: textLabel(catalogue, stretch.text.id, config.language),
    n,
  });
}
