/** Found records → what is shown of them. */
import { fold } from "../../shared/fold.ts";
import { lookUp } from "../../shared/keyed.ts";
import { fromRuns } from "../../shared/search/catalogue.ts";
import { type Marks, markPhrases } from "../../shared/search/marks.ts";
import type { Phrase } from "../../shared/search/query.ts";
import type { Session } from "./session.ts";

/** One passage that answers. */
export interface Hit {
  readonly record: number;
  /** @example "003:31" */
  readonly passage: string;
  readonly number: number;
  readonly words: string;
  readonly marks: Marks;
  /** The spelling of the seed, where words of the query stand only there. */
  readonly seed: { readonly words: string; readonly marks: Marks } | null;
  readonly kind: string;
  readonly speaker: string | null;
  /** The heading above it. */
  readonly heading: string | null;
}

export interface TextHits {
  readonly id: string;
  readonly title: string;
  readonly hits: { readonly total: number; readonly shown: readonly Hit[] };
}

/** Records of one text, ascending. */
export interface TextRecords {
  /** Index of the text in the catalogue. */
  readonly text: number;
  readonly records: readonly number[];
}

export function groupByText(records: readonly number[], { firsts }: Session): TextRecords[] {
  const groups: { text: number; records: number[] }[] = [];
  let text = 0;
  for (const record of records) {
    while (text + 1 < firsts.length && firsts[text + 1]! <= record) text++;
    if (groups.at(-1)?.text !== text) groups.push({ text, records: [] });
    groups.at(-1)!.records.push(record);
  }
  return groups;
}

/** The first texts, and of them the first passages: what is shown at a time. */
export function takeFirst(groups: readonly TextRecords[], texts: number, passages: number): TextRecords[] {
  let room = passages;
  return groups.slice(0, texts).flatMap(({ text, records }) => {
    const own = records.slice(0, room);
    room -= own.length;
    return own.length > 0 ? [{ text, records: own }] : [];
  });
}

/** Reads the passages of a text that answer. @param total number of those that are found in it */
export async function readHits(
  { text, records }: TextRecords,
  total: number,
  phrases: readonly Phrase[],
  session: Session,
): Promise<TextHits> {
  const { catalogue, labels, firsts, table } = session;
  const { id } = catalogue.texts[text]!;
  const { passages } = await session.text(id);
  const { kindOf, speakerOf } = attributesOf(session);
  const first = firsts[text]!;
  const headingAbove = (record: number): string | null => {
    for (let i = record - 1; i >= first; i--) if (catalogue.kinds[kindOf[i]!] === "heading") return passages[i - first]![1];
    return null;
  };
  const toHit = (record: number): Hit => {
    const [number, words, seed] = passages[record - first]!;
    const marks = markPhrases(fold(words, table), phrases);
    const kind = catalogue.kinds[kindOf[record]!]!;
    const speaker = catalogue.speakers[speakerOf[record]!];
    return {
      record,
      passage: `${id}:${number}`,
      number,
      words,
      marks,
      seed: seed === undefined || marks.missing.length === 0 ? null : { words: seed, marks: markPhrases(fold(seed, table), marks.missing) },
      kind,
      speaker: speaker === undefined ? null : (lookUp(labels.names, speaker) ?? speaker),
      heading: kind === "title" || kind === "heading" ? null : headingAbove(record),
    };
  };
  return { id, title: lookUp(labels.texts, id)!, hits: { total, shown: records.map(toHit) } };
}

const attributes = new WeakMap<Session, { kindOf: Int16Array; speakerOf: Int16Array }>();

/** Kind and speaker of every record, unpacked once. */
function attributesOf(session: Session): { kindOf: Int16Array; speakerOf: Int16Array } {
  const kept = attributes.get(session) ?? { kindOf: fromRuns(session.catalogue.kindOf), speakerOf: fromRuns(session.catalogue.speakerOf) };
  attributes.set(session, kept);
  return kept;
}

/** Occurrences of the phrases; what stands only in a seed counts once more there. */
export const occurrencesIn = ({ marks, seed }: Hit): number => marks.count + (seed?.marks.count ?? 0);

export const countOccurrences = (texts: readonly TextHits[]): number =>
  texts.reduce((sum, { hits }) => sum + hits.shown.reduce((own, hit) => own + occurrencesIn(hit), 0), 0);
