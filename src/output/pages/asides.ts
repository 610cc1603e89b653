/** What stands beside a passage: editor's notes, the same matter elsewhere, the figures it states, and what became of it. */
import type { Edition } from "../../edition/edition.ts";
import { toProse } from "../../edition/kernel/script.ts";
import type { EditionPassage } from "../../edition/text/text.ts";
import type { InScripts, Prose, Script } from "../../schemas/common.ts";
import type { Figure } from "../../schemas/figure.ts";
import type { Parallel } from "../../schemas/parallel.ts";
import { type Keyed, toKeyed } from "../../shared/keyed.ts";
import { numberOf, passageUrl, textOf } from "../../shared/passage-id.ts";
import { collectPassageHistory, type PassageVersion } from "./passage-history.ts";
import { collectQuotes, type Quoted, quoteIn } from "./quotes.ts";

/** A passage somewhere in the edition, as one refers to it: 專訪第 31 段. */
export interface Reference {
  readonly label: Prose;
  readonly number: number;
  /** @example "/texts/003/#p31" */
  readonly url: string;
}

export interface Aside {
  readonly notes: readonly {
    readonly id: string;
    readonly topic: Prose;
    readonly note: Prose;
    /** It stood at an earlier passage of the text already. */
    readonly again: boolean;
    /** The other passages it speaks of. */
    readonly others: readonly Reference[];
  }[];
  readonly parallels: readonly {
    readonly id: string;
    readonly nature: Parallel["nature"];
    readonly topic: Prose;
    readonly quote: InScripts;
    readonly other: Reference;
  }[];
  /** The passages of the parallels in short, by text, each once and in order. */
  readonly places: readonly { readonly label: Prose; readonly numbers: readonly number[] }[];
  readonly figures: readonly (Pick<Figure, "id" | "measures"> & { readonly quote: InScripts })[];
  /** What became of the passage from version to version. */
  readonly history: readonly PassageVersion[];
}

/** What stands beside the passages of a text: by passage, those alone that have something. */
export type AsidesOf = (text: string) => Keyed<Aside>;

/** Asides in the order of the editor's registers, for any text of the edition. */
export function collectAsides(edition: Omit<Edition, "mentions">): AsidesOf {
  const labels = new Map(edition.texts.map(({ id, profile }) => [id, toProse(profile.label)]));
  const quotes = collectQuotes(edition);
  const wording = (quoted: Quoted): InScripts => {
    const one = (script: Script) => quoteIn(script, quoted, quotes);
    return { "zh-Hant": one("zh-Hant"), "zh-Hans": one("zh-Hans") };
  };
  const refer = (passage: string): Reference => {
    return { label: labels.get(textOf(passage))!, number: numberOf(passage), url: passageUrl(passage) };
  };
  const texts = new Map(edition.texts.map((text) => [text.id, text]));
  const history = collectPassageHistory(edition.history);
  return (id) => toAsides(texts.get(id)?.passages ?? [], edition, wording, refer, (passage) => history.get(passage) ?? []);
}

function toAsides(
  passages: readonly EditionPassage[],
  edition: Omit<Edition, "mentions">,
  wording: (quoted: Quoted) => InScripts,
  refer: (passage: string) => Reference,
  historyOf: (passage: string) => Aside["history"],
): Keyed<Aside> {
  const asides = passages.map(({ id }, at): [string, Aside] => {
    const notes = edition.notes
      .filter((note) => note.quotes.some(({ passage }) => passage === id))
      .map(({ id: note, topic, note: prose, quotes: quoted }) => ({
        id: note,
        topic,
        note: prose,
        again: passages.findIndex((one) => quoted.some(({ passage }) => passage === one.id)) < at,
        others: [...new Set(quoted.map(({ passage }) => passage))].filter((passage) => passage !== id).map(refer),
      }));
    const parallels = edition.parallels.flatMap(({ id: parallel, nature, topic, a, b }) => {
      const other = a.passage === id ? b : b.passage === id ? a : null;
      return other === null ? [] : { id: parallel, nature, topic, quote: wording(other), other: refer(other.passage) };
    });
    const figures = edition.figures
      .filter(({ passage }) => passage === id)
      .map((figure) => ({ id: figure.id, measures: figure.measures, quote: wording(figure) }));
    const byText = [...Map.groupBy(parallels, ({ other }) => other.label)];
    const places = byText.map(([label, group]) => ({
      label,
      numbers: [...new Set(group.map(({ other }) => other.number))].sort((one, two) => one - two),
    }));
    return [id, { notes, parallels, places, figures, history: historyOf(id) }];
  });
  return toKeyed(
    asides.filter(([, { notes, parallels, figures, history }]) => notes.length + parallels.length + figures.length + history.length > 0),
  );
}
