import type { Edition } from "../../edition/edition.ts";
import { seedSpan } from "../../edition/kernel/edit.ts";
import { findAll } from "../../edition/kernel/selector.ts";
import { quotedIn, type Registers } from "../../edition/registers/index.ts";
import type { EditionPassage } from "../../edition/text/text.ts";
import type { Evidence, Script, Span } from "../../schemas/common.ts";
import { codePoints, countCodePoints } from "../../shared/code-points.ts";
import { type Keyed, lookUp, toKeyed } from "../../shared/keyed.ts";

/** Words quoted from a passage; where they stand in it twice, the place in the seed says which are meant. */
export type Quoted = Evidence;

/** Simplified wording of every quotation of the edition; keys by `quoteKey`. */
export type Quotes = Keyed<string>;

const quoteKey = ({ passage, quote, seed: [start, end] }: Quoted): string => `${passage} ${start}-${end} ${quote}`;

/** The quotation in the script of a page. */
export const quoteIn = (script: Script, quoted: Quoted, quotes: Quotes): string =>
  script === "zh-Hant" ? quoted.quote : (lookUp(quotes, quoteKey(quoted)) ?? quoted.quote);

/** Words of a quotation in the script of a page, by their first place in it. */
export function wordsIn(script: Script, words: string, quoted: Quoted, quotes: Quotes): string {
  const [start] = findAll(codePoints(quoted.quote), { exact: words });
  return start === undefined ? words : codePoints(quoteIn(script, quoted, quotes)).slice(start, start + countCodePoints(words));
}

/** Where a quotation stands in its passage, in code points of the reading text; null where the passage does not hold it. */
export function placeOf(
  { text, seed, edits }: Pick<EditionPassage, "text" | "seed" | "edits">,
  quoted: Omit<Quoted, "passage">,
): Span | null {
  const length = countCodePoints(quoted.quote);
  const places = findAll(codePoints(text), { exact: quoted.quote }).map((start): Span => [start, start + length]);
  const meant = places.find((place) => {
    const [start, end] = seedSpan(seed[0], edits, place);
    return start === quoted.seed[0] && end === quoted.seed[1];
  });
  return meant ?? places[0] ?? null;
}

/** All that is quoted. */
type Quoting = Registers & Pick<Edition, "texts" | "strategy">;

export function collectQuotes(edition: Quoting): Quotes {
  const { texts, strategy } = edition;
  const leaves = strategy && [
    strategy.definition,
    strategy.base,
    ...strategy.slogan,
    ...strategy.upgrades,
    ...strategy.goals,
    ...strategy.organisation,
    ...strategy.lineage,
  ];
  const quoted: Quoted[] = [...quotedIn(edition), ...(leaves ?? []).map(({ evidence }) => evidence)];
  const passages = new Map(texts.flatMap((text) => text.passages.map((passage) => [passage.id, passage] as const)));
  return toKeyed(
    quoted.flatMap((one): [string, string][] => {
      const passage = passages.get(one.passage);
      const place = passage && placeOf(passage, one);
      return passage && place ? [[quoteKey(one), codePoints(passage.textHans).slice(...place)]] : [];
    }),
  );
}
