/** Mistakes in the editor's Markdown: whatever would be dropped from the page or lead nowhere. */
import type { Element, Nodes as HtmlNode } from "hast";
import { sanitize } from "hast-util-sanitize";
import type { Nodes, Root } from "mdast";
import { isShared } from "../../shared/address.ts";
import type { Problem } from "../kernel/problem.ts";
import { isReserved } from "../kernel/reserved.ts";
import { FOOTNOTE, nodesOf, parseMarkdown, toTree } from "./markdown.ts";
import { MARKDOWN } from "./schema.ts";

/** Markdown of the editor, and where it stands. */
export interface Source {
  readonly markdown: string;
  readonly where: string;
  /** Lines of the file above it; null where the Markdown has no lines of a file, as a field of the front matter. */
  readonly above: number | null;
}

interface Position {
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

/**
 * @param ids anchors that the page has already; those of this Markdown join them
 * @param leads whether an address of the edition leads to something there
 * @param references gets what leads nowhere: no mistake of its own where a file could not be read
 */
export function checkMarkdown(
  { markdown, where, above }: Source,
  ids: Set<string>,
  leads: (url: string) => boolean,
  problems: Problem[],
  references: Problem[],
): void {
  let last: Position["position"];
  const tell = ({ position = last }: Position, message: string, list = problems) => {
    const line = position === undefined || above === null ? "" : `:${position.start.line + above}:${position.start.column}`;
    list.push({ where: where + line, message });
  };
  const tree = parseMarkdown(markdown);
  for (const node of nodesOf<Nodes>(tree)) {
    if ("url" in node && /[^\x21-\x7e]/.test(node.url)) {
      tell(node, `The address 「${node.url}」 is not ASCII, and conversion to Simplified would change it. Write it percent-encoded.`);
    }
  }
  for (const node of findIdle(tree))
    tell(node, `Nothing refers to [${node.label ?? node.identifier}], so it is not shown. Refer to it, or remove it.`);

  const attributes = new Set<string>();
  for (const node of nodesOf<HtmlNode>(toTree(tree, { name: "x", footnotes: "x", back: () => "x" }))) {
    last = node.position ?? last;
    const dropped = explainDropped(node);
    if (dropped !== null && !attributes.has(dropped)) tell(node, dropped);
    if (dropped !== null && node.type === "element") attributes.add(dropped); // such as one for each cell of a table
    if (node.type !== "element") continue;
    const wrong = explainAddress(node);
    if (wrong !== null) tell(node, wrong);
    else if (addressOf(node)?.startsWith("/") === true && !leads(addressOf(node)!))
      tell(node, `The edition has nothing at 「${addressOf(node)}」. Mend the address, or remove the link.`, references);
    const name = explainName(node, ids);
    if (name !== null) tell(node, name);
  }
}

/** Definitions that no link and no footnote asks for, and those whose label is taken by an earlier one. */
function findIdle(tree: Root) {
  const nodes = [...nodesOf<Nodes>(tree)];
  const asked = new Set(
    nodes.flatMap((node) => (node.type === "footnoteReference" ? `^${node.identifier}` : "referenceType" in node ? node.identifier : [])),
  );
  return nodes.flatMap((node) => {
    if (node.type !== "definition" && node.type !== "footnoteDefinition") return [];
    return asked.delete(node.type === "definition" ? node.identifier : `^${node.identifier}`) ? [] : [node];
  });
}

/** What sanitising leaves of the node itself, whatever stands below it. */
function keptOf(node: HtmlNode): Element | undefined {
  const alone = node.type === "element" ? { ...node, children: [] } : node;
  const kept = sanitize({ type: "root", children: [alone as Element] }, MARKDOWN);
  return kept.type === "root" ? (kept.children[0] as Element | undefined) : undefined;
}

/** What sanitising takes from the node itself; null where it takes nothing. Addresses have a complaint of their own. */
function explainDropped(node: HtmlNode): string | null {
  if (node.type === "root" || node.type === "text") return null;
  const kept = keptOf(node);
  if (node.type === "raw")
    return `HTML is not taken: 「${node.value.slice(0, 60)}」. Write it in Markdown, or in backticks if it is to be read.`;
  if (node.type !== "element" || kept === undefined) {
    const what =
      node.type === "element" && node.tagName === "input" ? "A box to tick" : `<${"tagName" in node ? node.tagName : node.type}>`;
    return `${what} cannot stand here. Write it in another way.`;
  }
  const lost = Object.keys(node.properties).find(
    (key) => key !== "href" && key !== "src" && JSON.stringify(kept.properties[key]) !== JSON.stringify(node.properties[key]),
  );
  return lost === undefined ? null : `The attribute ${lost} of <${node.tagName}> cannot stand here. Write it without.`;
}

const addressOf = ({ properties: { href, src, dataFootnoteRef, dataFootnoteBackref } }: Element): string | null => {
  const url = href ?? src;
  return typeof url !== "string" || dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined ? null : url;
};

/** What is wrong with the kind of address that a link or a picture names; null where nothing is. */
function explainAddress(node: Element): string | null {
  const url = addressOf(node);
  if (url === null) return null;
  const { href, src } = keptOf(node)?.properties ?? {};
  if (node.tagName === "img") {
    if (src !== undefined && isShared(url)) return null;
    return `The picture 「${url}」 is none of the edition’s files, and pages ask nothing from elsewhere. Put it into public/icons/, and name it from there: /icons/….`;
  }
  if (href !== undefined && !url.startsWith("#")) return null;
  return `A link cannot lead to 「${url}」. Begin it with / for a page of the edition, or with https://, http:// or mailto: for what is elsewhere.`;
}

/** What is wrong with the anchor of a heading; null where nothing is. It joins `ids`. */
function explainName(node: Element, ids: Set<string>): string | null {
  if (!/^h[1-6]$/.test(node.tagName)) return null;
  const { id } = node.properties;
  if (typeof id !== "string") {
    const last = node.children.at(-1);
    const [, written] = (last?.type === "text" && /\{#([^{}]*)\}$/.exec(last.value)) || [];
    return written === undefined
      ? null
      : `「${written}」 is no anchor. Write it in small ASCII letters, digits and hyphens, such as {#open-data}.`;
  }
  if (id.startsWith(FOOTNOTE) && node.properties["className"] !== undefined) return null; // the heading of the footnotes
  if (isReserved(id)) return `Pages use the id 「${id}」 themselves. Choose another.`;
  if (ids.has(id)) return `The id 「${id}」 is taken already. Choose another.`;
  ids.add(id);
  return null;
}
