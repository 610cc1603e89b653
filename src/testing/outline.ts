/** HTML to be read: an element a line, indented; what holds words and no block stands in one line with all that it holds. */
import { type DefaultTreeAdapterTypes, parse, serializeOuter } from "parse5";
import { toReadable } from "./golden.ts";
import { attribute, type Element } from "./html.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements that stand within a line of words. Within a drawing nothing does. */
const INLINE = new Set("a abbr b button code del em i input ins kbd label mark output q small span strong time".split(" "));

/** What every page has alike: printed of no page but the first one. */
const FRAME: readonly (readonly [tag: string, attribute: string, value: RegExp])[] = [
  ["a", "class", /^skip$/],
  ["header", "class", /^site-header$/],
  ["footer", "class", /^site-footer$/],
  ["meta", "charset", /./],
  ["meta", "http-equiv", /./],
  ["meta", "name", /^(?:viewport|color-scheme)$/],
  ["link", "rel", /^(?:icon|search)$/],
  ["script", "src", /\/(?:early|common)\.js$/],
];
const isFrame = (element: Element): boolean =>
  FRAME.some(([tag, name, value]) => element.tagName === tag && value.test(attribute(element, name) ?? ""));

const isBlank = (node: Node): boolean => node.nodeName === "#text" && "value" in node && /^[ \n]*$/.test(node.value);
const isBlock = (node: Node): boolean =>
  "tagName" in node && (!INLINE.has(node.tagName) || node.namespaceURI.endsWith("svg") || node.childNodes.some(isBlock));

function* linesOf(node: Node, indent: string, withFrame: boolean): Generator<string> {
  if (isBlank(node) || !("tagName" in node)) {
    if (!isBlank(node) && "value" in node) yield indent + squeeze(node.value);
    return;
  }
  if (!withFrame && isFrame(node)) return;
  if (attribute(node, "type")?.endsWith("json")) {
    const text = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
    yield* `${startOf(node)}\n${toReadable(JSON.parse(text))}`
      .trimEnd()
      .split("\n")
      .map((line) => indent + line);
    return;
  }
  if (!node.childNodes.some(isBlock)) {
    yield indent + squeeze(serializeOuter(node));
    return;
  }
  yield indent + startOf(node);
  for (const child of node.childNodes) yield* linesOf(child, `${indent}  `, withFrame);
}

/** White space as a browser shows it, save in what the words themselves hold. */
const squeeze = (html: string): string => html.replace(/[ \n]+/g, " ").trim();

const startOf = ({ tagName, attrs }: Element): string =>
  `<${[tagName, ...attrs.map(({ name, value }) => (value === "" ? name : `${name}="${value}"`))].join(" ")}>`;

/** @param withFrame whether header, footer and what the head of every page has are printed, too */
export const outline = (html: string, withFrame: boolean): string[] =>
  parse(html).childNodes.flatMap((node) => [...linesOf(node, "", withFrame)]);
