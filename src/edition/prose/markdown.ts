import type { Nodes as HtmlNode, Root as HtmlRoot } from "hast";
import { sanitize } from "hast-util-sanitize";
import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Script } from "../../schemas/common.ts";
import { toRuns } from "../../shared/han-runs.ts";
import { MARKDOWN } from "./schema.ts";

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** Beginning of the ids of footnotes; no id of the editor's begins so. */
export const FOOTNOTE = "fn-";

/** Markdown (GFM) of the editor → its tree. */
export const parseMarkdown = (markdown: string): Root => parser.parse(markdown) as Root;

/** Markdown (GFM) of the editor → its words. */
export const markdownToText = (markdown: string): string =>
  parseMarkdown(markdown)
    .children.map((node) => textOf(node))
    .join("\n");

/** What a page gives to the Markdown on it. */
export interface MarkdownPage {
  /** Tells footnotes apart from those of other Markdown on the page. @example "about" */
  readonly name: string;
  /** From an address of the edition (`/about/`) to what the page links to. */
  link(url: string): string;
  /** Heading of the footnotes. */
  readonly footnotes: string;
  /** What the link back from footnote `n` is called, and that from where it is cited the second time. */
  back(n: number, time: number): string;
  /** `lang` of what is Chinese on a page in another language; undefined on pages in Chinese. */
  readonly textLang?: Script | undefined;
}

/** Markdown (GFM) of the editor → HTML. A heading may name its anchor: `## 開放資料 {#data}`. What the schema does not name is dropped. */
export function markdownToHtml(markdown: string, page: MarkdownPage): string {
  const tree = sanitize(toTree(parseMarkdown(markdown), page), MARKDOWN) as HtmlRoot;
  for (const node of nodesOf<HtmlNode>(tree)) {
    if (node.type !== "element") continue;
    for (const name of ["href", "src"]) {
      const url = node.properties[name];
      if (typeof url === "string" && url.startsWith("/")) node.properties[name] = page.link(url);
    }
  }
  if (page.textLang !== undefined) for (const node of [...nodesOf<HtmlNode>(tree)]) tellLanguage(node, page.textLang);
  return writer.stringify(tree);
}

/** The tree of the page, nothing dropped yet: raw HTML stands in it as nodes `raw`. */
export function toTree(markdown: Root, { name, footnotes, back }: Omit<MarkdownPage, "link">): HtmlRoot {
  const prefix = `${FOOTNOTE}${name}-`;
  for (const node of nodesOf<Nodes>(markdown)) if (node.type === "heading") nameHeading(node);
  numberFootnotes(markdown);
  const tree = unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: prefix,
      footnoteLabel: footnotes,
      footnoteLabelProperties: { className: ["visually-hidden"] },
      footnoteBackLabel: (index, time) => back(index + 1, time),
      footnoteBackContent: "↑",
    })
    .runSync(markdown) as HtmlRoot;
  for (const node of nodesOf<HtmlNode>(tree)) {
    if (node.type !== "element") continue;
    if (node.properties["id"] === "footnote-label") node.properties["id"] = `${prefix}label`;
    if (node.properties["dataFootnoteRef"] === true) node.properties["ariaDescribedBy"] = [`${prefix}label`];
  }
  return tree;
}

/** What is Chinese of the words in a node tells its language. */
function tellLanguage(node: HtmlNode, lang: Script): void {
  if (!("children" in node)) return;
  node.children = node.children.flatMap((child): typeof node.children =>
    child.type !== "text"
      ? [child]
      : toRuns(child.value).map(({ text: value, isHan }) => {
          const words = { type: "text" as const, value };
          return isHan ? { type: "element" as const, tagName: "span", properties: { lang }, children: [words] } : words;
        }),
  );
}

/** A node and all below it. */
export function* nodesOf<T extends { readonly type: string }>(node: T): Generator<T> {
  yield node;
  if ("children" in node) for (const child of node.children as T[]) yield* nodesOf(child);
}

function nameHeading(heading: Extract<Nodes, { type: "heading" }>): void {
  const last = heading.children.at(-1);
  const [mark, id] = (last?.type === "text" && / *\{#([a-z][a-z0-9-]*)\}$/.exec(last.value)) || [];
  if (last?.type !== "text" || mark === undefined) return;
  last.value = last.value.slice(0, -mark.length);
  heading.data = { hProperties: { id } };
}

/** Labels of footnotes become numbers, for they become ids: `[^某]` → `[^1]` */
function numberFootnotes(markdown: Root): void {
  const numbers = new Map<string, string>();
  for (const node of nodesOf<Nodes>(markdown)) {
    if (node.type !== "footnoteReference" && node.type !== "footnoteDefinition") continue;
    const number = numbers.get(node.identifier) ?? String(numbers.size + 1);
    numbers.set(node.identifier, number);
    node.identifier = number;
  }
}
