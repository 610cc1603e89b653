/** What the reading page shows around the words of a passage. */
import type { Edition } from "../../edition/edition.ts";
import { type EditionPassage, type EditionText, hasRunIn } from "../../edition/text/text.ts";
import type { Prose } from "../../schemas/common.ts";
import { checkOf } from "../../shared/check.ts";
import { countCodePoints } from "../../shared/code-points.ts";
import { TRANSLATIONS } from "../../shared/languages.ts";
import { numberOf } from "../../shared/passage-id.ts";

export interface PassageView {
  readonly id: string;
  /** The number behind the colon of the id; `p<number>` is the anchor. */
  readonly number: number;
  readonly tag: "h1" | "h2" | "p";
  readonly kind: EditionPassage["kind"];
  readonly speaker: string | null;
  /** Name of the speaker, where one begins to speak; translated, without what stands in parentheses. */
  readonly speakerName: Prose | null;
  /** The first sentence is a head that runs in with the paragraph. */
  readonly runIn: boolean;
  /** In code points, the same in both scripts: how much room it takes before it is laid out. */
  readonly length: number;
  /** Fingerprint of the Traditional text, the same on the pages of both scripts. */
  readonly print: string;
}

/** `Ma Huateng (Pony Ma)` → Ma Huateng: it stands before every turn. */
const toSpeakerName = (term: Prose): Prose => ({
  ...term,
  ...Object.fromEntries(
    TRANSLATIONS.flatMap((language) => (term[language] === undefined ? [] : [[language, term[language].replace(/ \(.*$/, "")]])),
  ),
});

const TAGS: Partial<Record<EditionPassage["kind"], "h1" | "h2">> = { title: "h1", heading: "h2" };

export function toPassageViews({ passages, profile }: EditionText, { entities }: Pick<Edition, "entities">): PassageView[] {
  const names = new Map(entities.map(({ id, term }) => [id, toSpeakerName(term)]));
  return passages.map((passage, i) => {
    const { id, kind, speaker } = passage;
    const before = passages[i - 1];
    const begins = speaker !== null && (before?.speaker !== speaker || before.kind !== kind);
    return {
      id,
      number: numberOf(id),
      tag: TAGS[kind] ?? "p",
      kind,
      speaker,
      speakerName: begins ? (names.get(speaker) ?? null) : null,
      runIn: hasRunIn(passage, profile),
      length: countCodePoints(passage.text),
      print: checkOf(passage.text),
    };
  });
}
