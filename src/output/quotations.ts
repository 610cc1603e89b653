/** What quotations are checked against, for the browser: the texts in every spelling, and nothing of what was cut. */
import type { Edition } from "../edition/edition.ts";
import { applyEdits, type Edit } from "../edition/kernel/edit.ts";
import { buildFoldTable, restrictFoldTable } from "../edition/kernel/fold-table.ts";
import { toHans, toProse } from "../edition/kernel/script.ts";
import { type EditionPassage, type EditionText, sentenceIdsOf } from "../edition/text/text.ts";
import { type CodePoints, codePoints, countCodePoints } from "../shared/code-points.ts";
import { fold, formatFoldTable } from "../shared/fold.ts";
import { numberOf, placeIn } from "../shared/passage-id.ts";
import { formatPairs, type PackedEdit, type PackedPassage, type QuotationData } from "../shared/quotation/data.ts";
import { type Citable, toReferences } from "./references.ts";

export function toQuotationData(edition: Citable & Pick<Edition, "texts" | "entities">): QuotationData {
  const { texts, entities } = edition;
  const passages = texts.flatMap((text) => text.passages);
  const table = buildFoldTable(passages);
  const hans = usualHans(passages);
  const packed = texts.map((text) => {
    const source = codePoints(text.source);
    return { id: text.id, labels: labelsOf(text, entities), passages: text.passages.map((passage) => pack(passage, source, hans)) };
  });
  const occurring = new Set<string>();
  for (const { text } of passages) for (const point of fold(text, table).points) occurring.add(point);
  for (const { passages: own } of packed) {
    for (const [, , , edits] of own) for (const [, , before] of edits) for (const point of fold(before, table).points) occurring.add(point);
  }
  return {
    fold: formatFoldTable(restrictFoldTable(table, occurring)),
    hans: formatPairs(hans),
    texts: packed,
    references: toReferences(edition),
  };
}

/** How each Traditional character is mostly written in Simplified, where that is another one. */
function usualHans(passages: readonly EditionPassage[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, textHans } of passages) {
    const simplified = [...textHans];
    [...text].forEach((point, i) => {
      const own = counts.get(point) ?? new Map<string, number>();
      counts.set(point, own.set(simplified[i]!, (own.get(simplified[i]!) ?? 0) + 1));
    });
  }
  const usual = [...counts].map(([point, own]) => [point, [...own].reduce((a, b) => (b[1] > a[1] ? b : a))[0]] as const);
  return new Map(usual.filter(([point, other]) => point !== other).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pack(passage: EditionPassage, source: CodePoints, hans: ReadonlyMap<string, string>): PackedPassage {
  const { id, text, textHans, sentences } = passage;
  const points = [...text];
  const exceptions = [...textHans].flatMap((point, i) => ((hans.get(points[i]!) ?? points[i]) === point ? [] : [i, point]));
  const ends = sentenceIdsOf(passage).map((sentence, i): readonly [number, number] => [
    Number(placeIn(sentence).split(".")[1]),
    sentences[i]![1],
  ]);
  const packed = [numberOf(id), text, ends, packEdits(passage, source), exceptions] as const;
  return passage.speaker === null ? packed : [...packed, passage.speaker];
}

const isWording = ({ kind }: Edit): boolean => kind === "emendation" || kind === "conjecture";

/** Changes of words and signs by their places in the reading; what was cut, lifted out or spaced stays as the edition has it. */
function packEdits({ edits, seed, text }: EditionPassage, source: CodePoints): PackedEdit[] {
  const isKept = (edit: Edit): boolean => isWording(edit) || edit.kind === "punctuation";
  const spelling = applyEdits(
    source,
    edits.filter((edit) => !isKept(edit)),
    ...seed,
  );
  const simplified = codePoints(toHans(spelling));
  const packed: PackedEdit[] = [];
  let shift = seed[0]; // seed = reading + shift, behind the edits passed so far
  let gone = seed[0]; // seed = spelling + gone
  for (const edit of edits) {
    const [before, after] = [countCodePoints(edit.before), countCodePoints(edit.after)];
    if (isKept(edit)) {
      const at = edit.start - gone;
      const place = [edit.start - shift, after, edit.before] as const;
      packed.push(isWording(edit) ? [...place, simplified.slice(at, at + before)] : place);
    } else gone += before - after;
    shift += before - after;
  }
  if (packed.some(([at, length]) => at + length > countCodePoints(text))) throw new RangeError("An edit lies outside its passage.");
  return packed;
}

/** As the text names those who speak, and as their entries do, in both scripts. */
function labelsOf({ profile }: EditionText, entities: Edition["entities"]): string[] {
  const names = profile.speakers.flatMap(({ label, entity }) => [
    label,
    entities.find(({ id }) => id === entity)?.term["zh-Hant"] ?? label,
  ]);
  return [...new Set(names.flatMap((name) => Object.values(toProse(name))))];
}
