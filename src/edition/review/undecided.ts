/** What a program finds in the texts and the editor has not decided, and decisions that decide nothing. */
import type { Span } from "../../schemas/common.ts";
import { fold } from "../../shared/fold.ts";
import type { Edition } from "../edition.ts";
import { EDITORIAL, type Editorial } from "../input/editorial.ts";
import { buildFoldTable } from "../kernel/fold-table.ts";
import type { Exception } from "../registers/exceptions.ts";
import { formatReading, undecidedReadings } from "../registers/names/readings.ts";
import { findUndecided, formatExpression } from "./expressions.ts";
import { detectParallels, formatProposal, type Proposal, undecidedProposals } from "./parallels.ts";
import { findUnrendered, formatUnrendered, idleRenderings } from "./renderings.ts";
import { findIdleKept, findSuspects, formatSuspect } from "./suspects.ts";

/** Open questions of one kind: what to do with them, and a line each. */
export interface Question {
  readonly advice: string;
  readonly lines: readonly string[];
}

type Decided = readonly { readonly passage: string; readonly start: number; readonly end: number }[];

const passagesOf = ({ texts }: Edition) => texts.flatMap((text) => text.passages);

const toSpans = (items: Decided): ((passage: string) => Span[]) => {
  const byPassage = Map.groupBy(items, ({ passage }) => passage);
  return (id) => (byPassage.get(id) ?? []).map(({ start, end }) => [start, end]);
};

/** Numbers, dates, quoted and Latin words that are no mention, date, figure or exception, a line each. */
export function undecidedExpressions(edition: Edition): string[] {
  const { mentions, dates, figures, exceptions } = edition;
  const spans = toSpans([...mentions, ...dates, ...figures, ...exceptions]);
  return passagesOf(edition).flatMap(({ id, text }) => findUndecided(text, spans(id)).map((one) => formatExpression(id, text, one)));
}

/** Exceptions for which nothing asks, or that something else decides already. */
export function idleExceptions(edition: Edition): Exception[] {
  const spans = toSpans([...edition.mentions, ...edition.dates, ...edition.figures]);
  const readings = new Map(passagesOf(edition).map(({ id, text }) => [id, text]));
  return edition.exceptions.filter(
    ({ passage, start, end }) => !findUndecided(readings.get(passage)!, spans(passage)).some((one) => one.start < end && start < one.end),
  );
}

/** Wording that any two texts share and that is no parallel, and no phrase of the editor's. */
export function undecidedParallels(edition: Edition, phrases: Editorial["phrases"]): Proposal[] {
  const { texts, mentions, parallels } = edition;
  const passages = passagesOf(edition);
  const table = buildFoldTable(passages);
  const readings = new Map(passages.map(({ id, text }) => [id, text]));
  const decisions = { parallels, phrases: phrases.map(({ words }) => words) };
  const pairs = texts.flatMap((a, i) => texts.slice(i + 1).map((b) => [a, b] as const));
  return pairs.flatMap(([a, b]) => undecidedProposals(detectParallels(a, b, mentions, table), decisions, readings, table));
}

/** Places of phrases in the editor's file that do not stand in two texts at least. */
export function idlePhrases(edition: Edition, phrases: Editorial["phrases"]): number[] {
  const table = buildFoldTable(passagesOf(edition));
  const folded = (words: string) => fold(words, table).points.join("");
  const bodies = edition.texts.map(({ passages }) => folded(passages.map(({ text }) => text).join("\n")));
  return phrases.flatMap(({ words }, i) => (bodies.filter((body) => body.includes(folded(words))).length < 2 ? [i] : []));
}

/** Every open question; kinds without one are left out. */
export function listUndecided(
  edition: Edition,
  { emendations, phrases, translations, glossary }: Pick<Editorial, "emendations" | "phrases" | "translations" | "glossary">,
): Question[] {
  const { texts } = edition;
  const fileOf = (id: string) => emendations.get(id) ?? [];
  const idle = [
    ...texts.flatMap((text) => findIdleKept(text, fileOf(text.id)).map((i) => `${EDITORIAL}/emendations/${text.id}.yaml → [${i}].keep`)),
    ...idleExceptions(edition).map(({ passage, quote }) => `${EDITORIAL}/exceptions.yaml: ${passage} 「${quote}」`),
    ...idlePhrases(edition, phrases).map((i) => `${EDITORIAL}/phrases.yaml → [${i}]: 「${phrases[i]!.words}」`),
    ...idleRenderings(edition, { translations }),
  ];
  const questions: Question[] = [
    {
      advice: `Characters that a conversion may have chosen. Emend each in ${EDITORIAL}/emendations/<id>.yaml, or keep it there with a reason.`,
      lines: texts.flatMap((text) => findSuspects(text, fileOf(text.id)).map(formatSuspect)),
    },
    {
      advice: `Numbers, dates, quoted and Latin words. Each is a mention (glossary/), a date (dates.yaml), a figure (figures.yaml), or none of them, with a reason (exceptions.yaml).`,
      lines: undecidedExpressions(edition),
    },
    {
      advice: `Wording that two texts share. Set it side by side in parallels.yaml, or enter it in phrases.yaml with a reason.`,
      lines: undecidedParallels(edition, phrases).map(formatProposal),
    },
    {
      advice: `Names, figures and dates that a translation does not have, and numbers that it has alone. Mend it, give the entry another English form (enAliases in glossary/), or decide it in unrendered of the file, with a reason.`,
      lines: findUnrendered(edition, { translations }).map(formatUnrendered),
    },
    {
      advice: `Names with a character of several readings. Write how each is read in readings of its entry in ${EDITORIAL}/glossary/.`,
      lines: undecidedReadings(glossary).map(formatReading),
    },
    { advice: "Decisions about nothing. Mend or remove each.", lines: idle },
  ];
  return questions.filter(({ lines }) => lines.length > 0);
}

/** The questions as they are printed. */
export function formatQuestions(questions: readonly Question[]): string {
  const count = questions.reduce((sum, { lines }) => sum + lines.length, 0);
  if (count === 0) return "Nothing is undecided.";
  const blocks = questions.map(({ advice, lines }) => `${advice}\n${lines.map((line) => `  ${line}\n`).join("")}`);
  return `${blocks.join("\n")}\n${count === 1 ? "1 is" : `${count} are`} undecided.`;
}
