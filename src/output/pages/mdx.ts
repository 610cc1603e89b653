import type { Paragraph, Root } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkMdx from "remark-mdx";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { Inline } from "./inline.ts";

/** A component of the reading page and the id it is given: nothing else of the data goes into the MDX. */
export interface Component {
  /**
   * `S` sentence, `M` mention, `R` mention of what the section has named already, `E` emendation, `EM` emendation within a
   * mention; in a vertical line upright: `T` figures or letters side by side, `Y` a year, one digit below the other
   */
  readonly name: "S" | "M" | "R" | "E" | "EM" | "T" | "Y";
  /** Empty where the component needs none. */
  readonly id: string;
}

export interface MdxPassage {
  readonly id: string;
  readonly content: readonly Inline<Component>[];
}

/** All that can mean anything to Markdown, GFM, MDX or HTML: the signs of ASCII, and white space. */
const SPECIAL = /[^\P{ASCII}A-Za-z0-9]|\s/gu;

/**
 * These are written as numeric character references: `TO B（6%）` → `TO&#x20;B（6&#x25;）`. No brace, bracket, backtick or
 * space of a text stands in the MDX, so there is nothing that a reader of Markdown could take for markup or code.
 */
const toReferences = (text: string): string => text.replace(SPECIAL, (character) => `&#x${character.codePointAt(0)!.toString(16)};`);

const stringify = unified()
  .use(remarkMdx)
  .use(remarkStringify, { handlers: { text: ({ value }: { readonly value: string }) => toReferences(value) } })
  .freeze();

/**
 * Passages as a tree of Markdown with components: one paragraph, one line a passage. A component that is alone in its
 * paragraph stands for it when rendered, and what it holds is kept, spaces between sentences included.
 */
export function toMdast(passages: readonly MdxPassage[]): Root {
  return {
    type: "root",
    children: passages.map(({ id, content }): Paragraph => ({ type: "paragraph", children: [toElement("Passage", id, content)] })),
  };
}

const toElement = (name: string, id: string, children: readonly Inline<Component>[]): MdxJsxTextElement => ({
  type: "mdxJsxTextElement",
  name,
  attributes: id === "" ? [] : [{ type: "mdxJsxAttribute", name: "id", value: id }],
  children: children.map((child) =>
    "text" in child ? { type: "text", value: child.text } : toElement(child.mark.name, child.mark.id, child.children),
  ),
});

/** MDX that renders to exactly the texts of the passages and runs nothing. */
export const toMdx = (passages: readonly MdxPassage[]): string => stringify.stringify(toMdast(passages));
