/** The stylesheets, one a language and kind of page, and the browser scripts, bundled, and the data that they load; named by their content, so that an old one is never taken for a new one. */
import { createHash } from "node:crypto";
import path from "node:path";
import { toTemplates } from "../output/citation/cite.ts";
import { toCitedVersions } from "../output/pages/cited-versions.ts";
import { toLoadedDefinitions, toLoadedTranslation } from "../output/pages/translated.ts";
import type { Language, Script } from "../schemas/common.ts";
import { checkOf } from "../shared/check.ts";
import { fill } from "../shared/fill.ts";
import { inFileName, localeOf, otherScript, TRANSLATIONS } from "../shared/languages.ts";
import { bundle, bundleStyles, clientScripts } from "./bundle-fs.ts";
import { readIndex, readQuotationData, readScriptTables, readText, readVersions } from "./content-fs.ts";
import { pageOf } from "./page-of.ts";
import { KINDS, type Styles, stylesheetSource } from "./styles.ts";
import { formatWhen } from "./when.ts";

export interface Asset {
  /** @example "zh-hant-timeline.1a2b3c4d.css" */
  readonly name: string;
  readonly content: string;
}

const bundled = new Map<string, Asset>();
const keep = import.meta.env.PROD;

export const stylesheet = (language: Language, kind: Styles): Asset =>
  once(`${inFileName(language)}-${kind}`, "css", () => bundleStyles(stylesheetSource(language, kind), "src/styles"));

/** Bundles `src/client/<name>.ts`. */
export const clientScript = (name: string): Asset => once(name, "js", () => bundle(path.resolve(`src/client/${name}.ts`)));

/** Data as a script that hands it over under its own name: pages on a disk may not fetch. */
const dataScript = (name: string, read: () => unknown): Asset =>
  once(
    name,
    "js",
    () => JSON.stringify(read()),
    (json, named) => `editionFile(${JSON.stringify(named)},${json},"${checkOf(json)}");\n`,
  );

/** The fonts of a script alone. */
export const fontStyles = (script: Script): Asset =>
  once(`fonts-${inFileName(script)}`, "css", () => bundleStyles(`@import "../content/fonts/${inFileName(script)}.css";`, "src/styles"));

/** How pages of a translation that show Chinese in this script write it in the other. */
export const scriptTable = (script: Script): Asset => dataScript(`chinese-${inFileName(script)}`, () => readScriptTables()[script]);

/** What the browser checks quotations against. */
export const quotationData = (): Asset => dataScript("quotations", readQuotationData);

/** What the browser is told of the versions of a text. */
export const versionsOf = (text: string, language: Language): Asset =>
  dataScript(`versions-${text}-${inFileName(language)}`, () => {
    const { words, imprint } = readIndex();
    const { history } = readVersions();
    const t = (key: string, values: Readonly<Record<string, string>>) => fill(words[language][key] ?? "", values);
    return toCitedVersions({ imprint, history, words }, text, language, (date) => formatWhen(date, t, localeOf(language)));
  });

/** A translation of a text, for pages in other languages. */
export const translationData = (text: string, language: string): Asset =>
  dataScript(`translation-${text}-${language}`, () => {
    const { text: own, translations } = readText(text);
    const others = readIndex().languages.filter((one) => one !== language);
    const speakers = others.map((one) => pageOf(one, `/texts/${text}/`));
    return toLoadedTranslation(translations.find((one) => one.language === language)!, own, speakers);
  });

/** The definitions of the entities that a text names, in the languages into which the editor translates. */
export const definitionData = (text: string): Asset =>
  dataScript(`definitions-${text}`, () => {
    const named = new Set(readText(text).mentions.map(({ entity }) => entity));
    return toLoadedDefinitions(readIndex().entities, named, TRANSLATIONS);
  });

/** References to the translations of a text, by their language, for the pages in one. */
export const referencesOf = (text: string, language: Language): Asset =>
  dataScript(`references-${text}-${inFileName(language)}`, () => {
    const work = readText(text).work[language]!;
    return Object.fromEntries(work.translations.map((one) => [one.language, toTemplates(work, one)]));
  });

/** How the names in a text are read. */
export const readingsOf = (text: string): Asset => dataScript(`readings-${text}`, () => readText(text).readings);

/** @param wrap the file of a content: by its name, without the ending, which the content decides */
function once(name: string, type: "css" | "js", contentOf: () => string, wrap = (content: string, _: string): string => content): Asset {
  const key = `${name}.${type}`;
  const kept = bundled.get(key);
  if (kept !== undefined && keep) return kept;
  const content = contentOf();
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  const value = { name: `${name}.${hash}.${type}`, content: wrap(content, `${name}.${hash}`) };
  bundled.set(key, value);
  return value;
}

export const allAssets = (): Asset[] => [
  ...readIndex().languages.flatMap((language) => KINDS.map((kind) => stylesheet(language, kind))),
  ...clientScripts().map(clientScript),
  quotationData(),
  ...(Object.keys(readScriptTables()) as Script[]).flatMap((script) => [scriptTable(script), fontStyles(otherScript(script))]),
  ...readIndex().texts.map(({ id }) => readingsOf(id)),
  ...readIndex().texts.flatMap(({ id }) => readIndex().languages.map((language) => versionsOf(id, language))),
  ...readIndex().texts.map(({ id }) => definitionData(id)),
  ...readIndex().texts.flatMap(({ id }) =>
    readText(id).translations.flatMap(({ language, status }) => (status === "revised" ? translationData(id, language) : [])),
  ),
  ...readIndex().texts.flatMap(({ id }) =>
    readIndex().languages.flatMap((language) => (readText(id).work[language]!.translations.length === 0 ? [] : referencesOf(id, language))),
  ),
];

/** Names a style within a page in the page's policy. @example "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" */
export const cspHash = (style: string): string => `sha256-${createHash("sha256").update(style).digest("base64")}`;
