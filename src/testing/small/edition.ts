/** A small edition that has one of everything: two invented texts, and all that an editor can record about them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse, stringify } from "yaml";
import { buildEdition, type Edition } from "../../edition/edition.ts";
import { formatProblem } from "../../edition/kernel/problem.ts";
import { INTERFACE_KEYS, RULE_WORDS } from "../../schemas/interface.ts";
import { buildSmall, type Spoiled, sourcesOf } from "./sources.ts";

const FOLDER = path.join(import.meta.dirname, "edition");
const INTERFACE = path.join(import.meta.dirname, "../../editorial/interface.yaml");

const filesIn = (folder: string): [name: string, content: string][] =>
  readdirSync(path.join(FOLDER, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }): [string, string] => {
      const file = path.join(parentPath, name);
      return [path.relative(path.join(FOLDER, folder), file).replaceAll("\\", "/"), readFileSync(file, "utf8")];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));

const SIGNS = INTERFACE_KEYS.filter((key) => /^join\.|^number\.digits$/.test(key));

/**
 * Words that say which they are and what they are given, the same whatever the editor calls things:
 * `reference: ‹reference {text} {n}›`, on Simplified pages «reference {text} {n}». Reasons of the rules stand in the open data, too,
 * and are the real ones; signs between words and digits say nothing, and are, too.
 */
function speakingWords(): string {
  const real = parse(readFileSync(INTERFACE, "utf8")) as Record<string, string | Record<string, string>>;
  const hantOf = (key: string): string => {
    const word = real[key] ?? "";
    return typeof word === "string" ? word : (word["zh-Hant"] ?? "");
  };
  const wordOf = (key: string): string => [key, ...new Set(hantOf(key).match(/\{\w+\}/g))].join(" ");
  return stringify({
    ...Object.fromEntries(INTERFACE_KEYS.map((key) => [key, { "zh-Hant": `‹${wordOf(key)}›`, "zh-Hans": `«${wordOf(key)}»` }])),
    ...Object.fromEntries([...RULE_WORDS, ...SIGNS].map((key) => [key, hantOf(key)])),
  });
}

const SEEDS = Object.fromEntries(filesIn("seeds"));
const FILES: Readonly<Record<string, string>> = Object.fromEntries(filesIn("editorial"));
/** The text that other tests start from is none of these. */
const NO_OTHER = { "texts/001.yaml": null };

/** What the small edition is made of; the words of its interface are these, or such as say which they are. */
export const smallSources = (words = speakingWords()): Spoiled => ({
  seeds: SEEDS,
  editorial: { ...NO_OTHER, ...FILES, "interface.yaml": words },
});

export function smallEdition(): Edition {
  const { value, problems } = buildEdition(sourcesOf(smallSources()));
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
  return value;
}

/**
 * The mistakes found where one file is spoiled, as they are printed.
 * @param spoil its content → what is read instead
 */
export function problemsOfSmall(file: string, spoil: (content: string) => string): string[] {
  const { problems } = buildSmall({ seeds: SEEDS, editorial: { ...NO_OTHER, ...FILES, [file]: spoil(FILES[file]!) } });
  return problems.map(formatProblem);
}
