/** MDX as the build reads it: compiled by its processor, and rendered by Astro itself. */
import mdxRenderer from "@astrojs/mdx/server.js";
import { type Expression, type Node, type ObjectExpression, type Program, parse, type SpreadElement } from "acorn";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import * as runtime from "astro/jsx-runtime";
import { createComponent, markHTMLString, render, renderJSX, renderSlot } from "astro/runtime/server/index.js";
import { mdxOptions } from "../../build/mdx-processor.ts";

const { processor, optimize, ...shared } = mdxOptions;
const compiler = await processor.createMdxRenderer!(shared, { optimize });

/** The components that the MDX may use. */
export const COMPONENTS = ["Passage", "S", "M", "R", "E", "EM", "T", "Y"];

/** MDX → the module that the build renders. */
export const compileMdx = async (mdx: string): Promise<string> => (await compiler.process(mdx, "/text.mdx", {})).code;

const VOID = "the code does nothing but call components with words";
function expect(condition: unknown, node: Node, code: string): asserts condition {
  if (!condition) throw new Error(`Not so: ${VOID}. It has ${node.type}: ${code.slice(node.start, node.end).slice(0, 200)}`);
}

/**
 * The words of each passage in compiled MDX, read from the code without running it.
 * @throws if there is anything in it but components with ids and strings in them, for that would be evaluated.
 */
export function wordsOf(code: string): string[] {
  const program: Program = parse(code, { ecmaVersion: 2024, sourceType: "module" });
  const content = program.body.find((one) => one.type === "FunctionDeclaration" && one.id?.name === "_createMdxContent");
  expect(content?.type === "FunctionDeclaration", content ?? program, code);
  for (const one of program.body) {
    if (one.type === "ImportDeclaration") expect(one.source.value === "astro/jsx-runtime", one, code);
    else expect(/^(?:Function|ExportNamed)Declaration$/.test(one.type), one, code);
  }
  const result = content.body.body.at(-1)!;
  expect(result.type === "ReturnStatement" && result.argument, result, code);
  for (const one of content.body.body.slice(0, -1)) {
    const head = code.slice(one.start, one.end);
    expect(/^const \{ [\w, ]+ \} = props\.components \|\| \{\};$|^if \(!\w+\) _missingMdxReference\("\w+", true\);$/.test(head), one, code);
  }
  return childrenOf(result.argument, code, true).map((passage) => textOf(passage, code));
}

const property = (object: ObjectExpression, name: string, code: string): Expression | null => {
  for (const one of object.properties) {
    expect(one.type === "Property" && one.key.type === "Identifier" && ["id", "children"].includes(one.key.name), one, code);
    if (one.key.name === "id") expect(one.value.type === "Literal" && typeof one.value.value === "string", one, code);
    if (one.key.name === name) return one.value;
  }
  return null;
};

/** What stands in a call of a component; `top`: in the fragment of all passages, or the only one of them. */
function childrenOf(node: Node, code: string, top = false): Expression[] {
  expect(node.type === "CallExpression", node, code);
  const { callee, arguments: given } = node as Extract<Expression, { type: "CallExpression" }>;
  const [component, props, ...more] = given;
  expect(callee.type === "Identifier" && ["_jsx", "_jsxs"].includes(callee.name) && more.length === 0, node, code);
  expect(component?.type === "Identifier" && props?.type === "ObjectExpression", node, code);
  if (top && component.name !== "_Fragment") {
    expect(component.name === "Passage", component, code);
    return [node as Expression];
  }
  expect(component.name === "_Fragment" ? top : COMPONENTS.includes(component.name), component, code);
  const children = property(props, "children", code);
  if (children === null) return [];
  const list: (Expression | SpreadElement | null)[] = children.type === "ArrayExpression" ? children.elements : [children];
  return list
    .map((one) => {
      expect(one !== null && one.type !== "SpreadElement", one ?? node, code);
      return one;
    })
    .filter((one) => !(top && one.type === "Literal" && /^\s*$/.test(String(one.value))));
}

function textOf(node: Expression, code: string): string {
  if (node.type !== "Literal")
    return childrenOf(node, code)
      .map((child) => textOf(child, code))
      .join("");
  expect(typeof node.value === "string", node, code);
  return node.value;
}

const container = await AstroContainer.create();
container.addServerRenderer({ renderer: mdxRenderer });

/** A component that stands as an element of its name around what it holds. */
const element = (name: string) =>
  createComponent(
    (result, _, slots) =>
      render`${markHTMLString(`<x-${name.toLowerCase()}>`)}${renderSlot(result, slots["default"]!)}${markHTMLString(`</x-${name.toLowerCase()}>`)}`,
  );
const components = Object.fromEntries(COMPONENTS.map((name) => [name, element(name)]));

/** Compiled MDX → HTML as Astro renders it. Read it with `wordsOf` first: this runs it. */
export async function renderMdx(code: string): Promise<string> {
  const body = code.replace(/^import .*$/gm, "").replace(/^export (?=const|function)/gm, "");
  const content = new Function("_jsx", "_jsxs", "_Fragment", `${body}\nreturn MDXContent;`)(runtime.jsx, runtime.jsxs, runtime.Fragment);
  const page = createComponent((result) => render`${renderJSX(result, content({ components }))}`);
  return container.renderToString(page);
}
