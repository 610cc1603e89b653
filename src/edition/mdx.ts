import type { Paragraph, PhrasingContent, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { Inline } from "./inline.ts";

/** A component of the reading page and the id it is given: nothing else of the data goes into the MDX. */
export interface Component {
  /** `S` sentence, `M` mention, `E` emendation, `EM` emendation within a mention, `T` figures or letters set upright in a vertical line */
  readonly name: "S" | "M" | "E" | "EM" | "T";
  /** Empty where the component needs none. */
  readonly id: string;
}

export interface MdxPassage {
  readonly id: string;
  readonly content: readonly Inline<Component>[];
}

/** Text nodes hold PLAIN text alone, which needs no escape: looking for one would take most of the time. */
const stringify = unified()
  .use(remarkMdx)
  .use(remarkGfm)
  .use(remarkStringify, { handlers: { text: ({ value }: { readonly value: string }) => value } })
  .freeze();

/** Passages as a tree of Markdown with components. */
export function toMdast(passages: readonly MdxPassage[]): Root {
  return {
    type: "root",
    children: passages.map(
      ({ id, content }): MdxJsxFlowElement => ({
        type: "mdxJsxFlowElement",
        name: "Passage",
        attributes: [{ type: "mdxJsxAttribute", name: "id", value: id }],
        children: [{ type: "paragraph", children: content.flatMap(toPhrasing) } satisfies Paragraph],
      }),
    ),
  };
}

function toPhrasing(node: Inline<Component>): PhrasingContent[] {
  if ("text" in node) return literals(node.text);
  const element: MdxJsxTextElement = {
    type: "mdxJsxTextElement",
    name: node.mark.name,
    attributes: node.mark.id === "" ? [] : [{ type: "mdxJsxAttribute", name: "id", value: node.mark.id }],
    children: node.children.flatMap(toPhrasing),
  };
  return [element];
}

/**
 * Han, kana, letters, digits, full-width punctuation and single spaces within are the same in Markdown and in print.
 * All else stands as a string in an expression, where no rule of Markdown, GFM or HTML can touch it.
 */
const PLAIN =
  /[\p{L}\p{N}\p{M}「」『』，。、；：？！（）《》〈〉【】—…·％%]+(?: [\p{L}\p{N}\p{M}「」『』，。、；：？！（）《》〈〉【】—…·％%]+)*/gu;

function literals(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  const expression = (end: number) => {
    if (end > at) nodes.push({ type: "mdxTextExpression", value: JSON.stringify(text.slice(at, end)) });
  };
  for (const match of text.matchAll(PLAIN)) {
    expression(match.index);
    nodes.push({ type: "text", value: match[0] });
    at = match.index + match[0].length;
  }
  expression(text.length);
  return nodes;
}

/** MDX that renders to exactly the texts of the passages and runs nothing. */
export const toMdx = (passages: readonly MdxPassage[]): string => stringify.stringify(toMdast(passages));
