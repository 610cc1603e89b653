import type { Script } from "../schemas/common.ts";
import { codePoints } from "./code-points.ts";
import type { Edition } from "./edition.ts";
import { findAll } from "./selector.ts";

/** Words quoted from a passage. */
export interface Quoted {
  readonly passage: string;
  readonly quote: string;
}

/** Simplified wording of every quotation of the edition; keys by `quoteKey`. */
export type Quotes = Readonly<Record<string, string>>;

const quoteKey = ({ passage, quote }: Quoted): string => `${passage} ${quote}`;

/** The quotation in the script of a page. */
export const quoteIn = (script: Script, quoted: Quoted, quotes: Quotes): string =>
  script === "zh-Hant" ? quoted.quote : (quotes[quoteKey(quoted)] ?? quoted.quote);

export function collectQuotes({
  texts,
  events,
  areas,
  figures,
  dates,
  parallels,
  notes,
  strategy,
}: Omit<Edition, "mentions" | "exceptions">): Quotes {
  const leaves = strategy && [
    strategy.definition,
    strategy.base,
    ...strategy.slogan,
    ...strategy.upgrades,
    ...strategy.goals,
    ...strategy.organisation,
    ...strategy.lineage,
  ];
  const quoted: Quoted[] = [
    ...events.flatMap(({ evidence }) => evidence),
    ...areas.flatMap(({ passages }) => passages),
    ...figures,
    ...dates,
    ...parallels.flatMap(({ a, b }) => [a, b]),
    ...notes.flatMap(({ quotes }) => quotes),
    ...(leaves ?? []).flatMap(({ text, evidence }) => [evidence, { passage: evidence.passage, quote: text }]),
  ];
  const passages = new Map(texts.flatMap((text) => text.passages.map((passage) => [passage.id, passage] as const)));
  return Object.fromEntries(
    quoted.flatMap((one) => {
      const passage = passages.get(one.passage);
      const start = passage && findAll(codePoints(passage.text), { exact: one.quote })[0];
      if (passage === undefined || start === undefined) return [];
      return [[quoteKey(one), codePoints(passage.textHans).slice(start, start + codePoints(one.quote).length)]];
    }),
  );
}
