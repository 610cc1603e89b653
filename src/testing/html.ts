/** Built pages read as a reader's program reads them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { DIST } from "./site.ts";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Every page of the built site by its path from there, such as `texts/003/index.html`; not `404.html`, which has no place of its own. */
export const pages = (): string[] =>
  readdirSync(DIST, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "index.html")
    .map((file) => file.split(path.sep).join("/"))
    .sort();

export const readPage = (page: string) => parse(readFileSync(path.join(DIST, page), "utf8"));

export function* elements(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* elements(child);
}

export const attribute = (element: Element, name: string): string | null => element.attrs.find((one) => one.name === name)?.value ?? null;

export const byId = (page: Node): ReadonlyMap<string, Element> =>
  new Map(
    [...elements(page)].flatMap((element) => {
      const id = attribute(element, "id");
      return id === null ? [] : [[id, element] as const];
    }),
  );

/** Text content, scripts and styles left out. */
export function textOf(node: Node): string {
  if ("value" in node) return node.value;
  if ("tagName" in node && ["script", "style"].includes(node.tagName)) return "";
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
