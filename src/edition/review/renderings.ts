/** What a translation does not render of its text: names, numbers and dates; and numbers that it has alone. */

import type { Edition } from "../edition.ts";
import type { Editorial } from "../input/editorial.ts";
import { type SentenceOf, sentencesOf } from "../registers/translations.ts";
import { type NumberFound, readChinese, readEnglish } from "./numbers.ts";

/** A sentence of which something is not rendered. */
export interface Unrendered {
  /** @example "003.en" */
  readonly file: string;
  readonly id: string;
  /** Of the text, or in the translation for a number that only this has. */
  readonly words: string;
  readonly kind: "mention" | "figure" | "date" | "number";
}

type Part = Pick<Edition, "texts" | "translations" | "mentions" | "figures" | "dates">;

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Everything that is to be decided; what the file decides is left out. */
export function findUnrendered(edition: Part, { translations }: Pick<Editorial, "translations">): Unrendered[] {
  return edition.translations.flatMap(({ text, language, sentences }) => {
    const file = `${text}.${language}`;
    const decided = new Set(translations.get(file)!.unrendered.map(({ id, words }) => `${id} ${words}`));
    const own = edition.texts.find(({ id }) => id === text)!;
    const known = new Map(sentencesOf(own).map((one) => [one.id, one]));
    return sentences
      .flatMap((one) => unrenderedIn(edition, known.get(one.id)!, one).map((found) => ({ file, id: one.id, ...found })))
      .filter(({ id, words }) => !decided.has(`${id} ${words}`));
  });
}

/** Decisions for which nothing asks. */
export function idleRenderings(edition: Part, { translations }: Pick<Editorial, "translations">): string[] {
  const bare = new Map([...translations].map(([name, file]) => [name, { ...file, unrendered: [] }]));
  const asked = new Set(findUnrendered(edition, { translations: bare }).map(({ file, id, words }) => `${file} ${id} ${words}`));
  return [...translations].flatMap(([file, { unrendered }]) =>
    unrendered.flatMap(({ id, words }, i) =>
      asked.has(`${file} ${id} ${words}`) ? [] : [`src/editorial/translations/${file}.yaml → unrendered[${i}]: ${id} 「${words}」`],
    ),
  );
}

function unrenderedIn(
  { mentions, figures, dates }: Part,
  { passage, span: [start, end], text }: SentenceOf,
  { text: translated, words }: Edition["translations"][number]["sentences"][number],
): Pick<Unrendered, "words" | "kind">[] {
  const within = (one: { readonly passage: string; readonly start: number }) =>
    one.passage === passage && one.start >= start && one.start < end;
  const named = new Set(words.map(([, , entity]) => entity));
  const numbers = new Set(readEnglish(translated).map(({ value }) => value));
  const months = new Set(MONTHS.flatMap((month, i) => (new RegExp(`\\b${month}\\b`).test(translated) ? [i + 1] : [])));
  const own = figures.filter(within);
  const written = new Set([...readChinese(text).map(({ value }) => value), ...own.map(({ value }) => value)]);
  /** A date that is part of a name goes with it. @example "9·30變革" */
  const isNamed = (date: (typeof dates)[number]) => mentions.some((one) => within(one) && one.start <= date.start && date.end <= one.end);
  return [
    ...mentions.filter((one) => within(one) && !named.has(one.entity)).map(({ quote }) => ({ words: quote, kind: "mention" as const })),
    ...own.filter(({ value }) => !numbers.has(value)).map(({ quote }) => ({ words: quote, kind: "figure" as const })),
    ...dates
      .filter((one) => within(one) && !isNamed(one) && !isRendered(one.quote, numbers, months))
      .map(({ quote }) => ({ words: quote, kind: "date" as const })),
    ...readEnglish(translated)
      .filter(({ value, words: said }) => !written.has(value) && !isIdiom({ value, words: said }))
      .map(({ words: said }) => ({ words: said, kind: "number" as const })),
  ];
}

/** Whether every number of a date stands in the translation, months by name. */
const isRendered = (quote: string, numbers: ReadonlySet<number>, months: ReadonlySet<number>): boolean =>
  readChinese(quote).every(({ value, start, words }) => numbers.has(value) || (quote[start + words.length] === "月" && months.has(value)));

/** “One” is a pronoun, and “first” and “once” say when, as often as they count. */
const isIdiom = ({ value, words }: Pick<NumberFound, "value" | "words">): boolean => value === 1 && !/\d/.test(words);

export const formatUnrendered = ({ file, id, words, kind }: Unrendered): string => `${file} ${id}: ${kind} 「${words}」`;
