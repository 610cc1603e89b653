/** Stands for `assets-fs.ts` where pages are rendered without a build: nothing is bundled, and the names have no hash. */
import type { Script } from "../../schemas/common.ts";
import type { Asset, Styles } from "../../site/assets-fs.ts";

export const asset = (name: string, type: "css" | "js"): Asset => ({ name: `${name}.${type}`, content: "" });
export const stylesheet = (script: Script, kind: Styles): Asset => asset(`${script.toLowerCase()}-${kind}`, "css");
export const cspHash = (): string => "sha256-of-the-style";
