/** Stands for `assets-fs.ts` where pages are rendered without a build: nothing is bundled, and the names have no hash. */
import type { Language } from "../../schemas/common.ts";
import type { Asset } from "../../site/assets-fs.ts";
import type { Styles } from "../../site/styles.ts";

export const clientScript = (name: string): Asset => ({ name: `${name}.js`, content: "" });
export const versionsOf = (text: string, script: Language): Asset => ({ name: `versions-${text}-${script.toLowerCase()}.js`, content: "" });
export const stylesheet = (language: Language, kind: Styles): Asset => ({ name: `${language.toLowerCase()}-${kind}.css`, content: "" });
export const fontStyles = (script: Language): Asset => ({ name: `fonts-${script.toLowerCase()}.css`, content: "" });
export const scriptTable = (script: Language): Asset => ({ name: `chinese-${script.toLowerCase()}.js`, content: "" });
export const translationData = (text: string, language: string): Asset => ({ name: `translation-${text}-${language}.js`, content: "" });
export const definitionData = (text: string): Asset => ({ name: `definitions-${text}.js`, content: "" });
export const referencesOf = (text: string, language: Language): Asset => ({
  name: `references-${text}-${language.toLowerCase()}.js`,
  content: "",
});
export const readingsOf = (text: string): Asset => ({ name: `readings-${text}.js`, content: "" });
export const quotationData = (): Asset => ({ name: "quotations.js", content: "" });
export const cspHash = (): string => "sha256-of-the-style";
