/** What HTML takes for a tag or a comment, and whether it is one: words between `<` and `>` are text for readers. */
import { htmlTagNames } from "html-tag-names";
import type { Token } from "parse5";
import { html } from "property-information";

const ELEMENTS = new Set(htmlTagNames);

/** Letters beyond ASCII: names and values of markup have none, but for values that are quoted. */
const WORDS = /[^\P{L}A-Za-z]/u;

/** Values in quotation marks, which may say anything: `alt="騰訊總部"` */
const VALUE = /=\s*(?:"[^"]*"|'[^']*')/g;

/** Whether what is written as markup has words that a reader would miss. An unfinished value counts as one: `<span class="庚` */
export const tellsReaders = (written: string): boolean => WORDS.test(written.replace(VALUE, "").replace(/=\s*["'][^<>]*$/, ""));

/** `<!-- … -->`; all else that HTML takes for a comment it does not know (`</騰訊>`, `<![CDATA[…`) or that never ends. */
export const isWholeComment = (written: string): boolean => /^<!--(?:[\s\S]*--!?>|-?>)$/.test(written);

/** `p`, `o:p`, `mp-common-profile`; not `https:`, not `liu@example.com`, not `b=且` */
const NAME = /^[a-z][a-z\d]*(?:[-._:][a-z\d][\w.-]*)*$/;

/**
 * Whether a token of HTML is a tag: of `若 a<b 且 c>d` HTML makes the tag `b` with the attributes 且 and c.
 * @param written the tag as it stands in the text
 */
export function isTag({ tagName, attrs, location }: Token.TagToken, written: string): boolean {
  return (
    NAME.test(tagName) &&
    attrs.every(({ name, value }) => {
      const place = location!.attrs?.[name];
      const own =
        place === undefined ? "" : written.slice(place.startOffset - location!.startOffset, place.endOffset - location!.startOffset);
      return isAttribute(name, value, own);
    })
  );
}

/** One without a value must be known or have a name that no word is; a value with tags and words in it was never closed. */
function isAttribute(name: string, value: string, written: string): boolean {
  if (WORDS.test(name)) return false;
  if (!written.includes("=")) return name in html.normal || !/^[a-z\d]+$/.test(name);
  return !(WORDS.test(value) && /<[/a-z!]/i.test(value));
}

/** Whether a tag proves that a text is HTML. A lone `<b>` may be a formula, `</b>` and `<p>` are none. */
export const isHtmlEvidence = ({ tagName, attrs }: Token.TagToken, written: string): boolean =>
  ELEMENTS.has(tagName) && (tagName.length > 1 || tagName === "p" || attrs.length > 0 || written.startsWith("</"));
