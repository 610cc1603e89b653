/** Chinese that does not say that it is: read aloud in the language of the page, and set in its letters. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { toRuns } from "../shared/han-runs.ts";
import { attribute } from "./html.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes that readers meet. */
const SAID = ["title", "aria-label", "aria-description", "alt", "placeholder"];
/** Names of `meta` whose content they meet elsewhere. */
const DESCRIBING = /^(?:description|og:(?:description|image:alt)|twitter:description)$/;
const HAN = /\p{Script=Han}/u;

/** Whether there is no word of another language in it. */
const isAllHan = (words: string | null): boolean =>
  words !== null && toRuns(words).every(({ text, isHan }) => isHan || !/\p{L}/u.test(text));

/**
 * Each place of a page where Han characters stand in an element whose nearest `lang` is not Chinese: the element, and the words. An attribute
 * and the title of a page cannot tell the language of a part: a sentence of the page's language that quotes Chinese is none there.
 */
export function strayHan(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node, lang: string, place: string): void => {
    const tell = (where: string, words: string): void => {
      if (HAN.test(words) && !lang.startsWith("zh")) found.push(`${where}: ${words.replace(/\s+/g, " ").trim()}`);
    };
    if ("value" in node && (!place.endsWith(" title") || isAllHan(node.value))) tell(place, node.value);
    if ("tagName" in node) {
      if (["script", "style"].includes(node.tagName)) return;
      const name = attribute(node, "class")?.split(" ")[0];
      const here = `${place} ${node.tagName}${name ? `.${name}` : ""}`.split(" ").slice(-3).join(" ");
      const own = attribute(node, "lang") ?? lang;
      [lang, place] = [own, here];
      for (const one of SAID) if (isAllHan(attribute(node, one))) tell(`${here}[${one}]`, attribute(node, one)!);
      const isDescription = DESCRIBING.test(attribute(node, "name") ?? attribute(node, "property") ?? "");
      if (isDescription && isAllHan(attribute(node, "content"))) tell(here, attribute(node, "content")!);
      if ("content" in node) visit((node as DefaultTreeAdapterTypes.Template).content, lang, place);
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child, lang, place);
  };
  visit(parse(html), "", "");
  return found;
}
