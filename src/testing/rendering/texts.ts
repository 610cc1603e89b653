/** Stands for `astro:content` where pages are rendered without a build: the MDX of the texts, compiled as the build compiles it. */
import * as runtime from "astro/jsx-runtime";
import { compileMdx } from "./mdx.ts";

/** MDX by the id of its entry, handed over by the one who renders. @example "101.zh-hant" */
export const renderedTexts = new Map<string, string>();

export const getEntry = (_: "texts", id: string): { readonly id: string } | undefined => (renderedTexts.has(id) ? { id } : undefined);

export async function render({ id }: { readonly id: string }): Promise<{ readonly Content: unknown }> {
  const code = await compileMdx(renderedTexts.get(id)!);
  const body = code.replace(/^import .*$/gm, "").replace(/^export (?=const|function)/gm, "");
  const content = new Function("_jsx", "_jsxs", "_Fragment", `${body}\nreturn MDXContent;`)(runtime.jsx, runtime.jsxs, runtime.Fragment);
  return { Content: Object.assign((props: object) => content(props), { [Symbol.for("mdx-component")]: true }) };
}
