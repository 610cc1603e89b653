/**
 * How deep the editor's files nest. Parsers call themselves for each level, and some take time with the square of the
 * depth: what nobody writes on purpose is found before they read it.
 */
import type { Root } from "mdast";
import { Lexer, Parser } from "yaml";

/** Levels that a file may have; the edition's own have six. */
export const DEEPEST = 50;

/** Where YAML (JSON too) goes too deep, in UTF-16 units; null where it does not. */
export function findDeepYaml(source: string): number | null {
  const parser = new Parser(); // its stack holds what is open; unlike the composer's it grows without recursion
  for (const lexeme of new Lexer().lex(source)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > DEEPEST) return parser.offset;
  }
  return null;
}

/** Quotations, items of lists and footnotes that one line opens. */
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]*\]:)/y;

/** The line of Markdown that opens too many containers within each other, from 1; null where none does. */
export function findDeepLine(markdown: string): number | null {
  const index = markdown.split("\n").findIndex((line) => countContainers(line) > DEEPEST);
  return index === -1 ? null : index + 1;
}

function countContainers(line: string): number {
  let count = 0;
  for (CONTAINER.lastIndex = 0; CONTAINER.test(line); count++);
  return count;
}

/** A node of Markdown as far as it is walked here. */
export interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

/** Every node with its depth, parents first; without recursion, which depth would exhaust. */
export function* walk(root: Root): Generator<{ readonly node: Node; readonly depth: number }> {
  const left = [{ node: root as Node, depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    yield next;
    const { depth } = next;
    left.push(...(next.node.children ?? []).toReversed().map((node) => ({ node, depth: depth + 1 })));
  }
}
