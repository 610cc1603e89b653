/** No rule without a user: whatever a stylesheet names is on a page that loads it, or is made by a browser script. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { type Selector, transform } from "lightningcss";
import { parse } from "parse5";
import ts from "typescript";
import { PROJECT } from "../build/disk/sources.ts";
import type { Edition } from "../edition/edition.ts";
import { PassageKind } from "../schemas/text.ts";
import { LANGUAGE_TAGS } from "../shared/languages.ts";
import { KINDS, STYLES, type Styles, translatedParts } from "../site/styles.ts";
import { attribute, elements } from "../testing/html.ts";
import { smallEdition } from "../testing/small/edition.ts";
import { renderSite } from "../testing/small/site.ts";
import { translated } from "../testing/small/translated.ts";

/** What one element must be: its name, `.class` and `#id`. */
type Compound = readonly string[];

interface Rule {
  /** One selector of the rule, in all its parts; those within `:is()`, `:not()` and `:has()` stand for themselves. */
  readonly compounds: readonly Compound[];
  /** Line and number within the line. @example "12.1" */
  readonly place: string;
}

const FOLDER = path.join(PROJECT, "src/styles");
const filesIn = (folder: string, type: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(type))
    .map((file) => path.join(folder, file))
    .sort();

function compoundsOf(selector: Selector): Compound[] {
  const found: string[][] = [[]];
  const inner: Compound[] = [];
  for (const part of selector) {
    if (part.type === "combinator") found.push([]);
    if (part.type === "type") found.at(-1)!.push(part.name);
    if (part.type === "class") found.at(-1)!.push(`.${part.name}`);
    if (part.type === "id") found.at(-1)!.push(`#${part.name}`);
    if ("selectors" in part) inner.push(...((part.selectors ?? []) as Selector[]).flatMap(compoundsOf));
  }
  return [...found.filter((names) => names.length > 0), ...inner];
}

/** Rules of a stylesheet, nested ones included, one entry for each selector. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  transform({
    filename: "style.css",
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style({ value: { selectors, loc } }) {
          rules.push(...selectors.map((one, i) => ({ compounds: compoundsOf(one), place: `${loc.line + 1}.${i + 1}` })));
        },
      },
    },
  });
  return rules;
}

/** Every word in a string of the browser scripts, names of events left out: among them are the names of what they make. */
function wordsOfScripts(): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      for (const word of node.text.split(/[^\w-]+/)) words.add(word);
    }
    const isListening = ts.isCallExpression(node) && /EventListener$/.test(node.expression.getText());
    if (isListening) node.arguments.slice(1).forEach(visit);
    else ts.forEachChild(node, visit);
  };
  for (const file of filesIn(path.join(PROJECT, "src/client"), ".ts").filter((one) => !one.endsWith(".test.ts"))) {
    visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  }
  return words;
}

/** What elements of these pages are, each combination once. */
function compoundsOn(pages: readonly string[]): ReadonlySet<string>[] {
  const found = new Map<string, ReadonlySet<string>>();
  for (const html of pages) {
    for (const element of elements(parse(html))) {
      const id = attribute(element, "id");
      const classes = (attribute(element, "class") ?? "").split(/\s+/).filter((name) => name !== "");
      const names = [element.tagName, ...classes.map((name) => `.${name}`), ...(id === null ? [] : [`#${id}`])];
      found.set(names.join(), new Set(names));
    }
  }
  return [...found.values()];
}

/** And passages of every kind, of which the small edition has not all. */
const words: ReadonlySet<string> = new Set([...wordsOfScripts(), ...PassageKind.options]);
const isMade = (name: string): boolean => words.has(name.replace(/^[.#]/, ""));
/** Something is all of this; of what scripts have a hand in, each name is enough. */
const isUsed = ({ compounds }: Rule, on: readonly ReadonlySet<string>[]): boolean =>
  compounds.every((names) =>
    names.some(isMade)
      ? names.every((name) => isMade(name) || on.some((one) => one.has(name)))
      : on.some((one) => names.every((name) => one.has(name))),
  );

const gone = { title: { "zh-Hant": "舊渡口", "zh-Hans": "旧渡口" }, reason: { "zh-Hant": "已拆。", "zh-Hans": "已拆。" }, to: null };
const edition: Edition = { ...smallEdition(), retired: [{ ...gone, register: "glossary", id: "old-pier" }] };
const pages = [...(await renderSite({ ...edition, languages: LANGUAGE_TAGS }, translated)).values()];
const kindOf = (html: string): string | undefined =>
  /<link rel="stylesheet" href="[^"]*?(?:zh-han[st]|[a-z]+)-([a-z]+)\.css"/.exec(html)?.[1];
const isChinese = (html: string): boolean => html.includes('<html lang="zh-');
const byKind = Map.groupBy(pages.filter(isChinese), kindOf);
const onKind = new Map(KINDS.map((kind) => [kind, compoundsOn(byKind.get(kind) ?? [])]));
const translatedByKind = Map.groupBy(
  pages.filter((html) => !isChinese(html)),
  kindOf,
);
const onTranslated = new Map(KINDS.map((kind) => [kind, compoundsOn(translatedByKind.get(kind) ?? [])]));
const parts = filesIn(FOLDER, ".css").map((file) =>
  path
    .relative(FOLDER, file)
    .replaceAll(path.sep, "/")
    .replace(/\.css$/, ""),
);
const rulesOfPart = new Map(parts.map((part) => [part, rulesOf(readFileSync(path.join(FOLDER, `${part}.css`), "utf8"))]));
const kindsWith = (part: string): Styles[] => KINDS.filter((kind) => STYLES[kind].includes(part) || part.startsWith("common"));
/** Of translated pages alone. */
const translatedKindsWith = (part: string): Styles[] => KINDS.filter((kind) => translatedParts(kind).includes(part));

test("every part is loaded by a kind of page, and there are pages of every kind", () => {
  assert.ok(parts.length > 15);
  assert.deepEqual(
    parts.filter((part) => kindsWith(part).length === 0 && translatedKindsWith(part).length === 0),
    [],
  );
  assert.deepEqual([...byKind.keys()].filter((kind) => kind !== undefined).sort(), [...KINDS].sort());
});

for (const part of parts) {
  test(`${part}.css has no rule without a user`, () => {
    const translatedKinds = translatedKindsWith(part);
    const on =
      translatedKinds.length > 0
        ? translatedKinds.flatMap((kind) => onTranslated.get(kind)!)
        : kindsWith(part).flatMap((kind) => onKind.get(kind)!);
    assert.deepEqual(
      rulesOfPart
        .get(part)!
        .filter((rule) => !isUsed(rule, on))
        .map(({ compounds, place }) => `${place}: ${compounds.map((names) => names.join("")).join(" ")}`),
      [],
    );
  });
}

test("no kind of page loads a part in vain", () => {
  const vain = KINDS.flatMap((kind) =>
    STYLES[kind]
      .filter((part) => !rulesOfPart.get(part)!.some((rule) => isUsed(rule, onKind.get(kind)!)))
      .map((part) => `${kind}: ${part}`),
  );
  assert.deepEqual(vain, []);
});

test("a rule that nothing uses is found, wherever in a selector", () => {
  const on = compoundsOn(['<div class="north-shore"><p class="near-shore old-pier">一</p><h2 id="boats">註</h2></div>']);
  const unused = (selectors: string) => rulesOf(`${selectors} { color: red; }`).filter((rule) => !isUsed(rule, on)).length;
  for (const used of [".north-shore > p.old-pier:hover", "#boats::before", ".north-shore:has(#boats) .near-shore:not(h2)"]) {
    assert.equal(unused(used), 0, used);
  }
  for (const dead of [
    ".gone-away",
    ".north-shore .gone-away",
    ".north-shore.old-pier",
    "div:has(.gone-away)",
    ".north-shore:not(.gone-away)",
    "blink",
    "#gone-away",
  ]) {
    assert.equal(unused(dead), 1, dead);
  }
  assert.equal(unused(".north-shore, .gone-away, .gone-away p"), 2);
  assert.equal(rulesOf("@media print { div { .gone-away & { color: red; } } }").filter((rule) => !isUsed(rule, on)).length, 1);
});
