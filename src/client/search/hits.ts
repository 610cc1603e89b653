/** Found records → what is shown of them. */
import { type Folded, fold } from "../../shared/fold.ts";
import { lookUp } from "../../shared/keyed.ts";
import { fromRuns } from "../../shared/search/catalogue.ts";
import { type Marks, markPhrases } from "../../shared/search/marks.ts";
import { isNumber } from "../../shared/search/words.ts";
import type { Answered } from "./ask.ts";
import { type Beside, besideOf, besideWords } from "./beside.ts";
import type { Session } from "./session.ts";
import type { TranslationRead } from "./translations.ts";

/** What is marked: in the text, and in its translations. */
export type Asked = Pick<Answered, "phrases" | "words">;

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
  /** Sentences of a translation that answer, or that render what answers in the text. */
  readonly beside: Beside | null;
  /** Occurrences: in the translation where it answers, else in the text and, of what stands only there, in its seed. */
  readonly count: number;
  readonly kind: string;
  readonly speaker: string | null;
  /** The heading above it, in the language of the page where it is translated. */
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
export async function readHits({ text, records }: TextRecords, total: number, asked: Asked, session: Session): Promise<TextHits> {
  const { catalogue, labels, firsts, table } = session;
  const { id } = catalogue.texts[text]!;
  const [{ passages }, translations] = await Promise.all([session.text(id), readTranslations(id, asked, session)]);
  const { kindOf, speakerOf } = attributesOf(session);
  const first = firsts[text]!;
  const own = translations.find(({ language }) => language === session.translated);
  const headingAbove = (record: number): string | null => {
    for (let i = record - 1; i >= first; i--) {
      if (catalogue.kinds[kindOf[i]!] !== "heading") continue;
      const said = own?.passages[i - first]?.map(([, , , words]) => words).join(" ");
      return said === undefined || said === "" ? passages[i - first]![1] : said;
    }
    return null;
  };
  const toHit = (record: number): Hit => {
    const [number, words, seed] = passages[record - first]!;
    const folded = fold(words, table);
    const marks = markPhrases(folded, asked.phrases);
    const kind = catalogue.kinds[kindOf[record]!]!;
    const speaker = catalogue.speakers[speakerOf[record]!];
    const inPassage = translations.map((one) => ({ language: one.language, sentences: one.passages[record - first]! }));
    const found = asked.words === null ? null : besideWords({ words, spans: spansBeside(folded, marks, asked) }, inPassage, asked.words);
    const seedMarks =
      seed === undefined || found !== null || marks.missing.length === 0 ? null : markPhrases(fold(seed, table), marks.missing);
    return {
      record,
      passage: `${id}:${number}`,
      number,
      words,
      marks,
      seed: seedMarks === null ? null : { words: seed!, marks: seedMarks },
      beside:
        found?.beside ??
        besideOf(
          { words, spans: marks.spans },
          inPassage.find(({ language }) => language === session.translated),
        ),
      count: found?.count ?? marks.count + (seedMarks?.count ?? 0),
      kind,
      speaker: speaker === undefined ? null : (lookUp(labels.names, speaker) ?? speaker),
      heading: kind === "title" || kind === "heading" ? null : headingAbove(record),
    };
  };
  return { id, title: lookUp(labels.texts, id)!, hits: { total, shown: records.map(toHit) } };
}

/** What is marked in the text where a translation answers: numbers only where the text has all of the query, else they may be others. */
const spansBeside = (text: Folded, marks: Marks, { phrases }: Asked): Marks["spans"] =>
  marks.missing.length === 0
    ? marks.spans
    : markPhrases(
        text,
        phrases.filter((phrase) => !isNumber(phrase)),
      ).spans;

/** Those that are asked or shown, that of the page first. */
async function readTranslations(id: string, { words }: Asked, { translated, translations }: Session): Promise<readonly TranslationRead[]> {
  if (words === null) return translated === null ? [] : translations.read(id, [translated]);
  const all = await translations.read(id);
  return all.toSorted((a, b) => Number(b.language === translated) - Number(a.language === translated));
}

const attributes = new WeakMap<Session, { kindOf: Int16Array; speakerOf: Int16Array }>();

/** Kind and speaker of every record, unpacked once. */
function attributesOf(session: Session): { kindOf: Int16Array; speakerOf: Int16Array } {
  const kept = attributes.get(session) ?? { kindOf: fromRuns(session.catalogue.kindOf), speakerOf: fromRuns(session.catalogue.speakerOf) };
  attributes.set(session, kept);
  return kept;
}

export const countOccurrences = (texts: readonly TextHits[]): number =>
  texts.reduce((sum, { hits }) => sum + hits.shown.reduce((own, { count }) => own + count, 0), 0);
