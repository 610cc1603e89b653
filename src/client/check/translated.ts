/** Quotations of translations: the files of these, loaded when one is asked for, and the answer as elements. */
import { fill } from "../../shared/fill.ts";
import { citedBy } from "../../shared/quotation/split.ts";
import type { TranslatedAnswer, TranslatedPlace, Translation } from "../../shared/quotation/translated.ts";
import type { Reference, ReferenceCatalogue } from "../../shared/reference/catalogue.ts";
import { idOf, urlOf } from "../../shared/reference/catalogue.ts";
import { type TranslatedText, translationFile } from "../../shared/search/catalogue.ts";
import { inTextLanguage } from "../common/text-script.ts";
import { hrefOf, nameOf } from "../references/offers.ts";
import { element } from "../search/dom.ts";
import { fileLoader, scriptLoader } from "../search/files.ts";
import type { CheckConfig } from "./config.ts";
import { missingOf } from "./headline.ts";
import { toStands } from "./stands.ts";
import { asideOf, MOST } from "./view.ts";

/** Loads each file once. @returns all translations; the promise is rejected when one of them cannot be loaded */
export function openTranslations({ translated, translations }: CheckConfig): () => Promise<readonly Translation[]> {
  const loadFile = fileLoader(scriptLoader(translated));
  return () =>
    Promise.all(
      translations.map(async ([text, language]) => ({
        text,
        language,
        passages: (await loadFile(`${translationFile(text, language)}.json`)) as TranslatedText,
      })),
    );
}

const referenceOf = ({ text, range, sentence }: TranslatedPlace): Reference => ({
  kind: "passage",
  text: text.id,
  passage: range.start.passage,
  sentence,
  until: null,
  query: "",
});

/** Words of a long quotation that are shown at each end. */
const END = 30;

function bothEnds(text: string): string {
  const words = text.split(" ");
  return words.length <= 2.5 * END ? text : `${words.slice(0, END).join(" ")} … ${words.slice(-END).join(" ")}`;
}

/** The verdict in a few words, and what it means here. */
export function translatedHeadline(
  { places, referred }: TranslatedAnswer,
  catalogue: ReferenceCatalogue,
  config: CheckConfig,
): { readonly verdict: "translation" | "elsewhere" | "absent"; readonly head: (Node | string)[] } {
  const { words, translations } = config;
  const cited = citedBy(referred);
  const [first] = places;
  const verdict = first === undefined ? "absent" : cited === null || first.isCited ? "translation" : "elsewhere";
  const say = (): string => {
    if (first === undefined) return words["untranslated"]!;
    const name = translations.find(([, language]) => language === first.language)![2];
    const place = nameOf(referenceOf(first), catalogue, config);
    const named = (cited ?? []).map((one) => nameOf(one, catalogue, config)).join(words["join.list"]!);
    const whose = fill(words["translation"]!, { language: name });
    if (named === "") return whose + (places.length === 1 ? fill(words["stands"]!, { place }) : fill(words["many"]!, { n: places.length }));
    return (
      whose +
      (verdict === "translation" ? fill(words["cited"]!, { cited: named }) : fill(words["translation.elsewhere"]!, { cited: named, place }))
    );
  };
  const head = [
    element("span", { class: "seal", "aria-hidden": "true" }, words[`seal.${verdict}`]!),
    element("strong", {}, words[verdict === "absent" ? "verdict.untranslated" : `verdict.${verdict}`]!),
    " ",
    element("span", {}, `${say()}${missingOf(referred, catalogue, config)}`),
  ];
  return { verdict, head };
}

/** Each place: the sentences of the translation, which lead to the page, and those of the text that they render. */
export function translatedSections({ places, aside }: TranslatedAnswer, catalogue: ReferenceCatalogue, config: CheckConfig): HTMLElement[] {
  if (places.length === 0) return [];
  const { words, root } = config;
  const id = "check-part-1";
  const items = places.slice(0, MOST).map((place) => {
    const reference = referenceOf(place);
    const { words: original } = toStands(place.text, place.range, config.script);
    return element(
      "li",
      { "data-place": idOf(reference).replace("passage:", ""), "data-grade": "translation" },
      element("p", { class: "where" }, nameOf(reference, catalogue, config)),
      element("a", { href: hrefOf(urlOf(reference), root), lang: place.language }, bothEnds(place.words)),
      element("p", { class: "reading", ...inTextLanguage() }, original),
    );
  });
  const more = places.length - MOST;
  const section = element(
    "section",
    { class: "checked", "aria-labelledby": id },
    element("h2", { id, class: "visually-hidden" }, words["result"]!),
    element("ol", { class: "list" }, ...items),
    ...(more > 0 ? [element("p", { class: "small" }, fill(words["more"]!, { n: more }))] : []),
  );
  return [...asideOf(aside, config), section];
}
