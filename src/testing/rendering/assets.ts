/** Stands for `assets-fs.ts` where pages are rendered without a build: nothing is bundled, and the names have no hash. */
import type { Script } from "../../schemas/common.ts";
import type { Asset } from "../../site/assets-fs.ts";
import type { Styles } from "../../site/styles.ts";

export const clientScript = (name: string): Asset => ({ name: `${name}.js`, content: "" });
export const versionsOf = (text: string, script: Script): Asset => ({ name: `versions-${text}-${script.toLowerCase()}.js`, content: "" });
export const referencesOf = (text: string, script: Script): Asset => ({
  name: `references-${text}-${script.toLowerCase()}.js`,
  content: "",
});
export const readingsOf = (text: string, script: Script): Asset => ({ name: `readings-${text}-${script.toLowerCase()}.js`, content: "" });
export const stylesheet = (script: Script, kind: Styles): Asset => ({ name: `${script.toLowerCase()}-${kind}.css`, content: "" });
export const quotationData = (): Asset => ({ name: "quotations.js", content: "" });
export const cspHash = (): string => "sha256-of-the-style";
