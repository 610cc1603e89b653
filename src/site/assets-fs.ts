/** The stylesheets, one a script and kind of page, and the browser scripts, bundled, and what they check quotations and cited versions against, and cite translations by; named by their content, so that an old one is never taken for a new one. */
import { createHash } from "node:crypto";
import path from "node:path";
import { toTemplates } from "../output/citation/cite.ts";
import { toCitedVersions } from "../output/pages/cited-versions.ts";
import { type Language, SCRIPTS, type Script } from "../schemas/common.ts";
import { checkOf } from "../shared/check.ts";
import { fill } from "../shared/fill.ts";
import { inFileName } from "../shared/languages.ts";
import { bundle, bundleStyles, clientScripts } from "./bundle-fs.ts";
import { readIndex, readQuotationData, readText, readVersions } from "./content-fs.ts";
import { KINDS, type Styles, stylesheetSource } from "./styles.ts";
import { formatWhen } from "./when.ts";

export interface Asset {
  /** @example "zh-hant-timeline.1a2b3c4d.css" */
  readonly name: string;
  readonly content: string;
}

const bundled = new Map<string, Asset>();
const keep = import.meta.env.PROD;

export const stylesheet = (script: Script, kind: Styles): Asset =>
  once(`${inFileName(script)}-${kind}`, "css", () => bundleStyles(stylesheetSource(script, kind), "src/styles"));

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

/** What the browser checks quotations against. */
export const quotationData = (): Asset => dataScript("quotations", readQuotationData);

/** What the browser is told of the versions of a text. */
export const versionsOf = (text: string, language: Language): Asset =>
  dataScript(`versions-${text}-${inFileName(language)}`, () => {
    const { words, imprint } = readIndex();
    const { history } = readVersions();
    const t = (key: string, values: Readonly<Record<string, string>>) => fill(words[language][key] ?? "", values);
    return toCitedVersions({ imprint, history, words }, text, language, (date) => formatWhen(date, t));
  });

/** References to the translations of a text, by their language, for the pages in one. */
export const referencesOf = (text: string, language: Language): Asset =>
  dataScript(`references-${text}-${inFileName(language)}`, () => {
    const work = readText(text).work[language]!;
    return Object.fromEntries(work.translations.map((one) => [one.language, toTemplates(work, one)]));
  });

/** How the names in a text are read. */
export const readingsOf = (text: string, script: Script): Asset =>
  dataScript(`readings-${text}-${inFileName(script)}`, () => readText(text).readings[script]);

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
  ...SCRIPTS.flatMap((script) => KINDS.map((kind) => stylesheet(script, kind))),
  ...clientScripts().map(clientScript),
  quotationData(),
  ...readIndex().texts.flatMap(({ id }) => SCRIPTS.map((script) => readingsOf(id, script))),
  ...readIndex().texts.flatMap(({ id }) => readIndex().languages.map((language) => versionsOf(id, language))),
  ...readIndex().texts.flatMap(({ id }) =>
    readIndex().languages.flatMap((language) => (readText(id).work[language]!.translations.length === 0 ? [] : referencesOf(id, language))),
  ),
];

/** Names a style within a page in the page's policy. @example "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" */
export const cspHash = (style: string): string => `sha256-${createHash("sha256").update(style).digest("base64")}`;
