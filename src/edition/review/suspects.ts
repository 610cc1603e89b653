import { ConverterFactory } from "opencc-js/core";
import fromCn from "opencc-js/from/cn";
import fromTw from "opencc-js/from/tw";
import toCn from "opencc-js/to/cn";
import toTw from "opencc-js/to/tw";
import type { EmendationFile, KeptForm } from "../../schemas/edit.ts";
import { codePoints } from "../../shared/code-points.ts";
import { findAll } from "../kernel/selector.ts";
import type { EditionText } from "../text/text.ts";

/** Traditional → Simplified → Traditional: where a character does not come back, a machine may have chosen it. */
const roundTrip = (text: string): string => back(there(text));
const there = ConverterFactory(...fromTw, ...toCn);
const back = ConverterFactory(...fromCn, ...toTw);

/** A form that a machine conversion would not have given, and that the editor has not decided yet. */
export interface Suspect {
  readonly passage: string;
  /** Place in code points of the reading text. */
  readonly start: number;
  readonly found: string;
  readonly proposed: string;
  /** The form with its neighbours. */
  readonly context: string;
}

const isKept = (entry: EmendationFile[number]): entry is KeptForm => "keep" in entry;

/** Suspects of a text after its emendations, without the forms that the editor keeps with a reason. */
export function findSuspects(text: EditionText, file: EmendationFile): Suspect[] {
  const kept = file.filter(isKept);
  return text.passages.flatMap((passage) => {
    const points = codePoints(passage.text);
    const proposed = codePoints(roundTrip(passage.text));
    const decided = kept
      .filter((one) => one.passage === undefined || one.passage === passage.id)
      .flatMap(({ keep }) => findAll(points, { exact: keep }).map((start) => [start, start + codePoints(keep).length] as const));
    const suspects: Suspect[] = [];
    for (let i = 0; i < points.length; i++) {
      if (points.at(i) === proposed.at(i) || decided.some(([start, end]) => i >= start && i < end)) continue;
      suspects.push({
        passage: passage.id,
        start: i,
        found: points.at(i)!,
        proposed: proposed.at(i)!,
        context: points.slice(Math.max(0, i - 4), i + 5),
      });
    }
    return suspects;
  });
}

/** Kept forms that occur nowhere: a decision about nothing is a mistake. */
export const findIdleKept = (text: EditionText, file: EmendationFile): number[] =>
  file.flatMap((entry, i) =>
    !isKept(entry) || text.passages.some((passage) => (entry.passage ?? passage.id) === passage.id && passage.text.includes(entry.keep))
      ? []
      : [i],
  );

export const formatSuspect = ({ passage, found, proposed, context }: Suspect): string =>
  `${passage}  ${found} → ${proposed}？  …${context}…`;
