/** The stylesheets, one a script and kind of page, and the browser scripts, bundled; named by their content, so that an old one is never taken for a new one. */
import { createHash } from "node:crypto";
import path from "node:path";
import { SCRIPTS, type Script } from "../schemas/common.ts";
import { bundle, clientScripts } from "./bundle-fs.ts";

export interface Asset {
  /** @example "zh-hant.1a2b3c4d.css" */
  readonly name: string;
  readonly content: string;
}

const bundled = new Map<string, Asset>();
const keep = import.meta.env.PROD;

/** Kinds of pages that have a stylesheet of their own. */
export type Styles = "text" | "page";

const KINDS: readonly Styles[] = ["text", "page"];

export const stylesheet = (script: Script, kind: Styles): Asset => asset(`${script.toLowerCase()}-${kind}`, "css");

/** Bundles `src/styles/<name>.css` or `src/client/<name>.ts`. */
export function asset(name: string, type: "css" | "js"): Asset {
  const key = `${name}.${type}`;
  const kept = bundled.get(key);
  if (kept !== undefined && keep) return kept;
  const entry = path.resolve(type === "css" ? `src/styles/${name}.css` : `src/client/${name}.ts`);
  const content = bundle(entry);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  const value = { name: `${name}.${hash}.${type}`, content };
  bundled.set(key, value);
  return value;
}

export const allAssets = (): Asset[] => [
  ...SCRIPTS.flatMap((script) => KINDS.map((kind) => stylesheet(script, kind))),
  ...clientScripts().map((name) => asset(name, "js")),
];

/** Names a style within a page in the page's policy. @example "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" */
export const cspHash = (style: string): string => `sha256-${createHash("sha256").update(style).digest("base64")}`;
