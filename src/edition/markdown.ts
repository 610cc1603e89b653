import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Markdown (GFM) of the editor → its tree. */
export const parseMarkdown = (markdown: string): Root => parser.parse(markdown) as Root;

/** Markdown (GFM) of the editor → its words. */
export const markdownToText = (markdown: string): string =>
  parseMarkdown(markdown)
    .children.map((node) => textOf(node))
    .join("\n");

/**
 * Markdown (GFM) of the editor → HTML; raw HTML in it is dropped. A heading may name its anchor: `## 開放資料 {#data}`.
 * @param link from an address of the edition (`/about/`) to what the page links to
 */
export function markdownToHtml(markdown: string, link: (url: string) => string): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(() => (tree: Root) => relink(tree, link))
    .use(() => nameHeadings)
    .use(remarkRehype)
    .use(rehypeStringify);
  return String(processor.processSync(markdown));
}

function relink(node: Root | Root["children"][number], link: (url: string) => string): void {
  if (node.type === "link" && node.url.startsWith("/")) node.url = link(node.url);
  if ("children" in node) for (const child of node.children) relink(child as Root["children"][number], link);
}

function nameHeadings(tree: Root): void {
  for (const heading of tree.children) {
    const last = heading.type === "heading" ? heading.children.at(-1) : undefined;
    const [mark, id] = (last?.type === "text" && / *\{#([a-z-]+)\}$/.exec(last.value)) || [];
    if (last?.type !== "text" || mark === undefined) continue;
    last.value = last.value.slice(0, -mark.length);
    heading.data = { hProperties: { id } };
  }
}
