/** What pages in another language write the texts with in the script that they do not show at first. */
import type { Edition } from "../edition/edition.ts";
import type { Script } from "../schemas/common.ts";
import { countCodePoints } from "../shared/code-points.ts";
import { otherScript } from "../shared/languages.ts";
import { type ScriptTable, scriptWriter } from "../shared/writing/script-table.ts";

/** The same words in two scripts, of as many code points. */
export type Pair = readonly [from: string, to: string];

/** All that is said in both scripts: the texts, and the editor's words where they are as long in either. */
export function pairsOf({ texts, words: _, ...rest }: Edition, from: Script): Pair[] {
  const to = otherScript(from);
  const pairs = new Map<string, string>();
  const add = (one: unknown, other: unknown): void => {
    if (typeof one !== "string" || typeof other !== "string") return;
    if (countCodePoints(one) === countCodePoints(other) && !pairs.has(one)) pairs.set(one, other);
  };
  for (const { passages } of texts)
    for (const { text, textHans } of passages) add(...(from === "zh-Hant" ? ([text, textHans] as const) : ([textHans, text] as const)));
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const fields = value as Readonly<Record<string, unknown>>;
    if (from in fields && to in fields) add(fields[from], fields[to]);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit([texts.map(({ title }) => title), rest]);
  return [...pairs];
}

/** The shortest table that writes every pair as it is; where two of them would have it two ways, the whole of one is a phrase. */
export function toScriptTable(pairs: readonly Pair[]): ScriptTable {
  const characters = usualOf(pairs);
  const table = {
    characters: [...characters]
      .filter(([one, other]) => one !== other)
      .flat()
      .join(""),
    phrases: phrasesOf(pairs, characters),
  };
  const write = scriptWriter(table);
  const wrong = pairs.filter(([from, to]) => write(from) !== to);
  return { ...table, phrases: [...table.phrases, ...wrong] };
}

/** What most often stands for a character; of several the first. */
function usualOf(pairs: readonly Pair[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [from, to] of pairs) {
    const others = [...to];
    [...from].forEach((one, i) => {
      const own = counts.get(one) ?? new Map<string, number>();
      own.set(others[i]!, (own.get(others[i]!) ?? 0) + 1);
      counts.set(one, own);
    });
  }
  const most = (own: ReadonlyMap<string, number>) => [...own].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  return new Map([...counts].map(([one, own]) => [one, most(own)]));
}

/** Code points of the longest phrase. */
const LONGEST = 5;

/** For every character that is not written as usual the shortest stretch around it that is always written so. */
function phrasesOf(pairs: readonly Pair[], usual: ReadonlyMap<string, string>): Pair[] {
  const corpus = pairs.map(([from, to]) => [[...from], [...to]] as const);
  const odd = corpus.flatMap(([from, to]) => from.flatMap((one, at) => (usual.get(one) === to[at] ? [] : [{ from, to, at }])));
  const found = new Map<string, string>();
  const writesSo = new Map<string, boolean>();
  /** Whether a stretch is written the same way wherever it stands. */
  const always = (one: string, other: string): boolean => {
    const kept = writesSo.get(`${one} ${other}`);
    if (kept !== undefined) return kept;
    const length = [...one].length;
    const isAlways = corpus.every(([from, to]) =>
      from.every((_, at) => from.slice(at, at + length).join("") !== one || to.slice(at, at + length).join("") === other),
    );
    writesSo.set(`${one} ${other}`, isAlways);
    return isAlways;
  };
  for (const { from, to, at } of odd) {
    for (let length = 2, done = false; length <= LONGEST && !done; length++)
      for (let start = Math.max(0, at - length + 1); start <= at && start + length <= from.length && !done; start++) {
        const [one, other] = [from.slice(start, start + length).join(""), to.slice(start, start + length).join("")];
        if (!found.has(one) && !always(one, other)) continue;
        found.set(one, other);
        done = true;
      }
  }
  return [...found];
}
